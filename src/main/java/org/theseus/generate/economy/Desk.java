package org.theseus.generate.economy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.land.Country;
import org.theseus.generate.land.Town;
import org.theseus.generate.ledger.Counters;
import org.theseus.generate.ledger.End;
import org.theseus.generate.ledger.Payment;
import org.theseus.generate.ledger.Period;
import org.theseus.generate.ledger.Rates;
import org.theseus.generate.ledger.Settlement;
import org.theseus.generate.ledger.Truth;
import org.theseus.generate.ledger.Words;
import org.theseus.model.Channel;
import org.theseus.model.Precision;
import org.theseus.model.Status;

/**
 * Turns an intention into a payment as its institution records it: operators to the minute with places, agents, a control
 * number and a fee; banks to the day in the currency of the account. Amounts come in as euro cents. Stateless.
 */
public final class Desk {

    private static final LocalDate EURO_IN_CROATIA = LocalDate.of(2023, 1, 1);

    private final Rates rates = Rates.all();

    /** The currency of bank accounts in a country on a day. */
    public static String currency(String country, long second) {
        if (country.equals("HR") && Period.dateOf(second).isBefore(EURO_IN_CROATIA)) {
            return "HRK";
        }
        return Country.of(country).currency();
    }

    /** A transfer from counter to counter, sent and recorded in euros; agents are drawn. */
    public Payment remit(Customer from, Customer to, long second, long cents, Chance chance) {
        Operator operator = operator(from.institution());
        return remit(
                from,
                to,
                second,
                cents,
                operator.agent(from.town(), chance),
                operator.agent(to.town(), chance),
                chance);
    }

    /** The same at two given agents. */
    public Payment remit(
            Customer from, Customer to, long second, long cents, String sendAgent, String payAgent, Chance chance) {
        long sent = second - Math.floorMod(second, 60);
        long later = sent + 60 * (long) (10 + chance.exponential(600));
        long fee = 290 + cents * chance.between(5, 25) / 1000 / 10 * 10;
        return new Payment(
                sent,
                Precision.MINUTE,
                from.end(),
                to.end(),
                cents,
                "EUR",
                Channel.MTO,
                new Counters(from.town().name(), to.town().name(), sendAgent, payAgent),
                Words.NONE.withMtcn(mtcn(chance)),
                new Settlement(Status.PAID, Period.contains(later) ? later : sent, fee, null, null),
                Truth.Marks.NONE);
    }

    private static String mtcn(Chance chance) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            number.append(chance.below(10));
        }
        return number.toString();
    }

    private static Operator operator(String code) {
        for (Operator operator : Operator.ALL) {
            if (operator.code().equals(code)) {
                return operator;
            }
        }
        return Operator.ALL.get(0);
    }

    /** A transfer between accounts in the currency of the payer's, on a day. */
    public Payment transfer(End from, End to, long second, long cents, String reference) {
        String currency = currency(country(from), second);
        return account(
                        from,
                        to,
                        second - Math.floorMod(second, Period.DAY),
                        Precision.DAY,
                        cents,
                        currency,
                        Channel.BANK)
                .saying(Words.of(reference));
    }

    /** A transfer between accounts in euros, on a day. */
    public Payment euroTransfer(End from, End to, long second, long cents, String reference) {
        return account(from, to, second - Math.floorMod(second, Period.DAY), Precision.DAY, cents, "EUR", Channel.BANK)
                .saying(Words.of(reference));
    }

    /** A transfer that arrives within seconds, in euros, to the minute. */
    public Payment instant(End from, End to, long second, long cents, String reference) {
        return account(from, to, second - Math.floorMod(second, 60), Precision.MINUTE, cents, "EUR", Channel.INSTANT)
                .saying(Words.of(reference));
    }

    /** A card payment, to the day. */
    public Payment card(End from, Firm shop, long second, long cents, Chance chance) {
        String currency = currency(shop.town().country(), second);
        Payment payment = account(
                from,
                shop.end(),
                second - Math.floorMod(second, Period.DAY),
                Precision.DAY,
                cents,
                currency,
                Channel.CARD);
        String terminal = "POS" + (1_000_000 + Math.floorMod(shop.party() * 31 + chance.below(3), 9_000_000));
        return withPlace(payment, null, shop.town())
                .saying(Words.of(shop.name() + " " + shop.town().name()).at(terminal, shop.merchantCode()));
    }

    /** Cash taken from an account at a machine, to the minute. */
    public Payment cashOut(End from, Town where, String terminal, long second, long cents) {
        String currency = currency(where.country(), second);
        Payment payment = account(
                from,
                End.OUTSIDE,
                second - Math.floorMod(second, 60),
                Precision.MINUTE,
                cents,
                currency,
                Channel.CASH_OUT);
        return withPlace(payment, null, where)
                .saying(Words.of("ATM " + where.name()).at(terminal, null));
    }

    /** Cash paid into an account at a counter or machine, to the minute; {@code from} is often unknown. */
    public Payment cashIn(End from, End to, Town where, String terminal, long second, long cents) {
        String currency = currency(where.country(), second);
        Payment payment = account(
                from, to, second - Math.floorMod(second, 60), Precision.MINUTE, cents, currency, Channel.CASH_IN);
        return withPlace(payment, where, null).saying(Words.of("cash deposit").at(terminal, null));
    }

    /** A machine in a town. */
    public static String machine(Town town, int number) {
        return "ATM-" + town.country() + Math.floorMod(town.name().hashCode(), 1000) + "-" + number;
    }

    private static Payment withPlace(Payment payment, @Nullable Town send, @Nullable Town pay) {
        return new Payment(
                payment.second(),
                payment.precision(),
                payment.payer(),
                payment.payee(),
                payment.minor(),
                payment.currency(),
                payment.channel(),
                new Counters(send == null ? null : send.name(), pay == null ? null : pay.name(), null, null),
                payment.words(),
                payment.settlement(),
                payment.truth());
    }

    private Payment account(
            End from, End to, long second, Precision precision, long cents, String currency, Channel channel) {
        return new Payment(
                second,
                precision,
                from,
                to,
                rates.fromEuro(cents, currency, second),
                currency,
                channel,
                Counters.NONE,
                Words.NONE,
                Settlement.PLAIN,
                Truth.Marks.NONE);
    }

    private static String country(End end) {
        return end.country() == null ? "AT" : end.country();
    }

    /** Seconds of a day at which counters are open, busier before noon and after work. */
    public static long openingHour(Chance chance) {
        List<Integer> hours = List.of(7, 8, 8, 9, 9, 9, 10, 10, 11, 12, 13, 14, 15, 15, 16, 16, 17);
        return chance.pick(hours) * 3600L + chance.below(60) * 60L;
    }
}
