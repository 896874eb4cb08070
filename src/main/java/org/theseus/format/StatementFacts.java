package org.theseus.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says of itself, against which its records can be proved: a file may hold several. Everything is as the
 * source states it; null where it does not.
 *
 * @param account account number or IBAN
 * @param institution BIC or name of the account's bank
 * @param id identification that the bank gave the statement
 * @param sequence statement number and page, as {@code 12/1}
 * @param currency ISO code of the account
 * @param from first day or instant covered, ISO-8601
 * @param to last day or instant covered, ISO-8601
 * @param opening booked balance before the first record
 * @param closing booked balance after the last record
 * @param all stated number and sum of all entries
 * @param debits stated number and sum of debit entries
 * @param credits stated number and sum of credit entries
 * @param firstRecord 1-based number of its first record, 0 if it has none
 * @param lastRecord number of its last record, 0 if it has none; grows while the table is read
 * @param line 1-based line on which the statement begins
 */
public record StatementFacts(
        @Nullable String account,
        @Nullable String institution,
        @Nullable String id,
        @Nullable String sequence,
        @Nullable String currency,
        @Nullable String from,
        @Nullable String to,
        @Nullable Balance opening,
        @Nullable Balance closing,
        @Nullable Stated all,
        @Nullable Stated debits,
        @Nullable Stated credits,
        long firstRecord,
        long lastRecord,
        long line) {

    /**
     * A balance.
     *
     * @param amount negative where the account is overdrawn
     * @param currency ISO code
     * @param date ISO-8601 day or instant, or null
     * @param intermediate whether it only closes or opens a page, the statement goes on elsewhere
     */
    public record Balance(
            BigDecimal amount, String currency, @Nullable String date, boolean intermediate) {}

    /**
     * A stated number of entries and their sum, either of which may be missing; the sum of {@code all} is as the source
     * counts it, for camt the sum of absolute amounts.
     */
    public record Stated(@Nullable Long count, @Nullable BigDecimal sum) {}

    /** The same with the numbers of its records moved on, for tables that are one part of a file. */
    public StatementFacts movedBy(long records) {
        return new StatementFacts(
                account,
                institution,
                id,
                sequence,
                currency,
                from,
                to,
                opening,
                closing,
                all,
                debits,
                credits,
                firstRecord == 0 ? 0 : firstRecord + records,
                lastRecord == 0 ? 0 : lastRecord + records,
                line);
    }
}
