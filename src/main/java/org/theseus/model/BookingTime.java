package org.theseus.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * An instant with the precision that its source had. A day-precision time is the interval of that day, not midnight.
 *
 * @param epochMillis start of the interval, milliseconds since 1970 UTC; 0 where the precision is UNKNOWN
 * @param precision the width of the interval
 * @param zoneAssumed true where the source gave no zone and UTC was assumed
 */
public record BookingTime(long epochMillis, Precision precision, boolean zoneAssumed)
        implements Comparable<BookingTime> {

    /** No date at all. */
    public static final BookingTime UNKNOWN = new BookingTime(0, Precision.UNKNOWN, true);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);

    /** Whether there is any date. */
    public boolean isKnown() {
        return precision != Precision.UNKNOWN;
    }

    /** Last millisecond that the interval contains. */
    public long latestMillis() {
        return epochMillis + Math.max(0, precision.widthMillis() - 1);
    }

    /** Orders by start, then by the finer precision last; unknown times come first. */
    @Override
    public int compareTo(BookingTime other) {
        int known = Boolean.compare(isKnown(), other.isKnown());
        if (known != 0) {
            return known;
        }
        int start = Long.compare(epochMillis, other.epochMillis);
        return start != 0 ? start : precision.compareTo(other.precision);
    }

    /** ISO-8601 in UTC, exactly as precise as the source: {@code 2023-06-02}, {@code 2023-06-02T10:14Z}; {@code unknown}. */
    @Override
    public String toString() {
        return switch (precision) {
            case UNKNOWN -> "unknown";
            case DAY -> DAY.format(Instant.ofEpochMilli(epochMillis));
            case MINUTE -> MINUTE.format(Instant.ofEpochMilli(epochMillis));
            case SECOND, MILLI -> Instant.ofEpochMilli(epochMillis).toString();
        };
    }
}
