/**
 * What gathers at one node: {@link org.theseus.algo.fanin.SlidingDistinct} counts distinct counterparties in a sliding
 * window in amortised constant time a step (one counter per counterparty and two ends that only move forward), and
 * {@link org.theseus.algo.fanin.FifoMatching} pairs what comes in with what goes out, oldest money first.
 *
 * <p>Both read the edges of one node only: O(degree) and O(degree log degree). Parallel edges count one by one but are
 * one counterparty; an edge is in a window by its earliest time. No threshold of any domain lives here.
 */
@NullMarked
package org.theseus.algo.fanin;

import org.jspecify.annotations.NullMarked;
