package org.theseus.algo.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.theseus.graph.TemporalGraph;

/**
 * What one hop through an account proves (see the package comment for the model). Amounts are minor units of the currency
 * that came in; only payments of that currency count.
 *
 * @param inMinor sum of the cited inflows
 * @param outMinor sum of the cited payments out
 * @param mustMinor least that must stem from the cited inflows; 0 reads "could have been passed on"
 * @param mayMinor most that may stem from them
 * @param fifoMinor what does by first in, first out
 * @param proRataMinor what does in proportion
 * @param isDetermined whether full records and an opening balance without contradiction stood behind MUST and MAY
 * @param alternatives other inflows, in time order, that arrived within the dwell before a cited payment out
 * @param alternativesMinor their sum
 */
public record Attribution(
        long inMinor,
        long outMinor,
        long mustMinor,
        long mayMinor,
        long fifoMinor,
        long proRataMinor,
        boolean isDetermined,
        int[] alternatives,
        long alternativesMinor) {

    /**
     * Attributes payments out of a node to inflows of it.
     *
     * @param inflows edges into the node, all of one received currency
     * @param outflows edges out of the node, all sent in that currency
     * @param dwellMillis how long before a cited payment out an alternative may have arrived
     */
    public static Attribution of(
            TemporalGraph graph, int[] inflows, int[] outflows, long dwellMillis, Opening opening) {
        int node = graph.target(inflows[0]);
        int currency = graph.receivedCurrency(inflows[0]);
        long horizon = Arrays.stream(outflows).mapToLong(graph::latest).max().orElseThrow();
        int[] in = inflows(graph, node, currency, horizon);
        int[] out = outflows(graph, node, currency, horizon);
        Account widest = Account.of(graph, in, out, inflows, outflows, opening.balanceMinor());
        boolean determined = opening.isKnown() && widest.isCovered();
        Account leaving = determined
                ? Account.of(
                        graph,
                        in,
                        where(out, edge -> contains(outflows, edge) || isCertain(graph, edge, inflows, outflows)),
                        inflows,
                        outflows,
                        opening.balanceMinor())
                : Account.of(
                        graph,
                        where(in, edge -> contains(inflows, edge)),
                        where(out, edge -> contains(outflows, edge)),
                        inflows,
                        outflows,
                        0);
        int[] others = alternatives(graph, node, currency, inflows, outflows, dwellMillis);
        return new Attribution(
                Arrays.stream(inflows).mapToLong(graph::receivedMinor).sum(),
                Arrays.stream(outflows).mapToLong(graph::sentMinor).sum(),
                determined ? widest.drawn(false) : 0,
                leaving.drawn(true),
                widest.drawnFirstInFirstOut(),
                widest.drawnProRata(),
                determined,
                others,
                Arrays.stream(others).mapToLong(graph::receivedMinor).sum());
    }

    private static int[] inflows(TemporalGraph graph, int node, int currency, long horizon) {
        int begin = graph.inBegin(node);
        int[] edges = new int[graph.inPositionFrom(node, horizon) - begin];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = graph.inEdge(begin + i);
        }
        return where(edges, edge -> graph.receivedCurrency(edge) == currency && graph.source(edge) != node);
    }

    private static int[] outflows(TemporalGraph graph, int node, int currency, long horizon) {
        int begin = graph.outBegin(node);
        int[] edges = new int[graph.outPositionFrom(node, horizon + 1) - begin];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = graph.outEdge(begin + i);
        }
        return where(
                edges,
                edge -> graph.sentCurrency(edge) == currency
                        && graph.target(edge) != node
                        && graph.latest(edge) <= horizon);
    }

    private static int[] where(int[] edges, IntPredicate isTrue) {
        int[] found = new int[edges.length];
        int size = 0;
        for (int edge : edges) {
            if (isTrue.test(edge)) {
                found[size++] = edge;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** Whether the records say if the payment came before or after each cited one. */
    private static boolean isCertain(TemporalGraph graph, int out, int[] inflows, int[] outflows) {
        return Arrays.stream(inflows)
                        .allMatch(
                                in -> graph.latest(out) <= graph.earliest(in) || graph.earliest(out) > graph.latest(in))
                && Arrays.stream(outflows)
                        .allMatch(cited -> graph.latest(out) < graph.earliest(cited)
                                || graph.earliest(out) >= graph.latest(cited)
                                || out == cited);
    }

    private static int[] alternatives(
            TemporalGraph graph, int node, int currency, int[] inflows, int[] outflows, long dwellMillis) {
        long first = Arrays.stream(outflows).mapToLong(graph::earliest).min().orElseThrow();
        long last = Arrays.stream(outflows).mapToLong(graph::latest).max().orElseThrow();
        long reach = Math.min(dwellMillis, Long.MAX_VALUE / 4) + graph.maxWidthMillis();
        List<Integer> found = new ArrayList<>();
        int end = graph.inPositionFrom(node, last);
        for (int at = graph.inPositionFrom(node, first - reach); at < end; at++) {
            int edge = graph.inEdge(at);
            if (graph.receivedCurrency(edge) == currency
                    && graph.source(edge) != node
                    && !contains(inflows, edge)
                    && Arrays.stream(outflows)
                            .anyMatch(out -> graph.earliest(edge) < graph.latest(out)
                                    && graph.earliest(out) - graph.latest(edge) <= dwellMillis)) {
                found.add(edge);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    static boolean contains(int[] edges, int edge) {
        for (int each : edges) {
            if (each == edge) {
                return true;
            }
        }
        return false;
    }
}
