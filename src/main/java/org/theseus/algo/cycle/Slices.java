package org.theseus.algo.cycle;

import org.theseus.graph.TemporalGraph;

/** The payments of a graph, or those that are left of them, by slices of time of one length. Not thread-safe. */
final class Slices {

    /** For how many nodes turning to the next slice costs as much as reading one payment. */
    private static final int NODES_TURNED_PER_EDGE = 32;

    /** Place of the first payment of each slice, and one past the last of all. */
    private final int[] bound;

    /**
     * Slices of which {@link Recent#SLICES} are at least the span, no more of them than there are payments, and no more than
     * turning to each costs as much as the payments.
     */
    Slices(TemporalGraph graph, long spanMillis) {
        int edges = graph.edgeCount();
        long first = edges == 0 ? 0 : graph.earliest(0);
        long whole = edges == 0 ? 0 : graph.earliest(edges - 1) - first;
        double turns = Math.min(edges, (double) NODES_TURNED_PER_EDGE * edges / Math.max(1, graph.nodeCount()));
        long sliceMillis = 1 + Math.max((spanMillis - 1) / Recent.SLICES, (long) (whole / Math.max(1, turns)));
        int count = (int) (1 + whole / sliceMillis);
        this.bound = new int[count + 1];
        for (int slice = 1; slice < count; slice++) {
            bound[slice] = graph.edgeFrom(first + slice * sliceMillis);
        }
        bound[count] = edges;
    }

    int count() {
        return bound.length - 1;
    }

    /** Place of the first payment of a slice. */
    int begin(int slice) {
        return bound[slice];
    }

    /** One past the place of the last. */
    int end(int slice) {
        return bound[slice + 1];
    }

    /** Says where the first payment of a slice stands now; of the one past the last slice, where all of them end. */
    void move(int slice, int place) {
        bound[slice] = place;
    }
}
