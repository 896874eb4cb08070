package org.theseus.jgrapht;

import java.util.Arrays;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.AsUnweightedGraph;
import org.theseus.algo.Monitor;
import org.theseus.algo.pagerank.PageRank;
import org.theseus.algo.pagerank.Transitions;
import org.theseus.graph.WeightedGraph;

/**
 * How central each node of a small graph is, by our PageRank and JGraphT's betweenness.
 *
 * @param pageRank share of a random walk along the edges' directions (damping 0.85) that ends at each node; adds up to 1
 * @param betweenness share of shortest undirected paths between other nodes that pass through each node, in [0,1];
 *     empty if the graph had more nodes than the limit
 */
public record KeyPlayers(double[] pageRank, double[] betweenness) {

    private static final PageRank PAGE_RANK = new PageRank(0.85, 1e-14, 400);
    /** Scores are rounded to a hundred times the error, so that nodes which are alike score alike. */
    private static final double SCORE_STEPS = 1e12;

    /**
     * Scores the nodes.
     *
     * @param from source of each edge; self-loops are left out, parallel edges summed
     * @param to target, aligned
     * @param betweennessLimit most nodes for which betweenness, O(nodes x edges), is computed
     */
    public static KeyPlayers of(int nodeCount, int[] from, int[] to, int betweennessLimit) {
        Transitions flow = Transitions.directed(nodeCount, from, to, new double[0]);
        double[] pageRank = Arrays.stream(PAGE_RANK.run(flow, Monitor.NONE).score())
                .map(score -> Math.rint(score * SCORE_STEPS) / SCORE_STEPS)
                .toArray();
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
