package org.theseus.bench;

/** Prints what the reference graph of a seed is; the table of measurements follows. */
public final class Benchmarks {

    static final long SEED = 3;

    private Benchmarks() {}

    /** Runs everything. */
    public static void main(String[] args) {
        ReferenceGraph graph = ReferenceGraph.of(ReferenceGraph.Size.MILLION, SEED);
        PlainCycleSearch plain = PlainCycleSearch.on(graph);
        System.out.printf(
                "%,d transfers, %,d accounts, %,d distinct pairs, %,d simple temporal cycles in 24 h%n",
                graph.size(), graph.nodeCount(), graph.distinctPairs(), plain.count(24 * 3_600_000L));
    }
}
