package org.theseus.detect.fanin;

import java.util.function.IntConsumer;
import org.theseus.project.CaseGraph;
import org.theseus.project.Untimed;

/**
 * How often each sender paid one payee at a time, in the whole case. A row that cannot be placed in time may stand for
 * many payments, so its sender is no one-time sender. Not thread-safe; holds four bytes a node.
 */
final class SenderHistory {

    private static final int MANY = 1000;

    private final CaseGraph graph;
    private final int oneTimeTransfers;
    private final int[] transfers;
    private final int[] untimedStart;
    private final int[] untimedFrom;
    private int payee = -1;

    SenderHistory(CaseGraph graph, int oneTimeTransfers) {
        this.graph = graph;
        this.oneTimeTransfers = oneTimeTransfers;
        int nodes = graph.graph().nodeCount();
        this.transfers = new int[nodes];
        Untimed untimed = graph.untimed();
        this.untimedStart = new int[nodes + 1];
        for (int to : untimed.to()) {
            untimedStart[to + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            untimedStart[node + 1] += untimedStart[node];
        }
        int[] next = untimedStart.clone();
        this.untimedFrom = new int[untimed.to().length];
        for (int row = 0; row < untimedFrom.length; row++) {
            untimedFrom[next[untimed.to()[row]]++] = untimed.from()[row];
        }
    }

    /** Forgets the payee before and counts for this one. */
    void turnTo(int node) {
        if (payee >= 0) {
            forEachSender(payee, sender -> transfers[sender] = 0, sender -> transfers[sender] = 0);
        }
        payee = node;
        forEachSender(node, sender -> transfers[sender]++, sender -> transfers[sender] += MANY);
    }

    private void forEachSender(int node, IntConsumer timed, IntConsumer rowOfUnknownTime) {
        for (int position = graph.graph().inBegin(node);
                position < graph.graph().inEnd(node);
                position++) {
            timed.accept(graph.graph().inSource(position));
        }
        for (int row = untimedStart[node]; row < untimedStart[node + 1]; row++) {
            rowOfUnknownTime.accept(untimedFrom[row]);
        }
    }

    boolean isOneTime(int sender) {
        return transfers[sender] <= oneTimeTransfers;
    }
}
