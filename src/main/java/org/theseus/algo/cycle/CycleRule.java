package org.theseus.algo.cycle;

import org.theseus.algo.follows.FollowsRule;

/**
 * What counts as a cycle.
 *
 * @param follows what each payment must do to the one before it, and the span of the whole
 * @param minHops fewest payments, at least 2
 * @param maxHops most payments
 * @param minRetention smallest amount sent on the ring as a share of the first, a decimal compared exactly
 * @param limit most cycles to return; the search stops when there is one more
 */
public record CycleRule(FollowsRule follows, int minHops, int maxHops, double minRetention, int limit) {

    public CycleRule {
        if (minHops < 2 || maxHops < minHops || !(minRetention >= 0 && minRetention <= 1) || limit < 1) {
            throw new IllegalArgumentException(
                    "hops " + minHops + " to " + maxHops + ", retention " + minRetention + ", limit " + limit);
        }
    }
}
