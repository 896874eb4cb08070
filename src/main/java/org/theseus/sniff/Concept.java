package org.theseus.sniff;

/** What a column may mean; named as in {@code theseus/sniff/headers.txt}. */
enum Concept {
    DATE,
    TRANSACTION_DATE,
    BOOKING_DATE,
    VALUE_DATE,
    CLOCK,
    PAID_TIME,
    AMOUNT,
    DEBIT,
    CREDIT,
    DIRECTION,
    CURRENCY,
    BALANCE,
    /** Certainly the extract's own account. */
    OWN_ACCOUNT,
    /** An account, own or other: what the cells show decides. */
    ACCOUNT,
    OWN_NAME,
    COUNTERPARTY_ACCOUNT,
    COUNTERPARTY_NAME,
    PAYER_NAME,
    PAYEE_NAME,
    PAYER_ACCOUNT,
    PAYEE_ACCOUNT,
    REFERENCE,
    TEXT,
    TRANSFER_ID,
    MTCN,
    END_TO_END_ID,
    FEE,
    STATUS,
    BANK_CODE,
    ROW_NUMBER;

    boolean isDate() {
        return this == DATE || this == TRANSACTION_DATE || this == BOOKING_DATE || this == VALUE_DATE;
    }

    boolean isMoney() {
        return this == AMOUNT || this == DEBIT || this == CREDIT;
    }
}
