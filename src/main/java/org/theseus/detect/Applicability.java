package org.theseus.detect;

/**
 * Whether a detector can run on a case at all. NOT_TESTABLE is never shown as "no findings".
 *
 * @param reason the missing field or the share of rows that have it; empty for RUN
 */
public record Applicability(Kind kind, String reason) {

    /** How much of a detector can run. */
    public enum Kind {
        RUN,
        PARTLY,
        NOT_TESTABLE
    }

    /** Everything it needs is there. */
    public static final Applicability RUN = new Applicability(Kind.RUN, "");

    /** It runs, but some condition cannot be tested. */
    public static Applicability partly(String reason) {
        return new Applicability(Kind.PARTLY, reason);
    }

    /** It cannot run. */
    public static Applicability notTestable(String reason) {
        return new Applicability(Kind.NOT_TESTABLE, reason);
    }
}
