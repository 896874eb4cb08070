package org.theseus.algo.chain;

import java.util.Arrays;

/**
 * Hops of one level in the order of their payees, with their bounds and with what decides what may follow them: the next level
 * is found among them. 48 bytes a hop. Not thread-safe.
 */
final class BoundedHops {

    private static final int INTS = 6;
    private static final int PLACE = 1;
    private static final int PAYEE = 2;
    private static final int EDGE = 3;
    private static final int DONE = 4;
    private static final int RETAINED = 5;
    private static final int LONGS = 3;

    private int[] ints = new int[16 * INTS];
    private long[] longs = new long[16 * LONGS];
    private int size;

    int size() {
        return size;
    }

    /**
     * Adds a hop.
     *
     * @param number in the level below, or one to be replaced
     * @param retained in units of {@link Level#WHOLE}
     */
    void add(Hop hop, int number, int doneAfterSeconds, int retained) {
        reserve(1);
        int at = size * INTS;
        ints[at] = number;
        ints[at + PLACE] = hop.place;
        ints[at + PAYEE] = hop.payee;
        ints[at + EDGE] = hop.edge(0);
        ints[at + DONE] = doneAfterSeconds;
        ints[at + RETAINED] = retained;
        longs[size * LONGS] = hop.received;
        longs[size * LONGS + 1] = hop.lastStart;
        longs[size * LONGS + 2] = hop.lastEnd;
        size++;
    }

    void addAll(BoundedHops others) {
        reserve(others.size);
        System.arraycopy(others.ints, 0, ints, size * INTS, others.size * INTS);
        System.arraycopy(others.longs, 0, longs, size * LONGS, others.size * LONGS);
        size += others.size;
    }

    private void reserve(int more) {
        if ((size + more) * INTS > ints.length) {
            int hops = Math.max(2 * size, size + more);
            ints = Arrays.copyOf(ints, Math.multiplyExact(hops, INTS));
            longs = Arrays.copyOf(longs, hops * LONGS);
        }
    }

    /** Fills a hop with what decides what may follow it, and nothing else. */
    void fill(int index, Hop hop) {
        hop.clear(HopGroups.NONE, place(index), payee(index));
        hop.bring(edge(index), longs[index * LONGS + 1], longs[index * LONGS]);
        hop.lastEnd = longs[index * LONGS + 2];
    }

    int number(int index) {
        return ints[index * INTS];
    }

    void renumber(int index, int number) {
        ints[index * INTS] = number;
    }

    int place(int index) {
        return ints[index * INTS + PLACE];
    }

    int payee(int index) {
        return ints[index * INTS + PAYEE];
    }

    /** The first payment. */
    int edge(int index) {
        return ints[index * INTS + EDGE];
    }

    int doneAfterSeconds(int index) {
        return ints[index * INTS + DONE];
    }

    int retained(int index) {
        return ints[index * INTS + RETAINED];
    }
}
