package org.theseus.algo.commingling;

/**
 * Followed money in one account at the end, in one currency.
 *
 * @param node the account
 * @param currency number of the currency
 * @param mustMinor the least of it that any allocation leaves there
 * @param mayMinor the most; 0 at the other amounts too means that none can be there
 * @param fifoMinor by first in, first out
 * @param proRataMinor in proportion
 * @param chain the payments, from a seed on, by which most of it came: the chain whose smallest pro rata part is largest
 *     among those since the account last held none; empty if pro rata none is there. The caller must not change it
 * @param chainMinor that smallest part, in this currency: so much at most came this one way
 */
public record Holding(
        int node,
        int currency,
        long mustMinor,
        long mayMinor,
        long fifoMinor,
        long proRataMinor,
        int[] chain,
        long chainMinor) {

    /** The same with other bounds. */
    public Holding within(Bounds bounds) {
        return new Holding(
                node, currency, bounds.mustMinor(), bounds.mayMinor(), fifoMinor, proRataMinor, chain, chainMinor);
    }
}
