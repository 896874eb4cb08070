package org.theseus.algo.commingling;

import java.util.Arrays;
import org.theseus.algo.Monitor;
import org.theseus.algo.follows.Ratio;

/**
 * Follows money in proportion along the stated order, and remembers by which payments most of it came: for each payment the
 * widest chain from a seed to it, the width of a chain being its smallest part. Not thread-safe; use once.
 */
final class ProRata {

    private static final int NONE = -1;

    private final Network network;
    private final long[] shareMinor;
    private final long[] balance;
    private final long[] followed;
    private final int[] before;
    private final long[] widthMinor;
    /** The payment that ends the widest chain into each purse since the purse last held no followed money. */
    private final int[] widestInto;

    private final long[] widestMinor;

    private ProRata(Network network) {
        int purses = network.purses.count();
        this.network = network;
        this.shareMinor = new long[network.graph.edgeCount()];
        this.balance = network.openings();
        this.followed = new long[purses];
        this.before = new int[network.edgeCount];
        this.widthMinor = new long[network.edgeCount];
        this.widestInto = new int[purses];
        this.widestMinor = new long[purses];
        Arrays.fill(before, NONE);
        Arrays.fill(widestInto, NONE);
    }

    static ProRata run(Network network, Sequence sequence, Monitor monitor) {
        ProRata run = new ProRata(network);
        sequence.replay(run::arrive, run::leave, monitor);
        return run;
    }

    long[] shares() {
        return shareMinor;
    }

    long restMinor(int purse) {
        return followed[purse];
    }

    /** Smallest part on the widest chain into the purse, in the purse's currency. */
    long widestMinor(int purse) {
        return widestMinor[purse];
    }

    /** The widest chain into the purse, from a seed on. */
    int[] widestChain(int purse) {
        int length = 0;
        for (int edge = widestInto[purse]; edge != NONE; edge = before[edge]) {
            length++;
        }
        int[] chain = new int[length];
        for (int edge = widestInto[purse]; edge != NONE; edge = before[edge]) {
            chain[--length] = edge;
        }
        return chain;
    }

    private void leave(int edge) {
        int purse = network.purses.from(edge);
        long sent = network.graph.sentMinor(edge);
        long seed = network.seeds.of(edge);
        long drawn = 0;
        if (!network.isTerminal(purse)) {
            long taken = Math.min(sent, balance[purse]);
            drawn = nearest(followed[purse], taken, balance[purse]);
            if (drawn > 0) {
                before[edge] = widestInto[purse];
                widthMinor[edge] = Math.min(drawn, widestMinor[purse]);
            }
            followed[purse] -= drawn;
            balance[purse] -= taken;
            if (followed[purse] == 0) {
                widestInto[purse] = NONE;
                widestMinor[purse] = 0;
            }
        }
        shareMinor[edge] = Math.max(seed, drawn);
        if (seed > 0 && seed >= widthMinor[edge]) {
            before[edge] = NONE;
            widthMinor[edge] = seed;
        }
    }

    private void arrive(int edge) {
        int purse = network.purses.to(edge);
        long share = network.arriving(edge, shareMinor[edge]);
        balance[purse] += network.graph.receivedMinor(edge);
        followed[purse] += share;
        if (share > 0) {
            long width = network.arriving(edge, widthMinor[edge]);
            if (width > widestMinor[purse] || widestInto[purse] == NONE) {
                widestMinor[purse] = width;
                widestInto[purse] = edge;
            }
        }
    }

    /** {@code value * part / whole} rounded to the nearest, halves up; between what keeps both kinds at zero or more. */
    static long nearest(long value, long part, long whole) {
        if (value == 0 || whole == 0) {
            return 0;
        }
        long floor = Ratio.scale(value, part, whole);
        // exact although the products may overflow: the remainder itself is below the divisor
        long remainder = value * part - floor * whole;
        return remainder >= whole - remainder ? floor + 1 : floor;
    }
}
