package org.theseus.jgrapht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.algo.TinyGraphs;
import org.theseus.algo.leiden.Leiden;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.WeightedGraph;

class ViewsTest {

    private static void assertSameGraph(Graph<Integer, Integer> view, Graph<Integer, Integer> copy, long seed) {
        Graphs.addGraph(copy, view);
        assertThat(view.vertexSet()).isEqualTo(copy.vertexSet());
        assertThat(view.edgeSet()).as("seed %d", seed).isEqualTo(copy.edgeSet());
        for (Integer node : view.vertexSet()) {
            assertThat(view.edgesOf(node)).as("seed %d", seed).isEqualTo(copy.edgesOf(node));
            assertThat(view.edgesOf(node)).containsAll(copy.edgesOf(node));
            assertThat(view.incomingEdgesOf(node)).isEqualTo(copy.incomingEdgesOf(node));
            assertThat(view.outgoingEdgesOf(node)).isEqualTo(copy.outgoingEdgesOf(node));
            assertThat(view.degreeOf(node)).isEqualTo(copy.degreeOf(node));
            assertThat(view.inDegreeOf(node)).isEqualTo(copy.inDegreeOf(node));
            assertThat(view.outDegreeOf(node)).isEqualTo(copy.outDegreeOf(node));
            for (Integer other : view.vertexSet()) {
                assertThat(view.getAllEdges(node, other)).isEqualTo(copy.getAllEdges(node, other));
                assertThat(view.containsEdge(node, other)).isEqualTo(copy.containsEdge(node, other));
            }
        }
        for (Integer edge : view.edgeSet()) {
            assertThat(view.getEdgeSource(edge)).isEqualTo(copy.getEdgeSource(edge));
            assertThat(view.getEdgeTarget(edge)).isEqualTo(copy.getEdgeTarget(edge));
            assertThat(view.getEdgeWeight(edge)).isEqualTo(copy.getEdgeWeight(edge));
        }
    }

    @Test
    void theTemporalViewIsTheGraphThatACopyWouldBe() {
        for (int seed = 0; seed < 500; seed++) {
            Graph<Integer, Integer> view = TemporalGraphView.of(TinyGraphs.of(RandomGraphs.random(seed)));
            Graph<Integer, Integer> copy = new DirectedPseudograph<>(Integer.class);
            assertSameGraph(view, copy, seed);
            var ours = new PageRank<>(view).getScores();
            new PageRank<>(copy)
                    .getScores()
                    .forEach((node, score) ->
                            assertThat(ours.getOrDefault(node, -1.0)).isCloseTo(score, within(1e-9)));
        }
    }

    @Test
    void theWeightedViewIsTheGraphThatACopyWouldBe() {
        for (int seed = 0; seed < 500; seed++) {
            WeightedGraph graph = undirected(TinyGraphs.of(RandomGraphs.random(seed)));
            assertSameGraph(WeightedGraphView.of(graph), new SimpleWeightedGraph<>(Integer.class), seed);
        }
    }

    private static WeightedGraph undirected(TemporalGraph graph) {
        int[] from = new int[graph.edgeCount()];
        int[] to = new int[from.length];
        double[] weight = new double[from.length];
        for (int edge = 0; edge < from.length; edge++) {
            from[edge] = graph.source(edge);
            to[edge] = graph.target(edge);
            weight[edge] = 1;
        }
        return WeightedGraph.of(graph.nodeCount(), from, to, weight, from.length);
    }

    @Test
    void viewsCannotBeChangedAndKnowTheirNodes() {
        TemporalGraph graph = TinyGraphs.of(RandomGraphs.random(3));
        Graph<Integer, Integer> view = TemporalGraphView.of(graph);
        assertThatThrownBy(() -> view.addVertex(1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.removeEdge(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.edgesOf(99)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new BFSShortestPath<>(view).getPath(0, 0).getLength()).isZero();
    }

    @Test
    void leidenRunsOnAnyGraphOfJGraphT() {
        Graph<String, Integer> graph = new SimpleWeightedGraph<>(Integer.class);
        for (String name : new String[] {"a", "b", "c", "d", "e", "f"}) {
            graph.addVertex(name);
        }
        String[] ties = {"ab", "bc", "ca", "de", "ef", "fd", "cd"};
        for (int i = 0; i < ties.length; i++) {
            graph.addEdge(ties[i].substring(0, 1), ties[i].substring(1), i);
        }
        assertThat(LeidenClustering.of(graph, new Leiden(1, 10, 1))
                        .getClustering()
                        .getClusters())
                .containsExactly(Set.of("a", "b", "c"), Set.of("d", "e", "f"));
    }

    @Test
    void pageRankOfKeyPlayersIsThatOfADensePowerIteration() {
        for (int seed = 0; seed < 200; seed++) {
            TemporalGraph graph = TinyGraphs.of(RandomGraphs.random(seed));
            int n = graph.nodeCount();
            int[] from = new int[graph.edgeCount()];
            int[] to = new int[from.length];
            double[][] weight = new double[n][n];
            for (int edge = 0; edge < from.length; edge++) {
                from[edge] = graph.source(edge);
                to[edge] = graph.target(edge);
                weight[from[edge]][to[edge]] += from[edge] == to[edge] ? 0 : 1;
            }
            KeyPlayers found = KeyPlayers.of(n, from, to, 100);
            double[] dense = dense(weight);
            for (int node = 0; node < n; node++) {
                assertThat(found.pageRank()[node]).as("seed %d", seed).isCloseTo(dense[node], within(1e-6));
                assertThat(found.betweenness()[node]).isBetween(0.0, 1.0 + 1e-9);
            }
            assertThat(KeyPlayers.of(n, from, to, n - 1).betweenness()).isEmpty();
        }
    }

    private static double[] dense(double[][] weight) {
        int n = weight.length;
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / n);
        for (int round = 0; round < 500; round++) {
            double[] next = new double[n];
            for (int a = 0; a < n; a++) {
                double sum = Arrays.stream(weight[a]).sum();
                for (int b = 0; b < n; b++) {
                    next[b] += rank[a] * (0.15 / n + 0.85 * (sum == 0 ? 1.0 / n : weight[a][b] / sum));
                }
            }
            rank = next;
        }
        return rank;
    }
}
