package org.theseus.generate.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a record says of one side, and who it truly is.
 *
 * @param person ground truth; {@link #NOBODY} for cash and the world outside
 * @param customerId customer number at an operator
 * @param country of the account or counter, ISO 3166 alpha-2 or XK
 */
public record End(
        int person,
        @Nullable String customerId,
        @Nullable String name,
        @Nullable String account,
        @Nullable String country,
        @Nullable String phone,
        @Nullable String document,
        @Nullable String birthDate,
        @Nullable String address,
        @Nullable String nationality,
        @Nullable String email) {

    /** No person: cash, the world outside. */
    public static final int NOBODY = -1;

    /** The side that a cash row leaves empty. */
    public static final End OUTSIDE = new End(NOBODY, null, null, null, null, null, null, null, null, null, null);

    /** The account number, else the customer number; null where the row has neither. */
    public @Nullable String key() {
        return account != null ? account : customerId;
    }

    /** The same with another telephone. */
    public End withPhone(@Nullable String other) {
        return new End(
                person, customerId, name, account, country, other, document, birthDate, address, nationality, email);
    }

    /** The same with another document. */
    public End withDocument(@Nullable String other) {
        return new End(
                person, customerId, name, account, country, phone, other, birthDate, address, nationality, email);
    }

    /** The same at another counter's country. */
    public End in(String other) {
        return new End(
                person, customerId, name, account, other, phone, document, birthDate, address, nationality, email);
    }

    /** The same under another spelling. */
    public End named(String other) {
        return new End(
                person, customerId, other, account, country, phone, document, birthDate, address, nationality, email);
    }
}
