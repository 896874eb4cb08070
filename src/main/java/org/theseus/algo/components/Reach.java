package org.theseus.algo.components;

import java.util.Arrays;
import org.theseus.graph.Neighbours;
import org.theseus.graph.TemporalGraph;

/**
 * Which nodes one node reaches, by breadth-first search that changes direction (S. Beamer, K. Asanovic, D. Patterson:
 * Direction-optimizing breadth-first search. SC 2012). While little is new, what was reached last looks onward. While much is,
 * every node not reached yet looks back for a neighbour that is: nodes and edges are read in order, and the rest is a bit a
 * node, which stays in the processor's own cache where a number would not. O(nodes + edges): each reading in order
 * reaches at least a fixed share of all nodes.
 */
final class Reach {

    /** Reading all nodes pays when it reaches this share of them. */
    private static final int WORTH_READING_ALL = 32;

    private final TemporalGraph graph;
    private final Neighbours onward;
    private final Neighbours back;
    private final long[] reached;
    private int[] fresh = new int[16];
    private int freshCount;

    private Reach(TemporalGraph graph, Neighbours onward, Neighbours back) {
        this.graph = graph;
        this.onward = onward;
        this.back = back;
        this.reached = new long[(graph.nodeCount() >> 6) + 1];
    }

    /**
     * A bit for each node that is reached, the node itself included; terminal nodes are not.
     *
     * @param node not a terminal one
     * @param onward where an edge leads, for each node
     * @param back where an edge comes from, for each node
     */
    static long[] from(int node, TemporalGraph graph, Neighbours onward, Neighbours back) {
        Reach reach = new Reach(graph, onward, back);
        reach.add(node);
        reach.run();
        return reach.reached;
    }

    static boolean has(long[] bits, int node) {
        return (bits[node >> 6] >>> node & 1) != 0;
    }

    private void run() {
        int enough = graph.nodeCount() / WORTH_READING_ALL;
        int next = 0;
        while (next < freshCount) {
            if (freshCount - next > enough) {
                freshCount = 0;
                next = 0;
                lookBack();
            } else {
                lookOnward(fresh[next++]);
            }
        }
    }

    private void lookOnward(int node) {
        for (int position = onward.begin(node); position < onward.end(node); position++) {
            int other = onward.at(position);
            if (!has(reached, other) && !graph.isTerminal(other)) {
                add(other);
            }
        }
    }

    private void lookBack() {
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (has(reached, node)) {
                continue;
            }
            for (int position = back.begin(node); position < back.end(node); position++) {
                if (has(reached, back.at(position))) {
                    if (!graph.isTerminal(node)) {
                        add(node);
                    }
                    break;
                }
            }
        }
    }

    private void add(int node) {
        reached[node >> 6] |= 1L << node;
        if (freshCount == fresh.length) {
            fresh = Arrays.copyOf(fresh, fresh.length + (fresh.length >> 1));
        }
        fresh[freshCount++] = node;
    }
}
