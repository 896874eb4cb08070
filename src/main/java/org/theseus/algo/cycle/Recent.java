package org.theseus.algo.cycle;

import java.util.Arrays;
import org.theseus.graph.TemporalGraph;

/**
 * Which nodes were paid, and which paid, in the present slice of time or one of the three before it; "before" is in the order
 * in which somebody reads the payments, forward or backward. One byte a node: of its four lowest bits each is a slice in which
 * it was paid, of the others one in which it paid. Going on to the next slice shifts them all, which the processor does for many
 * nodes at once. Not thread-safe.
 */
final class Recent {

    /** Slices that may pass until a payment is forgotten. */
    static final int SLICES = 3;

    static final int PAID = 0x01;
    static final int PAYING = 0x10;
    static final int OF_PAID = 0x0F;
    static final int OF_PAYING = 0xF0;

    private static final int SHIFTED = 0xEE;

    /** For each node; callers read and set bits of the present slice. */
    final byte[] nodes;

    Recent(int nodeCount) {
        this.nodes = new byte[nodeCount];
    }

    /** Goes on to the next slice of time. */
    void turn() {
        byte[] bits = nodes;
        for (int node = 0; node < bits.length; node++) {
            bits[node] = (byte) ((bits[node] + bits[node]) & SHIFTED);
        }
    }

    /**
     * Reads what is kept of the ends of some payments, so that it is near the processor when their turn comes.
     *
     * @return a sum without meaning, so that no read is left out
     */
    int read(TemporalGraph graph, int begin, int end) {
        byte[] bits = nodes;
        int sum = 0;
        for (int edge = begin; edge < end; edge++) {
            sum += bits[graph.source(edge)] + bits[graph.target(edge)];
        }
        return sum;
    }

    void forget() {
        Arrays.fill(nodes, (byte) 0);
    }
}
