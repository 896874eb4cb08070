package org.theseus.algo.chain;

import java.util.Arrays;
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
        return new Hop(
                id,
                edges,
                graph.target(edges[0]),
                graph.earliest(edges[0]),
                graph.earliest(edges[edges.length - 1]),
                Arrays.stream(edges).mapToLong(graph::latest).min().orElseThrow(),
                Arrays.stream(edges).mapToLong(graph::latest).max().orElseThrow(),
                Arrays.stream(edges).mapToLong(graph::sentMinor).sum(),
                graph.sentCurrency(edges[0]),
                Arrays.stream(edges).mapToLong(graph::receivedMinor).sum(),
                graph.receivedCurrency(edges[0]));
    }
}
