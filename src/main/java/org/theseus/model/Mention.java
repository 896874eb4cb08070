package org.theseus.model;

import org.jspecify.annotations.Nullable;

/**
 * What one row says of one side of a transfer, as written; it is never changed and never merged. Every component is
 * null where the row says nothing.
 *
 * @param customerId customer number at one institution
 * @param name name as written, any script
 * @param account account number or IBAN as written
 * @param institution bank or operator that the row names for this side
 * @param country ISO 3166 alpha-2 code (or XK) of the account or counter, never a nationality
 * @param birthDate as written
 * @param nationality as written; stored as evidence, read by no detector
 */
public record Mention(
        @Nullable String customerId,
        @Nullable String name,
        @Nullable String account,
        @Nullable String institution,
        @Nullable String country,
        @Nullable String phone,
        @Nullable String document,
        @Nullable String address,
        @Nullable String email,
        @Nullable String birthDate,
        @Nullable String nationality) {

    /** A side of which the row says nothing. */
    public static final Mention NONE = new Mention(null, null, null, null, null, null, null, null, null, null, null);

    /** Whether the row identifies this side at all (by account, customer number, name, phone or document). */
    public boolean isIdentified() {
        return customerId != null || name != null || account != null || phone != null || document != null;
    }
}
