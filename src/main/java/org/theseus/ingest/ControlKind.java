package org.theseus.ingest;

/** What a row that is no payment says about the statement. */
public enum ControlKind {
    /** Balance before the first payment. */
    OPENING,
    /** Balance after the last payment. */
    CLOSING,
    /** Sum of what was paid. */
    TOTAL_DEBIT,
    /** Sum of what was received. */
    TOTAL_CREDIT,
    /** Sum in the row's own direction. */
    TOTAL,
    /** Number of payments. */
    COUNT,
    /** A message without money: a change of conditions, a line with the date of the print. */
    NOTE
}
