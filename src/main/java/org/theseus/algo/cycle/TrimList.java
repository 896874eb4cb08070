package org.theseus.algo.cycle;

import java.util.Arrays;
import org.theseus.algo.Ticker;
import org.theseus.graph.TemporalGraph;

/**
 * The payments that the first readings of {@link Trim} leave, and the readings of those. Their nodes have numbers of their own,
 * so that what is read at random is as small as they are few. Not thread-safe.
 */
final class TrimList {

    private final TemporalGraph graph;
    private final Slices slices;
    private final Ticker ticker;
    private final int[] edges;
    private final int[] from;
    private final int[] to;
    /** Number in the graph of each node that the list began with. */
    private final int[] nodes;

    private final Recent recent;
    /** Of the reading before. */
    private final byte[] marks;

    private int begin;
    private int end;

    /**
     * The edges with marks that may stand on rings at all.
     *
     * @param slices of all edges; from now on of these
     * @param marked by edge
     * @param size how many have marks
     */
    TrimList(TemporalGraph graph, Slices slices, byte[] marked, int size, Ticker ticker) {
        this.graph = graph;
        this.slices = slices;
        this.ticker = ticker;
        this.edges = new int[size + 1];
        this.from = new int[size];
        this.to = new int[size];
        this.marks = new byte[size];
        for (int slice = 0; slice < slices.count(); slice++) {
            int first = slices.begin(slice);
            slices.move(slice, end);
            take(marked, first, slices.end(slice));
        }
        slices.move(slices.count(), end);
        this.nodes = Remainder.of(graph.nodeCount(), end, edges, from, to).nodes();
        this.recent = new Recent(nodes.length);
    }

    private void take(byte[] marked, int first, int stop) {
        int count = end;
        for (int edge = first; edge < stop; edge++) {
            edges[count] = edge;
            count += marked[edge] != 0 ? 1 : 0;
        }
        int kept = end;
        for (int i = end; i < count; i++) {
            int edge = edges[i];
            edges[kept] = edge;
            from[kept] = graph.source(edge);
            to[kept] = graph.target(edge);
            marks[kept] = marked[edge];
            kept += Ring.isUsable(graph, edge) ? 1 : 0;
        }
        end = kept;
        ticker.steps(stop - first);
    }

    int size() {
        return end - begin;
    }

    /** What is left, with numbers of its own. */
    Remainder remainder() {
        int[] payers = Arrays.copyOfRange(from, begin, end);
        int[] payees = Arrays.copyOfRange(to, begin, end);
        return Remainder.of(nodes.length, size(), Arrays.copyOfRange(edges, begin, end), payers, payees)
                .renumbered(nodes);
    }

    /** From the last to the first; what remains is packed at the end. */
    void lookAhead() {
        int kept = end;
        for (int slice = slices.count() - 1; slice >= 0; slice--) {
            recent.turn();
            int stop = slices.end(slice);
            slices.move(slice + 1, kept);
            kept = lookAhead(slices.begin(slice), stop, kept);
            ticker.steps(stop - slices.begin(slice));
        }
        slices.move(0, kept);
        begin = kept;
        recent.forget();
    }

    private int lookAhead(int low, int high, int keptBefore) {
        byte[] nodes = recent.nodes;
        int kept = keptBefore;
        for (int i = high - 1; i >= low; i--) {
            int source = from[i];
            int target = to[i];
            int ofSource = nodes[source];
            int ofTarget = nodes[target];
            int later = Trim.LATER[(ofSource & Recent.OF_PAID) | (ofTarget & Recent.OF_PAYING)];
            int earlier = marks[i] & (Trim.IN_EARLIER | Trim.OUT_EARLIER);
            int remains = Trim.REMAINS >>> (later | earlier) & 1;
            nodes[source] = (byte) (ofSource | remains * Recent.PAYING);
            nodes[target] |= (byte) (remains * Recent.PAID);
            edges[kept - 1] = edges[i];
            from[kept - 1] = source;
            to[kept - 1] = target;
            marks[kept - 1] = (byte) later;
            kept -= remains;
        }
        return kept;
    }

    /** From the first to the last; what remains is packed at the begin. */
    void lookBack() {
        int kept = begin;
        for (int slice = 0; slice < slices.count(); slice++) {
            recent.turn();
            int start = slices.begin(slice);
            slices.move(slice, kept);
            kept = lookBack(start, slices.end(slice), kept);
            ticker.steps(slices.end(slice) - start);
        }
        slices.move(slices.count(), kept);
        end = kept;
        recent.forget();
    }

    private int lookBack(int low, int high, int keptBefore) {
        byte[] nodes = recent.nodes;
        int kept = keptBefore;
        for (int i = low; i < high; i++) {
            int source = from[i];
            int target = to[i];
            int ofSource = nodes[source];
            int ofTarget = nodes[target];
            int bits = (ofSource & Recent.OF_PAID) | (ofTarget & Recent.OF_PAYING);
            int earlier = Trim.LATER[bits] << Trim.EARLIER_SHIFT;
            int remains = Trim.REMAINS >>> (earlier | marks[i]) & 1;
            nodes[source] = (byte) (ofSource | remains * Recent.PAYING);
            nodes[target] |= (byte) (remains * Recent.PAID);
            edges[kept] = edges[i];
            from[kept] = source;
            to[kept] = target;
            marks[kept] = (byte) earlier;
            kept += remains;
        }
        return kept;
    }
}
