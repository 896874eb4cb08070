package org.theseus.algo.trace;

import java.util.function.IntConsumer;
import org.theseus.algo.follows.Follows;
import org.theseus.graph.TemporalGraph;

/**
 * The graph as one trace walks it: away from the seeds. Backward, edges are turned round, times negated and the two amounts
 * swapped, so the search itself knows one direction only. Immutable and thread-safe.
 */
final class Moves {

    private final TemporalGraph graph;
    private final TraceQuery query;
    private final Follows follows;
    private final boolean forward;

    Moves(TemporalGraph graph, TraceQuery query) {
        this.graph = graph;
        this.query = query;
        this.follows = Follows.of(graph, query.rule());
        this.forward = query.direction() == Direction.FORWARD;
    }

    /** Whether the edge may stand on a path at all: inside window and band, no self-loop. */
    boolean isAdmitted(int edge) {
        long sent = graph.sentMinor(edge);
        return graph.source(edge) != graph.target(edge)
                && graph.latest(edge) >= query.afterMillis()
                && graph.earliest(edge) <= query.beforeMillis()
                && sent >= query.minAmountMinor()
                && sent <= query.maxAmountMinor();
    }

    /** Earliest time of the edge inside the window, in the direction of the walk. */
    long lo(int edge) {
        return forward
                ? Math.max(graph.earliest(edge), query.afterMillis())
                : -Math.min(graph.latest(edge), query.beforeMillis());
    }

    /** Latest time of the edge inside the window, in the direction of the walk. */
    long hi(int edge) {
        return forward
                ? Math.min(graph.latest(edge), query.beforeMillis())
                : -Math.max(graph.earliest(edge), query.afterMillis());
    }

    /** Node that the walk leaves by the edge. */
    int from(int edge) {
        return forward ? graph.source(edge) : graph.target(edge);
    }

    /** Node that the walk reaches by the edge. */
    int to(int edge) {
        return forward ? graph.target(edge) : graph.source(edge);
    }

    /** Amount at the end of the edge where the walk comes from. */
    long nearMinor(int edge) {
        return forward ? graph.sentMinor(edge) : graph.receivedMinor(edge);
    }

    /** Amount at the end of the edge that the walk reaches. */
    long farMinor(int edge) {
        return forward ? graph.receivedMinor(edge) : graph.sentMinor(edge);
    }

    /** Currency of {@link #nearMinor}. */
    int nearCurrency(int edge) {
        return forward ? graph.sentCurrency(edge) : graph.receivedCurrency(edge);
    }

    /** Whether the edge carries whatever is put in unchanged: one currency, no fee. */
    boolean isPlain(int edge) {
        return graph.sentCurrency(edge) == graph.receivedCurrency(edge)
                && graph.sentMinor(edge) == graph.receivedMinor(edge);
    }

    boolean isOneCurrency(int edge) {
        return graph.sentCurrency(edge) == graph.receivedCurrency(edge);
    }

    /** Edges by which the walk may leave a node, admitted ones only. */
    void forEachFrom(int node, IntConsumer action) {
        int end = forward ? graph.outEnd(node) : graph.inEnd(node);
        for (int at = forward ? graph.outBegin(node) : graph.inBegin(node); at < end; at++) {
            admit(forward ? graph.outEdge(at) : graph.inEdge(at), action);
        }
    }

    /** Edges by which the walk may reach a node, admitted ones only. */
    void forEachTo(int node, IntConsumer action) {
        int end = forward ? graph.inEnd(node) : graph.outEnd(node);
        for (int at = forward ? graph.inBegin(node) : graph.outBegin(node); at < end; at++) {
            admit(forward ? graph.inEdge(at) : graph.outEdge(at), action);
        }
    }

    /** Admitted edges by which the walk may go on after an edge. */
    void forEachAfter(int edge, IntConsumer action) {
        if (forward) {
            followers(edge, action);
        } else {
            followed(edge, action);
        }
    }

    /** Admitted edges after which the walk may take an edge. */
    void forEachBefore(int edge, IntConsumer action) {
        if (forward) {
            followed(edge, action);
        } else {
            followers(edge, action);
        }
    }

    boolean isTerminal(int node) {
        return graph.isTerminal(node);
    }

    private void followers(int edge, IntConsumer action) {
        int end = follows.nextEnd(edge);
        for (int at = follows.nextBegin(edge); at < end; at++) {
            if (follows.test(edge, graph.outEdge(at))) {
                admit(graph.outEdge(at), action);
            }
        }
    }

    private void followed(int edge, IntConsumer action) {
        int end = follows.previousEnd(edge);
        for (int at = follows.previousBegin(edge); at < end; at++) {
            if (follows.test(graph.inEdge(at), edge)) {
                admit(graph.inEdge(at), action);
            }
        }
    }

    private void admit(int edge, IntConsumer action) {
        if (isAdmitted(edge)) {
            action.accept(edge);
        }
    }
}
