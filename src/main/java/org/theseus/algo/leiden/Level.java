package org.theseus.algo.leiden;

import java.util.Arrays;
import org.theseus.graph.WeightedGraph;

/**
 * The graph at one level of aggregation, on bare arrays. Self-loops live in the strengths only: they are the same
 * whatever the partition.
 */
final class Level {

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
        for (int node = 0; node < nodes; node++) {
            strengths[node] = strength[old[node]];
            int end = start[old[node] + 1];
            for (int position = start[old[node]]; position < end; position++) {
                others[size] = number[neighbour[position]];
                weights[size++] = weight[position];
            }
            begin[node + 1] = size;
        }
        return new Level(nodes, begin, others, weights, strengths);
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
            for (int i = first[group]; i < first[group + 1]; i++) {
                int node = member[i];
                strengths[group] += strength[node];
                for (int position = start[node]; position < start[node + 1]; position++) {
                    int other = groupOf[neighbour[position]];
                    if (other != group) {
                        others[size] = other;
                        size += weightTo[other] == 0 ? 1 : 0;
                        weightTo[other] += weight[position];
                    }
                }
            }
            for (int position = begin[group]; position < size; position++) {
                weights[position] = weightTo[others[position]];
                weightTo[others[position]] = 0;
            }
        }
        begin[groups] = size;
        return new Level(groups, begin, Arrays.copyOf(others, size), Arrays.copyOf(weights, size), strengths);
    }
}
