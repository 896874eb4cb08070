package org.theseus.bench;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Prints the table of measurements: ours and each peer in turn in this JVM. Arguments name the parts to run; none runs all
 * on the graphs of a million transfers.
 */
public final class Benchmarks {

    static final long SEED = 3;
    private static final long HOUR_MILLIS = 3_600_000L;

    private static final int HUBS = 10_000;

    /** Some duels under a name; their graphs are built when they are asked for, so that one part at a time holds memory. */
    private record Part(String name, Function<ReferenceGraph, List<Duel<?, ?>>> duels) {}

    private static final List<Part> PARTS = List.of(
            new Part(
                    "leiden",
                    graph -> List.of(
                            LeidenDuel.of("1 M", graph.undirected(), 2),
                            LeidenDuel.of("1 M", graph.undirected(), 10),
                            LeidenDuel.of("hubs", graph.foldedOnto(HUBS).undirected(), 2))),
            new Part("components", GraphDuels::components),
            new Part("pagerank", graph -> List.of(GraphDuels.pageRank(graph))),
            new Part("kcore", graph -> List.of(GraphDuels.cores(graph))),
            new Part(
                    "cycles",
                    graph -> List.of(
                            CycleDuels.of("1 M", graph, 24, 1.0),
                            CycleDuels.of("1 M", graph, 168, 1.0),
                            CycleDuels.of("hubs", graph.foldedOnto(HUBS), 24, 0.5))));

    private static final String HELP = "--help";
    private static final String TEN_MILLION = "10M";
    private static final List<String> WHOLE = List.of("detectors", "growth", "gds");

    private Benchmarks() {}

    /** Runs the named parts. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("quality")) {
            Quality.print(Quality.after("quality", args));
            return;
        }
        if (args.length > 0 && args[0].equals("growth")) {
            Growth.print(SEED, new TreeSet<>(List.of(args).subList(1, args.length)));
            return;
        }
        Set<String> parts = new TreeSet<>(List.of(args));
        Set<String> unknown = new TreeSet<>(parts);
        unknown.removeAll(WHOLE);
        if (parts.contains("detectors")) {
            unknown.remove(TEN_MILLION);
        }
        PARTS.forEach(part -> unknown.remove(part.name()));
        if (!unknown.isEmpty()) {
            System.out.println("parts: " + PARTS.stream().map(Part::name).toList() + ", and each for itself: " + WHOLE
                    + " (growth WORD...: rows whose names hold a word; detectors 10M: on ten million transfers), quality (leads against known truth; quality --help)");
            if (!parts.contains(HELP)) {
                throw new IllegalArgumentException("there is no part called " + unknown);
            }
            return;
        }
        ReferenceGraph graph = ReferenceGraph.of(
                parts.contains(TEN_MILLION) ? ReferenceGraph.Size.TEN_MILLION : ReferenceGraph.Size.MILLION, SEED);
        if (parts.contains("detectors")) {
            DetectorCost.print(graph);
            return;
        }
        System.out.printf(
                "%,d transfers, %,d accounts, %,d distinct pairs, %,d simple temporal cycles in 24 h%n",
                graph.size(),
                graph.nodeCount(),
                graph.distinctPairs(),
                PlainCycleSearch.on(graph).count(24 * HOUR_MILLIS));
        System.out.println("| task | peer | ours CPU s | peer CPU s | ratio | spread | aim | | answers |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Part part : PARTS) {
            if (parts.isEmpty() || parts.contains(part.name())) {
                part.duels().apply(graph).forEach(duel -> print(duel.run()));
            }
        }
        if (parts.contains("gds")) {
            try (GdsProcess gds = GdsProcess.with(graph)) {
                GdsDuels.of(graph, gds).forEach(duel -> print(duel.run()));
            }
        }
    }

    private static void print(Duel.Result result) {
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
