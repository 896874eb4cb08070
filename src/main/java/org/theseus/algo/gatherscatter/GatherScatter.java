package org.theseus.algo.gatherscatter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.theseus.graph.ListedRows;
import org.theseus.graph.TemporalGraph;

/**
 * Two windows that move over one node together. For every different earliest time {@code a} of an inflow that counts
 * there is one {@link Peak}:
 *
 * <ul>
 *   <li>gathered: inflows whose earliest time lies in {@code [a - gatherMillis, a]};
 *   <li>scattered: outflows that may have come at or after {@code a} (latest time {@code >= a}) and whose earliest time
 *       is at most {@code a + scatterMillis}.
 * </ul>
 *
 * <p>Not thread-safe; one instance serves any number of nodes and holds 8 bytes a node of the graph.
 */
public final class GatherScatter {

    /** Hears how the two windows move; what is still inside when a scan ends is not reported as gone. */
    public interface Visitor {

        /** An inflow that counts has come in; {@code first}: its source was not there before. */
        void gathered(int edge, boolean first);

        /** An inflow is too old now; {@code last}: its source has no other edge there. */
        void gatherLeft(int edge, boolean last);

        /** An outflow that counts has come in; {@code first}: its target was not there before. */
        void scattered(int edge, boolean first);

        /** An outflow certainly came before the peak; {@code last}: its target has no other edge there. */
        void scatterLeft(int edge, boolean last);

        /** Both windows stand still. */
        void peak(Peak peak);
    }

    /** Which payments count. */
    @FunctionalInterface
    public interface Filter {

        /**
         * Whether an edge of the node counts; must answer alike during a scan.
         *
         * @param otherEnd who paid the node or was paid by it, so that nobody has to look it up
         */
        boolean counts(int edge, int otherEnd);
    }

    private final TemporalGraph graph;
    private final ListedRows rows;
    private final long gatherMillis;
    private final long scatterMillis;
    private final int[] sending;
    private final int[] receiving;

    private GatherScatter(ListedRows rows, long gatherMillis, long scatterMillis) {
        this.graph = rows.graph();
        this.rows = rows;
        this.gatherMillis = gatherMillis;
        this.scatterMillis = scatterMillis;
        this.sending = new int[graph.nodeCount()];
        this.receiving = new int[graph.nodeCount()];
    }

    /** A pair of windows with their lengths in milliseconds, at least 0. Copies the graph's rows in the order of its lists. */
    public static GatherScatter of(TemporalGraph graph, long gatherMillis, long scatterMillis) {
        return of(ListedRows.of(graph), gatherMillis, scatterMillis);
    }

    /** The same where these rows are known. */
    public static GatherScatter of(ListedRows rows, long gatherMillis, long scatterMillis) {
        if (gatherMillis < 0 || scatterMillis < 0) {
            throw new IllegalArgumentException("windows " + gatherMillis + " ms, " + scatterMillis + " ms");
        }
        return new GatherScatter(rows, gatherMillis, scatterMillis);
    }

    /**
     * Walks over a node's peaks in time order.
     *
     * @param gathers whether an in-edge counts
     * @param scatters whether an out-edge counts
     */
    public void scan(int node, Filter gathers, Filter scatters, Visitor visitor) {
        int[] outs = outflows(node, scatters);
        int[] leaving = byLatest(outs);
        int gatherBegin = graph.inBegin(node);
        int gatherEnd = gatherBegin;
        int senders = 0;
        int receivers = 0;
        int come = 0;
        int gone = 0;
        while (gatherEnd < graph.inEnd(node)) {
            long at = rows.inMillis(gatherEnd);
            boolean counts = false;
            for (; gatherEnd < graph.inEnd(node) && rows.inMillis(gatherEnd) == at; gatherEnd++) {
                int source = graph.inSource(gatherEnd);
                if (gathers.counts(graph.inEdge(gatherEnd), source)) {
                    counts = true;
                    boolean first = sending[source]++ == 0;
                    senders += first ? 1 : 0;
                    visitor.gathered(graph.inEdge(gatherEnd), first);
                }
            }
            for (; at - rows.inMillis(gatherBegin) > gatherMillis; gatherBegin++) {
                int source = graph.inSource(gatherBegin);
                if (gathers.counts(graph.inEdge(gatherBegin), source)) {
                    boolean last = --sending[source] == 0;
                    senders -= last ? 1 : 0;
                    visitor.gatherLeft(graph.inEdge(gatherBegin), last);
                }
            }
            for (; come < outs.length && rows.outMillis(outs[come]) - at <= scatterMillis; come++) {
                boolean first = receiving[rows.outTarget(outs[come])]++ == 0;
                receivers += first ? 1 : 0;
                visitor.scattered(graph.outEdge(outs[come]), first);
            }
            for (; gone < outs.length && latest(leaving[gone]) < at; gone++) {
                boolean last = --receiving[rows.outTarget(leaving[gone])] == 0;
                receivers -= last ? 1 : 0;
                visitor.scatterLeft(graph.outEdge(leaving[gone]), last);
            }
            if (counts) {
                visitor.peak(new Peak(node, at, gatherBegin, gatherEnd, senders, receivers));
            }
        }
        for (int position = gatherBegin; position < gatherEnd; position++) {
            sending[graph.inSource(position)] = 0;
        }
        for (int out : outs) {
            receiving[rows.outTarget(out)] = 0;
        }
    }

    /** Out-edges of a peak's scattering that pass the filter, in time order; O(log degree + edges near the window). */
    public int[] scatteredAt(int node, long atMillis, IntPredicate scatters) {
        int begin = graph.outPositionFrom(node, atMillis - graph.maxWidthMillis() + 1);
        return IntStream.range(begin, graph.outEnd(node))
                .map(graph::outEdge)
                .takeWhile(edge -> graph.earliest(edge) - atMillis <= scatterMillis)
                .filter(edge -> graph.latest(edge) >= atMillis)
                .filter(scatters)
                .toArray();
    }

    /** Out-positions that count, in time order. */
    private int[] outflows(int node, Filter filter) {
        int[] outs = new int[graph.outEnd(node) - graph.outBegin(node)];
        int size = 0;
        for (int position = graph.outBegin(node); position < graph.outEnd(node); position++) {
            if (filter.counts(graph.outEdge(position), rows.outTarget(position))) {
                outs[size++] = position;
            }
        }
        return Arrays.copyOf(outs, size);
    }

    private int[] byLatest(int[] positions) {
        int sorted = 1;
        while (sorted < positions.length && latest(positions[sorted - 1]) <= latest(positions[sorted])) {
            sorted++;
        }
        return sorted >= positions.length
                ? positions
                : IntStream.of(positions)
                        .boxed()
                        .sorted(Comparator.comparingLong(this::latest))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private long latest(int position) {
        return rows.outMillis(position) + graph.widthMillis(graph.outEdge(position)) - 1;
    }
}
