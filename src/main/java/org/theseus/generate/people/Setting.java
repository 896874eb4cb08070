package org.theseus.generate.people;

import java.time.LocalDate;

/**
 * Where and when someone is written down.
 *
 * @param source bank, operator or counter; each has habits of its own, which stay the same for a person there
 * @param country where it is, ISO 3166 alpha-2 or XK
 * @param day on which; decides which document is valid
 */
public record Setting(String source, String country, Kind kind, LocalDate day) {

    /** What kind of record it is, and so how much it says of a side. */
    public enum Kind {
        /** The bank's own customer, written once when the account was opened. */
        CUSTOMER,
        /** The other side of a payment, as typed by whoever paid. */
        COUNTERPARTY,
        /** A counter of a money-transfer operator, with papers on the table. */
        COUNTER
    }
}
