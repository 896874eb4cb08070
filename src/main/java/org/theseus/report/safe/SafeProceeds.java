package org.theseus.report.safe;

import java.util.List;

/**
 * What the acting accounts of a network took in, passed on and kept.
 *
 * @param accounts labels of the accounts that are counted as one
 * @param totals by currency
 * @param months by month ({@code 2023-06}, empty for payments without a date), then currency
 * @param kept at the end of the records, by currency
 */
public record SafeProceeds(List<String> accounts, List<SafeSum> totals, List<SafeSum> months, List<SafeKept> kept) {

    /** Sums of one currency, in one month or in all. */
    public record SafeSum(String month, String currency, SafeBounds received, SafeBounds passedOn, SafeBounds cash) {}

    /** What is still there. */
    public record SafeKept(String currency, SafeBounds amount) {}

    /** Plain decimals. */
    public record SafeBounds(String least, String most) {

        /** Whether there may be anything. */
        public boolean some() {
            return most.chars().anyMatch(letter -> letter > '0' && letter <= '9');
        }
    }
}
