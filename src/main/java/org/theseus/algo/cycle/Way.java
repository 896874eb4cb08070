package org.theseus.algo.cycle;

import org.theseus.algo.follows.FeasibleOrder;
import org.theseus.graph.TemporalGraph;

/**
 * A graph read forward in time, or backward: then edges run from payee to payer and time is negated, so that the one search
 * serves for both. "Out", "first" and "after" mean what they mean in this reading.
 *
 * <p>Edges ascend with their earliest time, so a range of time is a range of edge numbers, and lists need no look at the
 * times. An edge's {@link #rank} is its number or, backward, the complement of it. Immutable and thread-safe.
 */
final class Way {

    private final TemporalGraph graph;
    private final Neighbourhood near;
    private final int complement;
    private final boolean exact;
    final boolean forward;
    /** +1 or -1: how positions ascend in this reading's order of time. */
    final int step;

    Way(TemporalGraph graph, Neighbourhood near, boolean forward) {
        this.graph = graph;
        this.near = near;
        this.forward = forward;
        this.exact = graph.maxWidthMillis() == 1;
        this.step = forward ? 1 : -1;
        this.complement = forward ? 0 : -1;
    }

    /** Place of the edge in this reading's order of time; an order of the edge numbers, so ties are broken. */
    int rank(int edge) {
        return edge ^ complement;
    }

    /** One past the rank of the last edge that may come soon enough after the edge. */
    int rankStop(int edge) {
        return forward ? near.afterEnd(edge) : -near.beforeBegin(edge);
    }

    /** One past the rank of the last edge that may end a ring begun with the edge. */
    int rankStopOfRing(int first) {
        return forward ? near.ringEnd(first) : -near.ringBegin(first);
    }

    /** Rank of the first edge, or one before it, that may come after an edge of this rank or a later one. */
    int rankAfterAll(int rank) {
        return forward ? near.afterBeginOfAll(rank) : -near.beforeEndOfAll(~rank);
    }

    /** Where the edge comes from. */
    int near(int edge) {
        return forward ? graph.source(edge) : graph.target(edge);
    }

    /** Where the edge goes. */
    int far(int edge) {
        return forward ? graph.target(edge) : graph.source(edge);
    }

    /** Edge at a position among those that leave a node. */
    int out(int position) {
        return forward ? graph.outEdge(position) : graph.inEdge(position);
    }

    /** Position of the node's first edge. */
    int outStart(int node) {
        return forward ? graph.outBegin(node) : graph.inEnd(node) - 1;
    }

    /** One step past the position of the node's last edge. */
    int outStop(int node) {
        return forward ? graph.outEnd(node) : graph.inBegin(node) - 1;
    }

    /** First position out of the node of an edge that may come after the one given; O(log degree). */
    int outAfter(int node, int edge) {
        int low = forward ? graph.outBegin(node) : graph.inBegin(node);
        int high = forward ? graph.outEnd(node) : graph.inEnd(node);
        int least = forward ? near.afterBegin(edge) : near.beforeEnd(edge);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (out(middle) < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return forward ? low : low - 1;
    }

    private long latest(int edge) {
        return exact ? graph.earliest(edge) : graph.latest(edge);
    }

    /** First possible time. */
    long lo(int edge) {
        return forward ? graph.earliest(edge) : -latest(edge);
    }

    /** Last possible time. */
    long hi(int edge) {
        return forward ? latest(edge) : -graph.earliest(edge);
    }

    /** The order of a path that begins with the edge. */
    FeasibleOrder start(int edge) {
        return FeasibleOrder.of(lo(edge), hi(edge));
    }
}
