package org.theseus.algo.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private final boolean[] visited;
    private final List<Hop> path = new ArrayList<>();
    private @Nullable Chain best;
    private long steps;

    ChainSearch(TemporalGraph graph, Hops hops, ChainBounds bounds, ChainRule rule, Ticker ticker) {
        this.graph = graph;
        this.hops = hops;
        this.bounds = bounds;
        this.rule = rule;
        this.ticker = ticker;
        this.visited = new boolean[graph.nodeCount()];
    }

    /** A hop to try next and the best it may lead to. */
    private record Choice(Hop hop, FeasibleOrder order, long value, int further, long valueBound) {}

    private static final Comparator<Choice> MOST_PROMISING = Comparator.comparingInt(Choice::further)
            .thenComparingLong(Choice::valueBound)
            .reversed()
            .thenComparing(choice -> choice.hop().edges(), Arrays::compare);

    /** The best chain that begins with the hop, if one has enough hops. */
    Optional<Chain> best(Hop first) {
        best = null;
        steps = 0;
        mark(first, true);
        path.add(first);
        extend(FeasibleOrder.of(first.lastStart(), first.firstEnd()), first.received());
        path.clear();
        mark(first, false);
        return Optional.ofNullable(best);
    }

    /** Whether the last search stopped at the limit of steps. */
    boolean wasCut() {
        return steps > rule.stepLimit();
    }

    private void mark(Hop first, boolean is) {
        for (int edge : first.edges()) {
            visited[graph.source(edge)] = is;
        }
        visited[first.payee()] = is;
    }

    private void extend(FeasibleOrder order, long value) {
        Hop last = path.get(path.size() - 1);
        if (path.size() == rule.maxHops()) {
            return;
        }
        List<Choice> choices = new ArrayList<>();
        hops.forEachAfter(last, ticker, next -> {
            Choice choice = visited[next.payee()] ? null : choose(last, next, order, value);
            if (choice != null && ++steps <= rule.stepLimit()) {
                choices.add(choice);
            }
        });
        choices.sort(MOST_PROMISING);
        for (Choice choice : choices) {
            path.add(choice.hop());
            if (!isHopeless(choice)) {
                visited[choice.hop().payee()] = true;
                offer(choice.value());
                extend(choice.order(), choice.value());
                visited[choice.hop().payee()] = false;
            }
            path.remove(path.size() - 1);
        }
    }

    private @Nullable Choice choose(Hop last, Hop next, FeasibleOrder order, long value) {
        FeasibleOrder longer = order.then(next.lastStart(), next.firstEnd());
        long span = rule.follows().spanMillis();
        if (longer == null || longer.spanMillis() > span) {
            return null;
        }
        long deadline = span > Long.MAX_VALUE - Math.max(0, longer.startMillis())
                ? Long.MAX_VALUE
                : longer.startMillis() + span;
        int further = bounds.furtherHops(next, longer.endMillis(), deadline, rule.maxHops() - path.size() - 1);
        if (path.size() + 1 + further < rule.minHops()) {
            return null;
        }
        long kept = Ratio.scale(value, Math.min(next.sent(), last.received()), last.received());
        return new Choice(next, longer, kept, further, bounds.retainedBy(next, further, kept));
    }

    /** Whether nothing that begins with the path (the choice at its end) can beat the best chain. */
    private boolean isHopeless(Choice choice) {
        Chain beat = best;
        if (beat == null || path.size() + choice.further() > beat.hops().length) {
            return false;
        }
        if (path.size() + choice.further() < beat.hops().length) {
            return true;
        }
        if (choice.valueBound() != beat.retainedMinor()) {
            return choice.valueBound() < beat.retainedMinor();
        }
        int[] edges = flat();
        int[] beatEdges = beat.edges();
        int shared = Math.min(edges.length, beatEdges.length);
        return Arrays.compare(edges, 0, shared, beatEdges, 0, shared) > 0;
    }

    private int[] flat() {
        return path.stream().flatMapToInt(hop -> Arrays.stream(hop.edges())).toArray();
    }

    private void offer(long value) {
        if (path.size() >= rule.minHops()) {
            Hop first = path.get(0);
            Chain chain = new Chain(
                    path.stream().map(Hop::edges).toArray(int[][]::new),
                    first.receivedCurrency(),
                    first.received(),
                    value);
            if (best == null || chain.compareTo(best) < 0) {
                best = chain;
            }
        }
    }
}
