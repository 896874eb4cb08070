package org.theseus.generate.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Cast;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.ledger.End;
import org.theseus.generate.ledger.Payment;

/**
 * The numbers under which the people of one case stand: whoever acts more than once does so under three customer numbers (or
 * accounts) in turn, each written down by another shop (or bank) in its own script and spelling, with what its clerk asked for.
 * One telephone or one document stands with all numbers of a person; all else is as the clerks left it. For one thread.
 */
public final class Aliases {

    private static final int NUMBERS = 3;

    private final Cast cast;
    private final Chance chance;
    private final Map<String, Customer> known = new HashMap<>();
    private final Map<String, List<End>> ends = new HashMap<>();
    private final Map<String, Integer> turns = new HashMap<>();

    public Aliases(Cast cast, Chance chance) {
        this.cast = cast;
        this.chance = chance;
    }

    /** Takes note of somebody who may act under other numbers. */
    void know(Customer customer) {
        String key = customer.end().key();
        if (key != null) {
            known.put(key, customer);
        }
    }

    /** The payment under the next numbers of those who are known. A payment to oneself goes from one number to the next. */
    Payment under(Payment payment) {
        String payer = payment.payer().key();
        String payee = payment.payee().key();
        if (payer != null && payer.equals(payee)) {
            int turn = turn(payer);
            return payment.between(end(payment.payer(), payer, turn), end(payment.payee(), payer, turn + 1));
        }
        return payment.between(next(payment.payer(), payer), next(payment.payee(), payee));
    }

    private End next(End end, @Nullable String key) {
        return key == null ? end : end(end, key, turn(key));
    }

    private int turn(String key) {
        return turns.merge(key, 1, Integer::sum) - 1;
    }

    private End end(End said, String key, int turn) {
        Customer customer = known.get(key);
        if (customer == null) {
            return said;
        }
        List<End> all = ends.computeIfAbsent(key, none -> new ArrayList<>(List.of(linked(customer, said))));
        while (all.size() <= turn % NUMBERS) {
            all.add(again(customer, all.get(0), all.size()));
        }
        End end = all.get(turn % NUMBERS);
        return said.country() == null ? end : end.in(said.country());
    }

    /** The first number, which says at least a telephone or a document. */
    private End linked(Customer customer, End said) {
        if (said.phone() != null || said.document() != null) {
            return said;
        }
        return said.withPhone(customer.person().phones().get(0));
    }

    /** Another number, with the telephone or else the document of the first. */
    private End again(Customer customer, End first, int shop) {
        End other = cast.again(customer, shop, chance.fork(first.key() + "/" + shop))
                .end();
        boolean byPhone = first.phone() != null
                && (first.document() == null
                        || chance.fork(first.key() + "/link").happens(0.5));
        return byPhone ? other.withPhone(first.phone()) : other.withDocument(first.document());
    }
}
