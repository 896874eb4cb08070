package org.theseus.algo.scattergather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.theseus.algo.Ticker;
import org.theseus.algo.follows.Follows;
import org.theseus.graph.TemporalGraph;

/** Joins the payments of one source at a time with those that follow them. Not thread-safe. */
final class SourceJoin {

    private final TemporalGraph graph;
    private final ScatterGatherRule rule;
    private final Follows follows;
    private final Ticker ticker;
    private final BestWindows windows;
    private final int[] seenBy;
    private int seen;
    /** Pairs of the source: the second payment above, the first below. */
    private long[] pairs = new long[64];

    private int size;

    SourceJoin(TemporalGraph graph, ScatterGatherRule rule, Ticker ticker) {
        this.graph = graph;
        this.rule = rule;
        this.follows = Follows.of(graph, rule.follows());
        this.ticker = ticker;
        this.windows = new BestWindows(graph, rule, ticker);
        this.seenBy = new int[graph.nodeCount()];
    }

    /** Everything that the sources {@code from..to-1} scatter. */
    List<Diamond> join(int from, int to) {
        List<Diamond> found = new ArrayList<>();
        for (int source = from; source < to; source++) {
            ticker.step();
            if (!graph.isTerminal(source) && hasEnoughMiddles(source)) {
                collect(source);
                group(source, found);
            }
        }
        return found;
    }

    private boolean hasEnoughMiddles(int source) {
        if (graph.outEnd(source) - graph.outBegin(source) < rule.minMiddles()) {
            return false;
        }
        seen++;
        int middles = 0;
        for (int at = graph.outBegin(source); at < graph.outEnd(source) && middles < rule.minMiddles(); at++) {
            int middle = graph.target(graph.outEdge(at));
            if (seenBy[middle] != seen && isMiddle(middle, source)) {
                seenBy[middle] = seen;
                middles++;
            }
        }
        return middles == rule.minMiddles();
    }

    private boolean isMiddle(int middle, int source) {
        return middle != source && !graph.isTerminal(middle);
    }

    private boolean isSink(int sink, int middle, int source) {
        return sink != source
                && sink != middle
                && !graph.isTerminal(sink)
                && graph.inEnd(sink) - graph.inBegin(sink) >= rule.minMiddles();
    }

    private void collect(int source) {
        size = 0;
        for (int at = graph.outBegin(source); at < graph.outEnd(source); at++) {
            int first = graph.outEdge(at);
            int middle = graph.target(first);
            if (!isMiddle(middle, source)) {
                continue;
            }
            int end = graph.outEnd(middle);
            long last = follows.lastDeparture(first);
            for (int next = follows.nextBegin(first); next < end; next++) {
                ticker.step();
                int second = graph.outEdge(next);
                if (graph.earliest(second) > last) {
                    break;
                }
                if (isSink(graph.target(second), middle, source) && follows.test(first, second)) {
                    if (size == pairs.length) {
                        pairs = Arrays.copyOf(pairs, 2 * size);
                    }
                    pairs[size++] = (long) second << 32 | first;
                }
            }
        }
    }

    private void group(int source, List<Diamond> found) {
        long[] bySink = new long[size];
        for (int i = 0; i < size; i++) {
            bySink[i] = (long) graph.target((int) (pairs[i] >>> 32)) << 32 | i;
        }
        Arrays.sort(bySink);
        for (int begin = 0; begin < size; ) {
            int sink = (int) (bySink[begin] >>> 32);
            int end = begin;
            seen++;
            int middles = 0;
            while (end < size && (int) (bySink[end] >>> 32) == sink) {
                int middle = graph.source((int) (pairs[(int) bySink[end++]] >>> 32));
                middles += seenBy[middle] == seen ? 0 : 1;
                seenBy[middle] = seen;
            }
            if (middles >= rule.minMiddles()) {
                long[] group = Arrays.stream(bySink, begin, end)
                        .map(key -> pairs[(int) key])
                        .sorted()
                        .toArray();
                windows.best(source, sink, group).ifPresent(found::add);
            }
            begin = end;
        }
    }
}
