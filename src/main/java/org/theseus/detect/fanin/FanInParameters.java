package org.theseus.detect.fanin;

import org.theseus.detect.Parameters;

/**
 * Parameters of A1.
 *
 * @param minShare smallest share of the senders' inflow value that comes from senders without a known tie
 * @param oneTimeTransfers a sender with at most so many transfers to the payee in the whole case is a one-time sender
 * @param sendersForFull number of senders from which on their factor is 1
 */
record FanInParameters(
        long windowMillis,
        int minSenders,
        double minShare,
        int oneTimeTransfers,
        double minOneTimeShare,
        int sendersForFull,
        double weightSenders,
        double weightOneTime,
        double weightStrangers) {

    static FanInParameters of(Parameters values) {
        return new FanInParameters(
                values.millis("window"),
                values.count("minSenders"),
                values.ratio("minShare"),
                values.count("oneTimeTransfers"),
                values.ratio("minOneTimeShare"),
                values.count("sendersForFull"),
                values.ratio("weightSenders"),
                values.ratio("weightOneTime"),
                values.ratio("weightStrangers"));
    }
}
