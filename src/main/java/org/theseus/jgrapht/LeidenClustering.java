package org.theseus.jgrapht;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.ClusteringAlgorithm;
import org.theseus.algo.Monitor;
import org.theseus.algo.leiden.Leiden;
import org.theseus.algo.leiden.Partition;
import org.theseus.graph.WeightedGraph;

/**
 * Our Leiden for any JGraphT graph. Directions are forgotten, parallel edges summed, weights must be above 0. Clusters come
 * largest first; the order in which the graph lists its vertices is the order of their numbers. Not thread-safe.
 */
public final class LeidenClustering<V, E> implements ClusteringAlgorithm<V> {

    private final Graph<V, E> graph;
    private final Leiden leiden;

    private LeidenClustering(Graph<V, E> graph, Leiden leiden) {
        this.graph = graph;
        this.leiden = leiden;
    }

    /** Communities of a graph, found when asked for. */
    public static <V, E> ClusteringAlgorithm<V> of(Graph<V, E> graph, Leiden leiden) {
        return new LeidenClustering<>(graph, leiden);
    }

    @Override
    public Clustering<V> getClustering() {
        List<V> vertices = new ArrayList<>(graph.vertexSet());
        Map<V, Integer> number = new HashMap<>();
        for (V vertex : vertices) {
            number.put(vertex, number.size());
        }
        int edges = graph.edgeSet().size();
        int[] from = new int[edges];
        int[] to = new int[edges];
        double[] weight = new double[edges];
        int count = 0;
        for (E edge : graph.edgeSet()) {
            from[count] = number.getOrDefault(graph.getEdgeSource(edge), -1);
            to[count] = number.getOrDefault(graph.getEdgeTarget(edge), -1);
            weight[count++] = graph.getEdgeWeight(edge);
        }
        Partition partition = leiden.run(WeightedGraph.of(vertices.size(), from, to, weight, edges), Monitor.NONE);
        List<Set<V>> clusters = new ArrayList<>();
        for (int[] members : partition.members()) {
            Set<V> cluster = new LinkedHashSet<>();
            for (int member : members) {
                cluster.add(vertices.get(member));
            }
            clusters.add(cluster);
        }
        return new ClusteringImpl<>(clusters);
    }
}
