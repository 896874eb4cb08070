package org.theseus.algo.flow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PrimitiveIterator;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.theseus.graph.TemporalGraph;

/**
 * The nodes of the time-expanded network: one for each time at which money may leave an account after new money came, with
 * waiting from each to the next. Maps each usable edge to the node it leaves and the node it enters.
 */
final class TimeSlots {

    private static final int NONE = -1;

    private final TemporalGraph graph;
    private final FlowQuery query;
    private final int[] leaves;
    private final int[] enters;

    private TimeSlots(TemporalGraph graph, FlowQuery query) {
        this.graph = graph;
        this.query = query;
        this.leaves = new int[graph.edgeCount()];
        this.enters = new int[graph.edgeCount()];
        Arrays.fill(leaves, NONE);
        Arrays.fill(enters, NONE);
    }

    /**
     * Adds the nodes and the waiting.
     *
     * @param usable edges that may carry money, ascending
     * @param fixed for each node of the graph its only network node (sources and sinks), else -1
     */
    static TimeSlots of(TemporalGraph graph, int[] usable, int[] fixed, FlowQuery query, FlowNetwork network) {
        TimeSlots slots = new TimeSlots(graph, query);
        int[] in = byNode(graph, usable, graph::target);
        int[] out = byNode(graph, usable, graph::source);
        int inAt = 0;
        int outAt = 0;
        while (inAt < in.length || outAt < out.length) {
            int node = Math.min(
                    inAt < in.length ? graph.target(in[inAt]) : Integer.MAX_VALUE,
                    outAt < out.length ? graph.source(out[outAt]) : Integer.MAX_VALUE);
            int inEnd = inAt;
            while (inEnd < in.length && graph.target(in[inEnd]) == node) {
                inEnd++;
            }
            int outEnd = outAt;
            while (outEnd < out.length && graph.source(out[outEnd]) == node) {
                outEnd++;
            }
            if (fixed[node] != NONE) {
                Arrays.stream(in, inAt, inEnd).forEach(edge -> slots.enters[edge] = fixed[node]);
                Arrays.stream(out, outAt, outEnd).forEach(edge -> slots.leaves[edge] = fixed[node]);
            } else {
                slots.expand(Arrays.copyOfRange(in, inAt, inEnd), Arrays.copyOfRange(out, outAt, outEnd), network);
            }
            inAt = inEnd;
            outAt = outEnd;
        }
        return slots;
    }

    /** Network node that the edge leaves, -1 if no money can have come there before. */
    int leaves(int edge) {
        return leaves[edge];
    }

    /** Network node that the edge enters. */
    int enters(int edge) {
        return enters[edge];
    }

    private static int[] byNode(TemporalGraph graph, int[] usable, IntUnaryOperator end) {
        int[] start = new int[graph.nodeCount() + 1];
        for (int edge : usable) {
            start[end.applyAsInt(edge) + 1]++;
        }
        for (int node = 0; node < graph.nodeCount(); node++) {
            start[node + 1] += start[node];
        }
        int[] sorted = new int[usable.length];
        for (int edge : usable) {
            sorted[start[end.applyAsInt(edge)]++] = edge;
        }
        return sorted;
    }

    private long leavesAt(int edge) {
        return query.order() == FlowOrder.CERTAIN
                ? graph.earliest(edge)
                : Math.min(graph.latest(edge), query.beforeMillis());
    }

    private long entersAt(int edge) {
        return query.order() == FlowOrder.CERTAIN
                ? graph.latest(edge)
                : Math.max(graph.earliest(edge), query.afterMillis());
    }

    /** At one time payments leave before others arrive. */
    private void expand(int[] in, int[] out, FlowNetwork network) {
        PrimitiveIterator.OfInt arriving = sorted(in, true);
        PrimitiveIterator.OfInt leaving = sorted(out, false);
        int slot = NONE;
        boolean left = true;
        int next = arriving.hasNext() ? arriving.nextInt() : NONE;
        while (leaving.hasNext()) {
            int edge = leaving.nextInt();
            while (next != NONE && entersAt(next) < leavesAt(edge)) {
                if (left) {
                    slot = after(slot, network);
                    left = false;
                }
                enters[next] = slot;
                next = arriving.hasNext() ? arriving.nextInt() : NONE;
            }
            leaves[edge] = slot;
            left = true;
        }
    }

    private static int after(int slot, FlowNetwork network) {
        int node = network.addNode();
        if (slot != NONE) {
            network.addArc(slot, node, FlowNetwork.UNLIMITED);
        }
        return node;
    }

    private PrimitiveIterator.OfInt sorted(int[] edges, boolean arriving) {
        IntToLongFunction time = arriving ? this::entersAt : this::leavesAt;
        boolean inOrder = true;
        for (int at = 1; at < edges.length && inOrder; at++) {
            inOrder = time.applyAsLong(edges[at - 1]) <= time.applyAsLong(edges[at]);
        }
        IntStream stream = inOrder
                ? Arrays.stream(edges)
                : Arrays.stream(edges)
                        .boxed()
                        .sorted(Comparator.<Integer>comparingLong(time::applyAsLong)
                                .thenComparingInt(e -> e))
                        .mapToInt(Integer::intValue);
        return stream.iterator();
    }
}
