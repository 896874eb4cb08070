package org.theseus.algo.commingling;

/**
 * What must and what may be followed money.
 *
 * @param isExact whether some allocation attains each of the two; false if intervals or conversions on the way only allow a
 *     safe answer
 */
public record Bounds(long mustMinor, long mayMinor, boolean isExact) {}
