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

    private long[] pairs = empty(LEAST);
    private double[] values = new double[LEAST];
    private int used;

    private static long[] empty(int size) {
        long[] pairs = new long[size];
        Arrays.fill(pairs, -1);
        return pairs;
    }

    private static long pair(int one, int other) {
        return ((long) one << 32) | other;
    }

    private static int place(long pair, int size) {
        return (int) ((pair * MIX) >>> (Long.SIZE - Integer.numberOfTrailingZeros(size)));
    }

    /** What is remembered of two numbers, none negative, in this order; {@link #UNKNOWN} if nothing. */
    public double find(int one, int other) {
        long pair = pair(one, other);
        int at = place(pair, pairs.length);
        return pairs[at] == pair ? values[at] : UNKNOWN;
    }

    /** Remembers a value that is no {@link #UNKNOWN}. */
    public void keep(int one, int other, double value) {
        if (used > pairs.length / 2 && pairs.length < MOST) {
            grow();
        }
        put(pair(one, other), value);
    }

    private void put(long pair, double value) {
        int at = place(pair, pairs.length);
        used += pairs[at] < 0 ? 1 : 0;
        pairs[at] = pair;
        values[at] = value;
    }

    private void grow() {
        long[] before = pairs;
        double[] kept = values;
        pairs = empty(before.length * 4);
        values = new double[pairs.length];
        used = 0;
        for (int at = 0; at < before.length; at++) {
            if (before[at] >= 0) {
                put(before[at], kept[at]);
            }
        }
    }
}
