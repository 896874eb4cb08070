package org.theseus.algo.components;

import org.theseus.graph.Neighbours;
import org.theseus.graph.TemporalGraph;

/**
 * Pearce's form of Tarjan's algorithm: one number a node tells whether it was met, when, and to which component it belongs, so
 * an edge costs one look. The walk's stack is an array, so depth costs heap, not stack frames.
 *
 * <p>In a large graph the component of the busiest node is taken out first: who reaches it and is reached by it (L. Fleischer,
 * B. Hendrickson, A. Pinar: On identifying strongly connected components in parallel. IPDPS workshops, 2000). Usually that is
 * most of the graph, and it is found without a walk to and fro.
 */
final class StrongComponents {

    /** Below this a walk alone is as fast. */
    private static final int LARGE = 1 << 16;

    private final TemporalGraph graph;
    private final Neighbours targets;
    /** 0: not met; up to the nodes that are open: the earliest of them that it reaches; above: minus its component. */
    private final int[] number;

    private final int[] walk;
    private final int[] walkPosition;
    /** Number that each node of the walk got when it was met. */
    private final int[] entered;

    private final int[] finished;
    private int walkHeight;
    private int finishedHeight;
    private int open;
    private int closed;

    StrongComponents(TemporalGraph graph) {
        int nodes = graph.nodeCount();
        this.graph = graph;
        this.targets = Neighbours.targets(graph);
        this.number = new int[nodes];
        this.walk = new int[nodes];
        this.walkPosition = new int[nodes];
        this.entered = new int[nodes];
        this.finished = new int[nodes];
    }

    /** A label of its component for each node, 0 to nodes-1. */
    int[] run() {
        int nodes = number.length;
        if (nodes > LARGE) {
            closeAroundTheBusiest();
        }
        for (int node = 0; node < nodes; node++) {
            if (number[node] == 0) {
                enter(node);
                while (walkHeight > 0) {
                    step();
                }
            }
        }
        for (int node = 0; node < nodes; node++) {
            number[node] = nodes - number[node];
        }
        return number;
    }

    private void closeAroundTheBusiest() {
        int busiest = -1;
        long most = 0;
        for (int node = 0; node < number.length; node++) {
            long ways = (long) (graph.outEnd(node) - graph.outBegin(node)) * (graph.inEnd(node) - graph.inBegin(node));
            if (ways > most && !graph.isTerminal(node)) {
                most = ways;
                busiest = node;
            }
        }
        if (busiest < 0) {
            return;
        }
        Neighbours sources = Neighbours.sources(graph);
        long[] reached = Reach.from(busiest, graph, targets, sources);
        long[] reaching = Reach.from(busiest, graph, sources, targets);
        int label = number.length - closed++;
        for (int node = 0; node < number.length; node++) {
            if (Reach.has(reached, node) && Reach.has(reaching, node)) {
                number[node] = label;
            }
        }
    }

    private void enter(int node) {
        number[node] = ++open;
        walk[walkHeight] = node;
        entered[walkHeight] = open;
        walkPosition[walkHeight++] = graph.isTerminal(node) ? targets.end(node) : targets.begin(node);
    }

    private void step() {
        int top = walkHeight - 1;
        int node = walk[top];
        int end = targets.end(node);
        int low = number[node];
        int position = walkPosition[top];
        while (position < end) {
            int other = targets.at(position++);
            int met = number[other];
            if (met == 0 && !graph.isTerminal(other)) {
                number[node] = low;
                walkPosition[top] = position;
                enter(other);
                return;
            }
            if (met < low && met != 0) {
                low = met;
            }
        }
        number[node] = low;
        walkHeight--;
        if (walkHeight > 0) {
            int parent = walk[walkHeight - 1];
            number[parent] = Math.min(number[parent], low);
        }
        if (low == entered[top]) {
            close(node, low);
        } else {
            finished[finishedHeight++] = node;
        }
    }

    /** A closed component's label is above all numbers that open nodes have or will get. */
    private void close(int node, int low) {
        int label = number.length - closed++;
        while (finishedHeight > 0 && number[finished[finishedHeight - 1]] >= low) {
            number[finished[--finishedHeight]] = label;
            open--;
        }
        number[node] = label;
        open--;
    }
}
