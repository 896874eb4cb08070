package org.theseus.algo.components;

import org.theseus.graph.TemporalGraph;

/** Tarjan's algorithm; the walk's stack is an array, so depth costs heap, not stack frames. */
final class StrongComponents {

    private final TemporalGraph graph;
    private final int[] number;
    private final int[] low;
    private final int[] nextPosition;
    private final int[] root;
    private final int[] open;
    private final int[] walk;
    private int openHeight;
    private int walkHeight;
    private int counter;

    StrongComponents(TemporalGraph graph) {
        int nodes = graph.nodeCount();
        this.graph = graph;
        this.number = new int[nodes];
        this.low = new int[nodes];
        this.nextPosition = new int[nodes];
        this.root = new int[nodes];
        this.open = new int[nodes];
        this.walk = new int[nodes];
    }

    /** One node of its component for each node. */
    int[] run() {
        for (int node = 0; node < root.length; node++) {
            root[node] = -1;
        }
        for (int node = 0; node < root.length; node++) {
            if (number[node] == 0) {
                enter(node);
                while (walkHeight > 0) {
                    step(walk[walkHeight - 1]);
                }
            }
        }
        return root;
    }

    private void enter(int node) {
        number[node] = ++counter;
        low[node] = counter;
        nextPosition[node] = graph.outBegin(node);
        open[openHeight++] = node;
        walk[walkHeight++] = node;
    }

    private void step(int node) {
        while (nextPosition[node] < graph.outEnd(node) && !graph.isTerminal(node)) {
            int other = graph.target(graph.outEdge(nextPosition[node]++));
            if (graph.isTerminal(other)) {
                continue;
            }
            if (number[other] == 0) {
                enter(other);
                return;
            }
            if (root[other] < 0) {
                low[node] = Math.min(low[node], number[other]);
            }
        }
        walkHeight--;
        if (walkHeight > 0) {
            int parent = walk[walkHeight - 1];
            low[parent] = Math.min(low[parent], low[node]);
        }
        if (low[node] == number[node]) {
            close(node);
        }
    }

    private void close(int node) {
        int member;
        do {
            member = open[--openHeight];
            root[member] = node;
        } while (member != node);
    }
}
