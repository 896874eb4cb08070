package org.theseus.model;

/** Ids of parties in everything that is shown, logged or exported. */
public final class PartyId {

    private PartyId() {}

    /** The id of the party that stands for one account until somebody finds who holds it: {@code P-} and 12 hex digits. */
    public static String of(AccountId account) {
        return Digest.sha256().add(account.key()).id("P-");
    }
}
