package org.theseus.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A row that the profile knows to be no payment: a balance, a total, a footer, a message. It is kept for checks and never
 * becomes a transfer.
 *
 * @param line 1-based physical line
 * @param record 1-based data record
 * @param value the number that it states as a plain decimal, negative where the row says so; null if it states none
 * @param currency its currency, null if the row does not say one
 * @param raw the row's text, cut at 2,000 characters
 */
public record ControlRow(
        long line,
        long record,
        ControlKind kind,
        @Nullable String value,
        @Nullable String currency,
        String raw) {

    /** The same with its record number moved on, for tables that are one part of a file. */
    ControlRow movedBy(long records) {
        return new ControlRow(line, record + records, kind, value, currency, raw);
    }
}
