package org.theseus.algo.chain;

import java.util.Arrays;
import org.theseus.graph.TemporalGraph;

/**
 * Payments into one account at a time that may stand on a chain, side by side in memory: their times are asked for all at once
 * and only once. Not thread-safe; serves any number of accounts.
 */
final class Inflows {

    private final TemporalGraph graph;
    private final Hops hops;
    private int[] edge = new int[16];
    private long[] earliest = new long[16];
    private long[] received = new long[16];
    private int size;

    Inflows(TemporalGraph graph, Hops hops) {
        this.graph = graph;
        this.hops = hops;
    }

    /** Turns to an account; payments that begin no hop with so many further ones are left out. */
    void turnTo(int account, ChainBounds bounds, int more) {
        int begin = graph.inBegin(account);
        int end = graph.inEnd(account);
        if (edge.length < end - begin) {
            int capacity = Math.max(2 * edge.length, end - begin);
            edge = Arrays.copyOf(edge, capacity);
            earliest = Arrays.copyOf(earliest, capacity);
            received = Arrays.copyOf(received, capacity);
        }
        int found = 0;
        for (int at = begin; at < end; at++) {
            int in = graph.inEdge(at);
            edge[found] = in;
            received[found] = graph.inReceivedMinor(at);
            found += hops.isUsable(in) && bounds.mayBegin(in, more) ? 1 : 0;
        }
        for (int row = 0; row < found; row++) {
            earliest[row] = graph.earliest(edge[row]);
        }
        size = found;
    }

    int size() {
        return size;
    }

    int edge(int row) {
        return edge[row];
    }

    long earliest(int row) {
        return earliest[row];
    }

    long received(int row) {
        return received[row];
    }
}
