package org.theseus.algo.kcore;

import java.util.stream.IntStream;
import org.theseus.algo.Monitor;
import org.theseus.graph.WeightedGraph;

/**
 * Core number of each node: the largest k for which it belongs to a part of the graph in which everyone has at least k
 * neighbours.
 *
 * @param coreOf core number of each node; 0 for a node without neighbours
 * @param max the largest of them, 0 for an empty graph
 */
public record KCore(int[] coreOf, int max) {

    /**
     * Computes them.
     *
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static KCore of(WeightedGraph graph, Monitor monitor) {
        return new Peeling(graph, monitor).run();
    }

    /** Nodes of the k-core, ascending. */
    public int[] members(int k) {
        return IntStream.range(0, coreOf.length)
                .filter(node -> coreOf[node] >= k)
                .toArray();
    }
}
