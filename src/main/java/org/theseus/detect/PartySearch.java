package org.theseus.detect;

/** A search that looks at one named party after another. Made for one run; not thread-safe. */
@FunctionalInterface
public interface PartySearch {

    /** Looks at one party; parties come in the order of their numbers. */
    void at(int node, Tally tally);

    /** Comes after the last one. */
    default void finish(Tally tally) {}
}
