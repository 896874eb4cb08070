/**
 * What a file proves of itself: each balance follows from the one before, each statement's opening balance plus its rows is its
 * closing balance, stated counts and sums are those of the rows, and one statement goes on where the last one ended. Where
 * that fails, pages or rows are missing or were misread, and the account was not wholly seen.
 *
 * <p>Entry type: {@link org.theseus.proof.ProofBook}. Pure; exact sums in minor units. Whether a failed proof refuses a file is
 * not decided here.
 */
@NullMarked
package org.theseus.proof;

import org.jspecify.annotations.NullMarked;
