/**
 * Scatter-gather: one node pays several, each of which pays on to one and the same (the {@code scatter_gather} shape of
 * AMLSim, Suzumura and Kanezashi 2021).
 *
 * <p>Entry types: {@link org.theseus.algo.scattergather.ScatterGatherRule}, {@link
 * org.theseus.algo.scattergather.ScatterGather}. The definition stands at the rule.
 *
 * <p>Method: a staged join. Payments out of a source are joined with those that follow them (by binary search in the middle's
 * list), the pairs are grouped by sink, and only groups with enough middles are searched for the pair of windows that holds
 * most of them (two windows that slide; the counter of {@code algo.fanin}). What cannot reach the number of middles is left
 * out before each stage.
 *
 * <p>Bounds: O(c log c) for the c pairs of payments of one source, and for p pairs between one source and one sink O(p s) for
 * s different times of the scattered payments. Memory 24 bytes a pair of the source at work and 8 bytes a node, for each
 * thread. Sources are divided among threads in chunks; the result is the same for any number.
 *
 * <p>Ties: as in {@code algo.follows}: equal exact times do not follow, payments of one day may in either order. A payment is
 * in a window by its earliest time. Parallel payments are all evidence and one middle; self-transfers and terminal nodes take
 * no part.
 */
@NullMarked
package org.theseus.algo.scattergather;

import org.jspecify.annotations.NullMarked;
