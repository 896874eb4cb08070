/**
 * Seeded randomness that gives the same numbers on every machine and in every version of Java. Entry type: {@link
 * org.theseus.generate.chance.Chance}.
 */
@NullMarked
package org.theseus.generate.chance;

import org.jspecify.annotations.NullMarked;
