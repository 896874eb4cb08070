package org.theseus.jgrapht;

import java.util.Arrays;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.AsUnweightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.theseus.graph.WeightedGraph;

/**
 * How central each node of a small graph is, by JGraphT's PageRank and betweenness.
 *
 * @param pageRank share of a random walk along the edges' directions (damping 0.85) that ends at each node; adds up to 1
 * @param betweenness share of shortest undirected paths between other nodes that pass through each node, in [0,1];
 *     empty if the graph had more nodes than the limit
 */
public record KeyPlayers(double[] pageRank, double[] betweenness) {

    private static final double DAMPING = 0.85;
    private static final int MAX_ITERATIONS = 200;
    private static final double TOLERANCE = 1e-10;

    /**
     * Scores the nodes.
     *
     * @param from source of each edge; self-loops are left out, parallel edges summed
     * @param to target, aligned
     * @param betweennessLimit most nodes for which betweenness, O(nodes x edges), is computed
     */
    public static KeyPlayers of(int nodeCount, int[] from, int[] to, int betweennessLimit) {
        Graph<Integer, DefaultWeightedEdge> flow = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        for (int node = 0; node < nodeCount; node++) {
            flow.addVertex(node);
        }
        for (int edge = 0; edge < from.length; edge++) {
            if (from[edge] != to[edge]) {
                DefaultWeightedEdge present = flow.getEdge(from[edge], to[edge]);
                if (present == null) {
                    flow.addEdge(from[edge], to[edge]);
                } else {
                    flow.setEdgeWeight(present, flow.getEdgeWeight(present) + 1);
                }
            }
        }
        double[] pageRank = values(new PageRank<>(flow, DAMPING, MAX_ITERATIONS, TOLERANCE).getScores(), nodeCount);
        if (nodeCount > betweennessLimit) {
            return new KeyPlayers(pageRank, new double[0]);
        }
        double[] one = new double[from.length];
        Arrays.fill(one, 1);
        Graph<Integer, Integer> ties = WeightedGraphView.of(WeightedGraph.of(nodeCount, from, to, one, from.length));
        double[] betweenness = nodeCount < 3
                ? new double[nodeCount]
                : values(new BetweennessCentrality<>(new AsUnweightedGraph<>(ties), true).getScores(), nodeCount);
        return new KeyPlayers(pageRank, betweenness);
    }

    private static double[] values(Map<Integer, Double> scores, int nodeCount) {
        double[] values = new double[nodeCount];
        for (int node = 0; node < nodeCount; node++) {
            values[node] = scores.getOrDefault(node, 0.0);
        }
        return values;
    }
}
