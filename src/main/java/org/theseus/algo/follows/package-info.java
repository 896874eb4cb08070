/**
 * The one definition of <em>follows</em>: when a payment may have passed on what another one brought.
 *
 * <p>Entry types: {@link org.theseus.algo.follows.FollowsRule} (the numbers), {@link org.theseus.algo.follows.Follows} (the
 * rule on one graph) and {@link org.theseus.algo.follows.FeasibleOrder} (whether the hops of a path can all have happened in
 * turn). Trace, chain and cycle search use nothing else, so they cannot disagree.
 *
 * <p>Source: design decision 13 and the typology catalogue, B8. The order of intervals is the "possible" reading of Allen's
 * interval algebra (J. F. Allen, "Maintaining knowledge about temporal intervals", CACM 26, 1983); the joint feasibility of
 * a path is a system of difference constraints (R. Bellman, "On a routing problem", 1958), which on a path needs only a
 * running bound.
 *
 * <p>Ties: equal exact times do not follow; two payments of one day are possible in either order. Nothing here knows
 * thresholds, accounts or money by name.
 */
@NullMarked
package org.theseus.algo.follows;

import org.jspecify.annotations.NullMarked;
