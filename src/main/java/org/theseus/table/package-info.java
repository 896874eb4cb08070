/**
 * Typed tables and how they are shown: every list that a command prints is one {@link org.theseus.table.Table}, and the
 * terminal, JSON lines, CSV and XLSX are four {@link org.theseus.table.TableRenderer}s of the same value.
 *
 * <p>Entry type: {@link org.theseus.table.Table}; the renderers come from {@link org.theseus.table.TableRenderer}'s
 * factories. The same table gives the same bytes: no clock, no locale, no map order.
 *
 * <p>May not live here: what a table is about (that is {@code view}), reading a case, standard streams.
 */
@NullMarked
package org.theseus.table;

import org.jspecify.annotations.NullMarked;
