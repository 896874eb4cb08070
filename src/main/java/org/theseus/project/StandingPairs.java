package org.theseus.project;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.theseus.graph.TemporalGraph;

/**
 * Pairs of nodes with a standing relation: at least {@link #TRANSFERS} payments between them, either way, in at least {@link
 * #MONTHS} different months (UTC). Found in one pass, so that asking for one pair does not read the rows of both: O(edges)
 * time, 4 bytes a node. Stateless.
 */
final class StandingPairs {

    private static final int TRANSFERS = 6;
    private static final int MONTHS = 6;
    private static final long DAY_MILLIS = 86_400_000L;

    private StandingPairs() {}

    /** The pairs (see {@link Ties#pair}), ascending. */
    static long[] of(TemporalGraph graph) {
        int[] payments = new int[graph.nodeCount()];
        long[] pairs = new long[16];
        int size = 0;
        for (int node = 0; node < payments.length; node++) {
            int[] others = higherEnds(graph, node);
            for (int other : others) {
                if (++payments[other] == TRANSFERS && months(graph, node, other) >= MONTHS) {
                    pairs = size == pairs.length ? Arrays.copyOf(pairs, 2 * size) : pairs;
                    pairs[size++] = Ties.pair(node, other);
                }
            }
            for (int other : others) {
                payments[other] = 0;
            }
        }
        long[] found = Arrays.copyOf(pairs, size);
        Arrays.sort(found);
        return found;
    }

    /** The other end of every payment of a node with a node of a higher number. */
    private static int[] higherEnds(TemporalGraph graph, int node) {
        int[] others = new int[graph.outEnd(node) - graph.outBegin(node) + graph.inEnd(node) - graph.inBegin(node)];
        int size = 0;
        for (int position = graph.outBegin(node); position < graph.outEnd(node); position++) {
            int other = graph.target(graph.outEdge(position));
            if (other > node) {
                others[size++] = other;
            }
        }
        for (int position = graph.inBegin(node); position < graph.inEnd(node); position++) {
            int other = graph.source(graph.inEdge(position));
            if (other > node) {
                others[size++] = other;
            }
        }
        return Arrays.copyOf(others, size);
    }

    private static long months(TemporalGraph graph, int a, int b) {
        IntStream there = IntStream.range(graph.outBegin(a), graph.outEnd(a))
                .map(graph::outEdge)
                .filter(edge -> graph.target(edge) == b);
        IntStream back = IntStream.range(graph.inBegin(a), graph.inEnd(a))
                .map(graph::inEdge)
                .filter(edge -> graph.source(edge) == b);
        return IntStream.concat(there, back)
                .mapToObj(edge -> LocalDate.ofEpochDay(Math.floorDiv(graph.earliest(edge), DAY_MILLIS))
                        .withDayOfMonth(1))
                .distinct()
                .count();
    }
}
