package org.theseus.project;

/**
 * Pairs of nodes (see {@link Ties#pair}) to be looked up: an open table of hashes, at most half full. A pair of node 0 with
 * itself is never in it. O(1) a question, 16 to 32 bytes a pair. Immutable, thread-safe.
 */
final class PairSet {

    private static final long SCATTER = 0x9E37_79B9_7F4A_7C15L;
    private static final int FEWEST = 16;

    private final long[] table;
    private final int shift;

    private PairSet(int pairs) {
        this.table = new long[Integer.highestOneBit(Math.max(FEWEST, 2 * pairs) - 1) * 2];
        this.shift = Long.SIZE - Integer.numberOfTrailingZeros(table.length);
    }

    /** All pairs of some lists; one may stand in several. */
    static PairSet of(long[]... lists) {
        int size = 0;
        for (long[] list : lists) {
            size += list.length;
        }
        PairSet set = new PairSet(size);
        for (long[] list : lists) {
            for (long pair : list) {
                set.table[set.slot(pair)] = pair;
            }
        }
        return set;
    }

    boolean holds(long pair) {
        return pair != 0 && table[slot(pair)] == pair;
    }

    /** Where the pair stands, or would stand. */
    private int slot(long pair) {
        int slot = (int) ((pair * SCATTER) >>> shift);
        while (table[slot] != 0 && table[slot] != pair) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
