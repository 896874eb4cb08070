package org.theseus.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.theseus.model.BookingTime;
import org.theseus.model.Precision;

/**
 * One way in which a source writes dates: a pattern of {@link DateTimeFormatter}, read strictly (the 31st of February is
 * refused), and how exact it is. Immutable and thread-safe.
 */
final class DateRule {

    private final String pattern;
    private final DateTimeFormatter formatter;
    private final Precision precision;
    private final @Nullable ZoneId zone;

    private DateRule(String pattern, DateTimeFormatter formatter, Precision precision, @Nullable ZoneId zone) {
        this.pattern = pattern;
        this.formatter = formatter;
        this.precision = precision;
        this.zone = zone;
    }

    /**
     * A rule.
     *
     * @param pattern letters of DateTimeFormatter; {@code y} means the year as {@code u} does
     * @param precision null to take it from the finest letter in the pattern
     * @param zone where the source's clock stands, null if it is not known
     * @throws IllegalArgumentException if the pattern is none
     */
    static DateRule of(String pattern, @Nullable Precision precision, @Nullable ZoneId zone, Locale locale) {
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
        return new DateRule(pattern, formatter, precision != null ? precision : finest(pattern), zone);
    }

    private static Precision finest(String pattern) {
        String letters = pattern.replaceAll("'[^']*'", "");
        if (letters.indexOf('S') >= 0) {
            return Precision.MILLI;
        }
        if (letters.indexOf('s') >= 0) {
            return Precision.SECOND;
        }
        return letters.indexOf('m') >= 0 ? Precision.MINUTE : Precision.DAY;
    }

    String pattern() {
        return pattern;
    }

    /** The time, or null if the text is not written this way or is no possible date. */
    @Nullable
    BookingTime find(String text) {
        try {
            TemporalAccessor read = formatter.parse(text);
            if (precision == Precision.DAY) {
                return IsoTimes.day(LocalDate.from(read));
            }
            if (read.isSupported(ChronoField.OFFSET_SECONDS)) {
                return new BookingTime(OffsetDateTime.from(read).toInstant().toEpochMilli(), precision, false);
            }
            return IsoTimes.local(LocalDateTime.from(read), precision, zone);
        } catch (DateTimeException notThisWay) {
            return null;
        }
    }
}
