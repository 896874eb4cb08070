/**
 * What a group of accounts took in for a pattern, passed on and kept, as bounds: the least that the cited records show and the
 * most that all records allow. Nothing is counted twice along a chain, because only what crosses the group's edge counts.
 *
 * <p>Entry types: {@link org.theseus.proceeds.Pattern} says whose proceeds and what is known, {@link
 * org.theseus.proceeds.Proceeds} is the answer, a {@link org.theseus.proceeds.Line} for each payment. Pure.
 *
 * <p>May not live here: who belongs to a group, exchange rates, tables (that is {@code app}).
 */
@NullMarked
package org.theseus.proceeds;

import org.jspecify.annotations.NullMarked;
