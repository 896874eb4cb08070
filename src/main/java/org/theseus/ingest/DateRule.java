package org.theseus.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.model.BookingTime;
import org.theseus.model.Precision;

/**
 * One way in which a source writes dates: a pattern of {@link DateTimeFormatter}, read strictly (the 31st of February is
 * refused), or the day numbers of a spreadsheet, and how exact it is. Immutable and thread-safe.
 */
final class DateRule {

    private static final String ANY_FRACTION = ".S*";
    private static final String EXCEL_1900 = "excel-1900";
    private static final String EXCEL_1904 = "excel-1904";
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int MAX_SERIAL = 109_574;
    private static final int FIRST_YEAR_OF_TWO_DIGITS = 1980;
    private static final Pattern TWO_DIGIT_YEAR = Pattern.compile("((?:[^u']|'[^']*')*)uu((?:[^u'].*)?)");

    private final String pattern;
    private final @Nullable DateTimeFormatter formatter;
    private final @Nullable LocalDate excelEpoch;
    private final boolean yearless;
    private final Precision precision;
    private final @Nullable ZoneId zone;

    private DateRule(
            String pattern,
            @Nullable DateTimeFormatter formatter,
            @Nullable LocalDate excelEpoch,
            Precision precision,
            @Nullable ZoneId zone) {
        this.pattern = pattern;
        this.formatter = formatter;
        this.excelEpoch = excelEpoch;
        this.yearless = excelEpoch == null
                && letters(pattern).indexOf('u') < 0
                && letters(pattern).indexOf('y') < 0;
        this.precision = precision;
        this.zone = zone;
    }

    /**
     * A rule.
     *
     * @param pattern letters of DateTimeFormatter, where {@code y} means the year as {@code u} does; {@code .S*} at the
     *     end stands for a fraction of any length or none. Without a year, the statement's period gives it. Or {@code
     *     excel-1900}, {@code excel-1904}: days since then, with a fraction for the time of day
     * @param precision null to take it from the finest letter in the pattern
     * @param zone where the source's clock stands, null if it is not known
     * @throws IllegalArgumentException if the pattern is none
     */
    static DateRule of(String pattern, @Nullable Precision precision, @Nullable ZoneId zone, Locale locale) {
        if (pattern.equals(EXCEL_1900) || pattern.equals(EXCEL_1904)) {
            LocalDate epoch = pattern.equals(EXCEL_1900) ? EPOCH_1900 : EPOCH_1904;
            return new DateRule(pattern, null, epoch, precision != null ? precision : Precision.SECOND, zone);
        }
        boolean fraction = pattern.endsWith(ANY_FRACTION);
        String letters = fraction ? pattern.substring(0, pattern.length() - ANY_FRACTION.length()) : pattern;
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        append(builder, letters.replace('y', 'u'));
        if (fraction) {
            builder.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true);
        }
        DateTimeFormatter formatter = builder.toFormatter(locale).withResolverStyle(ResolverStyle.STRICT);
        return new DateRule(pattern, formatter, null, precision != null ? precision : finest(pattern), zone);
    }

    /** Years of two digits are read as messages of banks have them: 80 to 99 are of the last century. */
    private static void append(DateTimeFormatterBuilder builder, String pattern) {
        Matcher twoDigits = TWO_DIGIT_YEAR.matcher(pattern);
        if (!twoDigits.matches()) {
            builder.appendPattern(pattern);
            return;
        }
        if (!twoDigits.group(1).isEmpty()) {
            builder.appendPattern(twoDigits.group(1));
        }
        builder.appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR_OF_TWO_DIGITS);
        if (!twoDigits.group(2).isEmpty()) {
            builder.appendPattern(twoDigits.group(2));
        }
    }

    private static String letters(String pattern) {
        return pattern.replaceAll("'[^']*'", "");
    }

    private static Precision finest(String pattern) {
        String letters = letters(pattern);
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

    /** Whether the year must come from the statement's period. */
    boolean isYearless() {
        return yearless;
    }

    /**
     * The time, or null if the text is not written this way or is no possible date.
     *
     * @param period what the statement covers; null if not known, then a rule without a year finds nothing
     */
    @Nullable
    BookingTime find(String text, @Nullable StatementPeriod period) {
        if (excelEpoch != null) {
            return serial(text, excelEpoch);
        }
        if (formatter == null) {
            return null;
        }
        try {
            TemporalAccessor read = formatter.parse(text);
            if (yearless) {
                LocalDate date = period == null ? null : period.find(MonthDay.from(read));
                return date == null ? null : IsoTimes.day(date);
            }
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

    private @Nullable BookingTime serial(String text, LocalDate epoch) {
        int point = text.indexOf('.') >= 0 ? text.indexOf('.') : text.indexOf(',');
        String whole = point < 0 ? text : text.substring(0, point);
        String fraction = point < 0 ? "" : text.substring(point + 1);
        if (whole.isEmpty()
                || whole.length() > 6
                || fraction.length() > 17
                || !isDigits(whole)
                || !isDigits(fraction)) {
            return null;
        }
        int days = Integer.parseInt(whole);
        if (days < 1 || days > MAX_SERIAL) {
            return null;
        }
        LocalDate date = epoch.plusDays(days);
        if (fraction.chars().allMatch(c -> c == '0') || precision == Precision.DAY) {
            return IsoTimes.day(date);
        }
        long seconds = Math.round(Double.parseDouble("0." + fraction) * 86_400);
        return IsoTimes.local(date.atStartOfDay().plusSeconds(seconds), precision, zone);
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
