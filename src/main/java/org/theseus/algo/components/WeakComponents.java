package org.theseus.algo.components;

import org.theseus.graph.TemporalGraph;

/**
 * Union-find over the edges in their order, but for those of which one end or both are known to hang together with the busiest node:
 * usually most of them soon. That is a bit a node, which stays in the processor's own cache where parents would not (the
 * component that swallows the others is skipped as in M. Sutton, T. Ben-Nun, A. Barak: Optimizing parallel graph connectivity
 * computation via subgraph sampling. IPDPS 2018).
 */
final class WeakComponents {

    private final TemporalGraph graph;
    private final int[] parent;
    private final long[] withBusiest;

    WeakComponents(TemporalGraph graph) {
        this.graph = graph;
        this.parent = UnionFind.alone(graph.nodeCount());
        this.withBusiest = new long[(graph.nodeCount() >> 6) + 1];
    }

    /** The smallest node of its component for each node. */
    int[] run() {
        int busiest = busiest();
        if (busiest >= 0) {
            spreadFrom(busiest);
            spreadOver(graph.edgeCount() / 4);
        }
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            int source = graph.source(edge);
            int target = graph.target(edge);
            int known = (int) (bit(source) + bit(target));
            if (known < 2 && !graph.isTerminal(source) && !graph.isTerminal(target)) {
                if (known == 1) {
                    set(source);
                    set(target);
                } else {
                    UnionFind.join(parent, source, target);
                }
            }
        }
        // in the order of nodes, so that parents are read in order as well
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (bit(node) == 1) {
                UnionFind.join(parent, busiest, node);
            }
        }
        return UnionFind.roots(parent);
    }

    private int busiest() {
        int busiest = -1;
        int most = 0;
        for (int node = 0; node < graph.nodeCount(); node++) {
            int edges = graph.outEnd(node) - graph.outBegin(node) + graph.inEnd(node) - graph.inBegin(node);
            if (edges > most && !graph.isTerminal(node)) {
                most = edges;
                busiest = node;
            }
        }
        return busiest;
    }

    /** Its neighbours at once: what is known spreads the sooner. */
    private void spreadFrom(int node) {
        set(node);
        for (int position = graph.outBegin(node); position < graph.outEnd(node); position++) {
            spreadTo(graph.target(graph.outEdge(position)));
        }
        for (int position = graph.inBegin(node); position < graph.inEnd(node); position++) {
            spreadTo(graph.source(graph.inEdge(position)));
        }
    }

    /** Over the first edges without joining anything: the more is known, the fewer are joined afterwards. */
    private void spreadOver(int edges) {
        for (int edge = 0; edge < edges; edge++) {
            int source = graph.source(edge);
            int target = graph.target(edge);
            if (bit(source) + bit(target) == 1 && !graph.isTerminal(source) && !graph.isTerminal(target)) {
                set(source);
                set(target);
            }
        }
    }

    private void spreadTo(int node) {
        if (!graph.isTerminal(node)) {
            set(node);
        }
    }

    private long bit(int node) {
        return withBusiest[node >> 6] >>> node & 1;
    }

    private void set(int node) {
        withBusiest[node >> 6] |= 1L << node;
    }
}
