package org.theseus.resolve.name;

import java.util.Arrays;

/**
 * Remembers what was worked out for pairs of numbers. Each pair has one place; another pair that falls on it takes it, so
 * memory is bounded and an answer is either right or {@link #UNKNOWN}. Grows from 64 KiB to 32 MiB. Not thread-safe.
 */
public final class PairMemory {

    /** The answer for a pair that is not remembered. */
    public static final double UNKNOWN = Double.NaN;

    private static final int LEAST = 1 << 12;
    private static final int MOST = 1 << 21;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** Pair and value side by side, so that a question touches one place of memory. */
    private long[] kept = empty(LEAST);

    private int used;

    private static long[] empty(int size) {
        long[] kept = new long[2 * size];
        Arrays.fill(kept, -1);
        return kept;
    }

    private static long pair(int one, int other) {
        return ((long) one << Integer.SIZE) | other;
    }

    private int place(long pair) {
        return 2 * (int) ((pair * MIX) >>> (Long.SIZE + 1 - Integer.numberOfTrailingZeros(kept.length)));
    }

    /** What is remembered of two numbers, none negative, in this order; {@link #UNKNOWN} if nothing. */
    public double find(int one, int other) {
        long pair = pair(one, other);
        int at = place(pair);
        return kept[at] == pair ? Double.longBitsToDouble(kept[at + 1]) : UNKNOWN;
    }

    /** Remembers a value that is no {@link #UNKNOWN}. */
    public void keep(int one, int other, double value) {
        if (used > kept.length / 4 && kept.length < 2 * MOST) {
            grow();
        }
        put(pair(one, other), Double.doubleToRawLongBits(value));
    }

    private void put(long pair, long value) {
        int at = place(pair);
        used += kept[at] < 0 ? 1 : 0;
        kept[at] = pair;
        kept[at + 1] = value;
    }

    private void grow() {
        long[] before = kept;
        kept = empty(2 * before.length);
        used = 0;
        for (int at = 0; at < before.length; at += 2) {
            if (before[at] >= 0) {
                put(before[at], before[at + 1]);
            }
        }
    }
}
