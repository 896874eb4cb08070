package org.theseus.algo.trace;

import java.util.function.Consumer;
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
        Draft draft = new Draft();
        draft.seedEdges = edges.clone();
        draft.seedNodes = nodes.clone();
        draft.rule = rule;
        return draft.query();
    }

    private TraceQuery with(Consumer<Draft> change) {
        Draft draft = new Draft();
        draft.seedEdges = seedEdges;
        draft.seedNodes = seedNodes;
        draft.targetNodes = targetNodes;
        draft.direction = direction;
        draft.rule = rule;
        draft.afterMillis = afterMillis;
        draft.beforeMillis = beforeMillis;
        draft.maxHops = maxHops;
        draft.minAmountMinor = minAmountMinor;
        draft.maxAmountMinor = maxAmountMinor;
        draft.order = order;
        draft.limit = limit;
        draft.expansionLimit = expansionLimit;
        change.accept(draft);
        return draft.query();
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
        return with(draft -> draft.targetNodes = nodes.clone());
    }

    /** The same in the direction given. */
    public TraceQuery towards(Direction way) {
        return with(draft -> draft.direction = way);
    }

    /** The same inside a period, both ends inclusive. */
    public TraceQuery between(long after, long before) {
        return with(draft -> {
            draft.afterMillis = after;
            draft.beforeMillis = before;
        });
    }

    /** The same with another hop limit. */
    public TraceQuery hops(int most) {
        return with(draft -> draft.maxHops = most);
    }

    /** The same with payments of the amounts given only, both ends inclusive. */
    public TraceQuery amounts(long leastMinor, long mostMinor) {
        return with(draft -> {
            draft.minAmountMinor = leastMinor;
            draft.maxAmountMinor = mostMinor;
        });
    }

    /** The same by another order. */
    public TraceQuery by(TraceOrder objective) {
        return with(draft -> draft.order = objective);
    }

    /** The same with other limits of the answer and of the search. */
    public TraceQuery best(int paths, long expansions) {
        return with(draft -> {
            draft.limit = paths;
            draft.expansionLimit = expansions;
        });
    }

    /** A query while it is changed; begins with the defaults. */
    private static final class Draft {

        private int[] seedEdges = {};
        private int[] seedNodes = {};
        private int[] targetNodes = {};
        private Direction direction = Direction.FORWARD;
        private FollowsRule rule = FollowsRule.ANY;
        private long afterMillis = Long.MIN_VALUE;
        private long beforeMillis = Long.MAX_VALUE;
        private int maxHops = DEFAULT_HOPS;
        private long minAmountMinor;
        private long maxAmountMinor = Long.MAX_VALUE;
        private TraceOrder order = TraceOrder.AMOUNT;
        private int limit = DEFAULT_LIMIT;
        private long expansionLimit = DEFAULT_EXPANSIONS;

        private TraceQuery query() {
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
                    limit,
                    expansionLimit);
        }
    }
}
