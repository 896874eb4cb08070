package org.theseus.generate.court;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Desk;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.economy.Operator;
import org.theseus.generate.land.Town;
import org.theseus.generate.land.Towns;
import org.theseus.generate.ledger.End;
import org.theseus.generate.ledger.Payment;
import org.theseus.generate.ledger.Period;
import org.theseus.generate.people.Culture;
import org.theseus.generate.people.Person;
import org.theseus.generate.stage.Stage;

/**
 * What the file of a court holds of one network: its payments, less those that were made in cash or got lost. Days are counted
 * from the first one of the story; whatever lies after the last statement is left out.
 */
public final class CourtFile {

    /** What is paid for one journey, and for how many. */
    public record Fare(int heads, long cents) {}

    private static final List<String> RELATIONS =
            List.of("brat", "brother", "cousin", "Freund", "friend", "amca", "kuzen", "prijatelj", "uncle", "Bruder");
    private static final List<String> PURPOSES =
            List.of("pomoc", "family support", "Unterhalt", "medicine", "dug", "loan", "living costs", "gift");

    private final Stage stage;
    private final Chance chance;
    private final long begin;
    private final double kept;
    private final double declared;
    private final long counterMost;
    private final List<Culture> travellers;
    private final Map<Integer, String> relations = new HashMap<>();

    /** A file in which this share of the payments is left; most payers are of the travellers' peoples. */
    public CourtFile(Stage stage, long begin, double kept, Culture... travellers) {
        this.stage = stage;
        this.chance = stage.chance();
        this.begin = begin;
        this.kept = kept;
        this.declared = chance.between(0.15, 0.6);
        this.counterMost = chance.between(25L, 75L) * 10_000;
        this.travellers = List.of(travellers);
    }

    /** Somebody of a people in a town, whoever lives there otherwise. */
    public static Person person(Stage stage, Culture culture, Town town) {
        return stage.world().cast().person(culture, culture.homeland(), town, stage.chance());
    }

    /** The same as a customer of the operator. */
    public static Customer customer(Stage stage, Culture culture, Town town) {
        return stage.customer(person(stage, culture, town), town);
    }

    /** A man alone, friends or a family, of whom everybody pays about this much and children about half; all haggle. */
    public Fare fare(long euros) {
        int adults = chance.happens(0.6) ? 1 : chance.between(1, 3);
        int children = chance.happens(adults > 1 ? 0.6 : 0.1) ? chance.between(1, 4) : 0;
        long sum = euros * adults + euros * children * chance.between(30L, 70L) / 100;
        return new Fare(adults + children, sum * chance.between(80L, 120L) / 100 / 10 * 1000);
    }

    /** Pay for so many heads, at a rate in euros that is not always kept. */
    public long perHead(int heads, long euros) {
        return heads * euros * chance.between(80L, 115L) / 1000 * 1000;
    }

    /** A part of a sum in whole euros, mostly in tens, in percent between these two. */
    public long share(long cents, int low, int high) {
        long step = chance.happens(0.7) ? 1_000 : 100;
        return Math.max(1_000, cents * chance.between(low, high) / 100 / step * step);
    }

    /**
     * Relatives in one of the countries pay for somebody: mostly one of them, sometimes two, and large sums in parts. Into an
     * account they pay from accounts, else at counters of the same operator.
     *
     * @return who paid first
     */
    public Customer collect(Customer to, double day, long cents, String... countries) {
        Customer first = relative(to, countries);
        int parts = cents > 350_000 ? chance.between(1, 4) : chance.happens(0.15) ? 2 : 1;
        Customer payer = first;
        double when = day;
        long left = cents;
        boolean evenly = chance.happens(0.4);
        for (int i = parts; i > 0; i--) {
            long part = i == 1 ? left : evenly ? left / i : left * chance.between(25L, 70L) / 100;
            part = Math.max(2_000, part / 1000 * 1000);
            pass(payer, to, when, part);
            left -= part;
            payer = chance.happens(0.35) ? relative(to, countries) : payer;
            when += chance.happens(0.5) ? 0 : chance.between(0.0, 5.0);
        }
        return first;
    }

    private Customer relative(Customer to, String... countries) {
        String country = stage.oneOf(countries);
        Person person = chance.happens(0.85)
                ? person(stage, chance.pick(travellers), Towns.all().draw(country, chance))
                : stage.person(country);
        if (to.end().account() != null) {
            return stage.bank(person);
        }
        return Operator.ALL.stream()
                .filter(operator -> operator.code().equals(to.institution()))
                .findFirst()
                .map(operator -> stage.customer(person, operator, person.town()))
                .orElseThrow();
    }

    /**
     * A sum between two people, unless it left no trace: between accounts where both have one, else between counters, where
     * more than the clerk takes at once is sent in parts, and what is left after some of them goes as cash.
     */
    public void pass(Customer from, Customer to, double day, long cents) {
        if (from.end().account() != null && to.end().account() != null) {
            wire(
                    from.end(),
                    to.end(),
                    day,
                    cents,
                    stage.oneOf("", "", "danke", "auto", "pomoc", "rent", "help", "Ali"));
            return;
        }
        long left = cents;
        double when = day;
        for (int parts = chance.between(1, 4); parts > 0 && left > 0; parts--) {
            long part = left <= counterMost ? left : chance.between(counterMost / 3, counterMost) / 5000 * 5000;
            if (chance.happens(kept)) {
                String said = relations.computeIfAbsent(
                        from.person().id(), id -> chance.happens(declared) ? chance.pick(RELATIONS) : "");
                Payment payment = stage.desk().remit(from, to, stage.on(begin, when), part, chance);
                record(payment.saying(payment.words()
                        .declared(said.isEmpty() ? null : said, said.isEmpty() ? null : chance.pick(PURPOSES))));
            }
            left -= part;
            when += chance.happens(0.4) ? 0 : chance.between(0.0, 4.0);
        }
    }

    /** A transfer between accounts, in the currency of the payer or within seconds in euros. */
    public void wire(End from, End to, double day, long cents, String text) {
        if (!chance.happens(kept)) {
            return;
        }
        long second = stage.on(begin, day);
        boolean euros = Desk.currency(String.valueOf(from.country()), second).equals("EUR");
        record(
                euros && chance.happens(0.5)
                        ? stage.desk().instant(from, to, second, cents, text)
                        : stage.desk().transfer(from, to, second, cents, text));
    }

    /** Cash from a machine, as often as the limit of the card asks for. */
    public void draw(Customer holder, Town town, double day, long cents) {
        long left = cents;
        long limit = chance.between(4L, 10L) * 10_000;
        for (double when = day; left >= 2_000 && when < day + 5; when += chance.between(0.0, 2.0)) {
            long part = Math.min(left, limit) / 1000 * 1000;
            String machine = Desk.machine(town, chance.between(1, 4));
            if (chance.happens(kept)) {
                record(stage.desk().cashOut(holder.end(), town, machine, stage.on(begin, when), part));
            }
            left -= part;
        }
    }

    /** A purchase with a card. */
    public void buy(Customer holder, Firm shop, double day, long cents) {
        if (chance.happens(kept)) {
            record(stage.desk().card(holder.end(), shop, stage.on(begin, day), cents, chance));
        }
    }

    /** Cash paid into an account by nobody knows whom. */
    public void deposit(Customer holder, double day, long cents) {
        String machine = Desk.machine(holder.town(), chance.between(1, 3));
        if (chance.happens(kept)) {
            record(stage.desk().cashIn(End.OUTSIDE, holder.end(), holder.town(), machine, stage.on(begin, day), cents));
        }
    }

    private void record(Payment payment) {
        if (Period.contains(payment.second())) {
            stage.play(payment);
        }
    }
}
