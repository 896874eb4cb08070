package org.theseus.detect.arrival;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * An estimate of the day on which somebody arrived.
 *
 * @param day UTC day
 * @param edge the payment that it rests on, {@link #NO_EDGE} if it rests on an event
 */
public record Arrival(LocalDate day, Confidence confidence, Basis basis, int edge) {

    /** It rests on no payment. */
    public static final int NO_EDGE = -1;

    /** How much the estimate can carry. */
    public enum Confidence {
        LOW(0),
        MED(0.5),
        HIGH(1);

        private final double factor;

        Confidence(double factor) {
            this.factor = factor;
        }

        /** The factor of a part of a score that rests on it. */
        public double factor() {
            return factor;
        }
    }

    /** What the estimate rests on. */
    public enum Basis {
        /** An apprehension or an asylum application that an investigator entered. */
        EVENT("an event that an investigator entered"),
        /** First own payment in a country where routes end, and none elsewhere for a fortnight. */
        FIRST_PAYMENT("the first own payment in a country where routes end"),
        /** The last payment of the size of a fee. Never to be used together with "silence after arrival": that is circular. */
        LAST_FEE("the last payment of the size of a fee");

        private final String words;

        Basis(String words) {
            this.words = words;
        }
    }

    /** First millisecond of the day. */
    public long beginMillis() {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** Last millisecond of the day. */
    public long endMillis() {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() - 1;
    }

    /** Whether "silence after arrival" may be measured from here. */
    public boolean mayPrecedeSilence() {
        return basis != Basis.LAST_FEE;
    }

    /** As every use prints it: {@code arrival estimated on 2023-06-02 (confidence MED: ...)}. */
    public String sentence() {
        return "arrival estimated on " + day + " (confidence " + confidence + ": " + basis.words + ")";
    }
}
