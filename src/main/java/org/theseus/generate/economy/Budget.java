package org.theseus.generate.economy;

import org.theseus.generate.ledger.Payment;
import org.theseus.generate.ledger.PaymentSink;
import org.theseus.generate.ledger.Period;

/** Lets through a number of payments, and no more; payments outside of the period pass by. */
final class Budget implements PaymentSink {

    private final PaymentSink sink;
    private long left;

    Budget(PaymentSink sink, long left) {
        this.sink = sink;
        this.left = left;
    }

    @Override
    public void add(Payment payment) {
        if (left > 0 && Period.contains(payment.second())) {
            left--;
            sink.add(payment);
        }
    }

    boolean isSpent() {
        return left <= 0;
    }
}
