package org.theseus.view;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.theseus.model.Money;

/** Sums in and out by currency, exact. */
final class Sums {

    /** Sums of one currency. */
    static final class Sum {
        private Money in;
        private Money out;
        private long paymentsIn;
        private long paymentsOut;

        private Sum(String currency) {
            this.in = new Money(0, currency);
            this.out = new Money(0, currency);
        }

        Money in() {
            return in;
        }

        Money out() {
            return out;
        }

        long paymentsIn() {
            return paymentsIn;
        }

        long paymentsOut() {
            return paymentsOut;
        }

        Money net() {
            return in.plus(new Money(-out.minor(), out.currency()));
        }

        Money turnover() {
            return in.plus(out);
        }

        void add(boolean incoming, Money amount, long payments) {
            if (incoming) {
                in = in.plus(amount);
                paymentsIn += payments;
            } else {
                out = out.plus(amount);
                paymentsOut += payments;
            }
        }
    }

    private final NavigableMap<String, Sum> byCurrency = new TreeMap<>();

    void add(Movement movement) {
        add(movement.isIn(), movement.amount(), movement.payments());
    }

    void add(boolean incoming, Money amount, long payments) {
        byCurrency.computeIfAbsent(amount.currency(), Sum::new).add(incoming, amount, payments);
    }

    NavigableMap<String, Sum> byCurrency() {
        return byCurrency;
    }
}
