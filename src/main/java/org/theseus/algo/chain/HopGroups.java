package org.theseus.algo.chain;

import java.util.Arrays;
import org.theseus.graph.ListedRows;
import org.theseus.graph.TemporalGraph;

/**
 * Which payments of a graph may stand together in a hop, whatever the ratios and times of a rule: one serves all rules of the
 * same size of group and the same merges. Immutable and thread-safe; 12 bytes an edge beside the listed rows, 20 where payments may join. O(nodes + edges) unless two parties pay each other in many currencies.
 */
public final class HopGroups {

    static final int NONE = -1;
    private static final int CURRENCIES = 256;

    final TemporalGraph graph;
    final int maxGroup;
    /** Whether payments of others may join later hops. */
    final boolean merges;

    final Rows in;
    final OutRows out;
    /** By edge: the usable inflows before and after it of the payee that arrive in the same currency. */
    final int[] nextInflow;

    final int[] previousInflow;

    private HopGroups(ListedRows listed, int maxGroup, Merges merges) {
        this.graph = listed.graph();
        this.maxGroup = maxGroup;
        this.merges = merges == Merges.ANY_HOP && maxGroup > 1;
        this.in = Rows.into(listed);
        this.out = new OutRows(listed);
        this.nextInflow = new int[this.merges ? graph.edgeCount() : 0];
        this.previousInflow = new int[this.merges ? graph.edgeCount() : 0];
        if (this.merges) {
            linkInflows();
        }
    }

    /** Those of a graph for rules with this size of group and these merges. */
    public static HopGroups of(TemporalGraph graph, int maxGroup, Merges merges) {
        return of(ListedRows.of(graph), maxGroup, merges);
    }

    /** The same where the payments in the order of the lists are known. */
    public static HopGroups of(ListedRows listed, int maxGroup, Merges merges) {
        return new HopGroups(listed, maxGroup, merges);
    }

    /** Whether they are those of a rule. */
    boolean areOf(ChainRule rule) {
        return rule.maxGroup() == maxGroup && (rule.merges() == Merges.ANY_HOP && maxGroup > 1) == merges;
    }

    /**
     * How many groups may begin with one payment and stand later in a chain: as many as have payments of one payer, then, where payments
     * may join, those of a row of two and more inflows.
     */
    int places() {
        return merges ? 2 * maxGroup - 1 : maxGroup;
    }

    private void linkInflows() {
        int[] latest = new int[CURRENCIES];
        for (int node = 0; node < graph.nodeCount(); node++) {
            Arrays.fill(latest, NONE);
            for (int at = graph.inBegin(node); at < graph.inEnd(node); at++) {
                int edge = graph.inEdge(at);
                nextInflow[edge] = NONE;
                if (in.isUsable(at)) {
                    int previous = latest[graph.receivedCurrency(edge)];
                    latest[graph.receivedCurrency(edge)] = edge;
                    previousInflow[edge] = previous;
                    if (previous != NONE) {
                        nextInflow[previous] = edge;
                    }
                }
            }
        }
    }
}
