package org.theseus.algo.chain;

import org.theseus.algo.follows.FollowsRule;

/**
 * What counts as a chain.
 *
 * <p>A <em>hop</em> is a group of 1 to {@code maxGroup} payments to one payee, none to or from a terminal node, none to its
 * own payer. All payments of a group arrive in one currency. Those of a later hop that come from the payee of the hop before
 * are <em>carried</em>; the others, and all of the first hop, <em>join</em>.
 *
 * <ul>
 *   <li>In the first hop the payers are any; the payments are consecutive, by edge number, among all the payee's inflows of
 *       that kind and currency from payers that are not terminal.
 *   <li>A later hop of carried payments alone (split) is consecutive, by edge number, among all payments between these two
 *       that were sent and received in the same two currencies.
 *   <li>A later hop of both (merged; only with {@link Merges#ANY_HOP}) is consecutive as a first hop is.
 * </ul>
 *
 * A hop follows another if each payment carried possibly happened after each of the other ({@code earliest < latest} for all
 * pairs), the smallest possible gap, from the latest possible end of the one to the earliest possible start of those carried,
 * is within the dwell, they are sent in the currency in which the other arrived, and the sum they sent divided by the sum the
 * other brought lies between the two ratios, exactly. What joins need not come after the hop before.
 *
 * <p>A <em>chain</em> is a sequence of {@code minHops} to {@code maxHops} hops, each following the one before, whose whole
 * order is feasible, whose smallest possible span, of all payments, is within the rule, and whose payees are all different
 * from each other and from the payers of all payments that join.
 *
 * <p>Its <em>retained value</em>, in the currency in which the first hop arrived, begins as that hop's sum; each later hop
 * keeps {@code floor(value * min(sent, brought) / brought)} of it, what it sent being what is carried.
 *
 * @param follows dwell, ratios and span
 * @param minHops fewest hops, at least 2
 * @param maxHops most hops, at most 64
 * @param maxGroup most payments in one hop, at least 1
 * @param merges whether payments join later hops, too
 * @param stepLimit hops that may be tried for one first hop
 */
public record ChainRule(FollowsRule follows, int minHops, int maxHops, int maxGroup, Merges merges, long stepLimit) {

    /** Payments of others join at the begin only. */
    public ChainRule(FollowsRule follows, int minHops, int maxHops, int maxGroup, long stepLimit) {
        this(follows, minHops, maxHops, maxGroup, Merges.FIRST_HOP, stepLimit);
    }

    /** The same with payments of others joining where they may. */
    public ChainRule with(Merges where) {
        return new ChainRule(follows, minHops, maxHops, maxGroup, where, stepLimit);
    }

    public ChainRule {
        if (minHops < 2 || maxHops < minHops || maxHops > 64 || maxGroup < 1 || maxGroup > 16 || stepLimit < 1) {
            throw new IllegalArgumentException(
                    "hops " + minHops + " to " + maxHops + ", group " + maxGroup + ", steps " + stepLimit);
        }
    }
}
