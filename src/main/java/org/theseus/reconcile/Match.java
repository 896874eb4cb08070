package org.theseus.reconcile;

/**
 * Two records that tell of one payment.
 *
 * @param left id of the left entry
 * @param right id of the right entry
 * @param basis why they are one
 * @param cost how far they differ; only for comparison
 */
public record Match(String left, String right, Basis basis, long cost) {

    /** What two records are recognised by. */
    public enum Basis {
        /** UETR, end-to-end id, bank reference or MTCN. */
        REFERENCE,
        /** Both accounts, the amount and the days. */
        ACCOUNTS,
        /** One account, the other end's name, the amount and the days. */
        ACCOUNT_AND_NAME,
        /** The names of both ends, the amount and the days. */
        NAMES
    }
}
