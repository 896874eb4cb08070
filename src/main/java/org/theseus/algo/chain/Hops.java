package org.theseus.algo.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.theseus.algo.Ticker;
import org.theseus.algo.follows.Follows;
import org.theseus.graph.TemporalGraph;

/** All hops of a graph and which follow which, found when asked. Immutable and thread-safe; 8 bytes an edge. */
final class Hops {

    private static final int NONE = -1;

    private final TemporalGraph graph;
    private final Follows follows;
    private final int maxGroup;
    private final int[] nextAlike;
    /** Number of the first split group that begins with an edge; the longer ones have the numbers after it. */
    private final int[] firstId;

    Hops(TemporalGraph graph, ChainRule rule) {
        this.graph = graph;
        this.follows = Follows.of(graph, rule.follows());
        this.maxGroup = rule.maxGroup();
        this.nextAlike = new int[graph.edgeCount()];
        this.firstId = new int[graph.edgeCount() + 1];
        linkAlike();
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            firstId[edge + 1] = Math.addExact(firstId[edge], isUsable(edge) ? groups(edge) : 0);
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

    private int groups(int edge) {
        int groups = 1;
        for (int next = nextAlike[edge]; next != NONE && groups < maxGroup; next = nextAlike[next]) {
            groups++;
        }
        return groups;
    }

    private boolean isUsable(int edge) {
        return graph.source(edge) != graph.target(edge)
                && !graph.isTerminal(graph.source(edge))
                && !graph.isTerminal(graph.target(edge));
    }

    /** Number of split groups; their ids are below it. */
    int splitCount() {
        return firstId[graph.edgeCount()];
    }

    /** Every split group that begins with the edge, by length. */
    void forEachSplitFrom(int edge, Consumer<Hop> action) {
        for (int length = 1; length <= firstId[edge + 1] - firstId[edge]; length++) {
            action.accept(split(edge, length));
        }
    }

    private Hop split(int edge, int length) {
        int[] edges = new int[length];
        edges[0] = edge;
        for (int i = 1; i < length; i++) {
            edges[i] = nextAlike[edges[i - 1]];
        }
        return Hop.of(graph, firstId[edge] + length - 1, edges);
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
    void forEachAfter(Hop hop, Ticker ticker, Consumer<Hop> action) {
        int from = graph.outPositionFrom(hop.payee(), hop.lastStart() + 2 - graph.maxWidthMillis());
        long dwell = follows.rule().dwellMillis();
        long last = hop.lastEnd() > Long.MAX_VALUE - 1 - dwell ? Long.MAX_VALUE : hop.lastEnd() + dwell + 1;
        for (int at = from; at < graph.outEnd(hop.payee()); at++) {
            ticker.step();
            int edge = graph.outEdge(at);
            if (graph.earliest(edge) >= last) {
                return;
            }
            if (graph.latest(edge) > hop.lastStart()
                    && graph.sentCurrency(edge) == hop.receivedCurrency()
                    && firstId[edge + 1] > firstId[edge]
                    && follows.isWithinDwell(hop.lastEnd(), graph.earliest(edge))) {
                forEachLength(hop, edge, action);
            }
        }
    }

    private void forEachLength(Hop hop, int first, Consumer<Hop> action) {
        long sent = 0;
        int edge = first;
        for (int length = 1; length <= firstId[first + 1] - firstId[first]; length++) {
            sent += graph.sentMinor(edge);
            // one more payment neither ends later nor makes the sum smaller
            if (graph.latest(edge) <= hop.lastStart() || follows.isTooMuch(hop.received(), sent)) {
                return;
            }
            if (follows.isWithinRatio(hop.received(), sent)) {
                action.accept(split(first, length));
            }
            edge = nextAlike[edge];
        }
    }
}
