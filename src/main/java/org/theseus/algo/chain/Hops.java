package org.theseus.algo.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.theseus.algo.follows.Follows;
import org.theseus.graph.TemporalGraph;

/** All hops of a graph and which follow which, found when asked. Immutable and thread-safe; 4 bytes an edge. */
final class Hops {

    private static final int NONE = -1;

    private final TemporalGraph graph;
    private final Follows follows;
    private final int maxGroup;
    private final int[] nextAlike;

    private record Pair(int from, int to, int sentCurrency, int receivedCurrency) {}

    Hops(TemporalGraph graph, ChainRule rule) {
        this.graph = graph;
        this.follows = Follows.of(graph, rule.follows());
        this.maxGroup = rule.maxGroup();
        this.nextAlike = new int[graph.edgeCount()];
        Arrays.fill(nextAlike, NONE);
        Map<Pair, Integer> last = new HashMap<>();
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            Integer before = last.put(
                    new Pair(
                            graph.source(edge),
                            graph.target(edge),
                            graph.sentCurrency(edge),
                            graph.receivedCurrency(edge)),
                    edge);
            if (before != null) {
                nextAlike[before] = edge;
            }
        }
    }

    private boolean isUsable(int edge) {
        return graph.source(edge) != graph.target(edge)
                && !graph.isTerminal(graph.source(edge))
                && !graph.isTerminal(graph.target(edge));
    }

    /** Number of split groups, those that do not exist counted. */
    int splitCount() {
        return graph.edgeCount() * maxGroup;
    }

    /** Every split group, by first edge and length. */
    void forEachSplit(Consumer<Hop> action) {
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            if (isUsable(edge)) {
                forEachSplitFrom(edge, action);
            }
        }
    }

    private void forEachSplitFrom(int first, Consumer<Hop> action) {
        int[] edges = {first};
        while (true) {
            action.accept(Hop.of(graph, first * maxGroup + edges.length - 1, edges));
            int next = nextAlike[edges[edges.length - 1]];
            if (next == NONE || edges.length == maxGroup) {
                return;
            }
            edges = Arrays.copyOf(edges, edges.length + 1);
            edges[edges.length - 1] = next;
        }
    }

    /** Every merged group that may be a first hop to the payee, by first edge and length. */
    void forEachFirst(int payee, Consumer<Hop> action) {
        List<List<Integer>> byCurrency = new ArrayList<>();
        for (int at = graph.inBegin(payee); at < graph.inEnd(payee); at++) {
            int edge = graph.inEdge(at);
            if (isUsable(edge)) {
                while (byCurrency.size() <= graph.receivedCurrency(edge)) {
                    byCurrency.add(new ArrayList<>());
                }
                byCurrency.get(graph.receivedCurrency(edge)).add(edge);
            }
        }
        for (List<Integer> inflows : byCurrency) {
            for (int begin = 0; begin < inflows.size(); begin++) {
                for (int end = begin + 1; end <= Math.min(begin + maxGroup, inflows.size()); end++) {
                    int[] edges = inflows.subList(begin, end).stream()
                            .mapToInt(Integer::intValue)
                            .toArray();
                    action.accept(Hop.of(graph, NONE, edges));
                }
            }
        }
    }

    /** Every hop that follows the one given, by first edge and length; candidates by binary search. */
    void forEachAfter(Hop hop, Consumer<Hop> action) {
        int from = graph.outPositionFrom(hop.payee(), hop.lastStart() + 2 - graph.maxWidthMillis());
        long dwell = follows.rule().dwellMillis();
        long last = hop.lastEnd() > Long.MAX_VALUE - 1 - dwell ? Long.MAX_VALUE : hop.lastEnd() + dwell + 1;
        int to = graph.outPositionFrom(hop.payee(), last);
        for (int at = from; at < to; at++) {
            int edge = graph.outEdge(at);
            if (graph.latest(edge) > hop.lastStart()
                    && graph.sentCurrency(edge) == hop.receivedCurrency()
                    && isUsable(edge)) {
                forEachSplitFrom(edge, next -> {
                    if (next.firstEnd() > hop.lastStart()
                            && follows.isWithinDwell(hop.lastEnd(), next.firstStart())
                            && follows.isWithinRatio(hop.received(), next.sent())) {
                        action.accept(next);
                    }
                });
            }
        }
    }
}
