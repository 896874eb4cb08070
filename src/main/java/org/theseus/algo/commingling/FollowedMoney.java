package org.theseus.algo.commingling;

import java.util.List;

/**
 * What became of followed money. Amounts of a payment are parts of what it sent, in minor units of the currency sent; a
 * payment from an account to itself has none. Immutable and thread-safe.
 */
public final class FollowedMoney {

    private final long[] must;
    private final long[] may;
    private final long[] fifo;
    private final long[] proRata;
    private final List<Holding> holdings;

    FollowedMoney(long[] must, long[] may, long[] fifo, long[] proRata, List<Holding> holdings) {
        this.must = must;
        this.may = may;
        this.fifo = fifo;
        this.proRata = proRata;
        this.holdings = List.copyOf(holdings);
    }

    /** The least of the payment that must be followed money. */
    public long mustMinor(int edge) {
        return must[edge];
    }

    /** The most of the payment that may be followed money. */
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
}
