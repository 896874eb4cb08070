package org.theseus.algo.chain;

/** Where payments from others may join those of a chain. */
public enum Merges {
    /** Only at its begin, before the first account passes anything on. */
    FIRST_HOP,
    /** At any account on the way, too. */
    ANY_HOP
}
