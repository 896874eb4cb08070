package org.theseus.view;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How regular the payments between two parties in one currency are. It looks at one direction, the one with more payments
 * (in, if equal), adds up what was paid on the same UTC day, and goes through the rules in this order; the first that fits
 * counts. Calendar facts only: nothing is said about what the payments are for.
 *
 * <ol>
 *   <li>{@link #ONE_OFF}: one payment in both directions together.
 *   <li>{@link #SALARY_LIKE}: paid to X, on 3 days or more, every gap between neighbouring days 25 to 36 days (a calendar
 *       month moved by weekends and holidays), every day's sum within 10 % of the median day, and not all the same.
 *   <li>{@link #STANDING}: on 3 days or more with every day's sum the same, and either every gap 25 to 36 days or every gap 6
 *       to 8 days.
 *   <li>{@link #MONTHLY}: on 3 days or more, every gap 25 to 36 days.
 *   <li>{@link #WEEKLY}: on 4 days or more, every gap 6 to 8 days.
 *   <li>{@link #IRREGULAR}: all else.
 * </ol>
 *
 * <p>Payments without a date, and rows that sum up several payments, cannot be judged: with one of them among the payments
 * there is no regularity, unless it is the only payment.
 */
public enum Regularity {
    MONTHLY,
    WEEKLY,
    STANDING,
    SALARY_LIKE,
    ONE_OFF,
    IRREGULAR;

    private static final long DAY_MILLIS = 86_400_000L;
    private static final int MONTH_GAP_MIN_DAYS = 25;
    private static final int MONTH_GAP_MAX_DAYS = 36;
    private static final int WEEK_GAP_MIN_DAYS = 6;
    private static final int WEEK_GAP_MAX_DAYS = 8;
    private static final int MONTHLY_DAYS = 3;
    private static final int WEEKLY_DAYS = 4;
    private static final int SALARY_TOLERANCE_PERCENT = 10;

    /** As it is printed: {@code SALARY-LIKE}. */
    public String label() {
        return name().replace('_', '-');
    }

    /** Judges the payments of one counterparty in one currency, in any order; null if it cannot be judged. */
    static @Nullable Regularity of(List<Movement> payments) {
        long one = payments.stream().mapToLong(Movement::payments).sum();
        if (payments.size() == 1 && one == 1 && payments.get(0).transfer().aggregate() == null) {
            return ONE_OFF;
        }
        if (payments.stream().anyMatch(payment -> !payment.transfer().isTimed())) {
            return null;
        }
        long in = payments.stream().filter(Movement::isIn).count();
        boolean incoming = in >= payments.size() - in;
        NavigableMap<Long, Long> minorByDay = new TreeMap<>();
        payments.stream()
                .filter(payment -> payment.isIn() == incoming)
                .forEach(payment -> minorByDay.merge(
                        Math.floorDiv(payment.transfer().time().epochMillis(), DAY_MILLIS),
                        payment.amount().minor(),
                        Math::addExact));
        return judge(minorByDay, incoming);
    }

    private static Regularity judge(NavigableMap<Long, Long> minorByDay, boolean incoming) {
        List<Long> days = new ArrayList<>(minorByDay.keySet());
        boolean monthly = days.size() >= MONTHLY_DAYS && gapsWithin(days, MONTH_GAP_MIN_DAYS, MONTH_GAP_MAX_DAYS);
        boolean weekly = gapsWithin(days, WEEK_GAP_MIN_DAYS, WEEK_GAP_MAX_DAYS);
        boolean same = minorByDay.values().stream().distinct().count() == 1;
        if (monthly && incoming && !same && isSteady(minorByDay)) {
            return SALARY_LIKE;
        } else if (same && (monthly || (weekly && days.size() >= MONTHLY_DAYS))) {
            return STANDING;
        } else if (monthly) {
            return MONTHLY;
        }
        return weekly && days.size() >= WEEKLY_DAYS ? WEEKLY : IRREGULAR;
    }

    private static boolean gapsWithin(List<Long> days, int min, int max) {
        for (int i = 1; i < days.size(); i++) {
            long gap = days.get(i) - days.get(i - 1);
            if (gap < min || gap > max) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSteady(NavigableMap<Long, Long> minorByDay) {
        long median = Medians.lower(minorByDay.values());
        BigInteger room = BigInteger.valueOf(median).multiply(BigInteger.valueOf(SALARY_TOLERANCE_PERCENT));
        return minorByDay.values().stream()
                .map(sum -> BigInteger.valueOf(sum)
                        .subtract(BigInteger.valueOf(median))
                        .abs()
                        .multiply(BigInteger.valueOf(100)))
                .allMatch(distance -> distance.compareTo(room) <= 0);
    }
}
