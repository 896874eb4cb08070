package org.theseus.algo.cycle;

import org.jspecify.annotations.Nullable;
import org.theseus.algo.follows.FeasibleOrder;
import org.theseus.algo.follows.Follows;
import org.theseus.algo.follows.Ratio;
import org.theseus.graph.TemporalGraph;

/** The conditions of a cycle on one graph. Immutable and thread-safe. */
final class Ring {

    private static final double FEW = 2;

    final TemporalGraph graph;
    final CycleRule rule;
    final Way forward;
    final Way backward;
    /** Whether all times are exact, so that order is certain and each cycle can be read in one way only. */
    final boolean exact;
    /** Whether few paths begin with one edge, as the average number of edges in a window has it. */
    final boolean isSparse;

    private final Follows follows;
    private final Ratio retention;
    private final long spanMillis;

    Ring(TemporalGraph graph, CycleRule rule) {
        this.graph = graph;
        this.rule = rule;
        this.follows = Follows.of(graph, rule.follows());
        this.retention = Ratio.of(rule.minRetention());
        int edges = graph.edgeCount();
        long whole = wholeMillis(graph);
        this.spanMillis = Math.min(rule.follows().spanMillis(), whole);
        long dwellMillis = Math.min(rule.follows().dwellMillis(), spanMillis);
        Neighbourhood near = new Neighbourhood(graph, dwellMillis, spanMillis);
        this.forward = new Way(graph, near, true);
        this.backward = new Way(graph, near, false);
        this.isSparse = (double) edges / Math.max(1, graph.nodeCount()) * dwellMillis / Math.max(1, whole) < FEW;
        this.exact = graph.maxWidthMillis() == 1;
    }

    /** Time from the first to the end of the last edge, 0 if there is none. */
    static long wholeMillis(TemporalGraph graph) {
        int edges = graph.edgeCount();
        return edges == 0 ? 0 : graph.earliest(edges - 1) - graph.earliest(0) + graph.maxWidthMillis();
    }

    Way reverse(Way way) {
        return way.forward ? backward : forward;
    }

    /** Whether the edge may stand on a cycle at all: no self-loop, no terminal end, one currency. */
    boolean isUsable(int edge) {
        return isUsable(graph, edge);
    }

    static boolean isUsable(TemporalGraph graph, int edge) {
        return graph.source(edge) != graph.target(edge)
                && !graph.isTerminal(graph.source(edge))
                && !graph.isTerminal(graph.target(edge))
                && graph.sentCurrency(edge) == graph.receivedCurrency(edge);
    }

    /** Whether the edge may stand on a ring whose first edge, in the way's order of time, is the one given. */
    boolean mayBelong(Way way, int first, int edge) {
        return isUsable(edge)
                && way.lo(first) < way.hi(edge)
                && way.lo(edge) - way.hi(first) <= spanMillis
                && (!way.forward || isRetained(first, edge));
    }

    private boolean isRetained(int first, int edge) {
        return retention.isReachedBy(graph.sentMinor(edge), graph.sentMinor(first));
    }

    /** Whether the one edge follows the other; both in the way's order of time. */
    boolean follows(Way way, int edge, int next) {
        return way.forward ? follows.test(edge, next) : follows.test(next, edge);
    }

    /** The order with one more edge, or null if time or span forbid it. */
    @Nullable
    FeasibleOrder then(Way way, FeasibleOrder order, int edge) {
        FeasibleOrder longer = order.then(way.lo(edge), way.hi(edge));
        return longer == null || longer.spanMillis() > spanMillis ? null : longer;
    }

    /** Whether a closed path, in order of time, is to be reported as it stands. */
    boolean isReported(int[] cycle) {
        return cycleIsRetained(cycle) && (exact || !isReadEarlier(cycle));
    }

    private boolean cycleIsRetained(int[] cycle) {
        for (int edge : cycle) {
            if (!isRetained(cycle[0], edge)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the ring can also be read from another of its edges that has a smaller number. */
    private boolean isReadEarlier(int[] cycle) {
        for (int at = 1; at < cycle.length; at++) {
            if (cycle[at] < cycle[0] && isValidFrom(cycle, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isValidFrom(int[] cycle, int at) {
        int first = cycle[at];
        FeasibleOrder order = forward.start(first);
        for (int i = 1; i < cycle.length; i++) {
            int edge = cycle[(at + i) % cycle.length];
            if (!mayBelong(forward, first, edge) || !follows(forward, cycle[(at + i - 1) % cycle.length], edge)) {
                return false;
            }
            FeasibleOrder longer = then(forward, order, edge);
            if (longer == null) {
                return false;
            }
            order = longer;
        }
        return true;
    }
}
