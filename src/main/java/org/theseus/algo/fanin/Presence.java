package org.theseus.algo.fanin;

import java.util.Arrays;

/**
 * How often each counterparty is in the window: a small open table, filled anew for each node, in place of a counter for each
 * node of the graph, which would lie far from the processor. Not thread-safe.
 */
final class Presence {

    private static final int FREE = -1;
    private static final int SCATTER = 0x9E3779B9;

    private int[] key = new int[16];
    private int[] count = new int[16];
    private int shift;

    /** Forgets all keys. At most so many different ones may follow. */
    void clear(int most) {
        int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(most) + 1);
        int size = 1 << bits;
        if (key.length < size) {
            key = new int[size];
            count = new int[size];
        }
        Arrays.fill(key, 0, size, FREE);
        shift = Integer.SIZE - bits;
    }

    /** Where a key, zero or above, is counted. */
    int slot(int wanted) {
        int slot = (wanted * SCATTER) >>> shift;
        while (key[slot] != wanted) {
            if (key[slot] == FREE) {
                key[slot] = wanted;
                count[slot] = 0;
                return slot;
            }
            slot = (slot + 1) & ((1 << (Integer.SIZE - shift)) - 1);
        }
        return slot;
    }

    /** One more; whether it is the first. */
    boolean add(int slot) {
        return count[slot]++ == 0;
    }

    /** One less; whether it was the last. */
    boolean remove(int slot) {
        return --count[slot] == 0;
    }
}
