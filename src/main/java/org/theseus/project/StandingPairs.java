package org.theseus.project;

import java.time.LocalDate;
import java.util.Arrays;
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
        int[] months = months(graph);
        int[] others = new int[16];
        long[] pairs = new long[16];
        int size = 0;
        for (int node = 0; node < payments.length; node++) {
            int rows = rows(graph, node);
            if (rows < TRANSFERS) {
                continue;
            }
            others = others.length < rows ? new int[Math.max(rows, 2 * others.length)] : others;
            int higher = higherEnds(graph, node, others);
            for (int i = 0; i < higher; i++) {
                if (++payments[others[i]] == TRANSFERS && isLong(graph, months, node, others[i])) {
                    pairs = size == pairs.length ? Arrays.copyOf(pairs, 2 * size) : pairs;
                    pairs[size++] = Ties.pair(node, others[i]);
                }
            }
            for (int i = 0; i < higher; i++) {
                payments[others[i]] = 0;
            }
        }
        long[] found = Arrays.copyOf(pairs, size);
        Arrays.sort(found);
        return found;
    }

    private static int rows(TemporalGraph graph, int node) {
        return graph.outEnd(node) - graph.outBegin(node) + graph.inEnd(node) - graph.inBegin(node);
    }

    /** Fills in the other end of every payment of a node with a node of a higher number, and says how many they are. */
    private static int higherEnds(TemporalGraph graph, int node, int[] others) {
        int size = 0;
        for (int position = graph.outBegin(node); position < graph.outEnd(node); position++) {
            int other = graph.target(graph.outEdge(position));
            if (other > node) {
                others[size++] = other;
            }
        }
        for (int position = graph.inBegin(node); position < graph.inEnd(node); position++) {
            int other = graph.inSource(position);
            if (other > node) {
                others[size++] = other;
            }
        }
        return size;
    }

    /** Whether two nodes paid each other in enough months, by the rows of the one that has fewer. */
    private static boolean isLong(TemporalGraph graph, int[] monthOfDay, int a, int b) {
        int node = rows(graph, a) <= rows(graph, b) ? a : b;
        int other = node == a ? b : a;
        int[] months = new int[MONTHS];
        int size = 0;
        for (int position = graph.outBegin(node); position < graph.outEnd(node) && size < MONTHS; position++) {
            int edge = graph.outEdge(position);
            size = graph.target(edge) == other ? with(monthOfDay[day(graph, edge)], months, size) : size;
        }
        for (int position = graph.inBegin(node); position < graph.inEnd(node) && size < MONTHS; position++) {
            int edge = graph.inEdge(position);
            size = graph.source(edge) == other ? with(monthOfDay[day(graph, edge)], months, size) : size;
        }
        return size == MONTHS;
    }

    /** The month of each day from the first payment's to the last one's; payments are numbered in the order of time. */
    private static int[] months(TemporalGraph graph) {
        int edges = graph.edgeCount();
        int[] months = new int[edges == 0 ? 0 : day(graph, edges - 1) + 1];
        for (int day = 0; day < months.length; day++) {
            LocalDate date = LocalDate.ofEpochDay(epochDay(graph, 0) + day);
            months[day] = 12 * date.getYear() + date.getMonthValue();
        }
        return months;
    }

    /** Number of the day on which an edge begins, counted from the day of the first edge. */
    private static int day(TemporalGraph graph, int edge) {
        return (int) (epochDay(graph, edge) - epochDay(graph, 0));
    }

    private static long epochDay(TemporalGraph graph, int edge) {
        return Math.floorDiv(graph.earliest(edge), DAY_MILLIS);
    }

    /** Adds a month that is not among the first ones yet, and says how many there are. */
    private static int with(int month, int[] months, int size) {
        for (int i = 0; i < size; i++) {
            if (months[i] == month) {
                return size;
            }
        }
        months[size] = month;
        return size + 1;
    }
}
