/**
 * Invented cases with planted truth: an economy of the Western Balkans and the countries around it, in which everybody is
 * invented. Same seed and parameters, same bytes, on any machine.
 *
 * <p>One sub-package per kind of content, from inside to outside: {@code chance} (seeded randomness), {@code land} (towns,
 * countries), {@code people} (persons, names, how clerks write them). Nothing here reads a detector, and no detector reads
 * this.
 */
@NullMarked
package org.theseus.generate;

import org.jspecify.annotations.NullMarked;
