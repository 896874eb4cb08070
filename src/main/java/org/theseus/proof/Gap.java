package org.theseus.proof;

import org.jspecify.annotations.Nullable;
import org.theseus.model.Money;

/**
 * A stretch of an account of which something is missing.
 *
 * @param account key of the account
 * @param from last day before it, ISO-8601, null if unknown
 * @param to first day after it, null if unknown
 * @param missing what the account moved unseen, null where only numbers tell of the gap
 * @param why in words: {@code the balance jumps}, {@code statement 14 is missing}
 * @param line line at which it shows, 0 if at none
 */
public record Gap(
        String account,
        @Nullable String from,
        @Nullable String to,
        @Nullable Money missing,
        String why,
        long line) {

    /** {@code 2023-04-11..2023-04-18 the balance jumps by 2310.00 EUR (line 88)}. */
    @Override
    public String toString() {
        return (from == null ? "?" : from) + ".." + (to == null ? "?" : to) + " " + why
                + (missing == null ? "" : " by " + missing)
                + (line == 0 ? "" : " (line " + line + ")");
    }
}
