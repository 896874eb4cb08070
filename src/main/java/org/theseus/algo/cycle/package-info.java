/**
 * Simple temporal cycles: money that returns to where it came from, in time order.
 *
 * <p>Entry types: {@link org.theseus.algo.cycle.CycleRule} and {@link org.theseus.algo.cycle.TemporalCycles}.
 *
 * <p>Method: a time-respecting depth-first search for the cycles that begin at one node, walled in by the payments by which
 * the ring can still close (the two phases of R. Kumar and T. Calders, "2SCENT: an efficient algorithm for enumerating all
 * simple temporal cycles", PVLDB 11, 2018, here per first payment and with conservation of value; see also J. Blanusa,
 * P. Ienne, K. Atasu, "Scalable fine-grained parallel cycle enumeration algorithms", SPAA 2022). Three things keep the wall
 * cheap: a node whose payments out are more than those in is searched backward from these; the window is cut in two and
 * searched from both ends (bidirectional search, I. Pohl, 1971), unless payments are so few that one end is cheaper; and as
 * edge numbers ascend with time, lists are searched without a look at the times.
 *
 * <p>Bounds: for k payments on the rarer side of a node and w payments reachable in a window, the walls cost O(k w log d); a
 * search over half a window sees about the square root of what one over all of it sees. The search then follows only payments
 * from which the ring can still be closed in the hops left, if nodes might repeat. Memory 8 bytes an edge (16 with
 * intervals), 8 bytes an edge and 5 a node for each thread, and the cycles themselves; the rule states a limit on their
 * number. Nodes are divided among threads in chunks; the result is the same for any number of threads.
 *
 * <p>Ties: equal exact times do not follow. Payments of one day are possible in either order, so a ring may be read from
 * more than one first payment; it is reported once, from the first payment with the smallest edge number that works.
 * Self-loops are no cycles; parallel payments give cycles of their own. Terminal nodes are on no cycle.
 */
@NullMarked
package org.theseus.algo.cycle;

import org.jspecify.annotations.NullMarked;
