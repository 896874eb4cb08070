package org.theseus.generate.ledger;

import org.jspecify.annotations.Nullable;
import org.theseus.model.Status;

/**
 * How a payment ended.
 *
 * @param paidSecond when it was paid out, epoch second; null where it is the same or unknown
 * @param fee in minor units of the payment's currency; null where none is stated
 * @param paidMinor what the payee got, in minor units of {@code paidCurrency}; null where it is what was sent
 */
public record Settlement(
        Status status,
        @Nullable Long paidSecond,
        @Nullable Long fee,
        @Nullable Long paidMinor,
        @Nullable String paidCurrency) {

    /** Booked as sent, nothing else stated. */
    public static final Settlement PLAIN = new Settlement(Status.BOOKED, null, null, null, null);
}
