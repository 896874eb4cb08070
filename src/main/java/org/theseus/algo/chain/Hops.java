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
    private final Rows in;
    private final OutRows out;
    private final int maxGroup;
    private final boolean merges;

    Hops(HopGroups groups, ChainRule rule) {
        this.graph = groups.graph;
        this.follows = Follows.of(graph, rule.follows());
        this.groups = groups;
        this.in = groups.in;
        this.out = groups.out;
        this.maxGroup = groups.maxGroup;
        this.merges = groups.merges;
    }

    /** A hop to be filled. */
    Hop newHop() {
        return new Hop(graph, maxGroup);
    }

    /** Whether some hop at the level has the payment of the row as the first that is carried; it may say so wrongly. */
    boolean mayLeadOn(int row, ChainBounds bounds, int level) {
        if (!merges || bounds.mayBegin(row, level)) {
            return bounds.mayBegin(row, level);
        }
        int begin = groups.previousInflow[graph.outEdge(row)];
        for (int before = 1; begin != NONE && before < maxGroup; before++) {
            if (bounds.mayBegin(out.of(begin), level)) {
                return true;
            }
            begin = groups.previousInflow[begin];
        }
        return false;
    }

    /**
     * Every group that begins with an inflow and may stand later in a chain, by place, as what it brings; its row stays unknown.
     *
     * @param at in-position of the inflow, which is usable
     */
    void forEachFrom(int at, int payee, Hop hop, Consumer<Hop> action) {
        hop.clear(NONE, 0, payee);
        bring(at, hop);
        action.accept(hop);
        for (int a = in.nextAlike(at); a != NONE && hop.size() < maxGroup; a = in.nextAlike(a)) {
            hop.place++;
            bring(a, hop);
            action.accept(hop);
        }
        if (merges) {
            int edge = graph.inEdge(at);
            hop.clear(NONE, maxGroup, payee);
            bring(at, hop);
            boolean isOfMany = false;
            for (int e = groups.nextInflow[edge]; e != NONE && hop.size() < maxGroup; e = groups.nextInflow[e]) {
                hop.bring(e, graph.earliest(e), graph.receivedMinor(e));
                isOfMany |= graph.source(e) != graph.source(edge);
                if (isOfMany) {
                    action.accept(hop);
                }
                hop.place++;
            }
        }
    }

    private void bring(int at, Hop hop) {
        hop.bring(graph.inEdge(at), in.earliest(at), graph.inReceivedMinor(at));
    }

    /** Every group that may be a first hop of a payee, by first edge and length; all its payments, the usable inflows, join. */
    void forEachFirst(int payee, Hop hop, Consumer<Hop> action) {
        int end = graph.inEnd(payee);
        for (int begin = graph.inBegin(payee); begin < end; begin++) {
            if (!in.isUsable(begin)) {
                continue;
            }
            int currency = graph.receivedCurrency(graph.inEdge(begin));
            hop.clear(NONE, NONE, payee);
            for (int at = begin; at < end && hop.size() < maxGroup; at++) {
                int edge = graph.inEdge(at);
                if (in.isUsable(at) && graph.receivedCurrency(edge) == currency) {
                    hop.join(edge, in.earliest(at), graph.inReceivedMinor(at));
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
     * Every hop that follows the one given and may have so many further ones, by first payment carried on, and then by place or by
     * begin of the row of inflows; some that have fewer come as well.
     *
     * @param next filled anew for each
     */
    void forEachAfter(Hop hop, ChainBounds bounds, int more, Hop next, Ticker ticker, Consumer<Hop> action) {
        long stop = stopAfter(hop);
        int end = graph.outEnd(hop.payee);
        int begin = out.rows.from(graph.outBegin(hop.payee), end, hop.lastStart + 2 - graph.maxWidthMillis());
        for (int row = begin; row < end; row++) {
            ticker.step();
            if (out.rows.earliest(row) >= stop) {
                return;
            }
            if (out.rows.isUsable(row) && mayLeadOn(row, bounds, more) && !isTooMuch(hop, out.sent(row))) {
                forEachWith(hop, row, next, action);
            }
        }
    }

    /** Those hops among them in which the payment of the row, itself usable, not too late and not too much, is carried first. */
    void forEachWith(Hop hop, int row, Hop next, Consumer<Hop> action) {
        if (mayCarry(hop, graph.outEdge(row), out.rows.earliest(row))) {
            forEachSplit(hop, row, next, action);
            if (merges) {
                forEachMerged(hop, row, next, action);
            }
        }
    }

    private boolean mayCarry(Hop hop, int edge, long earliest) {
        return earliest + graph.widthMillis(edge) - 1 > hop.lastStart
                && graph.sentCurrency(edge) == hop.receivedCurrency();
    }

    private void forEachSplit(Hop hop, int first, Hop next, Consumer<Hop> action) {
        next.clear(first, 0, out.payee(first));
        int row = first;
        carry(row, next);
        while (!isTooMuch(hop, next.sent)) {
            if (follows.isWithinRatio(hop.received, next.sent)) {
                action.accept(next);
            }
            // one more payment neither ends later nor makes the sum smaller
            row = out.rows.nextAlike(row);
            if (row == NONE || next.size() == maxGroup || latest(row) <= hop.lastStart) {
                return;
            }
            next.place++;
            carry(row, next);
        }
    }

    private long latest(int row) {
        return out.rows.earliest(row) + graph.widthMillis(graph.outEdge(row)) - 1;
    }

    private void carry(int row, Hop next) {
        next.carry(graph.outEdge(row), out.rows.earliest(row), out.sent(row), out.received(row));
    }

    /** Rows of inflows of the payee in which the payment of the row is the first of the payer. */
    private void forEachMerged(Hop hop, int row, Hop next, Consumer<Hop> action) {
        int payer = hop.payee;
        int begin = graph.outEdge(row);
        int beginRow = row;
        for (int before = 0; before < maxGroup; before++) {
            next.clear(beginRow, maxGroup - 1, out.payee(row));
            for (int e = begin; e != NONE && next.size() < maxGroup; e = groups.nextInflow[e], next.place++) {
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
            begin = groups.previousInflow[begin];
            if (begin == NONE || graph.source(begin) == payer) {
                return;
            }
            beginRow = out.of(begin);
        }
    }

    private boolean isTooLong(Hop hop) {
        return hop.lastStart - Math.min(hop.carriedFirstEnd, hop.joinedFirstEnd)
                > follows.rule().spanMillis();
    }
}
