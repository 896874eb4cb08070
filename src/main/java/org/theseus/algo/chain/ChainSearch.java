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

/** The best chain from one first hop, by branch and bound. Not thread-safe; reused from hop to hop. */
final class ChainSearch {

    private final Hops hops;
    private final ChainBounds bounds;
    private final ChainRule rule;
    private final Ticker ticker;
    private final Outflows outflows;
    private final Hop first;
    private final Hop next;
    private final Path path;
    private @Nullable Chain best;
    private boolean mayGoOn;
    private long steps;

    ChainSearch(HopGroups groups, Hops hops, ChainBounds bounds, ChainRule rule, Ticker ticker) {
        this.hops = hops;
        this.bounds = bounds;
        this.rule = rule;
        this.ticker = ticker;
        this.path = new Path(groups.graph);
        this.outflows = new Outflows(groups, hops, ticker);
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
            hops.forEachFirst(payee, first, hop -> {
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
        extend(order, value);
        path.removeLast();
    }

    private void extend(FeasibleOrder order, long value) {
        Hop last = path.last();
        if (path.size() == rule.maxHops()) {
            return;
        }
        List<Choice> choices = new ArrayList<>();
        Consumer<Hop> consider = hop -> {
            Choice choice = path.isApart(hop) ? choose(last, hop, order, value) : null;
            if (choice != null && ++steps <= rule.stepLimit()) {
                choices.add(choice);
            }
        };
        if (path.size() == 1) {
            // they hold the payments out of the first payee that lead on far enough
            outflows.forEachAfter(last, consider);
        } else {
            hops.forEachAfter(last, bounds, rule.minHops() - path.size() - 1, next, ticker, consider);
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
