package org.theseus.proof;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says of itself; null where it says nothing.
 *
 * @param label how it is called in messages: {@code statement 12/1}
 * @param number statement number if it is one, else null
 * @param account as the statement writes it, which tells statements of several accounts apart
 * @param from first day covered
 * @param to last day covered
 * @param opening booked balance before its first row
 * @param closing booked balance after its last row
 * @param count stated number of all entries
 * @param sum stated sum of their amounts whatever their direction
 * @param debitCount stated number of debit entries
 * @param debitSum stated sum of debit entries, positive
 * @param creditCount stated number of credit entries
 * @param creditSum stated sum of credit entries, positive
 * @param firstRecord number of its first record, 0 if it has none
 * @param lastRecord number of its last record
 * @param line line on which it begins
 */
public record StatedFigures(
        String label,
        @Nullable Long number,
        @Nullable String account,
        @Nullable String currency,
        @Nullable String from,
        @Nullable String to,
        @Nullable BigDecimal opening,
        @Nullable BigDecimal closing,
        @Nullable Long count,
        @Nullable BigDecimal sum,
        @Nullable Long debitCount,
        @Nullable BigDecimal debitSum,
        @Nullable Long creditCount,
        @Nullable BigDecimal creditSum,
        long firstRecord,
        long lastRecord,
        long line) {

    /** Whether it has no record at all. */
    boolean isEmpty() {
        return firstRecord == 0;
    }
}
