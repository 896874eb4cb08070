/**
 * Invented cases with planted truth: an economy of the Western Balkans and the countries around it, in which everybody is
 * invented. Same seed and parameters, same bytes, on any machine.
 *
 * <p>One sub-package per kind of content, from inside to outside: {@code chance} (seeded randomness), {@code land} (towns,
 * countries), {@code people} (persons, names, how clerks write them), {@code ledger} (payments and their truth), {@code economy} (everyday life),
 * {@code view} (what orders show), {@code stage} (what a case is played on), {@code cases} (planted from definitions, stories,
 * look-alikes), {@code court}, {@code retold} and {@code verdict} (whole networks told by
 * writers who knew no definition), {@code truth} (the files of answers). Nothing here reads a detector, and no detector reads
 * this.
 */
@NullMarked
package org.theseus.generate;

import org.jspecify.annotations.NullMarked;
