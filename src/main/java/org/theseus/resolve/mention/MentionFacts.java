package org.theseus.resolve.mention;

import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;

/**
 * What the resolver is told of one mention.
 *
 * @param account the node at this end, never of kind OUTSIDE
 * @param said what the row says of this side
 * @param customerOf the institution whose customer number {@link Mention#customerId} is, null if there is none
 * @param place town of the counter as written, null if not stated
 * @param placeCountry ISO code of the town or, if the row has only that, of the side; null if not stated
 * @param atMillis when, milliseconds since 1970 UTC; {@link #UNDATED} if unknown
 * @param presence where and when this side stood at a counter, null unless the row tells both well enough
 */
public record MentionFacts(
        MentionRef ref,
        AccountId account,
        Mention said,
        @Nullable String customerOf,
        @Nullable String place,
        @Nullable String placeCountry,
        long atMillis,
        @Nullable Presence presence) {

    /** A time that the row does not tell. */
    public static final long UNDATED = Long.MIN_VALUE;

    /** A mention of nobody who is known to have stood at a counter. */
    public MentionFacts(
            MentionRef ref,
            AccountId account,
            Mention said,
            @Nullable String customerOf,
            @Nullable String place,
            @Nullable String placeCountry,
            long atMillis) {
        this(ref, account, said, customerOf, place, placeCountry, atMillis, null);
    }
}
