package org.theseus.detect;

import java.util.Arrays;

/**
 * Numbers pairs of words in the order in which they are first met, from 0: an open table of hashes without objects, for one
 * look-up a row. Not thread-safe.
 */
public final class WordPairs {

    private static final long SCATTER = 0x9E37_79B9_7F4A_7C15L;
    private static final int FIRST_CAPACITY = 1 << 10;

    /** By number, the first word above, the second below. */
    private long[] pairs = new long[FIRST_CAPACITY / 2];

    /** By hash, one more than the number; 0 for none. */
    private int[] table = new int[FIRST_CAPACITY];

    private int size;

    /** The number of a pair, the next one if it was not met before. */
    public int number(int first, int second) {
        return number(((long) first << Integer.SIZE) | (second & 0xffff_ffffL));
    }

    /** The same of a pair as one number, the first word above. */
    public int number(long pair) {
        int slot = slot(pair);
        if (table[slot] == 0) {
            if (size == pairs.length) {
                grow();
                slot = slot(pair);
            }
            pairs[size] = pair;
            table[slot] = ++size;
        }
        return table[slot] - 1;
    }

    /** All pairs met, each in the place of its number. */
    public long[] pairs() {
        return Arrays.copyOf(pairs, size);
    }

    private int slot(long pair) {
        int slot = (int) ((pair * SCATTER) >>> Integer.SIZE) & (table.length - 1);
        while (table[slot] != 0 && pairs[table[slot] - 1] != pair) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private void grow() {
        pairs = Arrays.copyOf(pairs, 2 * size);
        table = new int[2 * table.length];
        for (int number = 0; number < size; number++) {
            table[slot(pairs[number])] = number + 1;
        }
    }
}
