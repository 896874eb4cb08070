package org.theseus.route;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.theseus.yaml.YamlSection;

/**
 * The days on which a value holds, both inclusive. Immutable.
 *
 * @param from first day, or null if it was always so or nobody said since when
 * @param to last day, or null if it still holds or nobody said until when
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    static Validity of(YamlSection section) {
        LocalDate from = section.dayOrNull("from");
        LocalDate to = section.dayOrNull("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw section.problem("to", to + " lies before " + from, "Swap the days or correct one.");
        }
        return new Validity(from, to);
    }

    /** Whether the value holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Days between a day and the nearest day on which the value holds: 0 inside. */
    public long daysOutside(LocalDate day) {
        if (from != null && day.isBefore(from)) {
            return ChronoUnit.DAYS.between(day, from);
        }
        return to != null && day.isAfter(to) ? ChronoUnit.DAYS.between(to, day) : 0;
    }

    /** Whether neither end is known. */
    public boolean isUndated() {
        return from == null && to == null;
    }
}
