package org.theseus.model;

/** How a payment travelled (contract, section 4). */
public enum Channel {
    BANK,
    INSTANT,
    /** Money-transfer operator: paid in at one counter, paid out at another. */
    MTO,
    E_MONEY,
    POSTAL,
    /** Cash paid into an account; the payer side may be the outside world. */
    CASH_IN,
    /** Cash taken from an account; the payee side may be the outside world. */
    CASH_OUT,
    CARD,
    CHEQUE,
    CRYPTO,
    UNKNOWN
}
