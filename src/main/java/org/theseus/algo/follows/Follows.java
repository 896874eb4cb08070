package org.theseus.algo.follows;

import org.jspecify.annotations.Nullable;
import org.theseus.graph.TemporalGraph;

/**
 * <em>Follows</em> on one graph. Edge f follows edge e if and only if
 *
 * <ul>
 *   <li>they are two edges, e ends where f begins, and that node is not terminal;
 *   <li>e possibly happened before f: {@code earliest(e) < latest(f)}. Equal exact times do not follow; two payments of one
 *       day are possible in either order;
 *   <li>the smallest possible gap, {@code max(0, earliest(f) - latest(e))}, is at most the dwell;
 *   <li>what e brought and what f took away are in one currency, and {@code sent(f) / received(e)} lies between the two
 *       ratios, borders included, computed exactly.
 * </ul>
 *
 * <p>Candidates come as ranges of positions found by binary search; each must still pass {@link #test}, because edges of a
 * node may have intervals of different width. "Follows" is not "the same money": see {@code algo.attribution}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Follows {

    private final TemporalGraph graph;
    private final FollowsRule rule;
    private final @Nullable Ratio least;
    private final @Nullable Ratio most;

    private Follows(TemporalGraph graph, FollowsRule rule) {
        this.graph = graph;
        this.rule = rule;
        this.least = rule.minRatio() == 0 ? null : Ratio.of(rule.minRatio());
        this.most = Double.isInfinite(rule.maxRatio()) ? null : Ratio.of(rule.maxRatio());
    }

    /** The rule on a graph. */
    public static Follows of(TemporalGraph graph, FollowsRule rule) {
        return new Follows(graph, rule);
    }

    /** The rule. */
    public FollowsRule rule() {
        return rule;
    }

    /** Whether edge f follows edge e. */
    public boolean test(int e, int f) {
        return e != f
                && graph.target(e) == graph.source(f)
                && !graph.isTerminal(graph.target(e))
                && graph.earliest(e) < graph.latest(f)
                && isWithinDwell(graph.latest(e), graph.earliest(f))
                && graph.receivedCurrency(e) == graph.sentCurrency(f)
                && isWithinRatio(graph.receivedMinor(e), graph.sentMinor(f));
    }

    /** Whether money that arrived no later than the one time may have left, within the dwell, from the other time on. */
    public boolean isWithinDwell(long latestArrivalMillis, long earliestDepartureMillis) {
        return earliestDepartureMillis - latestArrivalMillis <= rule.dwellMillis();
    }

    /** Whether the amount sent is between the two ratios of the amount received; both in one currency. */
    public boolean isWithinRatio(long receivedMinor, long sentMinor) {
        return (least == null || least.isReachedBy(sentMinor, receivedMinor))
                && (most == null || most.isKeptBy(sentMinor, receivedMinor));
    }

    /** Whether the amount sent is above the larger ratio of the amount received; both in one currency. */
    public boolean isTooMuch(long receivedMinor, long sentMinor) {
        return most != null && !most.isKeptBy(sentMinor, receivedMinor);
    }

    /** First out-position of {@code target(e)} that may hold a follower of e; O(log degree). */
    public int nextBegin(int e) {
        return graph.outPositionFrom(graph.target(e), firstDeparture(e));
    }

    /** No follower of e has an earliest time before this. */
    public long firstDeparture(int e) {
        return graph.earliest(e) + 2 - graph.maxWidthMillis();
    }

    /** Latest time from which on a follower of e may leave. */
    public long lastDeparture(int e) {
        return plus(graph.latest(e), rule.dwellMillis());
    }

    /** One past the last out-position of {@code target(e)} that may hold a follower of e; O(log degree). */
    public int nextEnd(int e) {
        long last = lastDeparture(e);
        int node = graph.target(e);
        return last == Long.MAX_VALUE ? graph.outEnd(node) : graph.outPositionFrom(node, last + 1);
    }

    /** First in-position of {@code source(f)} that may hold an edge which f follows; O(log degree). */
    public int previousBegin(int f) {
        long first = plus(-graph.earliest(f), plus(rule.dwellMillis(), graph.maxWidthMillis() - 1));
        int node = graph.source(f);
        return first == Long.MAX_VALUE ? graph.inBegin(node) : graph.inPositionFrom(node, -first);
    }

    /** One past the last in-position of {@code source(f)} that may hold an edge which f follows; O(log degree). */
    public int previousEnd(int f) {
        return graph.inPositionFrom(graph.source(f), graph.latest(f));
    }

    /** Sum that stops at {@link Long#MAX_VALUE}; the second term is not negative. */
    private static long plus(long millis, long more) {
        return millis > Long.MAX_VALUE - more ? Long.MAX_VALUE : millis + more;
    }
}
