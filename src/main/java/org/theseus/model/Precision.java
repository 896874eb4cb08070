package org.theseus.model;

/** How exactly a source knew a time. The width is that of the interval in which the true instant lies. */
public enum Precision {
    /** The source had no date: in every sum and list, in no time-respecting detector. */
    UNKNOWN(0),
    /** A calendar day: order within it is unknown. */
    DAY(86_400_000L),
    /** A minute. */
    MINUTE(60_000L),
    /** A second. */
    SECOND(1_000L),
    /** A millisecond. */
    MILLI(1L);

    private final long widthMillis;

    Precision(long widthMillis) {
        this.widthMillis = widthMillis;
    }

    /** Length of the interval in milliseconds; 0 for {@link #UNKNOWN}, where there is none. */
    public long widthMillis() {
        return widthMillis;
    }
}
