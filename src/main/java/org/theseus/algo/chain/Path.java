package org.theseus.algo.chain;

import java.util.ArrayList;
import java.util.List;
import org.theseus.algo.IntStack;
import org.theseus.graph.TemporalGraph;

/**
 * The hops of a chain so far, with whom a further hop must keep apart from. Paths are short, so they are gone through: marks for all
 * accounts would be a jump each. Not thread-safe.
 */
final class Path {

    private static final int NOBODY = -1;

    private final TemporalGraph graph;
    private final List<Hop> hops = new ArrayList<>();
    /** Payers of the payments that join the hops, hop by hop, and how many there were before each hop. */
    private final IntStack joiners = new IntStack();

    private final IntStack before = new IntStack();

    Path(TemporalGraph graph) {
        this.graph = graph;
    }

    int size() {
        return hops.size();
    }

    Hop get(int index) {
        return hops.get(index);
    }

    /** The last hop; there is one. */
    Hop last() {
        return hops.get(hops.size() - 1);
    }

    /** Adds a hop, which the caller does not change afterwards. */
    void add(Hop hop) {
        before.add(joiners.size());
        int payer = payer();
        for (int i = 0; hop.isJoined() && i < hop.size(); i++) {
            int source = graph.source(hop.edge(i));
            if (source != payer) {
                joiners.add(source);
            }
        }
        hops.add(hop);
    }

    void removeLast() {
        hops.remove(hops.size() - 1);
        joiners.cut(before.get(hops.size()));
        before.cut(hops.size());
    }

    /** Whose payments carry on what the path brought. */
    private int payer() {
        return hops.isEmpty() ? NOBODY : last().payee;
    }

    /** Whether the payee of a next hop is new to the path, and none of those who join is a payee of it; O(payments of the path). */
    boolean isApart(Hop next) {
        if (isPayee(next.payee) || isJoiner(next.payee)) {
            return false;
        }
        int payer = payer();
        for (int i = 0; next.isJoined() && i < next.size(); i++) {
            int source = graph.source(next.edge(i));
            if (source != payer && isPayee(source)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPayee(int node) {
        for (int i = 0; i < hops.size(); i++) {
            if (hops.get(i).payee == node) {
                return true;
            }
        }
        return false;
    }

    private boolean isJoiner(int node) {
        for (int i = 0; i < joiners.size(); i++) {
            if (joiners.get(i) == node) {
                return true;
            }
        }
        return false;
    }
}
