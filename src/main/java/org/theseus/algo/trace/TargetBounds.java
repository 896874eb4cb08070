package org.theseus.algo.trace;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.theseus.algo.Monitor;

/**
 * What the best walk from each edge to a target could still reach, if nodes might repeat and only neighbouring edges had to
 * follow each other: bounds that are never worse than any simple path. Immutable once built; 12 bytes an edge.
 */
final class TargetBounds {

    private static final int NEVER = Integer.MAX_VALUE;
    private static final int REPORT_EVERY = 4096;

    private final Moves moves;
    private final TraceOrder order;
    private final int[] hopsLeft;
    private final long[] best;

    private TargetBounds(Moves moves, TraceOrder order, int edges) {
        this.moves = moves;
        this.order = order;
        this.hopsLeft = new int[edges];
        this.best = new long[edges];
        Arrays.fill(hopsLeft, NEVER);
        Arrays.fill(best, Long.MAX_VALUE);
    }

    static TargetBounds of(Moves moves, TraceQuery query, int edges, Monitor monitor) {
        TargetBounds bounds = new TargetBounds(moves, query.order(), edges);
        bounds.countHops(query, monitor);
        if (query.order() != TraceOrder.HOPS) {
            bounds.relax(monitor);
        }
        return bounds;
    }

    /** Fewest further edges from this one to a target; {@link Integer#MAX_VALUE} if it cannot be reached. */
    int hopsLeft(int edge) {
        return hopsLeft[edge];
    }

    /** AMOUNT: the most that can go on after the edge; ARRIVAL: the earliest time at which a target can be reached. */
    long best(int edge) {
        return order == TraceOrder.AMOUNT ? -best[edge] : best[edge];
    }

    private void countHops(TraceQuery query, Monitor monitor) {
        int[] queue = new int[hopsLeft.length];
        int[] tail = {0};
        for (int node : query.targetNodes()) {
            moves.forEachTo(node, edge -> {
                if (hopsLeft[edge] == NEVER) {
                    hopsLeft[edge] = 0;
                    queue[tail[0]++] = edge;
                }
            });
        }
        for (int head = 0; head < tail[0]; head++) {
            int edge = queue[head];
            int hops = hopsLeft[edge] + 1;
            if (hops < query.maxHops()) {
                moves.forEachBefore(edge, before -> {
                    if (hopsLeft[before] == NEVER) {
                        hopsLeft[before] = hops;
                        queue[tail[0]++] = before;
                    }
                });
            }
            if (head % REPORT_EVERY == 0) {
                monitor.advance(head, -1);
            }
        }
    }

    private record Label(long cost, int edge) {}

    private void relax(Monitor monitor) {
        PriorityQueue<Label> queue =
                new PriorityQueue<>(Comparator.comparingLong(Label::cost).thenComparingInt(Label::edge));
        for (int edge = 0; edge < hopsLeft.length; edge++) {
            if (hopsLeft[edge] == 0) {
                best[edge] = order == TraceOrder.AMOUNT ? -Long.MAX_VALUE : moves.lo(edge);
                queue.add(new Label(best[edge], edge));
            }
        }
        long done = 0;
        while (!queue.isEmpty()) {
            Label label = queue.remove();
            if (label.cost == best[label.edge]) {
                long cost = through(label.edge);
                moves.forEachBefore(label.edge, before -> {
                    if (hopsLeft[before] != NEVER && cost < best[before]) {
                        best[before] = cost;
                        queue.add(new Label(cost, before));
                    }
                });
            }
            if (++done % REPORT_EVERY == 0) {
                monitor.advance(done, -1);
            }
        }
    }

    /** What an edge before this one may hope for by way of it. */
    private long through(int edge) {
        if (order == TraceOrder.ARRIVAL) {
            return Math.max(moves.lo(edge), best[edge]);
        }
        // A fee or another currency breaks the comparison of amounts, so only the edge itself bounds what enters it.
        long near = -moves.nearMinor(edge);
        return moves.isPlain(edge) ? Math.max(near, best[edge]) : near;
    }
}
