package org.theseus.algo.chain;

import java.util.function.IntUnaryOperator;
import org.theseus.graph.TemporalGraph;

/**
 * The payments of all accounts, out of them or into them, in the order of the graph's lists, where those of one account are read
 * in one go: when they begin, whether they may stand on a chain, and which later one is like them. 12 bytes a payment. Columns are
 * copied one after the other, in loops that decide nothing, so that the jumps do not wait for each other. Immutable, thread-safe.
 */
final class Rows {

    static final int NONE = HopGroups.NONE;
    private static final int UNUSABLE = -2;

    private final long[] earliest;
    private final int[] next;

    private Rows(long[] earliest, int[] next) {
        this.earliest = earliest;
        this.next = next;
    }

    /** Payments into accounts, by in-position. O(nodes + edges) unless two parties pay each other in many currencies. */
    static Rows into(TemporalGraph graph) {
        long[] earliest = new long[graph.edgeCount()];
        for (int at = 0; at < earliest.length; at++) {
            earliest[at] = graph.earliest(graph.inEdge(at));
        }
        return new Rows(earliest, alike(graph, graph::inBegin, graph::inSource, graph::inEdge));
    }

    /**
     * Payments out of accounts, by out-position; the same cost.
     *
     * @param payee by out-position
     */
    static Rows outOf(TemporalGraph graph, int[] payee) {
        long[] earliest = new long[graph.edgeCount()];
        for (int at = 0; at < earliest.length; at++) {
            earliest[at] = graph.earliest(graph.outEdge(at));
        }
        return new Rows(earliest, alike(graph, graph::outBegin, at -> payee[at], graph::outEdge));
    }

    private static int[] alike(
            TemporalGraph graph, IntUnaryOperator begin, IntUnaryOperator otherEnd, IntUnaryOperator edge) {
        int[] next = new int[graph.edgeCount()];
        LastRows rows = new LastRows();
        for (int node = 0; node < graph.nodeCount(); node++) {
            int from = begin.applyAsInt(node);
            int to = begin.applyAsInt(node + 1);
            boolean isTerminal = graph.isTerminal(node);
            rows.clear(to - from);
            for (int at = to - 1; at >= from; at--) {
                int other = otherEnd.applyAsInt(at);
                if (isTerminal || other == node || graph.isTerminal(other)) {
                    next[at] = UNUSABLE;
                    continue;
                }
                int later = rows.put(other, at - from);
                while (later != NONE && !isAlike(graph, edge.applyAsInt(at), edge.applyAsInt(from + later))) {
                    later = rows.after(later);
                }
                next[at] = later == NONE ? NONE : from + later;
            }
        }
        return next;
    }

    private static boolean isAlike(TemporalGraph graph, int edge, int other) {
        return graph.sentCurrency(edge) == graph.sentCurrency(other)
                && graph.receivedCurrency(edge) == graph.receivedCurrency(other);
    }

    long earliest(int at) {
        return earliest[at];
    }

    /** Whether the payment may stand on a chain: no self-transfer, no terminal end. */
    boolean isUsable(int at) {
        return next[at] != UNUSABLE;
    }

    /** Position of the next payment of the same payer to the same payee in the same currencies, or {@link #NONE}; of a usable one. */
    int nextAlike(int at) {
        return next[at];
    }

    /** First of the positions whose payment begins at or after a time; O(log positions). */
    int from(int begin, int end, long millis) {
        int low = begin;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (earliest[middle] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
