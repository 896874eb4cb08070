package org.theseus.bench;

import java.util.Random;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.theseus.algo.Monitor;
import org.theseus.algo.leiden.Leiden;
import org.theseus.algo.leiden.Partition;
import org.theseus.graph.WeightedGraph;

/** Our Leiden against that of its authors, on one undirected graph with the same weights and number of iterations. */
final class LeidenDuel {

    private static final double AIM = 0.75;
    private static final double MODULARITY_SLACK = 0.0005;

    private LeidenDuel() {}

    /** Both on a graph; an iteration is one descent from single nodes to communities of communities and back. */
    static Duel<Partition, int[]> of(String name, WeightedGraph graph, int iterations) {
        Network network = network(graph);
        double resolution = 1 / (2 * network.getTotalEdgeWeight() + network.getTotalEdgeWeightSelfLinks());
        return new Duel<>(
                "Leiden, " + iterations + " iterations, " + name,
                "CWTS networkanalysis 1.3.0",
                AIM,
                () -> new Leiden(1, iterations, 1).run(graph, Monitor.NONE),
                () -> {
                    LeidenAlgorithm algorithm = new LeidenAlgorithm(
                            resolution, iterations, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(1));
                    return algorithm.findClustering(network).getClusters();
                },
                (ours, peer) -> compare(ours.modularity(), Partition.modularity(graph, peer, 1)));
    }

    private static String compare(double ours, double peer) {
        String note = String.format("modularity %.4f against %.4f", ours, peer);
        if (ours < peer - MODULARITY_SLACK) {
            throw new IllegalStateException(note);
        }
        return note;
    }

    private static Network network(WeightedGraph graph) {
        int nodes = graph.nodeCount();
        long[] first = new long[nodes + 1];
        int positions = 2 * graph.edgeCount();
        int[] neighbours = new int[positions];
        double[] weights = new double[positions];
        for (int node = 0; node < nodes; node++) {
            first[node + 1] = graph.end(node);
        }
        for (int position = 0; position < positions; position++) {
            neighbours[position] = graph.neighbour(position);
            weights[position] = graph.weight(position);
        }
        return new Network(nodes, true, first, new LargeIntArray(neighbours), new LargeDoubleArray(weights), false);
    }
}
