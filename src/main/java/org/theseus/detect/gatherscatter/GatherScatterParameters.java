package org.theseus.detect.gatherscatter;

import org.theseus.detect.Parameters;

/**
 * Parameters of B7.
 *
 * @param gatherMillis how far back a gathering reaches from its peak
 * @param scatterMillis how long after the peak an outflow counts
 * @param minShareOut smallest share of the gathered value that is paid on
 * @param maxShareOut largest such share
 * @param minCountries countries in which the receivers' accounts are, where all are known
 * @param payrollPeaks a receiver paid after so many separate peaks is on a payroll
 * @param maxPeaks separate peaks that are looked at, and cited, for a payroll
 * @param payrollHelpers number of such receivers from which on their factor is 1
 * @param dayOrderPenalty what is taken off if no cited outflow certainly came after the peak
 * @param refundPenalty what is taken off if all receivers are senders as well
 */
record GatherScatterParameters(
        long gatherMillis,
        int minSenders,
        long scatterMillis,
        int minReceivers,
        double minShareOut,
        double maxShareOut,
        int minCountries,
        int payrollPeaks,
        int maxPeaks,
        int payrollHelpers,
        int sendersForFull,
        int receiversForFull,
        double weightSenders,
        double weightStrangers,
        double weightReceivers,
        double weightShareOut,
        double weightPayroll,
        double dayOrderPenalty,
        double refundPenalty) {

    static GatherScatterParameters of(Parameters values) {
        return new GatherScatterParameters(
                values.millis("gather"),
                values.count("minSenders"),
                values.millis("scatter"),
                values.count("minReceivers"),
                values.ratio("minShareOut"),
                values.ratio("maxShareOut"),
                values.count("minCountries"),
                values.count("payrollPeaks"),
                values.count("maxPeaks"),
                values.count("payrollHelpers"),
                values.count("sendersForFull"),
                values.count("receiversForFull"),
                values.ratio("weightSenders"),
                values.ratio("weightStrangers"),
                values.ratio("weightReceivers"),
                values.ratio("weightShareOut"),
                values.ratio("weightPayroll"),
                values.ratio("dayOrderPenalty"),
                values.ratio("refundPenalty"));
    }
}
