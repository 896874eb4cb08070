package org.theseus.algo.leiden;

import java.util.Arrays;
import org.theseus.graph.WeightedGraph;

/**
 * Nodes divided into communities, numbered by size, largest first, then by their smallest node.
 *
 * @param communityOf community of each node
 * @param count number of communities
 * @param modularity quality in (-1, 1]; 0 for a graph without weight
 */
public record Partition(int[] communityOf, int count, double modularity) {

    /** A partition from labels of any values in {@code 0..nodes-1}. O(nodes + edges + communities log communities). */
    public static Partition of(WeightedGraph graph, int[] labels, double resolution) {
        return of(labels, modularity(graph, labels, resolution));
    }

    static Partition of(int[] labels, double modularity) {
        int nodes = labels.length;
        int[] size = new int[nodes];
        int[] smallest = new int[nodes];
        int count = 0;
        int[] used = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            if (size[labels[node]]++ == 0) {
                smallest[labels[node]] = node;
                used[count++] = labels[node];
            }
        }
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            order[i] = ((long) (nodes - size[used[i]]) << 32) | smallest[used[i]];
        }
        Arrays.sort(order);
        int[] number = new int[nodes];
        for (int i = 0; i < count; i++) {
            number[labels[(int) order[i]]] = i;
        }
        int[] communityOf = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            communityOf[node] = number[labels[node]];
        }
        return new Partition(communityOf, count, modularity);
    }

    /**
     * Modularity of labels: over the communities, share of the weight inside less {@code resolution} times the squared
     * share of the strength (Newman and Girvan 2004; Reichardt and Bornholdt 2006 for the resolution).
     */
    public static double modularity(WeightedGraph graph, int[] labels, double resolution) {
        double total = graph.totalWeight();
        if (total == 0) {
            return 0;
        }
        double[] strength = new double[labels.length];
        double inside = 0;
        for (int node = 0; node < labels.length; node++) {
            double sum = 2 * graph.loop(node);
            inside += graph.loop(node);
            for (int position = graph.begin(node); position < graph.end(node); position++) {
                sum += graph.weight(position);
                if (labels[graph.neighbour(position)] == labels[node]) {
                    inside += graph.weight(position) / 2;
                }
            }
            strength[labels[node]] += sum;
        }
        double expected = 0;
        for (double each : strength) {
            expected += (each / (2 * total)) * (each / (2 * total));
        }
        return inside / total - resolution * expected;
    }

    /** Nodes of each community, ascending. */
    public int[][] members() {
        int[] size = new int[count];
        for (int community : communityOf) {
            size[community]++;
        }
        int[][] members = new int[count][];
        for (int community = 0; community < count; community++) {
            members[community] = new int[size[community]];
        }
        for (int node = communityOf.length - 1; node >= 0; node--) {
            members[communityOf[node]][--size[communityOf[node]]] = node;
        }
        return members;
    }
}
