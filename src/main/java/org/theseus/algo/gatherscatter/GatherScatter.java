package org.theseus.algo.gatherscatter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
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

    private final TemporalGraph graph;
    private final long gatherMillis;
    private final long scatterMillis;
    private final int[] sending;
    private final int[] receiving;

    private GatherScatter(TemporalGraph graph, long gatherMillis, long scatterMillis) {
        this.graph = graph;
        this.gatherMillis = gatherMillis;
        this.scatterMillis = scatterMillis;
        this.sending = new int[graph.nodeCount()];
        this.receiving = new int[graph.nodeCount()];
    }

    /** A pair of windows with their lengths in milliseconds, at least 0. */
    public static GatherScatter of(TemporalGraph graph, long gatherMillis, long scatterMillis) {
        if (gatherMillis < 0 || scatterMillis < 0) {
            throw new IllegalArgumentException("windows " + gatherMillis + " ms, " + scatterMillis + " ms");
        }
        return new GatherScatter(graph, gatherMillis, scatterMillis);
    }

    /**
     * Walks over a node's peaks in time order.
     *
     * @param gathers whether an in-edge counts; must answer alike during the scan
     * @param scatters whether an out-edge counts; likewise
     */
    public void scan(int node, IntPredicate gathers, IntPredicate scatters, Visitor visitor) {
        int[] outs = outflows(node, scatters);
        int[] leaving = byLatest(outs);
        int gatherBegin = graph.inBegin(node);
        int gatherEnd = gatherBegin;
        int senders = 0;
        int receivers = 0;
        int come = 0;
        int gone = 0;
        while (gatherEnd < graph.inEnd(node)) {
            long at = graph.earliest(graph.inEdge(gatherEnd));
            boolean counts = false;
            for (; gatherEnd < graph.inEnd(node) && graph.earliest(graph.inEdge(gatherEnd)) == at; gatherEnd++) {
                int edge = graph.inEdge(gatherEnd);
                if (gathers.test(edge)) {
                    counts = true;
                    boolean first = sending[graph.source(edge)]++ == 0;
                    senders += first ? 1 : 0;
                    visitor.gathered(edge, first);
                }
            }
            for (; at - graph.earliest(graph.inEdge(gatherBegin)) > gatherMillis; gatherBegin++) {
                int edge = graph.inEdge(gatherBegin);
                if (gathers.test(edge)) {
                    boolean last = --sending[graph.source(edge)] == 0;
                    senders -= last ? 1 : 0;
                    visitor.gatherLeft(edge, last);
                }
            }
            for (; come < outs.length && graph.earliest(outs[come]) - at <= scatterMillis; come++) {
                boolean first = receiving[graph.target(outs[come])]++ == 0;
                receivers += first ? 1 : 0;
                visitor.scattered(outs[come], first);
            }
            for (; gone < outs.length && graph.latest(leaving[gone]) < at; gone++) {
                boolean last = --receiving[graph.target(leaving[gone])] == 0;
                receivers -= last ? 1 : 0;
                visitor.scatterLeft(leaving[gone], last);
            }
            if (counts) {
                visitor.peak(new Peak(node, at, gatherBegin, gatherEnd, senders, receivers));
            }
        }
        for (int position = gatherBegin; position < gatherEnd; position++) {
            sending[graph.source(graph.inEdge(position))] = 0;
        }
        for (int out : outs) {
            receiving[graph.target(out)] = 0;
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

    private int[] outflows(int node, IntPredicate counts) {
        int[] outs = new int[graph.outEnd(node) - graph.outBegin(node)];
        int size = 0;
        for (int position = graph.outBegin(node); position < graph.outEnd(node); position++) {
            if (counts.test(graph.outEdge(position))) {
                outs[size++] = graph.outEdge(position);
            }
        }
        return Arrays.copyOf(outs, size);
    }

    private int[] byLatest(int[] edges) {
        int sorted = 1;
        while (sorted < edges.length && graph.latest(edges[sorted - 1]) <= graph.latest(edges[sorted])) {
            sorted++;
        }
        return sorted >= edges.length
                ? edges
                : IntStream.of(edges)
                        .boxed()
                        .sorted(Comparator.comparingLong(graph::latest))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }
}
