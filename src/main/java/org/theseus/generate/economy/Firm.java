package org.theseus.generate.economy;

import org.jspecify.annotations.Nullable;
import org.theseus.generate.land.Town;
import org.theseus.generate.ledger.End;

/**
 * A firm, shop, association or office with an account.
 *
 * @param party number in the truth; firms and persons share one range
 * @param merchantCode ISO 18245 category of card payments; null where it takes no cards
 */
public record Firm(
        int party,
        Kind kind,
        String name,
        Town town,
        End end,
        @Nullable String merchantCode) {

    /** What a firm is. */
    public enum Kind {
        EMPLOYER,
        SHOP,
        UTILITY,
        LANDLORD,
        ASSOCIATION,
        AID,
        AGENT,
        EXCHANGE_OFFICE,
        TRADER,
        PUBLIC_OFFICE,
        HOSTEL
    }
}
