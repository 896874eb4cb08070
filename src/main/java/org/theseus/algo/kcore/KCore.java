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

    private static final int REPORT_EVERY = 65_536;

    /**
     * Computes them.
     *
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static KCore of(WeightedGraph graph, Monitor monitor) {
        int nodes = graph.nodeCount();
        int[] left = new int[nodes];
        int largest = 0;
        for (int node = 0; node < nodes; node++) {
            left[node] = graph.end(node) - graph.begin(node);
            largest = Math.max(largest, left[node]);
        }
        // nodes in the order of their neighbours left, and where the nodes with each number begin
        int[] bucket = new int[largest + 2];
        for (int each : left) {
            bucket[each + 1]++;
        }
        for (int degree = 0; degree <= largest; degree++) {
            bucket[degree + 1] += bucket[degree];
        }
        int[] sorted = new int[nodes];
        int[] place = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            place[node] = bucket[left[node]]++;
            sorted[place[node]] = node;
        }
        System.arraycopy(bucket, 0, bucket, 1, largest + 1);
        bucket[0] = 0;
        for (int i = 0; i < nodes; i++) {
            if (i % REPORT_EVERY == 0) {
                monitor.advance(i, nodes);
            }
            int node = sorted[i];
            for (int position = graph.begin(node); position < graph.end(node); position++) {
                int other = graph.neighbour(position);
                if (left[other] > left[node]) {
                    moveDown(other, left, bucket, sorted, place);
                }
            }
        }
        return new KCore(left, nodes == 0 ? 0 : left[sorted[nodes - 1]]);
    }

    /** Swaps a node with the first of its bucket and lets the bucket begin after it. */
    private static void moveDown(int node, int[] left, int[] bucket, int[] sorted, int[] place) {
        int first = bucket[left[node]]++;
        int other = sorted[first];
        sorted[place[node]] = other;
        place[other] = place[node];
        sorted[first] = node;
        place[node] = first;
        left[node]--;
    }

    /** Nodes of the k-core, ascending. */
    public int[] members(int k) {
        return IntStream.range(0, coreOf.length)
                .filter(node -> coreOf[node] >= k)
                .toArray();
    }
}
