package org.theseus.algo.cycle;

import java.util.Arrays;

/**
 * A moment, or another number that is not negative, for each of a few nodes, in as much memory as these few need, however many
 * nodes there are: so it stays in the processor's nearest caches. Open addressing with linear probing; at most a quarter of the
 * places is taken, so most questions look at one. Not thread-safe; at least 9 KB.
 */
final class NodeMoments {

    /** In place of a moment. */
    static final int NONE = -1;

    private static final int LEAST_BITS = 10;
    /** The golden ratio in 32 bits (D. Knuth, The Art of Computer Programming, volume 3, 6.4). */
    private static final int SPREAD = 0x9E3779B9;

    /** Node + 1 above, its moment below; 0 where there is none. Only the first {@code 1 << bits} are in use. */
    private long[] entries = new long[1 << LEAST_BITS];
    /** Places of the entries, in the order in which they were put. */
    private int[] used = new int[entries.length / 4];

    private int bits = LEAST_BITS;
    private int size;
    private int floor;

    /** Where the node's entry is or would be; holds until another is put. */
    int place(int node) {
        int mask = (1 << bits) - 1;
        int place = (node * SPREAD) >>> (Integer.SIZE - bits);
        long entry = entries[place];
        while (entry != 0 && (int) (entry >>> Integer.SIZE) != node + 1) {
            place = (place + 1) & mask;
            entry = entries[place];
        }
        return place;
    }

    /** The moment at a place, {@link #NONE} if there is none. */
    int at(int place) {
        long entry = entries[place];
        return entry == 0 ? NONE : (int) entry;
    }

    /** The node's moment, {@link #NONE} if there is none. */
    int of(int node) {
        return at(place(node));
    }

    /**
     * Sets the node's moment.
     *
     * @param place of the node
     * @param moment at least 0
     */
    void put(int place, int node, int moment) {
        boolean isNew = entries[place] == 0;
        entries[place] = ((node + 1L) << Integer.SIZE) | moment;
        if (isNew) {
            used[size++] = place;
            if (size == 1 << (bits - 2)) {
                makeRoom();
            }
        }
    }

    /** Earlier moments may be forgotten from now on, until all are. */
    void mayForgetBefore(int moment) {
        floor = moment;
    }

    /** Forgets all; takes as long as there are. */
    void clear() {
        for (int i = 0; i < size; i++) {
            entries[used[i]] = 0;
        }
        if (bits > LEAST_BITS && size < 1 << (bits - 4)) {
            bits--;
        }
        size = 0;
        floor = 0;
    }

    /** Drops what may be forgotten; takes twice the places if that is not half of it. */
    private void makeRoom() {
        long[] kept = new long[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            long entry = entries[used[i]];
            entries[used[i]] = 0;
            kept[count] = entry;
            count += (int) entry >= floor ? 1 : 0;
        }
        bits += count > size / 2 ? 1 : 0;
        if (entries.length < 1 << bits) {
            entries = new long[1 << bits];
            used = Arrays.copyOf(used, entries.length / 4);
        }
        for (size = 0; size < count; size++) {
            int place = place((int) (kept[size] >>> Integer.SIZE) - 1);
            entries[place] = kept[size];
            used[size] = place;
        }
    }
}
