package org.theseus.generate.economy;

import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.land.Town;
import org.theseus.generate.land.Towns;
import org.theseus.generate.ledger.Payment;
import org.theseus.generate.ledger.PaymentSink;
import org.theseus.generate.ledger.Period;
import org.theseus.generate.people.Person;
import org.theseus.generate.people.Setting;

/** Somebody abroad who sends money home, month after month, to one or two relatives. */
final class RemittanceLife implements Background.Life {

    private static final List<String> RELATIONS = List.of(
            "majka",
            "otac",
            "Mutter",
            "Vater",
            "sestra",
            "brat",
            "Schwester",
            "Bruder",
            "anne",
            "baba",
            "kardes",
            "mother",
            "father",
            "brother",
            "sister",
            "wife",
            "Ehefrau",
            "supruga",
            "nena",
            "vellai",
            "motra",
            "baba dhe nena",
            "son");
    private static final List<String> PURPOSES = List.of(
            "izdrzavanje",
            "Unterhalt",
            "family support",
            "pomoc porodici",
            "aile yardimi",
            "ndihme familjare",
            "medicine",
            "lekovi",
            "Miete",
            "school",
            "kredit",
            "living costs");

    private final Cast cast;
    private final Desk desk;

    RemittanceLife(Cast cast, Desk desk) {
        this.cast = cast;
        this.desk = desk;
    }

    @Override
    public void write(Chance chance, PaymentSink sink) {
        Person sender = cast.migrant(Background.HOMES.draw(chance), chance);
        String home = Residents.inhabited(sender.nationality())
                ? sender.nationality()
                : sender.culture().homeland();
        if (home.equals(sender.town().country())) {
            home = chance.pick(List.of("DE", "AT", "RS", "TR"));
        }
        Town town = Towns.all().draw(home, chance);
        List<Person> family = cast.family(
                sender.culture(),
                home,
                town,
                chance.happens(0.3) ? 2 : 1,
                chance.happens(0.7) ? sender.name().surname() : null,
                chance);
        Operator operator = Operator.draw(chance);
        Customer from = cast.atOperator(sender, operator, chance);
        Customer second = chance.happens(0.12) ? cast.atOperator(sender, Operator.draw(chance), chance) : from;
        int months = 2 + (int) Math.min(Period.MONTHS - 2, chance.exponential(10));
        int first = chance.below(Period.MONTHS - months + 1);
        double often = chance.pick(List.of(1.0, 1.0, 1.0, 0.5, 0.33, 0.6));
        long usual = Prices.remittance(chance);
        int day = chance.below(27);
        String agent = operator.agent(from.town(), chance);
        String relation = chance.happens(0.75) ? chance.pick(RELATIONS) : null;
        String purpose = chance.happens(0.6) ? chance.pick(PURPOSES) : null;
        for (Person relative : family) {
            Customer to = cast.atOperator(relative, operator, chance);
            String payAgent = operator.agent(to.town(), chance);
            for (int month = first; month < first + months; month++) {
                if (!chance.happens(often / family.size() * (family.size() == 1 ? 1 : 1.3))) {
                    continue;
                }
                long at = Period.startOf(Period.month(month))
                        + Math.min(27, day + chance.below(4)) * Period.DAY
                        + Desk.openingHour(chance);
                long cents = chance.happens(0.65) ? usual : Prices.remittance(chance);
                Customer used = chance.happens(0.8) ? from : second;
                Payment payment = used.institution().equals(to.institution())
                        ? desk.remit(used, to, at, cents, agent, payAgent, chance)
                        : desk.remit(from, to, at, cents, chance);
                sink.add(retyped(payment, sender, from, chance)
                        .saying(payment.words().declared(relation, purpose)));
            }
        }
    }

    /** Now and then a clerk types the sender anew. */
    private Payment retyped(Payment payment, Person sender, Customer from, Chance chance) {
        if (!chance.happens(0.08)) {
            return payment;
        }
        Setting setting = new Setting(
                from.institution() + from.town().country(),
                from.town().country(),
                Setting.Kind.COUNTER,
                Period.dateOf(payment.second()));
        return new Payment(
                payment.second(),
                payment.precision(),
                payment.payer().named(cast.writer().name(sender, setting, chance)),
                payment.payee(),
                payment.minor(),
                payment.currency(),
                payment.channel(),
                payment.counters(),
                payment.words(),
                payment.settlement(),
                payment.truth());
    }
}
