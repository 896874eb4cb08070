package org.theseus.algo.scattergather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.theseus.algo.Ticker;
import org.theseus.algo.follows.Follows;
import org.theseus.graph.ListedRows;
import org.theseus.graph.TemporalGraph;

/** Joins the payments of one source at a time with those that follow them. Not thread-safe. */
final class SourceJoin {

    private final TemporalGraph graph;
    private final ListedRows rows;
    /** Who is paid often enough to be a sink; a bit a node, so that most are told apart near the processor. */
    private final BitSet sinks;

    private final ScatterGatherRule rule;
    private final Follows follows;
    private final Ticker ticker;
    private final BestWindows windows;
    private final int[] seenBy;
    private int seen;
    /** Pairs of the source: the second payment above, the first below. */
    private long[] pairs = new long[64];

    private int size;

    SourceJoin(ListedRows rows, BitSet sinks, ScatterGatherRule rule, Ticker ticker) {
        this.graph = rows.graph();
        this.rows = rows;
        this.sinks = sinks;
        this.rule = rule;
        this.follows = Follows.of(graph, rule.follows());
        this.ticker = ticker;
        this.windows = new BestWindows(graph, rule, ticker);
        this.seenBy = new int[graph.nodeCount()];
    }

    /** Who is paid often enough to be a sink: no terminal. */
    static BitSet sinks(TemporalGraph graph, ScatterGatherRule rule) {
        BitSet sinks = new BitSet(graph.nodeCount());
        for (int node = 0; node < graph.nodeCount(); node++) {
            sinks.set(node, !graph.isTerminal(node) && graph.inEnd(node) - graph.inBegin(node) >= rule.minMiddles());
        }
        return sinks;
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
            int middle = rows.outTarget(at);
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
        return sink != source && sink != middle && sinks.get(sink);
    }

    private void collect(int source) {
        size = 0;
        for (int at = graph.outBegin(source); at < graph.outEnd(source); at++) {
            int first = graph.outEdge(at);
            int middle = rows.outTarget(at);
            if (!isMiddle(middle, source)) {
                continue;
            }
            int end = graph.outEnd(middle);
            long last = follows.lastDeparture(first);
            long received = rows.outReceivedMinor(at);
            for (int next = rows.outPositionFrom(middle, follows.firstDeparture(first)); next < end; next++) {
                ticker.step();
                if (rows.outMillis(next) > last) {
                    break;
                }
                int second = graph.outEdge(next);
                if (follows.isWithinRatio(received, rows.outSentMinor(next))
                        && isSink(rows.outTarget(next), middle, source)
                        && follows.test(first, second)) {
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
