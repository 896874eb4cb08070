package org.theseus.algo.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.Ticker;
import org.theseus.algo.follows.FeasibleOrder;
import org.theseus.algo.follows.Ratio;
import org.theseus.graph.TemporalGraph;

/** The best chain from one first hop, by branch and bound. Not thread-safe; reused from hop to hop. */
final class ChainSearch {

    private final TemporalGraph graph;
    private final Hops hops;
    private final ChainBounds bounds;
    private final ChainRule rule;
    private final Ticker ticker;
    /** Whether a node is a payee of the path, and how many payments that join the path it made. */
    private final boolean[] isPayee;

    private final int[] joins;
    private final Inflows inflows;
    private final Outflows outflows;
    private final Hop first;
    private final Hop next;
    private final List<Hop> path = new ArrayList<>();
    private @Nullable Chain best;
    private boolean mayGoOn;
    private long steps;

    ChainSearch(TemporalGraph graph, Hops hops, ChainBounds bounds, ChainRule rule, Ticker ticker) {
        this.graph = graph;
        this.hops = hops;
        this.bounds = bounds;
        this.rule = rule;
        this.ticker = ticker;
        this.isPayee = new boolean[graph.nodeCount()];
        this.joins = new int[graph.nodeCount()];
        this.inflows = new Inflows(graph, hops);
        this.outflows = new Outflows(graph, hops, ticker);
        this.first = hops.newHop();
        this.next = hops.newHop();
    }

    /** A hop to try next and the best it may lead to. */
    private record Choice(Hop hop, int[] edges, FeasibleOrder order, long value, int further, long valueBound) {}

    private static final Comparator<Choice> MOST_PROMISING = Comparator.comparingInt(Choice::further)
            .thenComparingLong(Choice::valueBound)
            .reversed()
            .thenComparing(Choice::edges, Arrays::compare);

    /** Every chain that begins at the account, the best of each first hop. */
    void from(int payee, Consumer<Chain> found, Runnable cut) {
        if (outflows.turnTo(payee, bounds, rule.minHops() - 2)) {
            inflows.turnTo(payee, bounds, 0);
            hops.forEachFirst(inflows, first, hop -> {
                best(hop).ifPresent(found);
                if (steps > rule.stepLimit()) {
                    cut.run();
                }
            });
        }
    }

    /** The best chain that begins with the hop, if one has enough hops; the hop is not changed and not kept. */
    private Optional<Chain> best(Hop first) {
        best = null;
        steps = 0;
        mayGoOn = false;
        outflows.forEachAfter(first, hop -> mayGoOn |= bounds.mayHave(hop, rule.minHops() - 2));
        if (mayGoOn) {
            enter(first.copy(), FeasibleOrder.of(first.joinedLastStart, first.joinedFirstEnd), first.received);
        }
        return Optional.ofNullable(best);
    }

    private void enter(Hop hop, FeasibleOrder order, long value) {
        path.add(hop);
        mark(hop, 1);
        extend(order, value);
        mark(hop, -1);
        path.remove(path.size() - 1);
    }

    private void mark(Hop hop, int by) {
        isPayee[hop.payee()] = by > 0;
        int payer = path.size() < 2 ? -1 : path.get(path.size() - 2).payee();
        for (int i = 0; i < hop.size(); i++) {
            int source = graph.source(hop.edge(i));
            joins[source] += source == payer ? 0 : by;
        }
    }

    /** Whether the hop's payee is new to the path, and none of those who join is a payee of it. */
    private boolean isApart(Hop hop, int payer) {
        if (isPayee[hop.payee()] || joins[hop.payee()] > 0) {
            return false;
        }
        for (int i = 0; hop.isJoined() && i < hop.size(); i++) {
            int source = graph.source(hop.edge(i));
            if (source != payer && isPayee[source]) {
                return false;
            }
        }
        return true;
    }

    private void extend(FeasibleOrder order, long value) {
        Hop last = path.get(path.size() - 1);
        if (path.size() == rule.maxHops()) {
            return;
        }
        List<Choice> choices = new ArrayList<>();
        Consumer<Hop> consider = hop -> {
            Choice choice = isApart(hop, last.payee()) ? choose(last, hop, order, value) : null;
            if (choice != null && ++steps <= rule.stepLimit()) {
                choices.add(choice);
            }
        };
        if (path.size() == 1) {
            // they hold the payments out of the first payee that lead on far enough
            outflows.forEachAfter(last, consider);
        } else {
            hops.forEachAfter(last, next, ticker, consider);
        }
        choices.sort(MOST_PROMISING);
        for (Choice choice : choices) {
            if (!isHopeless(choice)) {
                offer(choice);
                enter(choice.hop(), choice.order(), choice.value());
            }
        }
    }

    private @Nullable Choice choose(Hop last, Hop hop, FeasibleOrder order, long value) {
        if (!bounds.mayHave(hop, rule.minHops() - path.size() - 1)) {
            return null;
        }
        FeasibleOrder longer = order.then(hop.carriedLastStart, hop.carriedFirstEnd);
        if (longer != null && hop.isJoined()) {
            longer = longer.joinedBy(hop.joinedLastStart, hop.joinedFirstEnd);
        }
        long span = rule.follows().spanMillis();
        if (longer == null || longer.spanMillis() > span) {
            return null;
        }
        long deadline = span > Long.MAX_VALUE - Math.max(0, longer.startMillis())
                ? Long.MAX_VALUE
                : longer.startMillis() + span;
        int further = bounds.furtherHops(hop, longer.endMillis(), deadline, rule.maxHops() - path.size() - 1);
        if (path.size() + 1 + further < rule.minHops()) {
            return null;
        }
        long kept = Ratio.scale(value, Math.min(hop.sent, last.received), last.received);
        Hop copy = hop.copy();
        return new Choice(copy, copy.edges(), longer, kept, further, bounds.retainedBy(hop, further, kept));
    }

    /** Whether nothing that begins with the path and the choice can beat the best chain. */
    private boolean isHopeless(Choice choice) {
        Chain beat = best;
        int most = path.size() + 1 + choice.further();
        if (beat == null || most > beat.hops().length) {
            return false;
        }
        if (most < beat.hops().length) {
            return true;
        }
        if (choice.valueBound() != beat.retainedMinor()) {
            return choice.valueBound() < beat.retainedMinor();
        }
        int[] edges = chain(choice).edges();
        int[] beatEdges = beat.edges();
        int shared = Math.min(edges.length, beatEdges.length);
        return Arrays.compare(edges, 0, shared, beatEdges, 0, shared) > 0;
    }

    private Chain chain(Choice choice) {
        int[][] edges = new int[path.size() + 1][];
        for (int i = 0; i < path.size(); i++) {
            edges[i] = path.get(i).edges();
        }
        edges[path.size()] = choice.edges();
        Hop first = path.get(0);
        return new Chain(edges, first.receivedCurrency(), first.received, choice.value());
    }

    private void offer(Choice choice) {
        if (path.size() + 1 >= rule.minHops()) {
            Chain chain = chain(choice);
            if (best == null || chain.compareTo(best) < 0) {
                best = chain;
            }
        }
    }
}
