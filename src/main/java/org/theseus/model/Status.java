package org.theseus.model;

/** State of a payment as the source gives it (contract, section 4). */
public enum Status {
    BOOKED,
    PAID,
    PENDING,
    CANCELLED,
    REFUNDED,
    REVERSED;

    /** Only booked and paid records move money; the others are kept and listed, and take part in nothing else. */
    public boolean movesMoney() {
        return this == BOOKED || this == PAID;
    }
}
