package org.theseus.algo.leiden;

import java.util.Arrays;
import org.theseus.graph.WeightedGraph;

/**
 * The graph at one level of aggregation, on bare arrays. Self-loops live in the strengths only: they are the same
 * whatever the partition.
 */
final class Level {

    /** So many rows are looked at before they are copied. */
    private static final int AHEAD = 32;

    final int nodes;
    final int[] start;
    final int[] neighbour;
    final double[] weight;
    /** Sum of the weights at a node, self-loops twice. */
    final double[] strength;

    private Level(int nodes, int[] start, int[] neighbour, double[] weight, double[] strength) {
        this.nodes = nodes;
        this.start = start;
        this.neighbour = neighbour;
        this.weight = weight;
        this.strength = strength;
    }

    static Level of(WeightedGraph graph) {
        int nodes = graph.nodeCount();
        int[] start = new int[nodes + 1];
        int[] neighbour = new int[2 * graph.edgeCount()];
        double[] weight = new double[neighbour.length];
        double[] strength = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            start[node + 1] = graph.end(node);
            double sum = 2 * graph.loop(node);
            for (int position = graph.begin(node); position < graph.end(node); position++) {
                neighbour[position] = graph.neighbour(position);
                weight[position] = graph.weight(position);
                sum += weight[position];
            }
            strength[node] = sum;
        }
        return new Level(nodes, start, neighbour, weight, strength);
    }

    /** Modularity of labels below the number of nodes, as {@link Partition#modularity} has it for the nodes of the graph. */
    double modularity(int[] labels, double resolution, double totalWeight) {
        double between = 0;
        double[] strengthOf = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            for (int position = start[node]; position < start[node + 1]; position++) {
                between += labels[neighbour[position]] == labels[node] ? 0 : weight[position];
            }
            strengthOf[labels[node]] += strength[node];
        }
        double expected = 0;
        for (double each : strengthOf) {
            expected += (each / (2 * totalWeight)) * (each / (2 * totalWeight));
        }
        return 1 - between / (2 * totalWeight) - resolution * expected;
    }

    /** The same graph with other numbers for its nodes. O(nodes + edges). */
    Level renamed(int[] number) {
        int[] old = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            old[number[node]] = node;
        }
        int[] begin = new int[nodes + 1];
        int[] others = new int[neighbour.length];
        double[] weights = new double[neighbour.length];
        double[] strengths = new double[nodes];
        int size = 0;
        int[] from = new int[AHEAD];
        int[] to = new int[AHEAD];
        for (int first = 0; first < nodes; first += AHEAD) {
            int count = Math.min(AHEAD, nodes - first);
            for (int i = 0; i < count; i++) {
                from[i] = start[old[first + i]];
                to[i] = start[old[first + i] + 1];
                strengths[first + i] = strength[old[first + i]];
            }
            fetch(from, to, count);
            for (int i = 0; i < count; i++) {
                for (int position = from[i]; position < to[i]; position++) {
                    others[size] = number[neighbour[position]];
                    weights[size++] = weight[position];
                }
                begin[first + i + 1] = size;
            }
        }
        return new Level(nodes, begin, others, weights, strengths);
    }

    /** Looks at the ends of rows, all at once: memory answers many questions as fast as one. */
    private void fetch(int[] from, int[] to, int count) {
        int seen = 0;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            if (from[i] < to[i]) {
                seen |= neighbour[from[i]] | neighbour[to[i] - 1];
                sum += weight[from[i]] + weight[to[i] - 1];
            }
        }
        if (seen < 0 || Double.isNaN(sum)) {
            throw new IllegalStateException("a node below 0 or a weight that is no number");
        }
    }

    /** The graph in which each group of nodes is one node. O(nodes + edges). */
    Level aggregate(int[] groupOf, int groups) {
        int[] first = new int[groups + 1];
        for (int node = 0; node < nodes; node++) {
            first[groupOf[node] + 1]++;
        }
        for (int group = 0; group < groups; group++) {
            first[group + 1] += first[group];
        }
        int[] member = new int[nodes];
        int[] next = Arrays.copyOf(first, groups);
        for (int node = 0; node < nodes; node++) {
            member[next[groupOf[node]]++] = node;
        }
        int[] begin = new int[groups + 1];
        int[] others = new int[neighbour.length + 1];
        double[] weights = new double[neighbour.length];
        double[] strengths = new double[groups];
        double[] weightTo = new double[groups];
        int size = 0;
        for (int group = 0; group < groups; group++) {
            begin[group] = size;
            weightTo[group] = 1;
            for (int i = first[group]; i < first[group + 1]; i++) {
                int node = member[i];
                strengths[group] += strength[node];
                for (int position = start[node]; position < start[node + 1]; position++) {
                    int other = groupOf[neighbour[position]];
                    double before = weightTo[other];
                    others[size] = other;
                    size += isZero(before);
                    weightTo[other] = before + weight[position];
                }
            }
            weightTo[group] = 0;
            for (int position = begin[group]; position < size; position++) {
                weights[position] = weightTo[others[position]];
                weightTo[others[position]] = 0;
            }
        }
        begin[groups] = size;
        return new Level(groups, begin, Arrays.copyOf(others, size), Arrays.copyOf(weights, size), strengths);
    }

    /** 1 for zero, 0 for any number above, without a branch that nobody could foresee. */
    static int isZero(double weight) {
        long bits = Double.doubleToRawLongBits(weight);
        return (int) ((bits - 1) >>> 63);
    }
}
