package org.theseus.bench;

import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.theseus.algo.Monitor;
import org.theseus.algo.components.Components;
import org.theseus.algo.kcore.KCore;
import org.theseus.algo.pagerank.PageRank;
import org.theseus.algo.pagerank.Scores;
import org.theseus.algo.pagerank.Transitions;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.WeightedGraph;

/** Ours against JGraphT, each on its own kind of graph, which is built before the clock starts. */
final class GraphDuels {

    private static final String JGRAPHT = "JGraphT 1.5.3";
    private static final double AIM = 0.25;
    private static final double DAMPING = 0.85;
    private static final double TOLERANCE = 1e-10;

    private GraphDuels() {}

    static List<Duel<?, ?>> components(ReferenceGraph reference) {
        TemporalGraph graph = reference.temporal();
        Graph<Integer, DefaultWeightedEdge> peer =
                filled(reference, new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class));
        return List.of(
                new Duel<>(
                        "weak components",
                        JGRAPHT + " ConnectivityInspector",
                        AIM,
                        () -> Components.weak(graph),
                        () -> new ConnectivityInspector<>(peer).connectedSets(),
                        (ours, theirs) -> equal("components", ours.count(), theirs.size())),
                new Duel<>(
                        "strong components",
                        JGRAPHT + " Kosaraju",
                        AIM,
                        () -> Components.strong(graph),
                        () -> new KosarajuStrongConnectivityInspector<>(peer).stronglyConnectedSets(),
                        (ours, theirs) -> equal("components", ours.count(), theirs.size())));
    }

    /** Ours counts each transfer; the peer's edges carry the number of transfers as weight: the same walk. */
    static Duel<?, ?> pageRank(ReferenceGraph reference) {
        TemporalGraph graph = reference.temporal();
        Graph<Integer, DefaultWeightedEdge> peer =
                filled(reference, new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class));
        PageRank pageRank = new PageRank(DAMPING, TOLERANCE, 1_000);
        return new Duel<>(
                "PageRank, residual 1e-10",
                JGRAPHT,
                AIM,
                () -> pageRank.run(Transitions.of(graph), Monitor.NONE),
                () -> new org.jgrapht.alg.scoring.PageRank<>(peer, DAMPING, 1_000, TOLERANCE).getScores(),
                GraphDuels::compareScores);
    }

    static Duel<?, ?> cores(ReferenceGraph reference) {
        WeightedGraph graph = reference.undirected();
        Graph<Integer, DefaultWeightedEdge> peer =
                filled(reference, new SimpleWeightedGraph<>(DefaultWeightedEdge.class));
        return new Duel<>(
                "k-core",
                JGRAPHT + " Coreness",
                AIM,
                () -> KCore.of(graph, Monitor.NONE),
                () -> new Coreness<>(peer).getScores(),
                (ours, theirs) -> {
                    for (int node = 0; node < ours.coreOf().length; node++) {
                        equal("core of " + node, ours.coreOf()[node], theirs.getOrDefault(node, -1));
                    }
                    return "largest core " + ours.max();
                });
    }

    private static Graph<Integer, DefaultWeightedEdge> filled(
            ReferenceGraph reference, Graph<Integer, DefaultWeightedEdge> graph) {
        for (int node = 0; node < reference.nodeCount(); node++) {
            graph.addVertex(node);
        }
        for (int i = 0; i < reference.size(); i++) {
            DefaultWeightedEdge added =
                    graph.addEdge(reference.from()[i], reference.to()[i]);
            if (added == null) {
                DefaultWeightedEdge present =
                        graph.getEdge(reference.from()[i], reference.to()[i]);
                graph.setEdgeWeight(present, graph.getEdgeWeight(present) + 1);
            }
        }
        return graph;
    }

    private static String equal(String what, long ours, long theirs) {
        if (ours != theirs) {
            throw new IllegalStateException(what + ": " + ours + " against " + theirs);
        }
        return what + " " + ours;
    }

    /** The peer stops when no single score changes by the tolerance, which is less than a residual of that sum. */
    private static String compareScores(Scores ours, Map<Integer, Double> theirs) {
        double difference = 0;
        for (int node = 0; node < ours.score().length; node++) {
            difference += Math.abs(ours.score()[node] - theirs.getOrDefault(node, 0.0));
        }
        if (difference > 1e-4 || ours.residual() > TOLERANCE) {
            throw new IllegalStateException("scores differ by " + difference + ", residual " + ours.residual());
        }
        return String.format(
                "%d sweeps, residual %.1e, all scores within %.1e of the peer's",
                ours.sweeps(), ours.residual(), difference);
    }
}
