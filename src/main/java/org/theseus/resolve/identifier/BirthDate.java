package org.theseus.resolve.identifier;

import org.jspecify.annotations.Nullable;

/**
 * A stated birth date.
 *
 * @param month 0 if only the year is stated
 * @param day 0 if only the year is stated
 */
public record BirthDate(int year, int month, int day) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int MONTHS = 13;
    private static final int DAYS = 32;

    /** How many {@link #ordinal} there are. */
    public static final int ORDINALS = (LAST_YEAR - FIRST_YEAR + 1) * MONTHS * DAYS;

    /** How two stated dates compare. */
    public enum Likeness {
        /** Equal, to the day. */
        SAME,
        /** Day and month in the other order. */
        SWAPPED,
        /** One year, and one of the two is the first of January, which stands for a day that nobody knew. */
        SAME_YEAR,
        /** One digit differs, or a placeholder is a year off: neither for nor against. */
        UNCLEAR,
        /** Two dates. */
        DIFFERENT
    }

    /** Whether it may stand for a day that nobody knew. */
    public boolean isPlaceholder() {
        return month <= 1 && day <= 1;
    }

    /** How this date compares with another. */
    public Likeness compare(BirthDate other) {
        if (equals(other)) {
            return Likeness.SAME;
        }
        if (isPlaceholder() || other.isPlaceholder()) {
            return year == other.year
                    ? Likeness.SAME_YEAR
                    : Math.abs(year - other.year) <= 1 ? Likeness.UNCLEAR : Likeness.DIFFERENT;
        }
        if (year == other.year && month == other.day && day == other.month) {
            return Likeness.SWAPPED;
        }
        return digitsApart(other) == 1 ? Likeness.UNCLEAR : Likeness.DIFFERENT;
    }

    private int digitsApart(BirthDate other) {
        int one = number();
        int two = other.number();
        int apart = 0;
        while (one > 0 || two > 0) {
            apart += one % 10 == two % 10 ? 0 : 1;
            one /= 10;
            two /= 10;
        }
        return apart;
    }

    /** The date as a number, 19850314. */
    public int number() {
        return (year * 100 + month) * 100 + day;
    }

    /** The date of a {@link #number}. */
    public static BirthDate of(int number) {
        return new BirthDate(number / 10_000, number / 100 % 100, number % 100);
    }

    /** A small number for a {@link #number}, from 0 to {@link #ORDINALS} minus 1, for tables by date. */
    public static int ordinal(int number) {
        return ((number / 10_000 - FIRST_YEAR) * MONTHS + number / 100 % 100) * DAYS + number % 100;
    }

    /** ISO 8601; the year alone if no more is stated. */
    @Override
    public String toString() {
        return month == 0
                ? String.format(java.util.Locale.ROOT, "%04d", year)
                : String.format(java.util.Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    static @Nullable BirthDate checked(int year, int month, int day) {
        boolean yearOnly = month == 0 && day == 0;
        if (year < FIRST_YEAR || year > LAST_YEAR || month > 12 || (!yearOnly && month < 1)) {
            return null;
        }
        int last = yearOnly ? 0 : java.time.YearMonth.of(year, month).lengthOfMonth();
        return day > last || (!yearOnly && day < 1) ? null : new BirthDate(year, month, day);
    }
}
