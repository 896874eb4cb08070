package org.theseus.algo.chain;

import java.util.function.Consumer;
import org.theseus.algo.Ticker;
import org.theseus.algo.follows.Follows;
import org.theseus.graph.TemporalGraph;

/** All hops of a graph by one rule, and which follow which, found when asked. Immutable and thread-safe. */
final class Hops {

    private static final int NONE = HopGroups.NONE;

    private final TemporalGraph graph;
    private final Follows follows;
    private final HopGroups groups;
    private final int maxGroup;
    private final boolean merges;
    private final int[] nextInflow;
    private final int[] previousInflow;
    private final int[] firstId;

    Hops(HopGroups groups, ChainRule rule) {
        this.graph = groups.graph;
        this.follows = Follows.of(graph, rule.follows());
        this.groups = groups;
        this.maxGroup = groups.maxGroup;
        this.merges = groups.merges;
        this.nextInflow = groups.nextInflow;
        this.previousInflow = groups.previousInflow;
        this.firstId = groups.firstId;
    }

    /** A hop to be filled. */
    Hop newHop() {
        return new Hop(graph, firstId, maxGroup);
    }

    /** Number of numbered groups; their numbers are below it. */
    int count() {
        return firstId[graph.edgeCount()];
    }

    /** Whether the edge may stand on a chain: no self-transfer, no terminal end. */
    boolean isUsable(int edge) {
        return groups.isUsable(edge);
    }

    /** Whether some hop at the level has the edge as the first payment that is carried; it may say so wrongly. */
    boolean isFirstOfAny(int edge, Level level) {
        int begin = edge;
        for (int before = 0; begin != NONE && before < maxGroup; before++) {
            if (level.beginsWith(begin)) {
                return true;
            }
            begin = merges ? previousInflow[begin] : NONE;
        }
        return false;
    }

    /**
     * Every numbered group that begins with an inflow, in the order of numbers, as what it brings.
     *
     * @param row of the inflow, which is usable
     */
    void forEachFrom(Inflows inflows, int row, Hop hop, Consumer<Hop> action) {
        int edge = inflows.edge(row);
        hop.clear(0);
        hop.bring(edge, inflows.earliest(row), inflows.received(row));
        action.accept(hop);
        for (int e = groups.nextAlike(edge); e != NONE && hop.size() < maxGroup; e = groups.nextAlike(e)) {
            hop.place++;
            hop.bring(e, graph.earliest(e), graph.receivedMinor(e));
            action.accept(hop);
        }
        if (merges) {
            hop.clear(hop.place + 1);
            hop.bring(edge, inflows.earliest(row), inflows.received(row));
            boolean isOfMany = false;
            for (int e = nextInflow[edge]; e != NONE && hop.size() < maxGroup; e = nextInflow[e]) {
                hop.bring(e, graph.earliest(e), graph.receivedMinor(e));
                isOfMany |= graph.source(e) != graph.source(edge);
                if (isOfMany) {
                    action.accept(hop);
                }
                hop.place++;
            }
        }
    }

    /** Every group that may be a first hop, by first edge and length; all its payments, the usable inflows, join. */
    void forEachFirst(Inflows inflows, Hop hop, Consumer<Hop> action) {
        for (int begin = 0; begin < inflows.size(); begin++) {
            int currency = graph.receivedCurrency(inflows.edge(begin));
            hop.clear(NONE);
            for (int row = begin; row < inflows.size() && hop.size() < maxGroup; row++) {
                int edge = inflows.edge(row);
                if (graph.receivedCurrency(edge) == currency) {
                    hop.join(edge, inflows.earliest(row), inflows.received(row));
                    action.accept(hop);
                }
            }
        }
    }

    /** Earliest time at which a payment begins too late to follow the hop. */
    long stopAfter(Hop hop) {
        long dwell = follows.rule().dwellMillis();
        return hop.lastEnd > Long.MAX_VALUE - 1 - dwell ? Long.MAX_VALUE : hop.lastEnd + dwell + 1;
    }

    /** Whether the sum is more than what can follow the hop. */
    boolean isTooMuch(Hop hop, long sentMinor) {
        return follows.isTooMuch(hop.received, sentMinor);
    }

    /**
     * Every hop that follows the one given, by first payment carried on, and then by number or by begin of the row.
     *
     * @param next filled anew for each
     */
    void forEachAfter(Hop hop, Hop next, Ticker ticker, Consumer<Hop> action) {
        int payee = hop.payee();
        long stop = stopAfter(hop);
        int end = graph.outEnd(payee);
        for (int at = graph.outPositionFrom(payee, hop.lastStart + 2 - graph.maxWidthMillis()); at < end; at++) {
            ticker.step();
            int edge = graph.outEdge(at);
            if (graph.earliest(edge) >= stop) {
                return;
            }
            if (isUsable(edge) && !isTooMuch(hop, graph.sentMinor(edge))) {
                forEachWith(hop, edge, graph.earliest(edge), graph.sentMinor(edge), next, action);
            }
        }
    }

    /**
     * Those hops among {@link #forEachAfter} in which the edge, itself not too late and not too much, is carried first.
     *
     * @param earliest of the edge, like the amount sent
     */
    void forEachWith(Hop hop, int edge, long earliest, long sentMinor, Hop next, Consumer<Hop> action) {
        if (mayCarry(hop, edge, earliest)) {
            forEachSplit(hop, edge, earliest, sentMinor, next, action);
            if (merges) {
                forEachMerged(hop, edge, next, action);
            }
        }
    }

    private boolean mayCarry(Hop hop, int edge, long earliest) {
        return earliest + graph.widthMillis(edge) - 1 > hop.lastStart
                && graph.sentCurrency(edge) == hop.receivedCurrency();
    }

    private void forEachSplit(Hop hop, int first, long earliest, long sentMinor, Hop next, Consumer<Hop> action) {
        next.clear(0);
        next.carry(first, earliest, sentMinor);
        int e = first;
        while (!isTooMuch(hop, next.sent)) {
            if (follows.isWithinRatio(hop.received, next.sent)) {
                action.accept(next);
            }
            // one more payment neither ends later nor makes the sum smaller
            e = groups.nextAlike(e);
            if (e == NONE || next.size() == maxGroup || graph.latest(e) <= hop.lastStart) {
                return;
            }
            next.place++;
            next.carry(e);
        }
    }

    /** Rows of inflows of the payee in which the edge is the first of the payer. */
    private void forEachMerged(Hop hop, int first, Hop next, Consumer<Hop> action) {
        int payer = graph.source(first);
        int begin = first;
        for (int before = 0; before < maxGroup; before++) {
            next.clear(groups.alike(begin) - 1);
            for (int e = begin; e != NONE && next.size() < maxGroup; e = nextInflow[e], next.place++) {
                if (graph.source(e) == payer) {
                    next.carry(e);
                    if (!mayCarry(hop, e, graph.earliest(e)) || isTooMuch(hop, next.sent)) {
                        break;
                    }
                } else {
                    next.join(e);
                }
                if (isTooLong(next)) {
                    break;
                }
                if (next.isCarried() && next.isJoined() && follows.isWithinRatio(hop.received, next.sent)) {
                    action.accept(next);
                }
            }
            begin = previousInflow[begin];
            if (begin == NONE || graph.source(begin) == payer) {
                return;
            }
        }
    }

    private boolean isTooLong(Hop hop) {
        return hop.lastStart - Math.min(hop.carriedFirstEnd, hop.joinedFirstEnd)
                > follows.rule().spanMillis();
    }
}
