package org.theseus.algo.follows;

import org.jspecify.annotations.Nullable;

/**
 * Whether the hops of a path can all have happened one after another, each in its own interval, and the smallest time they
 * then span. Immutable, O(1) a hop.
 *
 * <p>A hop is known by two times: every payment of it happened at or after {@code lo} for the latest beginning one, and at
 * or before {@code hi} for the earliest ending one. For a single payment that is its interval. Each hop lies at least one
 * millisecond after the one before.
 *
 * <p>The running bounds are exact: the constraints are differences along a path, whose tightest consequence between first
 * and last is the larger of "one millisecond a hop" and "earliest end less latest start".
 *
 * @param hops number of hops so far, at least 1
 * @param endMillis earliest possible time by which the last hop is done
 * @param startMillis latest possible time at which the first hop begins
 */
public record FeasibleOrder(int hops, long endMillis, long startMillis) {

    /** A path of one hop. */
    public static FeasibleOrder of(long lo, long hi) {
        return new FeasibleOrder(1, lo, hi);
    }

    /** The path with one more hop, or null if that hop cannot come after all the others. */
    public @Nullable FeasibleOrder then(long lo, long hi) {
        return endMillis + 1 > hi
                ? null
                : new FeasibleOrder(hops + 1, Math.max(lo, endMillis + 1), Math.min(startMillis, hi - hops));
    }

    /**
     * The path whose last hop has further payments that need not come after the hops before, only before those after it.
     *
     * @param lo latest beginning of any of their intervals
     * @param hi earliest end of any
     */
    public FeasibleOrder joinedBy(long lo, long hi) {
        return new FeasibleOrder(hops, Math.max(endMillis, lo), Math.min(startMillis, hi));
    }

    /** Smallest possible time from first to last; never shrinks when a hop is added. */
    public long spanMillis() {
        return Math.max(hops - 1, endMillis - startMillis);
    }
}
