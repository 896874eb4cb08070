package org.theseus.resolve.mention;

import java.util.Locale;
import org.theseus.model.Sighting;

/** One side of one transfer: what a party is made of, and what a judgement names. */
public record MentionRef(String transferId, Sighting.Side side) implements Comparable<MentionRef> {

    /** {@code T-604e56f755f937ad:payer}. */
    @Override
    public String toString() {
        return transferId + ":" + side.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The inverse of {@link #toString}.
     *
     * @throws IllegalArgumentException if the text is no mention
     */
    public static MentionRef parse(String text) {
        int colon = text.lastIndexOf(':');
        String side = colon < 1 ? "" : text.substring(colon + 1);
        if (!side.equals("payer") && !side.equals("payee")) {
            throw new IllegalArgumentException("no mention: " + text);
        }
        return new MentionRef(
                text.substring(0, colon), side.equals("payer") ? Sighting.Side.PAYER : Sighting.Side.PAYEE);
    }

    /** Orders by transfer id, payer first. */
    @Override
    public int compareTo(MentionRef other) {
        int byId = transferId.compareTo(other.transferId);
        return byId != 0 ? byId : side.compareTo(other.side);
    }
}
