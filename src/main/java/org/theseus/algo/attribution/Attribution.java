package org.theseus.algo.attribution;

import java.util.Arrays;
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
        long first = Long.MAX_VALUE;
        long horizon = Long.MIN_VALUE;
        for (int edge : outflows) {
            first = Math.min(first, graph.earliest(edge));
            horizon = Math.max(horizon, graph.latest(edge));
        }
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
        int[] others = alternatives(graph, in, inflows, outflows, first, dwellMillis);
        long inMinor = 0;
        for (int edge : inflows) {
            inMinor += graph.receivedMinor(edge);
        }
        long outMinor = 0;
        for (int edge : outflows) {
            outMinor += graph.sentMinor(edge);
        }
        long othersMinor = 0;
        for (int edge : others) {
            othersMinor += graph.receivedMinor(edge);
        }
        return new Attribution(
                inMinor,
                outMinor,
                determined ? widest.drawn(false) : 0,
                leaving.drawn(true),
                widest.drawnFirstInFirstOut(),
                widest.drawnProRata(),
                determined,
                others,
                othersMinor);
    }

    private static int[] inflows(TemporalGraph graph, int node, int currency, long horizon) {
        int begin = graph.inBegin(node);
        int end = graph.inPositionFrom(node, horizon);
        int[] edges = new int[end - begin];
        int size = 0;
        for (int position = begin; position < end; position++) {
            int edge = graph.inEdge(position);
            if (graph.receivedCurrency(edge) == currency && graph.source(edge) != node) {
                edges[size++] = edge;
            }
        }
        return first(edges, size);
    }

    private static int[] outflows(TemporalGraph graph, int node, int currency, long horizon) {
        int begin = graph.outBegin(node);
        int end = graph.outPositionFrom(node, horizon + 1);
        int[] edges = new int[end - begin];
        int size = 0;
        for (int position = begin; position < end; position++) {
            int edge = graph.outEdge(position);
            if (graph.sentCurrency(edge) == currency && graph.target(edge) != node && graph.latest(edge) <= horizon) {
                edges[size++] = edge;
            }
        }
        return first(edges, size);
    }

    private static int[] where(int[] edges, IntPredicate isTrue) {
        int[] found = new int[edges.length];
        int size = 0;
        for (int edge : edges) {
            if (isTrue.test(edge)) {
                found[size++] = edge;
            }
        }
        return first(found, size);
    }

    private static int[] first(int[] edges, int size) {
        return size == edges.length ? edges : Arrays.copyOf(edges, size);
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

    /** Of the inflows before the last cited payment out those that are not cited and arrived in time for one. */
    private static int[] alternatives(
            TemporalGraph graph, int[] all, int[] inflows, int[] outflows, long first, long dwellMillis) {
        long reach = Math.min(dwellMillis, Long.MAX_VALUE / 4) + graph.maxWidthMillis();
        int begin = all.length;
        while (begin > 0 && graph.earliest(all[begin - 1]) >= first - reach) {
            begin--;
        }
        int[] found = new int[all.length - begin];
        int size = 0;
        for (int at = begin; at < all.length; at++) {
            if (!contains(inflows, all[at]) && couldPay(graph, all[at], outflows, dwellMillis)) {
                found[size++] = all[at];
            }
        }
        return first(found, size);
    }

    private static boolean couldPay(TemporalGraph graph, int in, int[] outflows, long dwellMillis) {
        for (int out : outflows) {
            if (graph.earliest(in) < graph.latest(out) && graph.earliest(out) - graph.latest(in) <= dwellMillis) {
                return true;
            }
        }
        return false;
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
