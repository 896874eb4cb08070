package org.theseus.algo.trace;

/**
 * One path found.
 *
 * @param edges its edges in time order, also for a backward trace; the caller must not change the array
 * @param carriedMinor the most that can have gone the whole way: minor units of {@code currency}
 * @param currency currency number at the seed: what the first hop sent, backward what the last hop brought
 * @param reachedMillis forward the earliest possible time of the last hop, backward the latest possible time of the first
 * @param end why the path ends where it does
 */
public record TracePath(int[] edges, long carriedMinor, int currency, long reachedMillis, End end) {

    /** Why a path ends. */
    public enum End {
        /** It reached a node asked for. */
        TARGET,
        /** It reached a terminal node: cash or the world outside. */
        TERMINAL,
        /** No payment takes it further inside the rule, the window and the band. */
        NOT_PASSED_ON,
        /** The hop limit; it may go on. */
        HOP_LIMIT
    }
}
