package org.theseus.resolve.cluster;

/**
 * What no question of the queue asks about though something speaks for it, counted: a limit is stated, never silent. Parties that
 * share nothing and bear names of two people are not counted; nothing speaks for their being one.
 *
 * @param weakest pairs that may be one, the weakest, beyond as many as the queue keeps
 * @param relatives pairs of parties that share an identifier under names of two people: {@code party ties} lists them
 * @param crowded groups of like names, or of a word beside names that hold it, of more parties than are compared
 * @param numbered pairs that may be one but for the numbers in their names (Apartments 12, Apartments 14), beside which nothing but
 *     a town speaks for it
 * @param apart names of which something tells the bearers apart, left out because the queue is full
 * @param isFull whether the queue is full, so that names of unlike words were not compared at all
 */
public record Unasked(int weakest, int relatives, int crowded, int numbered, int apart, boolean isFull) {}
