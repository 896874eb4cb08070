package org.theseus.algo.commingling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import org.theseus.algo.flow.FlowNetwork;
import org.theseus.graph.TemporalGraph;

/**
 * Purses laid out along time in a flow network: a purse is a node between each two times at which money leaves it, and what
 * waits is limited by its balance where that is known. Not thread-safe; use once.
 */
final class TimeExpansion {

    static final int NONE = -1;

    private final Network network;
    private final FlowNetwork flow;
    private final boolean limited;
    private final int[] leaves;
    private final int[] enters;

    /** Balances limit what waits only where all times are exact, for else they depend on the order. */
    TimeExpansion(Network network, FlowNetwork flow) {
        this.network = network;
        this.flow = flow;
        this.leaves = new int[network.edgeCount];
        this.enters = new int[network.edgeCount];
        Arrays.fill(leaves, NONE);
        Arrays.fill(enters, NONE);
        this.limited = network.graph.maxWidthMillis() == 1;
    }

    /** Node that a payment leaves, -1 if nothing can be there before it or it was not laid out. */
    int leaves(int edge) {
        return leaves[edge];
    }

    /** Node that a payment enters, -1 if it was not laid out. */
    int enters(int edge) {
        return enters[edge];
    }

    /**
     * Lays out a purse.
     *
     * @param opening node that holds money before the first payment, -1 for none
     * @param openingMinor the whole balance then, -1 if it is not known: nothing limits what waits then
     * @param counts payments that may carry money
     * @return the node that holds what is there at the end, -1 if nothing can be
     */
    int layOut(int purse, int opening, long openingMinor, IntPredicate counts) {
        TemporalGraph graph = network.graph;
        boolean known = limited && openingMinor >= 0;
        long balance = openingMinor;
        int node = opening;
        boolean left = false;
        for (int event : events(purse)) {
            int edge = event >> 1;
            boolean comes = (event & 1) == 1;
            boolean carries = counts.test(edge);
            if (!comes) {
                if (left && known && node != NONE) {
                    node = next(node, balance);
                }
                balance -= graph.sentMinor(edge);
                left = true;
                if (carries && node != NONE) {
                    leaves[edge] = node;
                }
            } else {
                if (carries || known) {
                    if (node == NONE && carries) {
                        node = flow.addNode();
                    } else if (left && node != NONE) {
                        node = next(node, known ? balance : FlowNetwork.UNLIMITED);
                    }
                    left = false;
                }
                balance += graph.receivedMinor(edge);
                if (carries) {
                    enters[edge] = node;
                }
            }
        }
        return node == NONE || !known ? node : next(node, balance);
    }

    private int next(int node, long limit) {
        int next = flow.addNode();
        flow.addArc(node, next, Math.min(limit, FlowNetwork.UNLIMITED));
        return next;
    }

    /** Payments of the purse by time, those out before those in: twice the number, one more if it comes in. */
    int[] events(int purse) {
        TemporalGraph graph = network.graph;
        int node = network.purses.node(purse);
        int[] events = new int[graph.inEnd(node) - graph.inBegin(node) + graph.outEnd(node) - graph.outBegin(node)];
        int size = 0;
        int in = graph.inBegin(node);
        int out = graph.outBegin(node);
        while (in < graph.inEnd(node) || out < graph.outEnd(node)) {
            boolean comes = out == graph.outEnd(node)
                    || (in < graph.inEnd(node)
                            && graph.earliest(graph.inEdge(in)) < graph.earliest(graph.outEdge(out)));
            int edge = comes ? graph.inEdge(in++) : graph.outEdge(out++);
            int side = comes ? network.purses.to(edge) : network.purses.from(edge);
            if (side == purse && edge < network.edgeCount && network.moves(edge)) {
                events[size++] = 2 * edge + (comes ? 1 : 0);
            }
        }
        int[] merged = Arrays.copyOf(events, size);
        return limited ? merged : byTime(merged);
    }

    /** Payments of an interval come at its begin and leave at its end. */
    private int[] byTime(int[] events) {
        TemporalGraph graph = network.graph;
        return Arrays.stream(events)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(
                                event -> (event & 1) == 1 ? graph.earliest(event >> 1) : graph.latest(event >> 1))
                        .thenComparingInt(event -> event & 1)
                        .thenComparingInt(Integer::intValue))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
