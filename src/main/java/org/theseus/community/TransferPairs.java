package org.theseus.community;

import java.util.Arrays;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.WeightedGraph;
import org.theseus.project.CaseGraph;
import org.theseus.project.Untimed;

/**
 * The transfers between different named accounts of a case, timed ones first: rows that touch cash or the outside world
 * and payments to oneself are left out. Immutable by convention; arrays are aligned.
 *
 * @param from paying node of each row
 * @param to receiving node
 * @param sentMinor minor units of {@code currency} that left the payer
 */
public record TransferPairs(int nodeCount, int[] from, int[] to, long[] sentMinor, int[] currency) {

    /** The rows of a case. */
    public static TransferPairs of(CaseGraph graph) {
        TemporalGraph edges = graph.graph();
        Untimed untimed = graph.untimed();
        int bound = edges.edgeCount() + untimed.from().length;
        int[] from = new int[bound];
        int[] to = new int[bound];
        long[] minor = new long[bound];
        int[] currency = new int[bound];
        int size = 0;
        for (int row = 0; row < bound; row++) {
            int late = row - edges.edgeCount();
            int payer = late < 0 ? edges.source(row) : untimed.from()[late];
            int payee = late < 0 ? edges.target(row) : untimed.to()[late];
            if (payer != payee && !graph.isOutside(payer) && !graph.isOutside(payee)) {
                from[size] = payer;
                to[size] = payee;
                minor[size] = late < 0 ? edges.sentMinor(row) : untimed.amountMinor()[late];
                currency[size++] = late < 0 ? edges.sentCurrency(row) : untimed.currency()[late];
            }
        }
        return new TransferPairs(
                edges.nodeCount(),
                Arrays.copyOf(from, size),
                Arrays.copyOf(to, size),
                Arrays.copyOf(minor, size),
                Arrays.copyOf(currency, size));
    }

    /**
     * The undirected graph of pairs; a pair weighs the number of its rows in both directions. Sums of different currencies
     * cannot be added, and one large payment would outweigh a lasting tie, so amounts are no weights. An aggregated row is
     * one row: how many payments it stands for is often not stated.
     */
    public WeightedGraph weighted() {
        double[] weight = new double[from.length];
        Arrays.fill(weight, 1);
        return WeightedGraph.of(nodeCount, from, to, weight, from.length);
    }
}
