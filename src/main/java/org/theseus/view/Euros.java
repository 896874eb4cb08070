package org.theseus.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.theseus.fx.Converted;
import org.theseus.fx.RateTable;
import org.theseus.model.BookingTime;
import org.theseus.model.Money;

/** Amounts in EUR by the rate of their day (UTC). Stateless. */
final class Euros {

    private Euros() {}

    /** Empty for euros, without a date, and without a rate. */
    static Optional<Converted> of(BookingTime time, Money amount, RateTable rates) {
        return time.isKnown()
                ? rates.toEuro(
                        amount,
                        Instant.ofEpochMilli(time.epochMillis())
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate())
                : Optional.empty();
    }
}
