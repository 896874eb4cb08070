package org.theseus.algo.chain;

import org.theseus.graph.TemporalGraph;

/**
 * Payments out of all accounts, by out-position, with whom they pay and how much: who goes on from an account finds all he asks
 * of its payments side by side. 24 bytes a payment. Immutable, thread-safe.
 */
final class OutRows {

    /** An amount that does not fit 31 bits and is asked of the graph. */
    private static final int LARGE = -1;

    final Rows rows;
    private final TemporalGraph graph;
    private final int[] payee;
    private final int[] sent;
    /** By edge. */
    private final int[] row;

    /** Those of a graph; O(nodes + edges) unless two parties pay each other in many currencies. */
    OutRows(TemporalGraph graph) {
        this.graph = graph;
        this.payee = new int[graph.edgeCount()];
        this.sent = new int[graph.edgeCount()];
        this.row = new int[graph.edgeCount()];
        for (int at = 0; at < payee.length; at++) {
            payee[at] = graph.target(graph.outEdge(at));
        }
        for (int at = 0; at < sent.length; at++) {
            long minor = graph.sentMinor(graph.outEdge(at));
            sent[at] = minor <= Integer.MAX_VALUE ? (int) minor : LARGE;
        }
        for (int at = 0; at < row.length; at++) {
            row[graph.outEdge(at)] = at;
        }
        this.rows = Rows.outOf(graph, payee);
    }

    int payee(int at) {
        return payee[at];
    }

    /** What is sent, in minor units. */
    long sent(int at) {
        return sent[at] == LARGE ? graph.sentMinor(graph.outEdge(at)) : sent[at];
    }

    /** What arrives, in minor units. */
    long received(int at) {
        return graph.arrivesAsSent() ? sent(at) : graph.receivedMinor(graph.outEdge(at));
    }

    /** The row of a payment; far away, so asked of few, or of many at once. */
    int of(int edge) {
        return row[edge];
    }
}
