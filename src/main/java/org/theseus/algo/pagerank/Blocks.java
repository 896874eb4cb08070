package org.theseus.algo.pagerank;

import java.util.Arrays;
import org.theseus.graph.Neighbours;

/**
 * What nodes pass on, in blocks of receivers, for graphs whose scores do not fit the processor's caches (S. Beamer, K.
 * Asanovic, D. Patterson: Reducing Pagerank communication via propagation blocking. IPDPS 2017). A sender writes into the
 * lists of the blocks, each at its end; a block reads its list from front to end and adds up where everything is near. Either
 * way memory is read in order, which a node that looks for its senders does not.
 *
 * <p>Each edge keeps its place in its list, so a sender may send again at any time. Not thread-safe.
 */
final class Blocks {

    /** Below so many nodes all scores are near anyway. */
    private static final int WORTH_IT = 1 << 17;
    /** From so many on larger blocks are better: a sender then writes to fewer lists. */
    private static final int MANY = 1 << 20;

    private final int bits;

    private final Neighbours targets;
    /** Place of each edge, by position in {@link #targets}. */
    private final int[] slot;
    /** Receiver in its block, by place. */
    private final char[] receiver;
    /** First place of each block, and one past the last of all. */
    private final int[] first;

    private final double[] value;
    private final double[] sum;

    /**
     * Nothing sent yet.
     *
     * @param start first position of the senders to each node
     * @param from senders
     */
    Blocks(int[] start, int[] from) {
        int nodes = start.length - 1;
        this.bits = nodes < MANY ? 14 : 15;
        int size = 1 << bits;
        this.sum = new double[size];
        this.targets = Neighbours.reversed(start, from);
        this.slot = new int[from.length];
        this.receiver = new char[from.length];
        this.value = new double[from.length];
        this.first = new int[(nodes + size - 1) / size + 1];
        for (int block = 0; block < first.length; block++) {
            first[block] = start[Math.min(nodes, block << bits)];
        }
        int[] next = first.clone();
        for (int position = 0; position < slot.length; position++) {
            int target = targets.at(position);
            int place = next[target >> bits]++;
            slot[position] = place;
            receiver[place] = (char) (target & (size - 1));
        }
    }

    static boolean areWorthIt(int nodes) {
        return nodes > WORTH_IT;
    }

    int count() {
        return first.length - 1;
    }

    /** First node of a block; the block after the last begins after all nodes. */
    int begin(int block) {
        return Math.min(targets.nodeCount(), block << bits);
    }

    void send(int node, double passed) {
        int end = targets.end(node);
        for (int position = targets.begin(node); position < end; position++) {
            value[slot[position]] = passed;
        }
    }

    /** What each node of a block receives of what was sent last; good until the next call. */
    double[] received(int block) {
        Arrays.fill(sum, 0);
        for (int place = first[block]; place < first[block + 1]; place++) {
            sum[receiver[place]] += value[place];
        }
        return sum;
    }
}
