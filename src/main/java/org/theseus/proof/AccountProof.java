package org.theseus.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Money;

/**
 * What one file proves of one of its own accounts.
 *
 * @param account key of the account
 * @param currency ISO code
 * @param from first day seen, of the statement where it says so, else of the first row; null if no row has a date
 * @param to last day, likewise
 * @param rows rows of the account
 * @param balances rows with a balance
 * @param opening balance before the first row, null if nothing tells it
 * @param closing balance after the last row, null if nothing tells it
 * @param gaps where the balances or statements do not connect, in the order of the file
 */
public record AccountProof(
        String account,
        String currency,
        @Nullable String from,
        @Nullable String to,
        long rows,
        long balances,
        @Nullable Money opening,
        @Nullable Money closing,
        List<Gap> gaps) {

    public AccountProof {
        gaps = List.copyOf(gaps);
    }

    /** Whether anything could be proved: at least two balances of rows, or the two of a statement. */
    public boolean isProvable() {
        return balances > 1 || (balances == 0 && opening != null && closing != null);
    }
}
