package org.theseus.algo.chain;

import org.theseus.graph.TemporalGraph;

/**
 * A group of payments to one payee with what its neighbours need to know of it. Immutable.
 *
 * @param id number of the group among split groups, -1 for a first hop
 * @param firstStart earliest possible start of any payment
 * @param lastStart latest start of any payment's interval
 * @param firstEnd earliest end of any payment's interval
 * @param lastEnd latest possible end of any payment
 */
record Hop(
        int id,
        int[] edges,
        int payee,
        long firstStart,
        long lastStart,
        long firstEnd,
        long lastEnd,
        long sent,
        int sentCurrency,
        long received,
        int receivedCurrency) {

    static Hop of(TemporalGraph graph, int id, int[] edges) {
        long firstEnd = Long.MAX_VALUE;
        long lastEnd = Long.MIN_VALUE;
        long sent = 0;
        long received = 0;
        for (int edge : edges) {
            firstEnd = Math.min(firstEnd, graph.latest(edge));
            lastEnd = Math.max(lastEnd, graph.latest(edge));
            sent += graph.sentMinor(edge);
            received += graph.receivedMinor(edge);
        }
        return new Hop(
                id,
                edges,
                graph.target(edges[0]),
                graph.earliest(edges[0]),
                graph.earliest(edges[edges.length - 1]),
                firstEnd,
                lastEnd,
                sent,
                graph.sentCurrency(edges[0]),
                received,
                graph.receivedCurrency(edges[0]));
    }
}
