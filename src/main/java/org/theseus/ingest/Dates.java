package org.theseus.ingest;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.model.BookingTime;
import org.theseus.model.Precision;

/** Reads the dates of one file by its profile's rules, first fitting rule first. Remembers recent texts; not thread-safe. */
final class Dates {

    private static final long EARLIEST_MILLIS =
            IsoTimes.day(java.time.LocalDate.of(1900, 1, 1)).epochMillis();
    private static final long LATEST_MILLIS =
            IsoTimes.day(java.time.LocalDate.of(2200, 1, 1)).epochMillis();
    private static final int REMEMBERED = 4096;

    private final List<DateRule> rules;
    private final @Nullable ZoneId zone;
    private final @Nullable StatementPeriod period;
    private final boolean offsetNeeded;
    private final Map<String, BookingTime> recent = new HashMap<>();

    /** Rules in order of preference; without any, dates are ISO-8601. */
    Dates(List<DateRule> rules, @Nullable ZoneId zone, @Nullable StatementPeriod period) {
        this(rules, zone, period, false);
    }

    /** The same; {@code offsetNeeded} refuses a time of day that does not say where the clock stands. */
    Dates(List<DateRule> rules, @Nullable ZoneId zone, @Nullable StatementPeriod period, boolean offsetNeeded) {
        this.offsetNeeded = offsetNeeded;
        this.rules = rules;
        this.period = period;
        this.zone = zone;
    }

    BookingTime parse(String what, String text) throws RowProblem {
        BookingTime time = rules.isEmpty() ? IsoTimes.find(text, zone) : byRule(text);
        if (time == null) {
            throw RowProblem.of("BAD_DATE", what, text, "not a possible date as the profile writes them", advice());
        }
        if (offsetNeeded && time.zoneAssumed() && time.precision() != Precision.DAY) {
            throw RowProblem.of(
                    "NO_OFFSET",
                    what,
                    text,
                    "a time of day without an offset from UTC, so it may be hours off",
                    advice() + " If the clock is known, say zone: in a copy of the profile.");
        }
        if (time.epochMillis() < EARLIEST_MILLIS || time.epochMillis() >= LATEST_MILLIS) {
            throw RowProblem.of("BAD_DATE", what, text, "not between 1900 and 2199", advice());
        }
        return time;
    }

    private @Nullable BookingTime byRule(String text) {
        BookingTime known = recent.get(text);
        if (known != null) {
            return known;
        }
        for (DateRule rule : rules) {
            BookingTime time = rule.find(text, period);
            if (time != null) {
                if (recent.size() >= REMEMBERED) {
                    recent.clear();
                }
                recent.put(text, time);
                return time;
            }
        }
        return null;
    }

    private String advice() {
        return rules.isEmpty()
                ? "Write ISO-8601 with offset, as 2023-06-02T10:14:00+02:00."
                : "Its patterns are "
                        + rules.stream().map(DateRule::pattern).collect(Collectors.joining(" | "))
                        + "; mend the cell or the profile's dates.";
    }
}
