/**
 * Payment chains whose hops conserve value, with merged and split hops; merged ones at the begin, or anywhere
 * ({@link org.theseus.algo.chain.Merges}).
 *
 * <p>Entry types: {@link org.theseus.algo.chain.ChainRule}, {@link org.theseus.algo.chain.Chains}. The definition stands at
 * {@link org.theseus.algo.chain.ChainRule}.
 *
 * <p>Method: the number of chains explodes on dense data, so each possible first hop gets its best chain only, by depth-first
 * branch and bound (A. H. Land, A. G. Doig, 1960). The bounds are dynamic programs over walks in which only neighbouring hops
 * must agree (layered as in R. Bellman and S. Dreyfus, 1962): the earliest time by which h more hops can be done, and the most
 * value they can retain. Then chains are taken best first, and those that share a transfer with one taken are its
 * alternatives (greedy set packing).
 *
 * <p>Bounds: the payments' times, amounts and payees in the order of the lists of accounts take 36 bytes each
 * ({@link org.theseus.algo.chain.HopGroups}, kept for all rules alike). For m payments, groups of up to g and c pairs of hops that
 * follow each other, the bounds of h levels cost O(h (m + c)) time. The first level costs 1.5 bits for each payment and for each of g groups (twice
 * that where payments may join any hop) of each payment with which one that reaches it begins, further levels 1.5 bits for each group that
 * reaches the level below, and each 8 bytes for each group that reaches it; while they are found, 48 bytes for each group of the last two
 * levels. Levels that no group reaches cost nothing. The search is exponential in the worst case (longest simple path), so each first
 * hop has a stated limit of steps, and the result says how many reached it; on ordinary data none does.
 *
 * <p>Ties: as in {@code algo.follows}; which payments of one day count as consecutive is decided by edge number. Parallel
 * payments are what split hops are made of; self-transfers are no part of a chain.
 */
@NullMarked
package org.theseus.algo.chain;

import org.jspecify.annotations.NullMarked;
