package org.theseus.algo.fanin;

import java.util.Arrays;
import java.util.Comparator;
import org.theseus.graph.TemporalGraph;

/**
 * First-in-first-out matching at one node: every outflow takes the oldest inflow of its currency that is not yet used
 * up and that may have come before it.
 *
 * <p>Inflows queue in the order of their earliest times, outflows are served in the order of their latest times, edge
 * number as tie-break: so money that may have been there is there (order inside a day, or at one instant, is unknown).
 * What an outflow takes beyond all known inflow stems from an opening balance and is matched with nothing. Self-loops
 * move nothing. O(d log d) time for d edges at the node, O(d) space. Stateless and thread-safe.
 */
public final class FifoMatching {

    private static final int CURRENCIES = 128;

    /** Hears each pair, in the order of the outflows. */
    @FunctionalInterface
    public interface Sink {

        /** So much of the outflow (minor units, above 0) stems from the inflow. */
        void matched(int inEdge, int outEdge, long amountMinor);
    }

    private FifoMatching() {}

    /** Matches the edges of a node. */
    public static void match(TemporalGraph graph, int node, Sink sink) {
        int[] head = new int[CURRENCIES];
        long[] used = new long[CURRENCIES];
        Arrays.fill(head, graph.inBegin(node));
        for (int out : byLatest(graph, node)) {
            int currency = graph.sentCurrency(out);
            long need = graph.sentMinor(out);
            while (need > 0) {
                head[currency] = next(graph, node, head[currency], currency);
                if (head[currency] == graph.inEnd(node)) {
                    break;
                }
                int in = graph.inEdge(head[currency]);
                if (graph.earliest(in) > graph.latest(out)) {
                    break;
                }
                long taken = Math.min(need, graph.receivedMinor(in) - used[currency]);
                if (taken > 0) {
                    sink.matched(in, out, taken);
                }
                need -= taken;
                used[currency] += taken;
                if (used[currency] == graph.receivedMinor(in)) {
                    head[currency]++;
                    used[currency] = 0;
                }
            }
        }
    }

    private static int[] byLatest(TemporalGraph graph, int node) {
        int[] outs = new int[graph.outEnd(node) - graph.outBegin(node)];
        int size = 0;
        boolean sorted = true;
        for (int position = graph.outBegin(node); position < graph.outEnd(node); position++) {
            int edge = graph.outEdge(position);
            if (graph.target(edge) != node) {
                sorted &= size == 0 || graph.latest(outs[size - 1]) <= graph.latest(edge);
                outs[size++] = edge;
            }
        }
        return sorted
                ? Arrays.copyOf(outs, size)
                : Arrays.stream(outs, 0, size)
                        .boxed()
                        .sorted(Comparator.<Integer>comparingLong(graph::latest)
                                .thenComparing(Comparator.naturalOrder()))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private static int next(TemporalGraph graph, int node, int position, int currency) {
        int at = position;
        while (at < graph.inEnd(node)
                && (graph.receivedCurrency(graph.inEdge(at)) != currency || graph.inSource(at) == node)) {
            at++;
        }
        return at;
    }
}
