package org.theseus.algo.trace;

import org.theseus.algo.follows.FollowsRule;

/**
 * What a trace is asked. Immutable; begin with {@link #fromNodes} or {@link #fromEdges} and narrow it.
 *
 * @param seedEdges payments to begin with
 * @param seedNodes nodes whose payments out (backward: in) are begun with
 * @param targetNodes nodes to reach; empty for maximal paths: money that is not passed on further inside the rule
 * @param afterMillis payments that certainly happened before this are not used; inclusive
 * @param beforeMillis payments that certainly happened after this are not used; inclusive
 * @param maxHops largest number of payments on a path
 * @param minAmountMinor smallest amount sent by each payment, minor units of its own currency
 * @param maxAmountMinor largest amount sent by each payment
 * @param limit how many paths to return (under AMOUNT for each seed currency)
 * @param expansionLimit how many path prefixes may be extended in all; the queue holds a small multiple of it
 */
public record TraceQuery(
        int[] seedEdges,
        int[] seedNodes,
        int[] targetNodes,
        Direction direction,
        FollowsRule rule,
        long afterMillis,
        long beforeMillis,
        int maxHops,
        long minAmountMinor,
        long maxAmountMinor,
        TraceOrder order,
        int limit,
        long expansionLimit) {

    private static final int DEFAULT_HOPS = 6;
    private static final int DEFAULT_LIMIT = 10;
    private static final long DEFAULT_EXPANSIONS = 200_000;

    public TraceQuery {
        if (maxHops < 1 || limit < 1 || expansionLimit < 1) {
            throw new IllegalArgumentException(
                    "hops " + maxHops + ", paths " + limit + ", expansions " + expansionLimit + ": each at least 1");
        }
    }

    private static TraceQuery from(int[] edges, int[] nodes, FollowsRule rule) {
        return new TraceQuery(
                edges.clone(),
                nodes.clone(),
                new int[0],
                Direction.FORWARD,
                rule,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                DEFAULT_HOPS,
                0,
                Long.MAX_VALUE,
                TraceOrder.AMOUNT,
                DEFAULT_LIMIT,
                DEFAULT_EXPANSIONS);
    }

    /** Forward, by amount, 10 paths of up to 6 hops, from whatever the nodes paid. */
    public static TraceQuery fromNodes(FollowsRule rule, int... nodes) {
        return from(new int[0], nodes, rule);
    }

    /** Forward, by amount, 10 paths of up to 6 hops, beginning with one of the payments. */
    public static TraceQuery fromEdges(FollowsRule rule, int... edges) {
        return from(edges, new int[0], rule);
    }

    /** The same, but only paths that end at one of the nodes. */
    public TraceQuery to(int... nodes) {
        return new TraceQuery(
                seedEdges,
                seedNodes,
                nodes.clone(),
                direction,
                rule,
                afterMillis,
                beforeMillis,
                maxHops,
                minAmountMinor,
                maxAmountMinor,
                order,
                limit,
                expansionLimit);
    }

    /** The same in the direction given. */
    public TraceQuery towards(Direction way) {
        return new TraceQuery(
                seedEdges,
                seedNodes,
                targetNodes,
                way,
                rule,
                afterMillis,
                beforeMillis,
                maxHops,
                minAmountMinor,
                maxAmountMinor,
                order,
                limit,
                expansionLimit);
    }

    /** The same inside a period, both ends inclusive. */
    public TraceQuery between(long after, long before) {
        return new TraceQuery(
                seedEdges,
                seedNodes,
                targetNodes,
                direction,
                rule,
                after,
                before,
                maxHops,
                minAmountMinor,
                maxAmountMinor,
                order,
                limit,
                expansionLimit);
    }

    /** The same with another hop limit. */
    public TraceQuery hops(int most) {
        return new TraceQuery(
                seedEdges,
                seedNodes,
                targetNodes,
                direction,
                rule,
                afterMillis,
                beforeMillis,
                most,
                minAmountMinor,
                maxAmountMinor,
                order,
                limit,
                expansionLimit);
    }

    /** The same with payments of the amounts given only, both ends inclusive. */
    public TraceQuery amounts(long leastMinor, long mostMinor) {
        return new TraceQuery(
                seedEdges,
                seedNodes,
                targetNodes,
                direction,
                rule,
                afterMillis,
                beforeMillis,
                maxHops,
                leastMinor,
                mostMinor,
                order,
                limit,
                expansionLimit);
    }

    /** The same by another order. */
    public TraceQuery by(TraceOrder objective) {
        return new TraceQuery(
                seedEdges,
                seedNodes,
                targetNodes,
                direction,
                rule,
                afterMillis,
                beforeMillis,
                maxHops,
                minAmountMinor,
                maxAmountMinor,
                objective,
                limit,
                expansionLimit);
    }

    /** The same with other limits of the answer and of the search. */
    public TraceQuery best(int paths, long expansions) {
        return new TraceQuery(
                seedEdges,
                seedNodes,
                targetNodes,
                direction,
                rule,
                afterMillis,
                beforeMillis,
                maxHops,
                minAmountMinor,
                maxAmountMinor,
                order,
                paths,
                expansions);
    }
}
