package org.theseus.detect.heads;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CaseContext;
import org.theseus.detect.EuroAmounts;
import org.theseus.detect.Rows;
import org.theseus.detect.WordPairs;

/**
 * What amounts are usual where a payment was made: those of other receivers in its channel, corridor and quarter, round
 * numbers included; where these are few, of its channel and quarter, then of its channel. One pass over the case; a pool is
 * sorted when a base is first held against it. 8 bytes a row. Not thread-safe.
 */
final class AmountPools {

    private static final int[] NONE = {0, 0};
    /** Tells the key of a pool of one corridor from that of all; no key of a row has it. */
    private static final long OF_CORRIDOR = 1L << 62;

    /** Level of the pool that takes a channel's amounts of any time. */
    static final int ANY_TIME = 2;

    private static final int CHANNEL_AT = 48;
    private static final int QUARTER_AT = 32;

    private final CaseContext context;
    private final int fewest;
    private final int most;
    private final double tolerance;
    private final Map<Long, Pool> pools = new HashMap<>();
    private @Nullable Laid laid;
    private long lastDay = Long.MIN_VALUE;
    private long lastQuarter;

    /**
     * Amounts in the order of their rows' keys, so that every pool is a stretch of them.
     *
     * @param keys different ones, ascending
     * @param begin where the amounts of each begin, and where the last end
     */
    private record Laid(long[] keys, int[] begin, long[] cents) {}

    /**
     * How likely amounts are multiples by chance, and by how many amounts of others that was reckoned.
     *
     * @param chances one for each row
     * @param least fewest amounts of others that a row was held against
     * @param most most of them
     * @param leastFits fewest of them that are multiples of the base
     * @param mostFits most that are
     * @param level how wide the widest pool is: 0 corridor and quarter, 1 quarter, 2 any time
     */
    record Usual(double[] chances, int least, int most, int leastFits, int mostFits, int level) {}

    /** A chance with the number of amounts and the pool that gave it. */
    private record Chance(double value, int others, int fits, int level) {}

    /** The amounts of one pool. */
    private final class Pool {
        private final Laid all;
        private final int begin;
        private final int end;
        private @Nullable Multiples sorted;

        Pool(Laid all, int begin, int end) {
            this.all = all;
            this.begin = begin;
            this.end = end;
        }

        int size() {
            return end - begin;
        }

        int fits(long base) {
            Multiples amounts = sorted;
            if (amounts == null) {
                amounts = Multiples.of(Arrays.copyOfRange(all.cents, begin, end), most, tolerance);
                sorted = amounts;
            }
            return amounts.fits(base);
        }
    }

    AmountPools(CaseContext context, int fewest, int most, double tolerance) {
        this.context = context;
        this.fewest = fewest;
        this.most = most;
        this.tolerance = tolerance;
    }

    /** The amounts are laid out when the first pool is asked for: few cases have a receiver that comes so far. */
    private Laid laid() {
        Laid known = laid;
        if (known == null) {
            int edges = context.graph().graph().edgeCount();
            WordPairs numbers = new WordPairs();
            int[] number = new int[edges];
            for (int edge = 0; edge < edges; edge++) {
                number[edge] =
                        context.euros().receivedCents(edge) == EuroAmounts.NO_RATE ? -1 : numbers.number(key(edge));
            }
            known = lay(number, numbers.pairs());
            laid = known;
        }
        return known;
    }

    /**
     * Lays amounts out.
     *
     * @param number of each edge's key, negative for none
     * @param met the keys by number
     */
    private Laid lay(int[] number, long[] met) {
        long[] keys = met.clone();
        Arrays.sort(keys);
        int[] rank = new int[met.length];
        for (int i = 0; i < rank.length; i++) {
            rank[i] = Arrays.binarySearch(keys, met[i]);
        }
        int[] begin = new int[keys.length + 1];
        for (int one : number) {
            if (one >= 0) {
                begin[rank[one] + 1]++;
            }
        }
        for (int i = 0; i < keys.length; i++) {
            begin[i + 1] += begin[i];
        }
        int[] next = begin.clone();
        long[] cents = new long[begin[keys.length]];
        for (int edge = 0; edge < number.length; edge++) {
            if (number[edge] >= 0) {
                cents[next[rank[number[edge]]]++] = context.euros().receivedCents(edge);
            }
        }
        return new Laid(keys, begin, cents);
    }

    /** Channel, quarter and two countries of a row as one number, the first uppermost. */
    private long key(int edge) {
        long channel = (context.graph().graph().channel(edge) + 1L) << CHANNEL_AT;
        long quarter = quarter(Rows.day(context.graph(), edge)) << QUARTER_AT;
        return channel
                | quarter
                | (letters(context.places().sendCountry(edge)) << Short.SIZE)
                | letters(context.places().payCountry(edge));
    }

    /** Keys of the pools a row is in, from the narrowest to the widest: corridor and quarter, quarter, channel. */
    private long[] keys(int edge) {
        long key = key(edge);
        return new long[] {key | OF_CORRIDOR, key & (-1L << QUARTER_AT), key & (-1L << CHANNEL_AT)};
    }

    private Pool pool(long key, int level) {
        Pool known = pools.get(key);
        if (known == null) {
            long first = key & ~OF_CORRIDOR;
            long width = level == 0 ? 1 : 1L << (level == 1 ? QUARTER_AT : CHANNEL_AT);
            Laid all = laid();
            known = new Pool(all, all.begin[place(all.keys, first)], all.begin[place(all.keys, first + width)]);
            pools.put(key, known);
        }
        return known;
    }

    /** The first place at or above a key. */
    private static int place(long[] keys, long key) {
        int found = Arrays.binarySearch(keys, key);
        return found >= 0 ? found : -found - 1;
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
    Optional<Usual> chances(int[] rows, int[] own, long base) {
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
        int least = Integer.MAX_VALUE;
        int greatest = 0;
        int leastFits = Integer.MAX_VALUE;
        int mostFits = 0;
        int level = 0;
        for (int i = 0; i < rows.length; i++) {
            Optional<Chance> usual = chance(rows[i], left, base);
            if (usual.isEmpty()) {
                return Optional.empty();
            }
            chances[i] = usual.get().value;
            least = Math.min(least, usual.get().others);
            greatest = Math.max(greatest, usual.get().others);
            leastFits = Math.min(leastFits, usual.get().fits);
            mostFits = Math.max(mostFits, usual.get().fits);
            level = Math.max(level, usual.get().level);
        }
        return Optional.of(new Usual(chances, least, greatest, leastFits, mostFits, level));
    }

    private Optional<Chance> chance(int edge, Map<Long, int[]> left, long base) {
        long[] keys = keys(edge);
        for (int level = 0; level < keys.length; level++) {
            Pool pool = pool(keys[level], level);
            int[] own = left.getOrDefault(keys[level], NONE);
            int all = pool.size() - own[0];
            if (all >= fewest) {
                int fits = pool.fits(base) - own[1];
                return Optional.of(new Chance((fits + 1.0) / (all + 2.0), all, fits, level));
            }
        }
        return Optional.empty();
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
