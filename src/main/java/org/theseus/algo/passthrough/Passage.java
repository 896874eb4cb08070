package org.theseus.algo.passthrough;

/**
 * A window in which an account kept almost nothing.
 *
 * @param inflows all inflows of the window, in time order; the caller must not change the arrays
 * @param outflows payments out that took some of it, in time order
 * @param inMinor sum of the inflows
 * @param passedMinor how much of it can have left in time
 */
public record Passage(int[] inflows, int[] outflows, long inMinor, long passedMinor) {}
