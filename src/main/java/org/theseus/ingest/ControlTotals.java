package org.theseus.ingest;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Sums by currency over the accepted rows of a file that move money, as plain decimals; exact.
 *
 * @param debit what the file's own account paid; empty for lists of transfers
 * @param credit what it received; empty for lists of transfers
 * @param sum all amounts
 * @param first ISO date (UTC) of the first dated row, null if none has a date
 * @param last ISO date (UTC) of the last dated row
 */
public record ControlTotals(
        SortedMap<String, String> debit,
        SortedMap<String, String> credit,
        SortedMap<String, String> sum,
        @Nullable String first,
        @Nullable String last) {}
