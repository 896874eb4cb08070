package org.theseus.algo.commingling;

import java.util.Arrays;
import java.util.TreeMap;
import org.theseus.graph.TemporalGraph;

/**
 * The money that is followed: payments, each with the part of it that counts. Immutable; the arrays must not be changed.
 *
 * @param edges the payments, ascending, each once
 * @param amountMinor the part of what each sent, 1 to the amount sent
 */
public record SeedMoney(int[] edges, long[] amountMinor) {

    /** Whole payments; those that move nothing (amount zero, or an account paying itself) are left out. */
    public static SeedMoney whole(TemporalGraph graph, int... edges) {
        int[] moving = Arrays.stream(edges)
                .filter(edge -> graph.sentMinor(edge) > 0 && graph.source(edge) != graph.target(edge))
                .sorted()
                .distinct()
                .toArray();
        return new SeedMoney(
                moving, Arrays.stream(moving).mapToLong(graph::sentMinor).toArray());
    }

    /**
     * Parts of payments.
     *
     * @param edges payments, each once
     * @param amountMinor the part of each, aligned, in the currency sent
     * @throws IllegalArgumentException if a part is not between 1 and the amount sent, a payment comes twice or pays itself
     */
    public static SeedMoney parts(TemporalGraph graph, int[] edges, long[] amountMinor) {
        TreeMap<Integer, Long> parts = new TreeMap<>();
        for (int i = 0; i < edges.length; i++) {
            int edge = edges[i];
            if (amountMinor[i] < 1
                    || amountMinor[i] > graph.sentMinor(edge)
                    || graph.source(edge) == graph.target(edge)
                    || parts.put(edge, amountMinor[i]) != null) {
                throw new IllegalArgumentException("part " + amountMinor[i] + " of edge " + edge + " that sends "
                        + graph.sentMinor(edge) + ": a part lies between 1 and the amount, once for each payment");
            }
        }
        return new SeedMoney(
                parts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                parts.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** The part of a payment that is followed money from the start, 0 if it is no seed; O(log seeds). */
    long of(int edge) {
        int at = Arrays.binarySearch(edges, edge);
        return at < 0 ? 0 : amountMinor[at];
    }
}
