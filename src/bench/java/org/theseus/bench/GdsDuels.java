package org.theseus.bench;

import java.util.List;
import org.theseus.algo.Monitor;
import org.theseus.algo.components.Components;
import org.theseus.algo.leiden.Leiden;
import org.theseus.algo.pagerank.PageRank;
import org.theseus.algo.pagerank.Transitions;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.WeightedGraph;

/** Ours against Neo4j Graph Data Science at concurrency 1, on the same transfers; neither side's projection is timed. */
final class GdsDuels {

    private static final String GDS = "Neo4j GDS 2.13.9";
    /** Enough for ours to come to a higher modularity than GDS, which goes to ten levels; the check demands it. */
    private static final int ITERATIONS = 2;

    private GdsDuels() {}

    static List<Duel<?, ?>> of(ReferenceGraph reference, GdsProcess gds) {
        TemporalGraph graph = reference.temporal();
        WeightedGraph undirected = reference.undirected();
        PageRank pageRank = new PageRank(0.85, 1e-10, 1_000);
        return List.of(
                new Duel<>(
                        "Leiden, " + ITERATIONS + " iterations, 1 M",
                        GDS,
                        0.75,
                        () -> new Leiden(1, ITERATIONS, 1).run(undirected, Monitor.NONE),
                        () -> gds.run("leiden"),
                        (ours, theirs) -> {
                            String note = String.format("modularity %.4f against %.4f", ours.modularity(), theirs.value());
                            if (ours.modularity() < theirs.value()) {
                                throw new IllegalStateException(note);
                            }
                            return note + said(theirs);
                        }),
                new Duel<>(
                        "weak components",
                        GDS,
                        0.25,
                        () -> Components.weak(graph),
                        () -> gds.run("components"),
                        (ours, theirs) -> {
                            if (ours.count() != theirs.value()) {
                                throw new IllegalStateException(ours.count() + " against " + theirs.value());
                            }
                            return "components " + ours.count() + said(theirs);
                        }),
                new Duel<>(
                        "PageRank, tolerance 1e-10",
                        GDS,
                        0.25,
                        () -> pageRank.run(Transitions.of(graph), Monitor.NONE),
                        () -> gds.run("pagerank"),
                        (ours, theirs) -> String.format(
                                "%d sweeps against %.0f iterations%s", ours.sweeps(), theirs.value(), said(theirs))));
    }

    private static String said(GdsProcess.Answer theirs) {
        return String.format("; GDS itself says %d ms", theirs.computeMillis());
    }
}
