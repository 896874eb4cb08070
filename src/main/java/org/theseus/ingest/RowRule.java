package org.theseus.ingest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what a row is known to be no payment.
 *
 * @param column column that is looked at, null for the row's raw text
 * @param pattern found in it
 * @param kind what the row says
 * @param value column of the number, null for the amount as payments have it; a pattern of its own if {@code valuePattern}
 * @param valuePattern pattern whose first group is the number in the row's raw text, or null
 */
record RowRule(
        @Nullable String column,
        Pattern pattern,
        ControlKind kind,
        @Nullable String value,
        @Nullable Pattern valuePattern) {}
