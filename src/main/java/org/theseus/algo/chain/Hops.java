package org.theseus.algo.chain;

import java.util.Arrays;
import java.util.function.Consumer;
import org.theseus.algo.Ticker;
import org.theseus.algo.follows.Follows;
import org.theseus.graph.TemporalGraph;

/**
 * All hops of a graph and which follow which, found when asked. Groups that may stand later in a chain are numbered, by first
 * edge, kind and length: those of one payer, then, where payments may join, those of a row of inflows. Immutable and
 * thread-safe; 8 bytes an edge, 16 where payments may join.
 */
final class Hops {

    private static final int NONE = -1;
    private static final int CURRENCIES = 256;

    private final TemporalGraph graph;
    private final Follows follows;
    private final int maxGroup;
    private final boolean merges;
    private final int[] nextAlike;
    private final int[] nextInflow;
    private final int[] previousInflow;
    /** Number of the first group that begins with an edge; the others have the numbers after it. */
    private final int[] firstId;

    Hops(TemporalGraph graph, ChainRule rule) {
        int edges = graph.edgeCount();
        this.graph = graph;
        this.follows = Follows.of(graph, rule.follows());
        this.maxGroup = rule.maxGroup();
        this.merges = rule.merges() == Merges.ANY_HOP && maxGroup > 1;
        this.nextAlike = new int[edges];
        this.nextInflow = new int[merges ? edges : 0];
        this.previousInflow = new int[merges ? edges : 0];
        this.firstId = new int[edges + 1];
        linkAlike();
        if (merges) {
            linkInflows();
        }
        for (int edge = 0; edge < edges; edge++) {
            int groups =
                    mayStandOnChain(edge) ? lengths(nextAlike, edge) + (merges ? lengths(nextInflow, edge) - 1 : 0) : 0;
            firstId[edge + 1] = Math.addExact(firstId[edge], groups);
        }
    }

    private void linkAlike() {
        int[] latestTo = new int[graph.nodeCount()];
        Arrays.fill(latestTo, NONE);
        for (int node = 0; node < graph.nodeCount(); node++) {
            for (int at = graph.outEnd(node) - 1; at >= graph.outBegin(node); at--) {
                int edge = graph.outEdge(at);
                int next = latestTo[graph.target(edge)];
                latestTo[graph.target(edge)] = edge;
                nextAlike[edge] = next;
            }
            for (int at = graph.outBegin(node); at < graph.outEnd(node); at++) {
                int edge = graph.outEdge(at);
                latestTo[graph.target(edge)] = NONE;
                int next = nextAlike[edge];
                while (next != NONE && !isAlike(edge, next)) {
                    next = nextAlike[next];
                }
                nextAlike[edge] = next;
            }
        }
    }

    private boolean isAlike(int edge, int other) {
        return graph.sentCurrency(edge) == graph.sentCurrency(other)
                && graph.receivedCurrency(edge) == graph.receivedCurrency(other);
    }

    /** Links the usable inflows of each node that arrive in one currency. */
    private void linkInflows() {
        int[] latest = new int[CURRENCIES];
        for (int node = 0; node < graph.nodeCount(); node++) {
            Arrays.fill(latest, NONE);
            for (int at = graph.inBegin(node); at < graph.inEnd(node); at++) {
                int edge = graph.inEdge(at);
                nextInflow[edge] = NONE;
                if (mayStandOnChain(edge)) {
                    int previous = latest[graph.receivedCurrency(edge)];
                    latest[graph.receivedCurrency(edge)] = edge;
                    previousInflow[edge] = previous;
                    if (previous != NONE) {
                        nextInflow[previous] = edge;
                    }
                }
            }
        }
    }

    private int lengths(int[] next, int edge) {
        int length = 1;
        for (int e = next[edge]; e != NONE && length < maxGroup; e = next[e]) {
            length++;
        }
        return length;
    }

    private boolean mayStandOnChain(int edge) {
        return graph.source(edge) != graph.target(edge)
                && !graph.isTerminal(graph.source(edge))
                && !graph.isTerminal(graph.target(edge));
    }

    /** A hop to be filled. */
    Hop newHop() {
        return new Hop(graph, maxGroup);
    }

    /** Number of numbered groups; their numbers are below it. */
    int count() {
        return firstId[graph.edgeCount()];
    }

    /** Whether the edge may stand on a chain: no self-transfer, no terminal end. */
    boolean isUsable(int edge) {
        return firstId[edge + 1] > firstId[edge];
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

    /** Every numbered group that begins with the edge, in the order of numbers; all its payments as if carried. */
    void forEachFrom(int edge, Hop hop, Consumer<Hop> action) {
        if (!isUsable(edge)) {
            return;
        }
        hop.clear(firstId[edge]);
        for (int e = edge; e != NONE && hop.size() < maxGroup; e = nextAlike[e]) {
            hop.carry(e);
            action.accept(hop);
            hop.id++;
        }
        if (merges) {
            hop.clear(hop.id);
            hop.carry(edge);
            boolean isOfMany = false;
            for (int e = nextInflow[edge]; e != NONE && hop.size() < maxGroup; e = nextInflow[e]) {
                hop.carry(e);
                isOfMany |= graph.source(e) != graph.source(edge);
                if (isOfMany) {
                    action.accept(hop);
                }
                hop.id++;
            }
        }
    }

    /** Every group that may be a first hop to the payee, by first edge and length; all its payments join. */
    void forEachFirst(int payee, Hop hop, Consumer<Hop> action) {
        int end = graph.inEnd(payee);
        for (int begin = graph.inBegin(payee); begin < end; begin++) {
            int first = graph.inEdge(begin);
            hop.clear(NONE);
            for (int at = begin; at < end && isUsable(first) && hop.size() < maxGroup; at++) {
                int edge = graph.inEdge(at);
                if (isUsable(edge) && graph.receivedCurrency(edge) == graph.receivedCurrency(first)) {
                    hop.join(edge);
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
                forEachWith(hop, edge, next, action);
            }
        }
    }

    /** Those hops among {@link #forEachAfter} in which the edge, itself not too late and not too much, is carried first. */
    void forEachWith(Hop hop, int edge, Hop next, Consumer<Hop> action) {
        if (mayCarry(hop, edge)) {
            forEachSplit(hop, edge, next, action);
            if (merges) {
                forEachMerged(hop, edge, next, action);
            }
        }
    }

    private boolean mayCarry(Hop hop, int edge) {
        return graph.latest(edge) > hop.lastStart && graph.sentCurrency(edge) == hop.receivedCurrency();
    }

    private void forEachSplit(Hop hop, int first, Hop next, Consumer<Hop> action) {
        next.clear(firstId[first]);
        for (int e = first; e != NONE && next.size() < maxGroup; e = nextAlike[e]) {
            // one more payment neither ends later nor makes the sum smaller
            next.carry(e);
            if (graph.latest(e) <= hop.lastStart || isTooMuch(hop, next.sent)) {
                return;
            }
            if (follows.isWithinRatio(hop.received, next.sent)) {
                action.accept(next);
            }
            next.id++;
        }
    }

    /** Rows of inflows of the payee in which the edge is the first of the payer. */
    private void forEachMerged(Hop hop, int first, Hop next, Consumer<Hop> action) {
        int payer = graph.source(first);
        int begin = first;
        for (int before = 0; before < maxGroup; before++) {
            next.clear(firstId[begin] + lengths(nextAlike, begin) - 1);
            for (int e = begin; e != NONE && next.size() < maxGroup; e = nextInflow[e], next.id++) {
                if (graph.source(e) == payer) {
                    next.carry(e);
                    if (!mayCarry(hop, e) || isTooMuch(hop, next.sent)) {
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
