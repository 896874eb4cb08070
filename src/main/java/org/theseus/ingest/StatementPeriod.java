package org.theseus.ingest;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days that a statement covers; gives dates without a year theirs.
 *
 * @param from first day
 * @param to last day
 */
record StatementPeriod(LocalDate from, LocalDate to) {

    /** Value dates lie a little outside of the period. */
    private static final int DAYS_OUTSIDE = 31;

    /**
     * The one date with this day and month in the period or within {@value #DAYS_OUTSIDE} days of it; null if there is
     * none, or two are in the period and so nobody can tell.
     */
    @Nullable
    LocalDate find(MonthDay day) {
        LocalDate best = null;
        long bestDistance = DAYS_OUTSIDE + 1L;
        boolean tie = false;
        for (int year = from.getYear() - 1; year <= to.getYear() + 1; year++) {
            if (day.isValidYear(year)) {
                LocalDate date = day.atYear(year);
                long distance = distance(date);
                tie = distance < bestDistance ? false : tie || (distance == bestDistance && distance == 0);
                best = distance < bestDistance ? date : best;
                bestDistance = Math.min(distance, bestDistance);
            }
        }
        return tie ? null : best;
    }

    private long distance(LocalDate date) {
        return date.isBefore(from)
                ? ChronoUnit.DAYS.between(date, from)
                : Math.max(0, ChronoUnit.DAYS.between(to, date));
    }
}
