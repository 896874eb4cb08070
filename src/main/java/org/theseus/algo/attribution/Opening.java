package org.theseus.algo.attribution;

/**
 * What is known of an account before its first record.
 *
 * @param isKnown whether the caller vouches that every payment of the account is in the graph and that the balance before
 *     the first one was {@code balanceMinor}
 * @param balanceMinor that balance in minor units of the hop's currency, zero or positive; 0 if not known
 */
public record Opening(boolean isKnown, long balanceMinor) {

    /** Nothing is known: other money may have been there. */
    public static final Opening UNKNOWN = new Opening(false, 0);

    public Opening {
        if (balanceMinor < 0) {
            throw new IllegalArgumentException("opening balance " + balanceMinor);
        }
    }

    /** Fully observed from this balance on. */
    public static Opening of(long balanceMinor) {
        return new Opening(true, balanceMinor);
    }
}
