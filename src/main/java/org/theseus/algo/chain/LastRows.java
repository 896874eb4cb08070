package org.theseus.algo.chain;

import java.util.Arrays;

/**
 * For rows of one account, read from the last to the first: which later row has the same payer. A small open table, filled
 * anew for each account. Not thread-safe.
 */
final class LastRows {

    private static final int NONE = HopGroups.NONE;
    private static final int SCATTER = 0x9E3779B9;

    private int[] payer = new int[16];
    private int[] row = new int[16];
    private int[] after = new int[16];
    private int shift;

    /** Forgets all; so many rows may follow. */
    void clear(int rows) {
        int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(rows) + 1);
        if (payer.length < (1 << bits)) {
            payer = new int[1 << bits];
            row = new int[1 << bits];
            after = new int[1 << bits];
        }
        Arrays.fill(payer, 0, 1 << bits, NONE);
        shift = Integer.SIZE - bits;
    }

    /** Adds a row; the next one of the payer, or {@link HopGroups#NONE}. */
    int put(int node, int newRow) {
        int slot = (node * SCATTER) >>> shift;
        while (payer[slot] != node && payer[slot] != NONE) {
            slot = (slot + 1) & ((1 << (Integer.SIZE - shift)) - 1);
        }
        int later = payer[slot] == node ? row[slot] : NONE;
        payer[slot] = node;
        row[slot] = newRow;
        after[newRow] = later;
        return later;
    }

    /** The next row of the same payer, or {@link HopGroups#NONE}. */
    int after(int earlierRow) {
        return after[earlierRow];
    }
}
