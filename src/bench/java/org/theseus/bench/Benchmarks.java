package org.theseus.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.theseus.graph.WeightedGraph;

/**
 * Prints the table of measurements: ours and each peer in turn in this JVM. Arguments name the parts to run; none runs all
 * on the graphs of a million transfers.
 */
public final class Benchmarks {

    static final long SEED = 3;
    private static final long HOUR_MILLIS = 3_600_000L;

    private Benchmarks() {}

    /** Runs the named parts. */
    public static void main(String[] args) {
        Set<String> parts = Set.of(args);
        ReferenceGraph graph = ReferenceGraph.of(ReferenceGraph.Size.MILLION, SEED);
        System.out.printf(
                "%,d transfers, %,d accounts, %,d distinct pairs, %,d simple temporal cycles in 24 h%n",
                graph.size(),
                graph.nodeCount(),
                graph.distinctPairs(),
                PlainCycleSearch.on(graph).count(24 * HOUR_MILLIS));
        List<Duel<?, ?>> duels = new ArrayList<>();
        if (parts.isEmpty() || parts.contains("leiden")) {
            WeightedGraph undirected = graph.undirected();
            duels.add(LeidenDuel.of("1 M", undirected, 2));
            duels.add(LeidenDuel.of("1 M", undirected, 10));
            duels.add(LeidenDuel.of("hubs", graph.foldedOnto(10_000).undirected(), 2));
        }
        System.out.println("| task | peer | ours CPU s | peer CPU s | ratio | spread | aim | | answers |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Duel<?, ?> duel : duels) {
            Duel.Result result = duel.run();
            System.out.printf(
                    "| %s | %s | %.3f | %.3f | %.2f | +-%.0f %% | %.2f | %s | %s |%n",
                    result.task(),
                    result.peerName(),
                    result.oursSeconds(),
                    result.peerSeconds(),
                    result.ratio(),
                    100 * result.spread(),
                    result.aim(),
                    result.isPassed() ? "met" : "not met",
                    result.note());
        }
    }
}
