package org.theseus.algo.components;

import org.theseus.graph.TemporalGraph;

/**
 * Union-find over the edges in their order, but for those of which one end or both are known to hang together with the busiest node:
 * usually most of them soon. That is a bit a node, which stays in the processor's own cache where parents would not (the
 * component that swallows the others is skipped as in M. Sutton, T. Ben-Nun, A. Barak: Optimizing parallel graph connectivity
 * computation via subgraph sampling. IPDPS 2018).
 */
final class WeakComponents {

    /** Edges are read in so many parts while what is known spreads. */
    private static final int PARTS = 8;
    /** A part that spread to fewer nodes than this share of its edges is the last one. */
    private static final int WORTH_ANOTHER_PART = 16;

    private final TemporalGraph graph;
    private final int[] parent;
    private final NodeSet withBusiest;

    WeakComponents(TemporalGraph graph) {
        this.graph = graph;
        this.parent = UnionFind.alone(graph.nodeCount());
        this.withBusiest = new NodeSet(graph.nodeCount());
    }

    /** The smallest node of its component for each node. */
    int[] run() {
        int busiest = busiest();
        if (busiest >= 0) {
            spreadFrom(busiest);
            spread();
        }
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            int source = graph.source(edge);
            int target = graph.target(edge);
            int known = withBusiest.bit(source) + withBusiest.bit(target);
            if (known < 2 && !graph.isTerminal(source) && !graph.isTerminal(target)) {
                if (known == 1) {
                    withBusiest.add(source);
                    withBusiest.add(target);
                } else {
                    UnionFind.join(parent, source, target);
                }
            }
        }
        // in the order of nodes, so that parents are read in order as well
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (withBusiest.has(node)) {
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
        withBusiest.add(node);
        for (int position = graph.outBegin(node); position < graph.outEnd(node); position++) {
            spreadTo(graph.target(graph.outEdge(position)));
        }
        for (int position = graph.inBegin(node); position < graph.inEnd(node); position++) {
            spreadTo(graph.source(graph.inEdge(position)));
        }
    }

    private void spreadTo(int node) {
        if (!graph.isTerminal(node)) {
            withBusiest.add(node);
        }
    }

    /** Over the first edges without joining anything: the more is known, the fewer are joined afterwards. */
    private void spread() {
        long edges = graph.edgeCount();
        int begin = 0;
        for (int part = 1; part <= PARTS; part++) {
            int end = (int) (edges * part / PARTS);
            int found = spreadOver(begin, end);
            if (part > 1 && found < (end - begin) / WORTH_ANOTHER_PART) {
                return;
            }
            begin = end;
        }
    }

    private int spreadOver(int begin, int end) {
        int found = 0;
        for (int edge = begin; edge < end; edge++) {
            int source = graph.source(edge);
            int target = graph.target(edge);
            boolean isOne = withBusiest.bit(source) != withBusiest.bit(target);
            if (isOne && !graph.isTerminal(source) && !graph.isTerminal(target)) {
                withBusiest.add(source);
                withBusiest.add(target);
                found++;
            }
        }
        return found;
    }
}
