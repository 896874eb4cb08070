/**
 * Simple temporal cycles: money that returns to where it came from, in time order.
 *
 * <p>Entry types: {@link org.theseus.algo.cycle.CycleRule} and {@link org.theseus.algo.cycle.TemporalCycles}.
 *
 * <p>Method: a time-respecting depth-first search for the cycles that begin at one node, kept to the payments by which the
 * ring can still close (the two phases of R. Kumar and T. Calders, "2SCENT: an efficient algorithm for enumerating all simple
 * temporal cycles", PVLDB 11, 2018; see also J. Blanusa, P. Ienne, K. Atasu, "Scalable fine-grained parallel cycle enumeration
 * algorithms", SPAA 2022), in one of two ways.
 *
 * <p>Where nothing but order, span and hops count ({@code OrderSearch}): payments that nothing can precede or follow within
 * the span are taken away first, round by round; the rest gets nodes with numbers of its own and is laid out so that each payment knows the first later one from
 * where it goes; and whether a first payment can come home is asked of latest departures by node (latest-departure paths of
 * H. Wu and others, "Path problems in temporal graphs", PVLDB 7, 2014), backward over a part of the span and forward over the
 * rest (bidirectional search, I. Pohl, 1971), before anything is searched.
 *
 * <p>Where dwell, amounts or intervals count ({@code HomeSearch}): for each first payment a wall of payments by which the ring
 * can still close, with conservation of value. A node whose payments out are more than those in is searched backward from
 * these, and the window is searched from both ends, unless payments are so few that one end is cheaper.
 *
 * <p>Bounds: for k payments on the rarer side of a node and w payments reachable in a window, the walls cost O(k w log d); a
 * search over half a window sees about the square root of what one over all of it sees. By order alone, the latest
 * departures of a node cost at most O(m), whatever its number of payments. The search then follows only payments from which
 * the ring can still be closed in the hops left, if nodes might repeat. Memory: 8 bytes an edge (16 with intervals), and 8
 * bytes an edge and 5 a node for each thread; by order alone a byte an edge and a node for a while, 40 bytes an edge that is left
 * (and 48 more while they are laid out), and for each thread a byte a node that is left and what one home's search reaches; and
 * the cycles themselves, on whose number the rule states a limit. Nodes are divided among threads in chunks; the result is the same for any number of threads.
 *
 * <p>Ties: equal exact times do not follow. Payments of one day are possible in either order, so a ring may be read from
 * more than one first payment; it is reported once, from the first payment with the smallest edge number that works.
 * Self-loops are no cycles; parallel payments give cycles of their own. Terminal nodes are on no cycle.
 */
@NullMarked
package org.theseus.algo.cycle;

import org.jspecify.annotations.NullMarked;
