package org.theseus.algo.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.follows.FeasibleOrder;
import org.theseus.algo.follows.Ratio;

/**
 * The beginning of a path, and how good the best path with this beginning could be. Ordered by objective, hops and edge
 * numbers; no completion comes before its prefix. Immutable.
 *
 * @param edges from the seed outwards
 * @param carriedMinor how much of the seed's amount can have come this far, in the seed's currency
 * @param hereMinor the same money as it arrived here, in the currency that arrived
 * @param bound objective of the best completion, smaller is better
 * @param hopsBound hops of the shortest completion
 */
record Prefix(int[] edges, FeasibleOrder order, long carriedMinor, long hereMinor, long bound, int hopsBound)
        implements Comparable<Prefix> {

    static Prefix seed(Moves moves, int edge) {
        return new Prefix(
                new int[] {edge},
                FeasibleOrder.of(moves.lo(edge), moves.hi(edge)),
                moves.nearMinor(edge),
                moves.farMinor(edge),
                0,
                1);
    }

    int last() {
        return edges[edges.length - 1];
    }

    /** The prefix with one more edge, or null if it cannot come after the others in time or span. */
    @Nullable
    Prefix then(Moves moves, int edge, long spanMillis) {
        FeasibleOrder longer = order.then(moves.lo(edge), moves.hi(edge));
        if (longer == null || longer.spanMillis() > spanMillis) {
            return null;
        }
        int[] more = Arrays.copyOf(edges, edges.length + 1);
        more[edges.length] = edge;
        long entering = Math.min(hereMinor, moves.nearMinor(edge));
        long leaving = moves.isOneCurrency(edge)
                ? Math.min(entering, moves.farMinor(edge))
                : Ratio.scale(moves.farMinor(edge), entering, moves.nearMinor(edge));
        return new Prefix(more, longer, Ratio.scale(carriedMinor, entering, hereMinor), leaving, 0, more.length);
    }

    /** The prefix with its bounds; {@code toTarget} is null where every maximal path counts. */
    Prefix bounded(TraceOrder by, @Nullable TargetBounds toTarget) {
        int hops = edges.length + (toTarget == null ? 0 : toTarget.hopsLeft(last()));
        long objective = switch (by) {
            case HOPS -> hops;
            case ARRIVAL -> toTarget == null ? order.endMillis() : Math.max(order.endMillis(), toTarget.best(last()));
            case AMOUNT -> -amountBound(toTarget);
        };
        return new Prefix(edges, order, carriedMinor, hereMinor, objective, hops);
    }

    private long amountBound(@Nullable TargetBounds toTarget) {
        long onward = toTarget == null ? Long.MAX_VALUE : toTarget.best(last());
        return onward >= hereMinor ? carriedMinor : Ratio.scale(carriedMinor, onward, hereMinor);
    }

    boolean visits(Moves moves, int node) {
        for (int edge : edges) {
            if (moves.from(edge) == node || moves.to(edge) == node) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int compareTo(Prefix other) {
        int byBound = Long.compare(bound, other.bound);
        if (byBound != 0) {
            return byBound;
        }
        int byHops = Integer.compare(hopsBound, other.hopsBound);
        return byHops != 0 ? byHops : Arrays.compare(edges, other.edges);
    }
}
