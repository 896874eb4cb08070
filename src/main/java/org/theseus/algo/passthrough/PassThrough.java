package org.theseus.algo.passthrough;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.theseus.algo.follows.Ratio;
import org.theseus.algo.passthrough.Matching.Item;
import org.theseus.graph.TemporalGraph;

/**
 * Finds the window in which most value passed through an account. Currencies are never mixed: only payments received and
 * sent in the one currency count. Self-transfers do not count. Stateless and thread-safe.
 */
public final class PassThrough {

    private PassThrough() {}

    /**
     * The window with the most value passed through that satisfies the rule, the earliest of equals; empty if there is none.
     */
    public static Optional<Passage> best(TemporalGraph graph, int node, int currency, PassThroughRule rule) {
        Ratio least = Ratio.of(rule.minShare());
        List<Integer> inflows = inflows(graph, node, currency);
        Optional<Passage> best = Optional.empty();
        long bestPassed = -1;
        int end = 0;
        long total = 0;
        for (int begin = 0; begin < inflows.size(); begin++) {
            long until = graph.earliest(inflows.get(begin)) + rule.windowMillis();
            while (end < inflows.size() && graph.earliest(inflows.get(end)) <= until) {
                total += graph.receivedMinor(inflows.get(end++));
            }
            // no window can pass on more than came in, so most need no matching
            if (end - begin >= rule.minInflows() && total >= rule.minTotalMinor() && total > bestPassed) {
                Passage passage = match(graph, node, currency, inflows.subList(begin, end), rule.holdMillis());
                if (passage.passedMinor() > bestPassed && least.isReachedBy(passage.passedMinor(), total)) {
                    best = Optional.of(passage);
                    bestPassed = passage.passedMinor();
                }
            }
            total -= graph.receivedMinor(inflows.get(begin));
        }
        return best;
    }

    /** Whether any window has enough inflows and a large enough sum, whatever became of it. */
    public static boolean hasWindow(TemporalGraph graph, int node, int currency, PassThroughRule rule) {
        PassThroughRule anyShare =
                new PassThroughRule(rule.holdMillis(), 0, rule.minInflows(), rule.minTotalMinor(), rule.windowMillis());
        return best(graph, node, currency, anyShare).isPresent();
    }

    private static List<Integer> inflows(TemporalGraph graph, int node, int currency) {
        List<Integer> edges = new ArrayList<>();
        for (int at = graph.inBegin(node); at < graph.inEnd(node); at++) {
            int edge = graph.inEdge(at);
            if (graph.source(edge) != node && graph.receivedCurrency(edge) == currency) {
                edges.add(edge);
            }
        }
        return edges;
    }

    /** The most that the inflows given can have handed on, each within the holding time. */
    static Passage match(TemporalGraph graph, int node, int currency, List<Integer> inflows, long holdMillis) {
        List<Item> items = new ArrayList<>();
        long total = 0;
        long last = Long.MIN_VALUE;
        for (int edge : inflows) {
            long expiry = graph.latest(edge) + holdMillis;
            items.add(new Item(edge, true, graph.earliest(edge) + 1, expiry, graph.receivedMinor(edge)));
            total += graph.receivedMinor(edge);
            last = Math.max(last, expiry);
        }
        int end = graph.outPositionFrom(node, last + 1);
        long first = graph.earliest(inflows.get(0)) + 2 - graph.maxWidthMillis();
        for (int at = graph.outPositionFrom(node, first); at < end; at++) {
            int edge = graph.outEdge(at);
            if (graph.target(edge) != node && graph.sentCurrency(edge) == currency) {
                items.add(new Item(edge, false, graph.earliest(edge), graph.latest(edge), graph.sentMinor(edge)));
            }
        }
        long passed = new Matching().match(items);
        int[] used = items.stream()
                .filter(item -> !item.in && item.left < item.amount)
                .mapToInt(item -> item.edge)
                .toArray();
        return new Passage(inflows.stream().mapToInt(Integer::intValue).toArray(), used, total, passed);
    }
}
