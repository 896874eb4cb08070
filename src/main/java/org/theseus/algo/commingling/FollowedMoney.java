package org.theseus.algo.commingling;

import java.util.List;
import org.theseus.algo.Monitor;

/**
 * What became of followed money. Amounts of a payment are parts of what it sent, in minor units of the currency sent; a
 * payment from an account to itself has none. Immutable and thread-safe.
 */
public final class FollowedMoney {

    private final Network network;
    private final ExactBounds exact;
    private final long[] must;
    private final long[] may;
    private final long[] fifo;
    private final long[] proRata;
    private final List<Holding> holdings;

    FollowedMoney(
            Network network,
            Sequence sequence,
            SafeBounds bounds,
            long[] fifo,
            long[] proRata,
            List<Holding> holdings) {
        this.network = network;
        this.exact = new ExactBounds(network, sequence, bounds);
        this.must = bounds.must();
        this.may = bounds.may();
        this.fifo = fifo;
        this.proRata = proRata;
        this.holdings = List.copyOf(holdings);
    }

    /** The least of the payment that must be followed money; safe, see {@link #exactBoundsOfPayment}. */
    public long mustMinor(int edge) {
        return must[edge];
    }

    /** The most of the payment that may be followed money; safe, see {@link #exactBoundsOfPayment}. */
    public long mayMinor(int edge) {
        return may[edge];
    }

    /** The part of the payment by first in, first out. */
    public long fifoMinor(int edge) {
        return fifo[edge];
    }

    /** The part of the payment in proportion. */
    public long proRataMinor(int edge) {
        return proRata[edge];
    }

    /**
     * Every account that may hold some at the end: by currency number, then most first by first in first out, by pro rata
     * and by what may be there, then by node.
     */
    public List<Holding> holdings() {
        return holdings;
    }

    /**
     * The sharpest bounds of a payment: a maximum flow for each, on the part of the graph that lies between.
     *
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public Bounds exactBoundsOfPayment(int edge, Monitor monitor) {
        return exact.ofPayment(edge, monitor);
    }

    /**
     * The sharpest bounds of what an account holds at the end in one currency, likewise.
     *
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public Bounds exactBoundsOfAccount(int node, int currency, Monitor monitor) {
        int purse = network.purses.find(node, currency);
        return purse < 0 ? new Bounds(0, 0, true) : exact.ofAccount(purse, monitor);
    }
}
