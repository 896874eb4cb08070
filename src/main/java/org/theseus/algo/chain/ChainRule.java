package org.theseus.algo.chain;

import org.theseus.algo.follows.FollowsRule;

/**
 * What counts as a chain.
 *
 * <p>A <em>hop</em> is a group of 1 to {@code maxGroup} payments to one payee, none to or from a terminal node, none to its
 * own payer. All payments of a group arrive in one currency.
 *
 * <ul>
 *   <li>In the first hop (merged) the payers are any; the payments are consecutive, by edge number, among all the payee's
 *       inflows of that kind and currency from payers that are not terminal.
 *   <li>In each later hop (split) all come from the payee of the hop before; they are consecutive, by edge number, among all
 *       payments between these two that were sent and received in the same two currencies.
 * </ul>
 *
 * A hop follows another if each payment of it possibly happened after each of the other ({@code earliest < latest} for all
 * pairs), the smallest possible gap, from the latest possible end of the one to the earliest possible start of the other, is
 * within the dwell, it is sent in the currency in which the other arrived, and the sum it sent divided by the sum the other
 * brought lies between the two ratios, exactly.
 *
 * <p>A <em>chain</em> is a sequence of {@code minHops} to {@code maxHops} hops, each following the one before, whose whole
 * order is feasible, whose smallest possible span is within the rule, and whose payees are all different from each other and
 * from all payers of the first hop.
 *
 * <p>Its <em>retained value</em>, in the currency in which the first hop arrived, begins as that hop's sum; each later hop
 * keeps {@code floor(value * min(sent, brought) / brought)} of it.
 *
 * @param follows dwell, ratios and span
 * @param minHops fewest hops, at least 2
 * @param maxHops most hops, at most 64
 * @param maxGroup most payments in one hop, at least 1
 * @param stepLimit hops that may be tried for one first hop
 */
public record ChainRule(FollowsRule follows, int minHops, int maxHops, int maxGroup, long stepLimit) {

    public ChainRule {
        if (minHops < 2 || maxHops < minHops || maxHops > 64 || maxGroup < 1 || maxGroup > 16 || stepLimit < 1) {
            throw new IllegalArgumentException(
                    "hops " + minHops + " to " + maxHops + ", group " + maxGroup + ", steps " + stepLimit);
        }
    }
}
