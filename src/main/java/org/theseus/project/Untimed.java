package org.theseus.project;

/**
 * Transfers that move money but at no single known time: aggregated rows and rows without a date. They count in sums,
 * communities and ranks, and in nothing that claims an order.
 *
 * @param transferIds ids, aligned with the other arrays
 * @param from paying node
 * @param to receiving node
 * @param amountMinor minor units of {@code currency}
 * @param currency currency number of the case graph
 * @param aggregated number of rows that sum up several payments
 * @param undated number of single payments without a date
 */
public record Untimed(
        String[] transferIds, int[] from, int[] to, long[] amountMinor, int[] currency, int aggregated, int undated) {}
