package org.theseus.algo.chain;

import org.theseus.graph.ListedRows;
import org.theseus.graph.TemporalGraph;

/**
 * Payments out of all accounts, by out-position, with whom they pay and how much: who goes on from an account finds all he asks
 * of its payments side by side. 8 bytes a payment beside the listed rows. Immutable, thread-safe.
 */
final class OutRows {

    final Rows rows;
    private final ListedRows listed;
    /** By edge. */
    private final int[] row;

    /** Those of a graph; O(nodes + edges) unless two parties pay each other in many currencies. */
    OutRows(ListedRows listed) {
        TemporalGraph graph = listed.graph();
        this.listed = listed;
        this.row = new int[graph.edgeCount()];
        for (int at = 0; at < row.length; at++) {
            row[graph.outEdge(at)] = at;
        }
        this.rows = Rows.outOf(listed);
    }

    int payee(int at) {
        return listed.outTarget(at);
    }

    /** What is sent, in minor units. */
    long sent(int at) {
        return listed.outSentMinor(at);
    }

    /** What arrives, in minor units. */
    long received(int at) {
        return listed.outReceivedMinor(at);
    }

    /** The row of a payment; far away, so asked of few, or of many at once. */
    int of(int edge) {
        return row[edge];
    }
}
