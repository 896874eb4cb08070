/**
 * A finding told to a reader: who, how much, in which order, on which rows, what speaks against it, what its numbers leave out and
 * what to ask next, of whom.
 *
 * <p>Entry type: {@link org.theseus.explain.Explanation}, one section a class. What a section says comes from the finding and, for what is
 * counted beside it, from one reading of the ledger.
 *
 * <p>May not live here: sentences about one indicator only (its detector brings them), requests as documents (that is {@code
 * requests}), masking (that is {@code protect}), printing.
 */
@NullMarked
package org.theseus.explain;

import org.jspecify.annotations.NullMarked;
