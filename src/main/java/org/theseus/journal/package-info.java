/**
 * What investigators know and decide, beside the payments: events, tags, notes, dispositions of findings, categories. Entry
 * type: {@link org.theseus.journal.Journal}, an append-only, owner-only file of a case; nothing in it is ever changed, and
 * what is taken back is taken back by a further entry. No detection, no store, no printing.
 */
@NullMarked
package org.theseus.journal;

import org.jspecify.annotations.NullMarked;
