package org.theseus.detect.funnel;

import org.theseus.detect.Parameters;

/**
 * Parameters of A3.
 *
 * @param dwellMillis money that leaves within so long counts as leaving almost at once
 * @param minShareOut smallest share of the inflow value that leaves so
 * @param farKilometres an outflow from so far away, or farther, counts as taken out elsewhere
 * @param nearPenalty what is taken off the score if every outflow with a known town left from nearer
 * @param dayOrderPenalty what is taken off the score if the order of every cited pair is unknown
 */
record FunnelParameters(
        long windowMillis,
        int minDeposits,
        int minPlaces,
        long dwellMillis,
        double minShareOut,
        int depositsForFull,
        int placesForFull,
        double weightDeposits,
        double weightPlaces,
        double weightShareOut,
        int farKilometres,
        double nearPenalty,
        double dayOrderPenalty) {

    static FunnelParameters of(Parameters values) {
        return new FunnelParameters(
                values.millis("window"),
                values.count("minDeposits"),
                values.count("minPlaces"),
                values.millis("dwell"),
                values.ratio("minShareOut"),
                values.count("depositsForFull"),
                values.count("placesForFull"),
                values.ratio("weightDeposits"),
                values.ratio("weightPlaces"),
                values.ratio("weightShareOut"),
                values.count("farKilometres"),
                values.ratio("nearPenalty"),
                values.ratio("dayOrderPenalty"));
    }
}
