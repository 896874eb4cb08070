package org.theseus.detect.heads;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CaseContext;
import org.theseus.detect.EuroAmounts;
import org.theseus.detect.Rows;

/**
 * What amounts are usual where a payment was made: those of other receivers in its channel, corridor and quarter, round
 * numbers included; where these are few, of its channel and quarter, then of its channel. One pass over the case; not
 * thread-safe.
 */
final class AmountPools {

    private static final int[] NONE = {0, 0};

    private final CaseContext context;
    private final int fewest;
    private final int most;
    private final double tolerance;
    private final Map<Long, Multiples> pools = new HashMap<>();
    private long lastDay = Long.MIN_VALUE;
    private long lastQuarter;

    AmountPools(CaseContext context, int fewest, int most, double tolerance) {
        this.context = context;
        this.fewest = fewest;
        this.most = most;
        this.tolerance = tolerance;
    }

    /** The pools are made when the first is asked for: few cases have a receiver that comes so far. */
    private Map<Long, Multiples> pools() {
        if (pools.isEmpty()) {
            Map<Long, LongStream.Builder> growing = new HashMap<>();
            for (int edge = 0; edge < context.graph().graph().edgeCount(); edge++) {
                long cents = context.euros().receivedCents(edge);
                for (long key : cents == EuroAmounts.NO_RATE ? new long[0] : keys(edge)) {
                    growing.computeIfAbsent(key, none -> LongStream.builder()).add(cents);
                }
            }
            growing.forEach((key, amounts) -> pools.put(key, Multiples.of(amounts.build(), most, tolerance)));
        }
        return pools;
    }

    /** Keys of the pools a row is in, from the narrowest to the widest: channel, then quarter, then two countries. */
    private long[] keys(int edge) {
        long channel = (context.graph().graph().channel(edge) + 1L) << 48;
        long quarter = quarter(Rows.day(context.graph(), edge)) << 32;
        long corridor = (letters(context.places().sendCountry(edge)) << 16)
                | letters(context.places().payCountry(edge));
        return new long[] {channel | quarter | corridor | (1L << 62), channel | quarter, channel};
    }

    /** Edges come in the order of time, so that the day asked for is mostly that of the edge before. */
    private long quarter(long day) {
        if (day != lastDay) {
            LocalDate date = LocalDate.ofEpochDay(day);
            lastDay = day;
            lastQuarter = 4L * date.getYear() + date.get(IsoFields.QUARTER_OF_YEAR);
        }
        return lastQuarter;
    }

    /** Two letters of a country as a number, 0 if none is stated. */
    private static long letters(@Nullable String country) {
        return country == null || country.length() != 2
                ? 0
                : (country.charAt(0) & 0x7fL) << 8 | (country.charAt(1) & 0x7fL);
    }

    /**
     * Shares of the usual amounts that are multiples of a base by chance, one added on either side so that nothing is
     * impossible; empty if too few amounts are known for one of the rows.
     *
     * @param own rows of the receiver itself that have an amount in euro, which are left out
     */
    Optional<double[]> chances(int[] rows, int[] own, long base) {
        Map<Long, int[]> left = new HashMap<>();
        for (int row : own) {
            int fits = Multiples.heads(context.euros().receivedCents(row), base, most, tolerance) > 0 ? 1 : 0;
            for (long key : keys(row)) {
                int[] counted = left.computeIfAbsent(key, none -> new int[2]);
                counted[0]++;
                counted[1] += fits;
            }
        }
        double[] chances = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            OptionalDouble usual = chance(rows[i], left, base);
            if (usual.isEmpty()) {
                return Optional.empty();
            }
            chances[i] = usual.getAsDouble();
        }
        return Optional.of(chances);
    }

    private OptionalDouble chance(int edge, Map<Long, int[]> left, long base) {
        for (long key : keys(edge)) {
            Multiples pool = pools().get(key);
            int[] own = left.getOrDefault(key, NONE);
            int all = (pool == null ? 0 : pool.sorted().length) - own[0];
            if (all >= fewest) {
                int fits = (pool == null ? 0 : pool.fits(base)) - own[1];
                return OptionalDouble.of((fits + 1.0) / (all + 2.0));
            }
        }
        return OptionalDouble.empty();
    }

    /** Probability of at least so many successes of independent trials. O(n²). */
    static double tail(double[] chances, int successes) {
        double[] exactly = new double[chances.length + 1];
        exactly[0] = 1;
        for (int trial = 0; trial < chances.length; trial++) {
            for (int n = trial + 1; n > 0; n--) {
                exactly[n] = exactly[n] * (1 - chances[trial]) + exactly[n - 1] * chances[trial];
            }
            exactly[0] *= 1 - chances[trial];
        }
        double tail = 0;
        for (int n = chances.length; n >= Math.max(0, successes); n--) {
            tail += exactly[n];
        }
        return Math.min(1, tail);
    }
}
