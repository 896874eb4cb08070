package org.theseus.algo.components;

import org.theseus.algo.IntStack;
import org.theseus.graph.Neighbours;
import org.theseus.graph.TemporalGraph;

/**
 * The strong component of the busiest node, and what is left of the graph without it.
 *
 * <p>A component is who is reached by a node and reaches it (L. Fleischer, B. Hendrickson, A. Pinar: On identifying strongly
 * connected components in parallel. IPDPS workshops, 2000). Both are found by reading all edges in their order a few times: an
 * edge whose one end is known to be reached hands that on to its other end. No list of neighbours is made or walked, and what
 * is asked at random is a bit a node. What a few readings leave open is found by searches over the edges outside of what both
 * have found already, which are few. O(nodes + edges).
 */
final class BusiestComponent {

    private static final int MAX_READINGS = 6;
    /** Another reading pays when the last one found this share of the nodes. */
    private static final int WORTH_READING_AGAIN = 64;

    private final TemporalGraph graph;
    private final NodeSet reached;
    private final NodeSet reaching;
    private final Neighbours targets;
    private final Neighbours sources;

    BusiestComponent(TemporalGraph graph, int busiest) {
        this.graph = graph;
        this.reached = new NodeSet(graph.nodeCount());
        this.reaching = new NodeSet(graph.nodeCount());
        reached.add(busiest);
        reaching.add(busiest);
        read(reached, true);
        read(reaching, false);
        readAgain(reached, true);
        readAgain(reaching, false);
        IntStack from = new IntStack();
        IntStack to = new IntStack();
        keepOutside(reached.and(reaching), from, to);
        int[] payers = from.copy();
        int[] payees = to.copy();
        this.targets = Neighbours.of(graph.nodeCount(), payers, payees);
        this.sources = Neighbours.of(graph.nodeCount(), payees, payers);
        search(reached, targets);
        search(reaching, sources);
    }

    /** The node with the most ways through it, -1 if there is none to pass through. */
    static int busiest(TemporalGraph graph) {
        int busiest = -1;
        long most = 0;
        for (int node = 0; node < graph.nodeCount(); node++) {
            long ways = (long) (graph.outEnd(node) - graph.outBegin(node)) * (graph.inEnd(node) - graph.inBegin(node));
            if (ways > most && !graph.isTerminal(node)) {
                most = ways;
                busiest = node;
            }
        }
        return busiest;
    }

    /** Its nodes. */
    NodeSet nodes() {
        return reached.and(reaching);
    }

    /** Whom each node outside paid outside, at least; payments that touch a terminal node are left out. */
    Neighbours targets() {
        return targets;
    }

    /** The same payments by whom they were paid to. */
    Neighbours sources() {
        return sources;
    }

    private void readAgain(NodeSet set, boolean onward) {
        for (int reading = 1; reading < MAX_READINGS; reading++) {
            if (read(set, onward) < graph.nodeCount() / WORTH_READING_AGAIN) {
                return;
            }
        }
    }

    /** Returns how many nodes were found. */
    private int read(NodeSet set, boolean onward) {
        int found = 0;
        int edges = graph.edgeCount();
        for (int edge = 0; edge < edges; edge++) {
            int from = onward ? graph.source(edge) : graph.target(edge);
            int to = onward ? graph.target(edge) : graph.source(edge);
            if ((set.bit(from) & ~set.bit(to)) != 0 && !graph.isTerminal(to)) {
                set.add(to);
                found++;
            }
        }
        return found;
    }

    /** Keeps the edges between nodes that are not known to be of the component; those into and out of it hand on at once. */
    private void keepOutside(NodeSet known, IntStack from, IntStack to) {
        int edges = graph.edgeCount();
        for (int edge = 0; edge < edges; edge++) {
            int source = graph.source(edge);
            int target = graph.target(edge);
            int fromKnown = known.bit(source);
            int toKnown = known.bit(target);
            if ((fromKnown & toKnown) != 0 || graph.isTerminal(source) || graph.isTerminal(target)) {
                continue;
            }
            if (fromKnown != 0) {
                reached.add(target);
            } else if (toKnown != 0) {
                reaching.add(source);
            } else {
                from.add(source);
                to.add(target);
            }
        }
    }

    private static void search(NodeSet set, Neighbours onward) {
        IntStack queue = new IntStack();
        for (int node = 0; node < onward.nodeCount(); node++) {
            if (onward.begin(node) < onward.end(node) && set.has(node)) {
                queue.add(node);
            }
        }
        for (int head = 0; head < queue.size(); head++) {
            int node = queue.get(head);
            for (int position = onward.begin(node); position < onward.end(node); position++) {
                int other = onward.at(position);
                if (!set.has(other)) {
                    set.add(other);
                    queue.add(other);
                }
            }
        }
    }
}
