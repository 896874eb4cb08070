package org.theseus.algo.fanin;

/** What an edge is counted by. */
@FunctionalInterface
public interface CounterpartyKey {

    /** Counts each node at the other end once; self-loops do not count. */
    CounterpartyKey OTHER_END = (edge, otherEnd) -> otherEnd;

    /**
     * Number of the counterparty of an edge, or {@link SlidingDistinct#NOT_COUNTED}; must answer alike during a scan.
     *
     * @param otherEnd the node at the other end, {@link SlidingDistinct#NOT_COUNTED} for a self-loop
     */
    int of(int edge, int otherEnd);
}
