package org.theseus.jgrapht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;

class PageRankScoringTest {

    private static final org.theseus.algo.pagerank.PageRank OURS =
            new org.theseus.algo.pagerank.PageRank(0.85, 1e-13, 1_000);

    private static Graph<String, DefaultWeightedEdge> random(Random random) {
        Graph<String, DefaultWeightedEdge> graph = random.nextBoolean()
                ? new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class)
                : new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        int nodes = 2 + random.nextInt(9);
        for (int node = 0; node < nodes; node++) {
            graph.addVertex("v" + node);
        }
        for (int edge = 0; edge < 2 * nodes; edge++) {
            String from = "v" + random.nextInt(nodes);
            String to = "v" + random.nextInt(nodes);
            if (!from.equals(to) && !graph.containsEdge(from, to)) {
                graph.setEdgeWeight(graph.addEdge(from, to), 1 + random.nextInt(4));
            }
        }
        return graph;
    }

    @Test
    void scoresAsJGraphTDoes() {
        for (int seed = 0; seed < 1_000; seed++) {
            Graph<String, DefaultWeightedEdge> graph = random(RandomGraphs.random(seed));
            VertexScoringAlgorithm<String, Double> ours = PageRankScoring.of(graph, OURS);
            VertexScoringAlgorithm<String, Double> theirs = new PageRank<>(graph, 0.85, 1_000, 1e-13);
            for (String vertex : graph.vertexSet()) {
                assertThat(ours.getVertexScore(vertex))
                        .as("seed %d, %s", seed, vertex)
                        .isCloseTo(theirs.getVertexScore(vertex), within(1e-9));
            }
        }
    }

    @Test
    void keyPlayersScoreAsJGraphTDoes() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = RandomGraphs.random(seed);
            int nodes = 1 + random.nextInt(10);
            int edges = random.nextInt(4 * nodes);
            int[] from = random.ints(edges, 0, nodes).toArray();
            int[] to = random.ints(edges, 0, nodes).toArray();
            Graph<Integer, DefaultWeightedEdge> flow = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
            for (int node = 0; node < nodes; node++) {
                flow.addVertex(node);
            }
            for (int edge = 0; edge < edges; edge++) {
                if (from[edge] != to[edge]) {
                    DefaultWeightedEdge present = flow.getEdge(from[edge], to[edge]);
                    double weight = present == null ? 0 : flow.getEdgeWeight(present);
                    flow.setEdgeWeight(present == null ? flow.addEdge(from[edge], to[edge]) : present, weight + 1);
                }
            }
            var theirs = new PageRank<>(flow, 0.85, 1_000, 1e-13).getScores();
            double[] ours = KeyPlayers.of(nodes, from, to, 0).pageRank();
            for (int node = 0; node < nodes; node++) {
                assertThat(ours[node])
                        .as("seed %d, node %d", seed, node)
                        .isCloseTo(theirs.getOrDefault(node, -1.0), within(1e-9));
            }
        }
    }

    @Test
    void aPersonalWalkStaysWhereItCanGo() {
        Graph<String, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        List.of("a", "b", "c").forEach(graph::addVertex);
        graph.addEdge("a", "b");
        graph.addEdge("c", "b");
        var scores = PageRankScoring.personalised(graph, OURS, List.of("a")).getScores();
        assertThat(scores).containsOnlyKeys("a", "b", "c").containsEntry("c", 0.0);
        assertThat(scores.values().stream().mapToDouble(x -> x).sum()).isCloseTo(1, within(1e-12));
        assertThatThrownBy(() -> PageRankScoring.personalised(graph, OURS, List.of("z")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PageRankScoring.of(graph, OURS).getVertexScore("z"))
                .hasMessageContaining("z");
    }
}
