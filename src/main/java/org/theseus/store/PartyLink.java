package org.theseus.store;

/**
 * What stands between two parties that were not joined.
 *
 * @param one id of a party
 * @param other id of the other
 * @param kind what it is
 * @param text a pair that may be one: its reason, one line as in {@link HeldParty#reasons}; something shared: what, and the two
 *     mentions that state it
 * @param mark of a pair that may be one: BARRED, UNSURE or empty; of something shared: HOUSEHOLD or empty
 */
public record PartyLink(String one, String other, Kind kind, String text, String mark) {

    /** Kinds of links. */
    public enum Kind {
        /** They may be one person; for an analyst. */
        MAY_BE,
        /** They state the same phone, document, address, e-mail address or account. */
        SHARES
    }
}
