package org.theseus.generate.ledger;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** The 39 months of the economy, January 2021 to March 2024; all times are UTC. */
public final class Period {

    /** First day. */
    public static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

    /** Last day. */
    public static final LocalDate LAST = LocalDate.of(2024, 3, 31);

    /** How many days. */
    public static final int DAYS = (int) (LAST.toEpochDay() - FIRST.toEpochDay() + 1);

    /** How many months. */
    public static final int MONTHS = 39;

    /** Seconds of a day. */
    public static final long DAY = 86_400;

    private Period() {}

    /** Midnight of the n-th day, from 0. */
    public static long startOf(int day) {
        return (FIRST.toEpochDay() + day) * DAY;
    }

    /** Midnight of a date. */
    public static long startOf(LocalDate date) {
        return date.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    /** The date of an instant. */
    public static LocalDate dateOf(long second) {
        return LocalDate.ofEpochDay(Math.floorDiv(second, DAY));
    }

    /** Number of the month, 0 to 38. */
    public static int monthOf(long second) {
        LocalDate date = dateOf(second);
        return (date.getYear() - FIRST.getYear()) * 12 + date.getMonthValue() - FIRST.getMonthValue();
    }

    /** First day of the n-th month. */
    public static LocalDate month(int month) {
        return FIRST.plusMonths(month);
    }

    /** Whether an instant lies in it. */
    public static boolean contains(long second) {
        return second >= startOf(FIRST) && second < startOf(LAST) + DAY;
    }
}
