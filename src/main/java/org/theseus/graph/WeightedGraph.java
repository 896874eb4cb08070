package org.theseus.graph;

import java.util.Arrays;

/**
 * Immutable undirected graph with a weight on each edge, in compressed sparse rows: every edge is stored at both ends.
 *
 * <p>No parallel edges; self-loops are kept apart as a weight of the node. Neighbours of a node ascend. Thread-safe.
 * Memory: 24 bytes an edge, 12 a node.
 */
public final class WeightedGraph {

    private final int[] start;
    private final int[] neighbour;
    private final double[] weight;
    private final double[] loop;
    private final double totalWeight;

    private WeightedGraph(int[] start, int[] neighbour, double[] weight, double[] loop) {
        this.start = start;
        this.neighbour = neighbour;
        this.weight = weight;
        this.loop = loop;
        double sum = 0;
        for (int position = 0; position < start[loop.length]; position++) {
            sum += weight[position];
        }
        double loops = 0;
        for (double each : loop) {
            loops += each;
        }
        this.totalWeight = sum / 2 + loops;
    }

    /**
     * A graph from its edges in any order; parallel edges (in either direction) are summed, self-loops become the loop
     * weight of their node. O(nodes + edges).
     *
     * @param from one end of each edge
     * @param to the other
     * @param weight above 0, aligned with the ends
     * @param count number of edges in the arrays
     */
    public static WeightedGraph of(int nodeCount, int[] from, int[] to, double[] weight, int count) {
        double[] loop = new double[nodeCount];
        int[] degree = new int[nodeCount + 1];
        for (int edge = 0; edge < count; edge++) {
            if (!(weight[edge] > 0)) {
                throw new IllegalArgumentException("weight " + weight[edge] + " of edge " + edge);
            }
            if (from[edge] == to[edge]) {
                loop[from[edge]] += weight[edge];
            } else {
                degree[from[edge] + 1]++;
                degree[to[edge] + 1]++;
            }
        }
        prefixSums(degree);
        int[] next = degree.clone();
        int[] neighbour = new int[degree[nodeCount]];
        double[] weights = new double[neighbour.length];
        for (int edge = 0; edge < count; edge++) {
            if (from[edge] != to[edge]) {
                neighbour[next[from[edge]]] = to[edge];
                weights[next[from[edge]]++] = weight[edge];
                neighbour[next[to[edge]]] = from[edge];
                weights[next[to[edge]]++] = weight[edge];
            }
        }
        return sortedAndSummed(degree, neighbour, weights, loop);
    }

    private static void prefixSums(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }

    /** Transposing a symmetric matrix sorts its rows; equal neighbours then stand side by side. */
    private static WeightedGraph sortedAndSummed(int[] start, int[] neighbour, double[] weight, double[] loop) {
        int nodes = loop.length;
        int[] next = start.clone();
        int[] sorted = new int[neighbour.length];
        double[] sortedWeight = new double[neighbour.length];
        for (int node = 0; node < nodes; node++) {
            for (int position = start[node]; position < start[node + 1]; position++) {
                int place = next[neighbour[position]]++;
                sorted[place] = node;
                sortedWeight[place] = weight[position];
            }
        }
        int[] begin = new int[nodes + 1];
        int size = 0;
        for (int node = 0; node < nodes; node++) {
            begin[node] = size;
            for (int position = start[node]; position < start[node + 1]; position++) {
                if (size > begin[node] && sorted[size - 1] == sorted[position]) {
                    sortedWeight[size - 1] += sortedWeight[position];
                } else {
                    sorted[size] = sorted[position];
                    sortedWeight[size++] = sortedWeight[position];
                }
            }
        }
        begin[nodes] = size;
        return new WeightedGraph(begin, sorted, sortedWeight, loop);
    }

    /** Number of nodes. */
    public int nodeCount() {
        return loop.length;
    }

    /** Number of different pairs of nodes with an edge. */
    public int edgeCount() {
        return start[loop.length] / 2;
    }

    /** First position of a node's neighbours. */
    public int begin(int node) {
        return start[node];
    }

    /** One past the last position of a node's neighbours. */
    public int end(int node) {
        return start[node + 1];
    }

    /** Neighbour at a position. */
    public int neighbour(int position) {
        return neighbour[position];
    }

    /** Weight of the edge at a position. */
    public double weight(int position) {
        return weight[position];
    }

    /** Weight of a node's self-loops, each counted once. */
    public double loop(int node) {
        return loop[node];
    }

    /** Sum of the weights of all edges and self-loops, each counted once. */
    public double totalWeight() {
        return totalWeight;
    }

    /** Position of an edge between two nodes in the first one's list, or -1; O(log degree). */
    public int findPosition(int from, int to) {
        int found = Arrays.binarySearch(neighbour, start[from], start[from + 1], to);
        return found < 0 ? -1 : found;
    }

    /** The node in whose list a position lies; O(log nodes). */
    public int nodeAt(int position) {
        int found = Arrays.binarySearch(start, position);
        int node = found < 0 ? -found - 2 : found;
        while (start[node + 1] == position) {
            node++;
        }
        return node;
    }

    /**
     * The graph among some of the nodes; node {@code i} of it is {@code nodes[i]} here. O(their edges).
     *
     * @param nodes ascending, each once
     */
    public WeightedGraph induced(int[] nodes) {
        int[] begin = new int[nodes.length + 1];
        double[] loops = new double[nodes.length];
        int bound = 0;
        for (int node : nodes) {
            bound += start[node + 1] - start[node];
        }
        int[] others = new int[bound];
        double[] weights = new double[bound];
        int size = 0;
        for (int i = 0; i < nodes.length; i++) {
            loops[i] = loop[nodes[i]];
            for (int position = start[nodes[i]]; position < start[nodes[i] + 1]; position++) {
                int other = Arrays.binarySearch(nodes, neighbour[position]);
                if (other >= 0) {
                    others[size] = other;
                    weights[size++] = weight[position];
                }
            }
            begin[i + 1] = size;
        }
        return new WeightedGraph(begin, Arrays.copyOf(others, size), Arrays.copyOf(weights, size), loops);
    }
}
