package org.theseus.report.safe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as shown.
 *
 * @param fromMillis start of the interval in which it happened, null without a date
 * @param toMillis last millisecond of that interval
 * @param paidOut time of the pay-out, null if the source has none
 * @param fromNode place of the paying account among the nodes of its picture
 * @param fromName as the row writes it, null if unknown or hidden
 * @param received what the payee got where that differs from what was sent, else null
 * @param euro the sent amount in EUR, null for EUR itself and without a rate
 * @param reference as written, null if empty or withheld
 * @param withheld whether a reference exists and is not shown
 * @param aggregated how many payments the row sums up, in words; null for a single payment
 * @param lines file and line of every row that proves it
 */
public record SafeRow(
        String id,
        @Nullable String sourceId,
        String time,
        @Nullable Long fromMillis,
        @Nullable Long toMillis,
        String precision,
        @Nullable String paidOut,
        int fromNode,
        String from,
        @Nullable String fromName,
        int toNode,
        String to,
        @Nullable String toName,
        String amount,
        String currency,
        @Nullable String received,
        @Nullable String receivedCurrency,
        @Nullable String euro,
        String channel,
        String status,
        @Nullable String sendPlace,
        @Nullable String payPlace,
        @Nullable String reference,
        boolean withheld,
        @Nullable String aggregated,
        List<String> lines) {}
