package org.theseus.algo.chain;

import org.theseus.algo.IntStack;

/** Two numbers for some of the hops' numbers: a bit a hop, and 8 bytes for each that has them. Immutable. */
final class Level {

    /** In units of 2^-30 of the value. */
    static final int WHOLE = 1 << 30;

    private static final int FIELDS = 4;

    private final long[] has;
    /** A bit for each edge with which such a hop begins. */
    private final long[] begins;

    private final int[] before;
    private final int[] doneAfterSeconds;
    private final int[] retained;

    /**
     * Numbers of some hops.
     *
     * @param count all ids are below it
     * @param edges number of edges of the graph
     * @param found id, seconds, share and first edge in turn
     */
    Level(int count, int edges, IntStack found) {
        int hops = found.size() / FIELDS;
        this.has = new long[count / Long.SIZE + 1];
        this.begins = new long[edges / Long.SIZE + 1];
        this.before = new int[has.length];
        this.doneAfterSeconds = new int[hops];
        this.retained = new int[hops];
        for (int i = 0; i < hops; i++) {
            int id = found.get(FIELDS * i);
            int edge = found.get(FIELDS * i + 3);
            has[id / Long.SIZE] |= 1L << id;
            begins[edge / Long.SIZE] |= 1L << edge;
        }
        for (int word = 1; word < has.length; word++) {
            before[word] = before[word - 1] + Long.bitCount(has[word - 1]);
        }
        for (int i = 0; i < hops; i++) {
            int index = index(found.get(FIELDS * i));
            doneAfterSeconds[index] = found.get(FIELDS * i + 1);
            retained[index] = found.get(FIELDS * i + 2);
        }
    }

    /** Whether any hop that begins with the edge has them. */
    boolean beginsWith(int edge) {
        return (begins[edge / Long.SIZE] >>> edge & 1) != 0;
    }

    boolean has(Hop hop) {
        if (!beginsWith(hop.edge(0))) {
            return false;
        }
        int id = hop.id();
        return (has[id / Long.SIZE] >>> id & 1) != 0;
    }

    private int index(int id) {
        int word = id / Long.SIZE;
        return before[word] + Long.bitCount(has[word] & ((1L << id) - 1));
    }

    /** Seconds from the hop's last start by which the further hops can be done; only if it {@link #has}. */
    int doneAfterSeconds(int id) {
        return doneAfterSeconds[index(id)];
    }

    /** Share of the value that they can retain; only if it {@link #has}. */
    int retained(int id) {
        return retained[index(id)];
    }
}
