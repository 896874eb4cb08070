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
        return numbered(new WeakComponents(graph).run());
    }

    /** Connected nodes of an undirected graph. */
    public static Components weak(WeightedGraph graph) {
        int[] parent = UnionFind.alone(graph.nodeCount());
        for (int node = 0; node < graph.nodeCount(); node++) {
            for (int position = graph.begin(node); position < graph.end(node); position++) {
                UnionFind.join(parent, node, graph.neighbour(position));
            }
        }
        return numbered(UnionFind.roots(parent));
    }

    /** Nodes that reach each other if edges are walked forward, whatever their times. */
    public static Components strong(TemporalGraph graph) {
        return strong(graph, StrongComponents.LARGE);
    }

    /** The same; graphs with more nodes than that are treated as large ones. */
    static Components strong(TemporalGraph graph, int large) {
        return numbered(StrongComponents.of(graph, large));
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

    /** Labels of any values below the number of nodes, numbered anew in the order in which they occur. */
    private static Components numbered(int[] label) {
        int[] number = new int[label.length];
        int count = 0;
        for (int node = 0; node < label.length; node++) {
            int each = label[node];
            if (number[each] == 0) {
                number[each] = ++count;
            }
            label[node] = number[each] - 1;
        }
        return new Components(label, count);
    }
}
