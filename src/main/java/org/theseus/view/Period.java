package org.theseus.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.theseus.model.BookingTime;
import org.theseus.model.TheseusException;

/**
 * A stretch of time. A transfer is in it if its time, or the start of its day where only the day is known, is at or after
 * {@code afterMillis} and before {@code beforeMillis}; one without a date is in {@link #ALL} only.
 *
 * @param afterMillis null for no limit
 * @param beforeMillis null for no limit
 */
public record Period(@Nullable Long afterMillis, @Nullable Long beforeMillis) {

    /** All of time, and what has no date. */
    public static final Period ALL = new Period(null, null);

    /**
     * Reads the values of {@code --after} and {@code --before}: {@code 2023-06-02}, {@code 2023-06-02T10:14} (UTC) or with an
     * offset; null for no limit.
     *
     * @throws TheseusException USAGE if one is no date
     */
    public static Period parse(@Nullable String after, @Nullable String before) {
        return new Period(after == null ? null : millis(after), before == null ? null : millis(before));
    }

    /** Whether a time is inside. */
    public boolean contains(BookingTime time) {
        if (afterMillis == null && beforeMillis == null) {
            return true;
        }
        return time.isKnown()
                && (afterMillis == null || time.epochMillis() >= afterMillis)
                && (beforeMillis == null || time.epochMillis() < beforeMillis);
    }

    private static long millis(String text) {
        try {
            return instant(text.strip()).toEpochMilli();
        } catch (DateTimeParseException noDate) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "\"" + text + "\" is no date",
                    "write 2023-06-02 or 2023-06-02T10:14:00Z",
                    noDate);
        }
    }

    private static Instant instant(String text) {
        if (!text.contains("T")) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        boolean offset = text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d(:?\\d\\d)?");
        return offset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
