package org.theseus.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;
import org.theseus.graph.WeightedGraph;

/**
 * The transfers that speed is measured on, sorted by time, made from a seed alone. Times are whole seconds as epoch
 * milliseconds, amounts minor units of one currency. Arrays are aligned and not copied: callers do not change them.
 *
 * @param nodeCount number of accounts
 * @param from paying account of each transfer
 * @param to receiving account
 */
public record ReferenceGraph(int nodeCount, int[] from, int[] to, long[] timeMillis, long[] amountMinor) {

    /** Accounts, transfers, planted cycles and planted chains of a graph over 30 days. */
    public record Size(int accounts, int transfers, int cycles, int chains) {

        /** One million transfers among 200,000 accounts. */
        public static final Size MILLION = new Size(200_000, 1_000_000, 500, 500);

        /** Ten times as many of everything in the same 30 days. */
        public static final Size TEN_MILLION = new Size(2_000_000, 10_000_000, 5_000, 5_000);
    }

    /** The graph of a size and a seed. */
    public static ReferenceGraph of(Size size, long seed) {
        return new ReferenceGraphMaker(size, new SplittableRandom(seed)).make();
    }

    /** The same transfers among fewer accounts: account {@code a} becomes {@code a % accounts}, so every node is a hub. */
    public ReferenceGraph foldedOnto(int accounts) {
        return new ReferenceGraph(
                accounts,
                Arrays.stream(from).map(node -> node % accounts).toArray(),
                Arrays.stream(to).map(node -> node % accounts).toArray(),
                timeMillis,
                amountMinor);
    }

    /** Number of transfers. */
    public int size() {
        return from.length;
    }

    /** Different ordered pairs of accounts with a transfer. */
    public long distinctPairs() {
        long[] pairs = new long[from.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (long) from[i] * nodeCount + to[i];
        }
        Arrays.sort(pairs);
        long distinct = 0;
        for (int i = 0; i < pairs.length; i++) {
            distinct += i == 0 || pairs[i] != pairs[i - 1] ? 1 : 0;
        }
        return distinct;
    }

    /** As our temporal graph; edge numbers are positions here. */
    public TemporalGraph temporal() {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(nodeCount);
        for (int i = 0; i < from.length; i++) {
            builder.add(from[i], to[i], timeMillis[i], 1, amountMinor[i], 0);
        }
        return builder.build();
    }

    /** As our undirected graph; a pair weighs the number of its transfers both ways. */
    public WeightedGraph undirected() {
        double[] weight = new double[from.length];
        Arrays.fill(weight, 1);
        return WeightedGraph.of(nodeCount, from, to, weight, from.length);
    }
}
