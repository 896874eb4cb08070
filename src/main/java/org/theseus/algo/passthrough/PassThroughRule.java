package org.theseus.algo.passthrough;

/**
 * What counts as passing through.
 *
 * @param holdMillis longest time money may rest, at least 1
 * @param minShare share of the inflow that must leave in time, a decimal compared exactly
 * @param minInflows fewest inflows in the window
 * @param minTotalMinor smallest sum of inflows in the window, minor units
 * @param windowMillis length of the window: one begins at each different earliest time of an inflow, and holds every inflow
 *     whose earliest time is that one or at most this much later
 */
public record PassThroughRule(long holdMillis, double minShare, int minInflows, long minTotalMinor, long windowMillis) {

    public PassThroughRule {
        if (holdMillis < 1 || !(minShare >= 0 && minShare <= 1) || minInflows < 1 || windowMillis < 0) {
            throw new IllegalArgumentException("hold " + holdMillis + " ms, share " + minShare + ", inflows "
                    + minInflows + ", window " + windowMillis + " ms");
        }
    }
}
