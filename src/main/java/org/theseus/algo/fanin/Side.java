package org.theseus.algo.fanin;

/** Which edges of a node are looked at. */
public enum Side {
    /** Edges that enter the node; counterparties are their sources. */
    IN,
    /** Edges that leave the node; counterparties are their targets. */
    OUT
}
