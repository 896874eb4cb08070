/**
 * From raw records to normalised {@link org.theseus.model.Transfer}s: profiles, dates, amounts, names of countries and
 * currencies, the node of each side, transfer ids, duplicates, conflicts and control totals. Streaming: a file is never
 * held in memory.
 *
 * <p>Entry types: {@link org.theseus.ingest.Profiles} (which profile), {@link org.theseus.ingest.FileIngest} (read a
 * file), {@link org.theseus.ingest.Inspection} (how a file would be understood), {@link org.theseus.ingest.ImportJson}.
 * No database, no graph, no printing.
 */
@NullMarked
package org.theseus.ingest;

import org.jspecify.annotations.NullMarked;
