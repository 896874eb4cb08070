package org.theseus.algo.commingling;

import org.theseus.algo.attribution.Opening;

/** What is known of each account before its first record. Called once for each account and currency. */
@FunctionalInterface
public interface OpeningBalances {

    /** Nothing is known of any account. */
    OpeningBalances UNKNOWN = (node, currency) -> Opening.UNKNOWN;

    /** The opening of the account's money in the currency with that number; a known one vouches for complete records. */
    Opening of(int node, int currency);
}
