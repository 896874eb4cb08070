package org.theseus.algo.cycle;

import org.jspecify.annotations.Nullable;
import org.theseus.algo.follows.FeasibleOrder;
import org.theseus.algo.follows.Follows;
import org.theseus.algo.follows.Ratio;
import org.theseus.graph.TemporalGraph;

/** The conditions of a cycle on one graph. Immutable and thread-safe. */
final class Ring {

    final TemporalGraph graph;
    final Follows follows;
    private final Ratio retention;
    private final long spanMillis;

    Ring(TemporalGraph graph, CycleRule rule) {
        this.graph = graph;
        this.follows = Follows.of(graph, rule.follows());
        this.retention = Ratio.of(rule.minRetention());
        this.spanMillis = rule.follows().spanMillis();
    }

    /** Whether the edge may stand on a cycle at all: no self-loop, no terminal end, one currency. */
    boolean isUsable(int edge) {
        return graph.source(edge) != graph.target(edge)
                && !graph.isTerminal(graph.source(edge))
                && !graph.isTerminal(graph.target(edge))
                && graph.sentCurrency(edge) == graph.receivedCurrency(edge);
    }

    /** Whether the edge may stand on a ring that begins with the first edge, wherever on it. */
    boolean belongs(int first, int edge) {
        return isUsable(edge)
                && retention.isReachedBy(graph.sentMinor(edge), graph.sentMinor(first))
                && graph.earliest(first) < graph.latest(edge)
                && graph.earliest(edge) - graph.latest(first) <= spanMillis;
    }

    /** The order with one more edge, or null if time or span forbid it. */
    @Nullable
    FeasibleOrder then(FeasibleOrder order, int edge) {
        FeasibleOrder longer = order.then(graph.earliest(edge), graph.latest(edge));
        return longer == null || longer.spanMillis() > spanMillis ? null : longer;
    }

    FeasibleOrder start(int edge) {
        return FeasibleOrder.of(graph.earliest(edge), graph.latest(edge));
    }

    /** Whether the ring can also be read from another of its edges that has a smaller number. */
    boolean isReadEarlier(int[] cycle) {
        for (int at = 1; at < cycle.length; at++) {
            if (cycle[at] < cycle[0] && isValidFrom(cycle, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isValidFrom(int[] cycle, int at) {
        int first = cycle[at];
        FeasibleOrder order = start(first);
        for (int i = 1; i < cycle.length; i++) {
            int edge = cycle[(at + i) % cycle.length];
            if (!belongs(first, edge) || !follows.test(cycle[(at + i - 1) % cycle.length], edge)) {
                return false;
            }
            FeasibleOrder longer = then(order, edge);
            if (longer == null) {
                return false;
            }
            order = longer;
        }
        return true;
    }
}
