/**
 * Simple temporal cycles: money that returns to where it came from, in time order.
 *
 * <p>Entry types: {@link org.theseus.algo.cycle.CycleRule} and {@link org.theseus.algo.cycle.TemporalCycles}.
 *
 * <p>Method: a time-respecting depth-first search from each possible first payment, walled in by the payments that can still
 * return: first everything that first payment can reach is collected, then walked back from the payments that close the ring
 * (the two phases of R. Kumar and T. Calders, "2SCENT: an efficient algorithm for enumerating all simple temporal cycles",
 * PVLDB 11, 2018, here per first payment and with conservation of value, which keeps the reachable sets small; see also
 * J. Blanusa, P. Ienne, K. Atasu, "Scalable fine-grained parallel cycle enumeration algorithms", SPAA 2022).
 *
 * <p>Bounds: the two phases cost O(r log d) for r pairs of neighbouring payments in reach of one first payment; the search
 * then follows only payments from which the ring can still be closed in the hops left, if nodes might repeat. Memory 16
 * bytes an edge and the cycles themselves; the rule states a limit on their number.
 *
 * <p>Ties: equal exact times do not follow. Payments of one day are possible in either order, so a ring may be read from
 * more than one first payment; it is reported once, from the first payment with the smallest edge number that works.
 * Self-loops are no cycles; parallel payments give cycles of their own. Terminal nodes are on no cycle.
 */
@NullMarked
package org.theseus.algo.cycle;

import org.jspecify.annotations.NullMarked;
