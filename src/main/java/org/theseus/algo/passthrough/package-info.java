/**
 * How much of what came into an account can have left it again within a holding time.
 *
 * <p>Entry types: {@link org.theseus.algo.passthrough.PassThroughRule} and {@link
 * org.theseus.algo.passthrough.PassThrough}.
 *
 * <p>Method: the most value that inflows can hand to payments out is a maximum bipartite flow in which an inflow and a payment
 * out are joined if their intervals of time meet. For such graphs the item whose time ends first, served from partners in the
 * order in which theirs end, is optimal (F. Glover, "Maximum matching in a convex bipartite graph", 1967; all partners left
 * contain the moment at which the item expires, so the one that expires next has the fewest other uses). With exact times
 * this is first in, first out, with expiry.
 *
 * <p>Bounds: one window for each different time at which an inflow begins; a window is matched only if what the one before it passed
 * on, and what came in since, do not rule it out. A matching is O(n) for n payments where all intervals on each side are
 * equally wide (exact times, or days), else O(n log n). Memory 24 bytes a payment of the account.
 *
 * <p>Ties: as in {@code algo.follows}: equal exact times do not match, payments of one day may in either order. Each pair is
 * possible by itself, so with intervals the result is an upper bound, exact for exact times. Inflows of one earliest time are in
 * a window together or not at all, so the order of rows decides nothing.
 */
@NullMarked
package org.theseus.algo.passthrough;

import org.jspecify.annotations.NullMarked;
