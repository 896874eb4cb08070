/**
 * Decides which mentions are one person: {@link org.theseus.resolve.cluster.Resolver} brings together those that share a key
 * (blocking), weighs each pair, joins the best first, and looks again at what the joined ones know together. What guards
 * against chains: a joining must hold between all that both sides know, not between two rows.
 *
 * <p>What is left open becomes questions for an analyst: pairs, names that several bear of whom nothing else tells, and names
 * whose bearers something tells apart ({@link org.theseus.resolve.cluster.SameName}). What no question asks about is counted ({@link
 * org.theseus.resolve.cluster.Unasked}).
 *
 * <p>Time is in the number of pairs that share a key; a key that more than {@code limits.block} share compares nobody and is
 * reported. The order of the mentions changes nothing.
 */
@NullMarked
package org.theseus.resolve.cluster;

import org.jspecify.annotations.NullMarked;
