/**
 * Which records tell of one payment. Two banks write two rows of one transfer, an operator a sending and a paying-out row;
 * here they find each other, one to one, and every pair says why, in which facts the two agree and in which they do not.
 *
 * <p>Entry type: {@link org.theseus.reconcile.Reconciler}. Pure: no store, no file, no clock; the rate of a day is asked for
 * through {@link org.theseus.reconcile.Exchange}. Nothing is deleted or changed here, and nothing decides which of two
 * records is right. The rules and their reasons: {@code docs/decisions/020-one-payment-several-records.md}.
 *
 * <p>Candidates are found by blocks (a shared reference; the same pair of accounts; one shared account and equal amounts
 * where the other end is only named; equal names at both ends), then each connected component of candidates is assigned
 * exactly, at the lowest cost ({@link org.theseus.reconcile.SparseAssignment}).
 */
@NullMarked
package org.theseus.reconcile;

import org.jspecify.annotations.NullMarked;
