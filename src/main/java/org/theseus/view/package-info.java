/**
 * What investigators open every day instead of a spreadsheet: one class per view, each a function from a
 * {@link org.theseus.store.LedgerView} to a {@link org.theseus.table.Table} with its sums.
 *
 * <p>Entry types: {@link org.theseus.view.PartySelector} turns what a user typed into accounts; then
 * {@link org.theseus.view.Statement}, {@link org.theseus.view.Counterparties}, {@link org.theseus.view.Common},
 * {@link org.theseus.view.Lookup}, {@link org.theseus.view.Transfers}, {@link org.theseus.view.Accounts},
 * {@link org.theseus.view.Parties} and {@link org.theseus.view.SourceRowView}. {@link org.theseus.view.DurationText} words
 * durations for these and for other texts.
 *
 * <p>Names are shown as written, for the owner's own terminal; nationality and birth date are in no view. Only transfers
 * that move money are in sums; the others are listed and say so.
 *
 * <p>May not live here: rendering, detection, anything about who is the same person, writing to a case.
 */
@NullMarked
package org.theseus.view;

import org.jspecify.annotations.NullMarked;
