package org.theseus.algo.trace;

/** What makes one path better than another. */
public enum TraceOrder {
    /**
     * The most money carried: the smallest amount on the path, in the currency of the seed. A hop that changes the currency
     * or takes a fee keeps its share; amounts of different seed currencies are never compared.
     */
    AMOUNT,
    /** The earliest possible arrival; backward, the latest possible departure. */
    ARRIVAL,
    /** The fewest hops. */
    HOPS
}
