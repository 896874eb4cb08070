package org.theseus.format.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A stored number as text. Workbooks store binary fractions written with up to 17 digits, of which 15 are true: fractions
 * are cut to these, whole numbers are passed on as they are. Dates become ISO-8601.
 */
final class CellNumber {

    private static final MathContext TRUE_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final int MAX_CHARS = 40;
    private static final int MAX_EXPONENT = 60;
    private static final long MILLIS_PER_DAY = 86_400_000;
    /** The 31st of December 9999. */
    private static final int LAST_SERIAL = 2_958_465;
    /** A day that never was: the first spreadsheet took 1900 for a leap year. */
    private static final int FALSE_LEAP_DAY = 60;

    private CellNumber() {}

    /** The number as its style shows it; as stored if it is none. */
    static String text(String stored, NumberFormats.Shown shown, boolean from1904) {
        BigDecimal number = parse(stored);
        if (number == null) {
            return stored;
        }
        if (shown.date() || shown.time()) {
            String time = time(number, shown, from1904);
            if (time != null) {
                return time;
            }
        }
        String plain = plain(number);
        return shown.zeros() > plain.length() && plain.chars().allMatch(c -> c >= '0' && c <= '9')
                ? "0".repeat(shown.zeros() - plain.length()) + plain
                : plain;
    }

    private static @Nullable BigDecimal parse(String stored) {
        if (stored.length() > MAX_CHARS) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(stored.strip());
            return Math.abs((long) number.scale()) > MAX_EXPONENT ? null : number;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal whole = number.stripTrailingZeros();
        if (whole.scale() > 0 && whole.precision() > TRUE_DIGITS.getPrecision()) {
            whole = whole.round(TRUE_DIGITS).stripTrailingZeros();
        }
        return whole.toPlainString();
    }

    private static @Nullable String time(BigDecimal number, NumberFormats.Shown shown, boolean from1904) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_SERIAL + 1L)) >= 0) {
            return null;
        }
        long millis = number.multiply(BigDecimal.valueOf(MILLIS_PER_DAY))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValue();
        long days = millis / MILLIS_PER_DAY;
        long ofDay = millis % MILLIS_PER_DAY;
        LocalTime clock = LocalTime.ofNanoOfDay(ofDay * 1_000_000);
        if (!shown.date() && days == 0) {
            return clock(clock, shown.seconds());
        }
        if (!from1904 && (days == FALSE_LEAP_DAY || days == 0)) {
            return null;
        }
        LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < FALSE_LEAP_DAY ? 31 : 30);
        LocalDateTime moment = LocalDateTime.of(first.plusDays(days), clock);
        return ofDay == 0 && !shown.time()
                ? moment.toLocalDate().toString()
                : moment.toLocalDate() + "T" + clock(clock, shown.seconds());
    }

    private static String clock(LocalTime clock, boolean seconds) {
        if (clock.getNano() != 0) {
            return clock.format(DateTimeFormatter.ofPattern("HH:mm:ss.SSS"));
        }
        return clock.format(DateTimeFormatter.ofPattern(seconds || clock.getSecond() != 0 ? "HH:mm:ss" : "HH:mm"));
    }
}
