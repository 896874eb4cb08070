package org.theseus.algo.passthrough;

import java.util.Arrays;
import org.theseus.graph.SortedLongs;
import org.theseus.graph.TemporalGraph;

/**
 * Payments into or out of one account in one currency, in time order: what is asked of them again and again stands side by
 * side, column by column, so that memory is asked for all payments at once and only once. Not thread-safe.
 */
final class Flows {

    final int[] edge;
    final long[] earliest;
    final long[] amountMinor;
    /** For matching: what of each is not matched yet. */
    final long[] left;
    /** Width of all intervals, or 0 if they differ. */
    final long widthMillis;

    private Flows(TemporalGraph graph, int[] edge, long[] amountMinor) {
        this.edge = edge;
        this.amountMinor = amountMinor;
        this.earliest = new long[edge.length];
        this.left = new long[edge.length];
        for (int i = 0; i < edge.length; i++) {
            earliest[i] = graph.earliest(edge[i]);
        }
        this.widthMillis = commonWidth(graph, edge);
    }

    private static long commonWidth(TemporalGraph graph, int[] edges) {
        long width = edges.length == 0 ? 1 : graph.widthMillis(edges[0]);
        for (int edge : edges) {
            if (graph.widthMillis(edge) != width) {
                return 0;
            }
        }
        return width;
    }

    /** What came in, self-transfers left out. */
    static Flows into(TemporalGraph graph, int node, int currency) {
        int begin = graph.inBegin(node);
        int end = graph.inEnd(node);
        int[] found = new int[end - begin];
        long[] amount = new long[end - begin];
        int size = 0;
        for (int at = begin; at < end; at++) {
            int edge = graph.inEdge(at);
            if (graph.inSource(at) != node && graph.receivedCurrency(edge) == currency) {
                amount[size] = graph.inReceivedMinor(at);
                found[size++] = edge;
            }
        }
        return size == found.length
                ? new Flows(graph, found, amount)
                : new Flows(graph, Arrays.copyOf(found, size), Arrays.copyOf(amount, size));
    }

    /** What went out, self-transfers left out. */
    static Flows outOf(TemporalGraph graph, int node, int currency) {
        int begin = graph.outBegin(node);
        int end = graph.outEnd(node);
        boolean paysItself = paysItself(graph, node);
        int[] found = new int[end - begin];
        int size = 0;
        for (int at = begin; at < end; at++) {
            int edge = graph.outEdge(at);
            if (graph.sentCurrency(edge) == currency && !(paysItself && graph.target(edge) == node)) {
                found[size++] = edge;
            }
        }
        int[] edges = size == found.length ? found : Arrays.copyOf(found, size);
        long[] amount = new long[size];
        for (int i = 0; i < size; i++) {
            amount[i] = graph.sentMinor(edges[i]);
        }
        return new Flows(graph, edges, amount);
    }

    /** Asked of the payments in, because their payers stand side by side in memory. */
    private static boolean paysItself(TemporalGraph graph, int node) {
        for (int at = graph.inBegin(node); at < graph.inEnd(node); at++) {
            if (graph.inSource(at) == node) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return edge.length;
    }

    /** The first whose earliest time is at or after the given one. */
    int from(long millis) {
        return SortedLongs.firstFrom(earliest, 0, edge.length, millis);
    }
}
