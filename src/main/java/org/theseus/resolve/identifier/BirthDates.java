package org.theseus.resolve.identifier;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads birth dates as rows write them. Day before month where both are possible, because that is what the region writes; a
 * wrong guess meets {@link BirthDate.Likeness#SWAPPED}. Stateless.
 */
public final class BirthDates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./ ]?(\\d{1,2})[-./ ]?(\\d{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-./ ]+(\\d{1,2})[-./ ]+(\\d{2}|\\d{4})\\.?");
    private static final Pattern MONTH_NAMED =
            Pattern.compile("(\\d{1,2})[-./ ]+(\\p{Alpha}{3})\\p{Alpha}*[-./ ]+(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern SERIAL = Pattern.compile("[1-4]\\d{4}");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** Two digits above this are of the twentieth century. */
    private static final int PIVOT = 25;

    /** The date in what was written; nothing if it is none. */
    public Optional<BirthDate> read(@Nullable String written) {
        return written == null || written.isBlank() ? Optional.empty() : Optional.ofNullable(parse(written.strip()));
    }

    private static @Nullable BirthDate parse(String text) {
        if (YEAR.matcher(text).matches()) {
            return BirthDate.checked(Integer.parseInt(text), 0, 0);
        }
        if (SERIAL.matcher(text).matches()) {
            LocalDate day = SERIAL_ZERO.plusDays(Integer.parseInt(text));
            return BirthDate.checked(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return ordered(number(first, 1), number(first, 3), number(first, 2));
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            int year = number(last, 3);
            return ordered(
                    last.group(3).length() == 4 ? year : year > PIVOT ? 1900 + year : 2000 + year,
                    number(last, 1),
                    number(last, 2));
        }
        Matcher named = MONTH_NAMED.matcher(text);
        if (named.matches()) {
            int month = MONTHS.indexOf(named.group(2).toLowerCase(Locale.ROOT)) + 1;
            return month == 0 ? null : BirthDate.checked(number(named, 3), month, number(named, 1));
        }
        return null;
    }

    /** A month above twelve is a day. */
    private static @Nullable BirthDate ordered(int year, int day, int month) {
        return month > 12 ? BirthDate.checked(year, day, month) : BirthDate.checked(year, month, day);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
