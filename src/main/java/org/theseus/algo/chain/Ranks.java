package org.theseus.algo.chain;

import java.util.function.IntUnaryOperator;

/** Some of the numbers below a bound, and how many of them come before each: 1.5 bits for each below the bound. Immutable. */
final class Ranks {

    static final int NONE = -1;

    private final long[] has;
    private final int[] before;

    /**
     * Ranks of some numbers.
     *
     * @param bound all are below it
     * @param size how many are given, in any order and some perhaps twice
     */
    Ranks(int bound, int size, IntUnaryOperator number) {
        this.has = new long[bound / Long.SIZE + 1];
        this.before = new int[has.length];
        for (int i = 0; i < size; i++) {
            int given = number.applyAsInt(i);
            has[given / Long.SIZE] |= 1L << given;
        }
        for (int word = 1; word < has.length; word++) {
            before[word] = before[word - 1] + Long.bitCount(has[word - 1]);
        }
    }

    /** How many different numbers were given. */
    int size() {
        return before[has.length - 1] + Long.bitCount(has[has.length - 1]);
    }

    /** How many of them are smaller than the number, which is below the bound; {@link #NONE} if it is none of them. */
    int of(int number) {
        int word = number / Long.SIZE;
        long bits = has[word];
        return (bits >>> number & 1) == 0 ? NONE : before[word] + Long.bitCount(bits & ((1L << number) - 1));
    }
}
