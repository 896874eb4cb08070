package org.theseus.algo.components;

import org.theseus.graph.Neighbours;
import org.theseus.graph.TemporalGraph;

/**
 * Pearce's form of Tarjan's algorithm: one number a node tells whether it was met, when, and to which component it belongs, so
 * an edge costs one look. The walk's stack is an array, so depth costs heap, not stack frames. In a large graph the component of
 * the busiest node, usually most of the graph, is taken out first ({@link BusiestComponent}), and so is who has no neighbours
 * left on one side.
 */
final class StrongComponents {

    /** Below this a walk alone is as fast. */
    static final int LARGE = 1 << 16;

    private final TemporalGraph graph;
    private final Neighbours targets;
    /** 0: not met; up to the nodes that are open: the earliest of them that it reaches; above: minus its component. */
    private final int[] number;

    private int[] walk = {};
    private int[] walkPosition = {};
    /** Number that each node of the walk got when it was met. */
    private int[] entered = {};

    private int[] finished = {};
    private int walkHeight;
    private int finishedHeight;
    private int open;
    private int closed;

    private StrongComponents(TemporalGraph graph, Neighbours targets) {
        this.graph = graph;
        this.targets = targets;
        this.number = new int[graph.nodeCount()];
    }

    /**
     * A label of its component for each node, 0 to nodes-1.
     *
     * @param large number of nodes above which the busiest node's component is taken out first
     */
    static int[] of(TemporalGraph graph, int large) {
        int busiest = graph.nodeCount() > large ? BusiestComponent.busiest(graph) : -1;
        if (busiest < 0) {
            return new StrongComponents(graph, Neighbours.targets(graph)).run();
        }
        BusiestComponent component = new BusiestComponent(graph, busiest);
        StrongComponents rest = new StrongComponents(graph, component.targets());
        rest.takeOut(component.nodes(), component.sources());
        return rest.run();
    }

    private void takeOut(NodeSet component, Neighbours sources) {
        int label = number.length - closed++;
        for (int node = 0; node < number.length; node++) {
            if (component.has(node)) {
                number[node] = label;
            } else if (targets.begin(node) == targets.end(node) || sources.begin(node) == sources.end(node)) {
                number[node] = number.length - closed++;
            }
        }
    }

    private int[] run() {
        int nodes = number.length;
        int toWalk = 0;
        for (int each : number) {
            toWalk += each == 0 ? 1 : 0;
        }
        walk = new int[toWalk];
        walkPosition = new int[toWalk];
        entered = new int[toWalk];
        finished = new int[toWalk];
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
