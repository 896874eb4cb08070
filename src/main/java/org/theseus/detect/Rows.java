package org.theseus.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Money;
import org.theseus.project.CaseGraph;

/** What detectors ask of rows again and again. Stateless. */
public final class Rows {

    /** Milliseconds of a day. */
    public static final long DAY = 86_400_000L;

    private Rows() {}

    /** What named others paid a node, in the order of time. */
    public static int[] in(CaseGraph graph, int node) {
        TemporalGraph edges = graph.graph();
        return IntStream.range(edges.inBegin(node), edges.inEnd(node))
                .map(edges::inEdge)
                .filter(edge -> edges.source(edge) != node && !graph.isOutside(edges.source(edge)))
                .toArray();
    }

    /** What a node paid to named others, in the order of time. */
    public static int[] out(CaseGraph graph, int node) {
        TemporalGraph edges = graph.graph();
        return IntStream.range(edges.outBegin(node), edges.outEnd(node))
                .map(edges::outEdge)
                .filter(edge -> edges.target(edge) != node && !graph.isOutside(edges.target(edge)))
                .toArray();
    }

    /** Rows by a number of theirs, each group in the order of the rows, groups by number; a negative number is none. */
    public static List<int[]> groups(int[] edges, IntUnaryOperator number) {
        TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
        for (int edge : edges) {
            int group = number.applyAsInt(edge);
            if (group >= 0) {
                groups.computeIfAbsent(group, none -> new ArrayList<>()).add(edge);
            }
        }
        return groups.values().stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** Sum received in euro cents; rows without a rate count nothing. */
    public static long euros(CaseContext context, int[] edges) {
        return IntStream.of(edges)
                .mapToLong(context.euros()::receivedCents)
                .filter(cents -> cents != EuroAmounts.NO_RATE)
                .sum();
    }

    /** Euro cents as text. */
    public static String euro(long cents) {
        return new Money(cents, "EUR").toString();
    }

    /** Distinct nodes at one end of some rows, in the order of the rows. */
    public static IntStream payers(CaseGraph graph, int[] edges) {
        return IntStream.of(edges).map(graph.graph()::source).distinct();
    }

    /** Distinct nodes at the other end. */
    public static IntStream payees(CaseGraph graph, int[] edges) {
        return IntStream.of(edges).map(graph.graph()::target).distinct();
    }

    /** Everything received, by currency, as text. */
    public static String received(CaseGraph graph, int[] edges) {
        return CurrencySums.ofReceived(graph, edges).toString();
    }

    /** Position after the last row that begins no later than so long after the one at a position; rows in the order of time. */
    public static int end(CaseGraph graph, int[] edges, int begin, long span) {
        int end = begin;
        while (end < edges.length
                && graph.graph().earliest(edges[end]) - graph.graph().earliest(edges[begin]) <= span) {
            end++;
        }
        return end;
    }

    /** Number of the UTC day on which an edge begins. */
    public static long day(CaseGraph graph, int edge) {
        return Math.floorDiv(graph.graph().earliest(edge), DAY);
    }

    /** Rows that begin in [from, to), in their order. */
    public static int[] between(CaseGraph graph, int[] edges, long from, long to) {
        return IntStream.of(edges)
                .filter(edge ->
                        graph.graph().earliest(edge) >= from && graph.graph().earliest(edge) < to)
                .toArray();
    }
}
