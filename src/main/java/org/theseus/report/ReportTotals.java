package org.theseus.report;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the case holds in all. Immutable.
 *
 * @param accounts accounts and customer numbers, without the outside world
 * @param full accounts whose own records are in the case without gaps
 * @param partial accounts with own records for part of the period
 * @param seenOnly accounts known only as the other side of somebody else's record
 * @param undated transfers without any date
 * @param aggregated rows that sum up several payments
 * @param notMoving records that are pending, cancelled, refunded or reversed
 * @param sums sum of the transfers that moved money, by currency, plain decimals
 * @param first day of the first transfer, null if none has a date
 */
public record ReportTotals(
        long transfers,
        long accounts,
        long full,
        long partial,
        long seenOnly,
        long undated,
        long aggregated,
        long notMoving,
        SortedMap<String, String> sums,
        @Nullable String first,
        @Nullable String last) {

    public ReportTotals {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }
}
