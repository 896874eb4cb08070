package org.theseus.algo.components;

import org.theseus.graph.TemporalGraph;
import org.theseus.graph.WeightedGraph;

/**
 * Nodes divided into components, numbered in the order of their smallest nodes.
 *
 * @param componentOf component of each node
 * @param count number of components
 */
public record Components(int[] componentOf, int count) {

    /** Nodes that are connected if edges are walked either way. */
    public static Components weak(TemporalGraph graph) {
        int[] parent = roots(graph.nodeCount());
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            if (!graph.isTerminal(graph.source(edge)) && !graph.isTerminal(graph.target(edge))) {
                join(parent, graph.source(edge), graph.target(edge));
            }
        }
        return numbered(parent);
    }

    /** Connected nodes of an undirected graph. */
    public static Components weak(WeightedGraph graph) {
        int[] parent = roots(graph.nodeCount());
        for (int node = 0; node < graph.nodeCount(); node++) {
            for (int position = graph.begin(node); position < graph.end(node); position++) {
                join(parent, node, graph.neighbour(position));
            }
        }
        return numbered(parent);
    }

    /** Nodes that reach each other if edges are walked forward, whatever their times. */
    public static Components strong(TemporalGraph graph) {
        return numbered(new StrongComponents(graph).run());
    }

    /** Nodes of each component, ascending. */
    public int[][] members() {
        int[] size = new int[count];
        for (int component : componentOf) {
            size[component]++;
        }
        int[][] members = new int[count][];
        for (int component = 0; component < count; component++) {
            members[component] = new int[size[component]];
        }
        for (int node = componentOf.length - 1; node >= 0; node--) {
            members[componentOf[node]][--size[componentOf[node]]] = node;
        }
        return members;
    }

    private static int[] roots(int nodes) {
        int[] parent = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            parent[node] = node;
        }
        return parent;
    }

    private static int find(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** The smaller root wins, so a root is the smallest node of its tree. */
    private static void join(int[] parent, int a, int b) {
        int rootA = find(parent, a);
        int rootB = find(parent, b);
        if (rootA < rootB) {
            parent[rootB] = rootA;
        } else {
            parent[rootA] = rootB;
        }
    }

    private static Components numbered(int[] parent) {
        int[] number = new int[parent.length];
        int[] component = new int[parent.length];
        int count = 0;
        for (int node = 0; node < parent.length; node++) {
            int root = find(parent, node);
            if (number[root] == 0) {
                number[root] = ++count;
            }
            component[node] = number[root] - 1;
        }
        return new Components(component, count);
    }
}
