package org.theseus.algo.chain;

import java.util.function.IntUnaryOperator;
import org.theseus.graph.ListedRows;
import org.theseus.graph.TemporalGraph;

/**
 * The payments of all accounts, out of them or into them, in the order of the graph's lists, where those of one account are read
 * in one go: when they begin, whether they may stand on a chain, and which later one is like them. 4 bytes a payment beside the
 * listed rows. Immutable, thread-safe.
 */
final class Rows {

    static final int NONE = HopGroups.NONE;
    private static final int UNUSABLE = -2;

    private final ListedRows listed;
    private final boolean isInward;
    private final int[] next;

    private Rows(ListedRows listed, boolean isInward, int[] next) {
        this.listed = listed;
        this.isInward = isInward;
        this.next = next;
    }

    /** Payments into accounts, by in-position. O(nodes + edges) unless two parties pay each other in many currencies. */
    static Rows into(ListedRows listed) {
        TemporalGraph graph = listed.graph();
        return new Rows(listed, true, alike(graph, graph::inBegin, graph::inSource, graph::inEdge));
    }

    /** Payments out of accounts, by out-position; the same cost. */
    static Rows outOf(ListedRows listed) {
        TemporalGraph graph = listed.graph();
        return new Rows(listed, false, alike(graph, graph::outBegin, listed::outTarget, graph::outEdge));
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
        return isInward ? listed.inMillis(at) : listed.outMillis(at);
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
        return isInward ? listed.inFrom(begin, end, millis) : listed.outFrom(begin, end, millis);
    }
}
