/**
 * What the case has seen and what not: of each account the stretches of its own records and their gaps, of each institution
 * the months of which there are records. Silence outside of that is no fact, and a rise may be a file that came.
 *
 * <p>Entry types: {@link org.theseus.coverage.Coverage} for accounts, {@link org.theseus.coverage.CoverageMap} for institutions
 * and months, the value that every trend is to be read with. Both are derived from the imported files; an analyst's
 * correction of an account wins. Pure.
 */
@NullMarked
package org.theseus.coverage;

import org.jspecify.annotations.NullMarked;
