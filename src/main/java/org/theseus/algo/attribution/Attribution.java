package org.theseus.algo.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.theseus.algo.attribution.Account.Event;
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
        List<Event> in = inflows(graph, node, currency, inflows, horizon);
        List<Event> all = new ArrayList<>(in);
        all.addAll(outflows(graph, node, currency, outflows, horizon, out -> true));
        Account widest = new Account(all, opening.balanceMinor());
        boolean determined = opening.isKnown() && widest.isCovered();
        List<Event> leaving = new ArrayList<>();
        if (determined) {
            leaving.addAll(in);
            leaving.addAll(outflows(
                    graph, node, currency, outflows, horizon, out -> isCertain(graph, out, inflows, outflows)));
        } else {
            all.stream().filter(Event::cited).forEach(leaving::add);
        }
        int[] others = alternatives(graph, node, currency, inflows, outflows, dwellMillis);
        return new Attribution(
                Arrays.stream(inflows).mapToLong(graph::receivedMinor).sum(),
                Arrays.stream(outflows).mapToLong(graph::sentMinor).sum(),
                determined ? widest.drawn(false) : 0,
                new Account(leaving, determined ? opening.balanceMinor() : 0).drawn(true),
                widest.drawnFirstInFirstOut(),
                widest.drawnProRata(),
                determined,
                others,
                Arrays.stream(others).mapToLong(graph::receivedMinor).sum());
    }

    private static List<Event> inflows(TemporalGraph graph, int node, int currency, int[] cited, long horizon) {
        List<Event> events = new ArrayList<>();
        int end = graph.inPositionFrom(node, horizon);
        for (int at = graph.inBegin(node); at < end; at++) {
            int edge = graph.inEdge(at);
            if (graph.receivedCurrency(edge) == currency && graph.source(edge) != node) {
                events.add(
                        new Event(graph.earliest(edge), false, graph.receivedMinor(edge), contains(cited, edge), edge));
            }
        }
        return events;
    }

    private static List<Event> outflows(
            TemporalGraph graph, int node, int currency, int[] cited, long horizon, IntPredicate counts) {
        List<Event> events = new ArrayList<>();
        int end = graph.outPositionFrom(node, horizon + 1);
        for (int at = graph.outBegin(node); at < end; at++) {
            int edge = graph.outEdge(at);
            if (graph.sentCurrency(edge) == currency
                    && graph.target(edge) != node
                    && graph.latest(edge) <= horizon
                    && (contains(cited, edge) || counts.test(edge))) {
                events.add(new Event(graph.latest(edge), true, graph.sentMinor(edge), contains(cited, edge), edge));
            }
        }
        return events;
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

    private static boolean contains(int[] edges, int edge) {
        for (int each : edges) {
            if (each == edge) {
                return true;
            }
        }
        return false;
    }
}
