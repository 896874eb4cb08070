package org.theseus.jgrapht;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.theseus.algo.Monitor;
import org.theseus.algo.pagerank.PageRank;
import org.theseus.algo.pagerank.Transitions;

/**
 * Our PageRank for any JGraphT graph, weighted as the graph says; an undirected edge is walked both ways, self-loops are left
 * out. Scores are computed when first asked for and kept. Not thread-safe.
 */
public final class PageRankScoring<V, E> implements VertexScoringAlgorithm<V, Double> {

    private final Graph<V, E> graph;
    private final PageRank pageRank;
    private final List<V> seeds;
    private Map<V, Double> scores = Map.of();

    private PageRankScoring(Graph<V, E> graph, PageRank pageRank, List<V> seeds) {
        this.graph = graph;
        this.pageRank = pageRank;
        this.seeds = seeds;
    }

    /** Scores of a walk that restarts anywhere. */
    public static <V, E> VertexScoringAlgorithm<V, Double> of(Graph<V, E> graph, PageRank pageRank) {
        return new PageRankScoring<>(graph, pageRank, List.of());
    }

    /** Scores of a walk that restarts at one of the seeds, of which there must be one at least. */
    public static <V, E> VertexScoringAlgorithm<V, Double> personalised(
            Graph<V, E> graph, PageRank pageRank, List<V> seeds) {
        if (seeds.isEmpty() || !graph.vertexSet().containsAll(seeds)) {
            throw new IllegalArgumentException("seeds " + seeds + " are none, or not all in the graph");
        }
        return new PageRankScoring<>(graph, pageRank, List.copyOf(seeds));
    }

    @Override
    public Map<V, Double> getScores() {
        if (scores.isEmpty()) {
            scores = Collections.unmodifiableMap(compute());
        }
        return scores;
    }

    /** Score of a vertex; {@link IllegalArgumentException} if it is not in the graph. */
    @Override
    public Double getVertexScore(V vertex) {
        Double score = getScores().get(vertex);
        if (score == null) {
            throw new IllegalArgumentException("no such vertex: " + vertex);
        }
        return score;
    }

    private Map<V, Double> compute() {
        List<V> vertices = new ArrayList<>(graph.vertexSet());
        Map<V, Integer> number = new HashMap<>();
        for (V vertex : vertices) {
            number.put(vertex, number.size());
        }
        int ways = graph.getType().isUndirected() ? 2 : 1;
        int[] from = new int[ways * graph.edgeSet().size()];
        int[] to = new int[from.length];
        double[] weight = new double[from.length];
        int size = 0;
        for (E edge : graph.edgeSet()) {
            int source = number.getOrDefault(graph.getEdgeSource(edge), -1);
            int target = number.getOrDefault(graph.getEdgeTarget(edge), -1);
            for (int way = 0; way < ways; way++) {
                from[size] = way == 0 ? source : target;
                to[size] = way == 0 ? target : source;
                weight[size++] = graph.getEdgeWeight(edge);
            }
        }
        Transitions walk = Transitions.directed(vertices.size(), from, to, weight);
        int[] restarts =
                seeds.stream().mapToInt(seed -> number.getOrDefault(seed, -1)).toArray();
        double[] score = restarts.length == 0
                ? pageRank.run(walk, Monitor.NONE).score()
                : pageRank.personalised(walk, restarts, Monitor.NONE).score();
        Map<V, Double> byVertex = new LinkedHashMap<>();
        for (int node = 0; node < score.length; node++) {
            byVertex.put(vertices.get(node), score[node]);
        }
        return byVertex;
    }
}
