package org.theseus.counterparty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of the other side; each part is null where it says nothing.
 *
 * @param account account number: an IBAN in one piece, or what a pattern's group held
 * @param accountConfidence null without an account
 * @param otherAccounts IBANs in the text of which none could be preferred; empty if there was at most one
 * @param name as written, blanks levelled
 * @param nameConfidence null without a name
 * @param country as written by a pattern's group
 * @param place as written by a pattern's group
 * @param channel channel of the pattern that fitted
 */
public record Extraction(
        @Nullable String account,
        @Nullable Confidence accountConfidence,
        List<String> otherAccounts,
        @Nullable String name,
        @Nullable Confidence nameConfidence,
        @Nullable String country,
        @Nullable String place,
        @Nullable String channel) {

    /** Nothing found. */
    public static final Extraction NONE = new Extraction(null, null, List.of(), null, null, null, null, null);

    public Extraction {
        otherAccounts = List.copyOf(otherAccounts);
    }
}
