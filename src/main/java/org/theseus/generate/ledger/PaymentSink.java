package org.theseus.generate.ledger;

/** Takes payments in any order of time. */
@FunctionalInterface
public interface PaymentSink {

    /** Takes one. */
    void add(Payment payment);
}
