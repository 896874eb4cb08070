package org.theseus.algo.chain;

import java.util.List;

/**
 * The chains of a graph.
 *
 * @param chains the ones taken, best first; no two share a payment
 * @param firstHops number of first hops from which a chain begins
 * @param cut number of first hops whose search reached the limit of steps: a better chain may begin there
 */
public record ChainResult(List<Taken> chains, int firstHops, int cut) {

    /** A chain and how many chains of other first hops share a payment with it. */
    public record Taken(Chain chain, int alternatives) {}
}
