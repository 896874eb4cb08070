package org.theseus.store;

import org.jspecify.annotations.Nullable;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Facts;
import org.theseus.model.Money;
import org.theseus.model.Status;

/**
 * The few facts of a transfer that the projection needs.
 *
 * @param from position of the paying account in {@link LedgerView#accounts()}
 * @param to position of the receiving account in that list
 * @param paid what the payee got if different, else null
 * @param aggregated how many payments the row sums up: 0 for a single payment, -1 if it is an aggregate of unknown size
 * @param facts what else the rows state
 */
public record LedgerEdge(
        String transferId,
        int from,
        int to,
        BookingTime time,
        Money amount,
        @Nullable Money paid,
        Channel channel,
        Status status,
        long aggregated,
        Facts facts) {}
