package org.theseus.algo.flow;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.theseus.algo.Monitor;
import org.theseus.graph.TemporalGraph;

/** The maximum flow between accounts over a period (see the package comment). Stateless and thread-safe. */
public final class MaximumFlow {

    private static final int NONE = -1;

    private MaximumFlow() {}

    /**
     * A maximum flow; among equals the one that Dinic's algorithm finds on the edges in their order, always the same.
     *
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static FlowResult of(TemporalGraph graph, FlowQuery query, Monitor monitor) {
        int[] usable = between(graph, query);
        FlowNetwork network = new FlowNetwork(2 + usable.length, 2 * usable.length);
        int source = network.addNode();
        int sink = network.addNode();
        int[] fixed = new int[graph.nodeCount()];
        Arrays.fill(fixed, NONE);
        Arrays.stream(query.sources()).forEach(node -> fixed[node] = source);
        Arrays.stream(query.sinks()).forEach(node -> fixed[node] = sink);
        int[] from = new int[usable.length];
        int[] to = new int[usable.length];
        if (query.order() == FlowOrder.IGNORED) {
            for (int i = 0; i < usable.length; i++) {
                from[i] = node(fixed, graph.source(usable[i]), network);
                to[i] = node(fixed, graph.target(usable[i]), network);
            }
        } else {
            TimeSlots slots = TimeSlots.of(graph, usable, fixed, query, network);
            Arrays.setAll(from, i -> slots.leaves(usable[i]));
            Arrays.setAll(to, i -> slots.enters(usable[i]));
        }
        int[] arc = new int[usable.length];
        for (int i = 0; i < usable.length; i++) {
            arc[i] = from[i] == NONE || to[i] == NONE
                    ? NONE
                    : network.addArc(from[i], to[i], capacity(graph, usable[i]));
        }
        long value = network.maximize(source, sink, monitor);
        long[] flow = new long[graph.edgeCount()];
        IntStream.range(0, usable.length)
                .filter(i -> arc[i] != NONE)
                .forEach(i -> flow[usable[i]] = network.flow(arc[i]));
        int[] cut = IntStream.range(0, usable.length)
                .filter(i -> arc[i] != NONE && network.isOnSourceSide(from[i]) && !network.isOnSourceSide(to[i]))
                .map(i -> usable[i])
                .toArray();
        return new FlowResult(value, flow, cut);
    }

    private static int node(int[] fixed, int node, FlowNetwork network) {
        if (fixed[node] == NONE) {
            fixed[node] = network.addNode();
        }
        return fixed[node];
    }

    /** What the edge can pass on: a fee is no part of it. */
    static long capacity(TemporalGraph graph, int edge) {
        return Math.min(FlowNetwork.UNLIMITED, Math.min(graph.sentMinor(edge), graph.receivedMinor(edge)));
    }

    /** Edges that may lie on the way, ascending: admitted, reachable from a source and leading to a sink, times aside. */
    private static int[] between(TemporalGraph graph, FlowQuery query) {
        boolean[] stop = new boolean[graph.nodeCount()];
        for (int node = 0; node < stop.length; node++) {
            stop[node] = graph.isTerminal(node);
        }
        boolean[] fromSource = reach(graph, query, query.sources(), query.sinks(), stop, true);
        boolean[] toSink = reach(graph, query, query.sinks(), query.sources(), stop, false);
        return IntStream.range(0, graph.edgeCount())
                .filter(edge ->
                        isAdmitted(graph, query, edge) && fromSource[graph.source(edge)] && toSink[graph.target(edge)])
                .toArray();
    }

    private static boolean isAdmitted(TemporalGraph graph, FlowQuery query, int edge) {
        return graph.sentCurrency(edge) == query.currency()
                && graph.receivedCurrency(edge) == query.currency()
                && graph.source(edge) != graph.target(edge)
                && isInside(graph, query, edge)
                && capacity(graph, edge) > 0;
    }

    private static boolean isInside(TemporalGraph graph, FlowQuery query, int edge) {
        return query.order() == FlowOrder.CERTAIN
                ? graph.earliest(edge) >= query.afterMillis() && graph.latest(edge) <= query.beforeMillis()
                : graph.latest(edge) >= query.afterMillis() && graph.earliest(edge) <= query.beforeMillis();
    }

    /** Nodes that the walk may leave an edge from: neither terminal nor an end, the ends it begins with apart. */
    private static boolean[] reach(
            TemporalGraph graph, FlowQuery query, int[] begin, int[] end, boolean[] stop, boolean forward) {
        boolean[] reached = new boolean[graph.nodeCount()];
        boolean[] seen = new boolean[graph.nodeCount()];
        int[] queue = new int[graph.nodeCount()];
        int tail = 0;
        for (int node : begin) {
            if (!seen[node]) {
                seen[node] = true;
                reached[node] = true;
                queue[tail++] = node;
            }
        }
        for (int node : end) {
            seen[node] = true;
        }
        for (int at = 0; at < tail; at++) {
            int node = queue[at];
            int last = forward ? graph.outEnd(node) : graph.inEnd(node);
            for (int place = forward ? graph.outBegin(node) : graph.inBegin(node); place < last; place++) {
                int edge = forward ? graph.outEdge(place) : graph.inEdge(place);
                int other = forward ? graph.target(edge) : graph.source(edge);
                if (!seen[other] && !stop[other] && isAdmitted(graph, query, edge)) {
                    seen[other] = true;
                    reached[other] = true;
                    queue[tail++] = other;
                }
            }
        }
        return reached;
    }
}
