package org.theseus.generate.court;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.economy.Operator;
import org.theseus.generate.land.Town;
import org.theseus.generate.ledger.Period;
import org.theseus.generate.people.Culture;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** Networks that bring people to Britain, told like the cases against them. */
final class CourtBritain {

    private CourtBritain() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("channel-dinghies", CourtBritain::channelDinghies),
                Planting.of("wages-of-the-debt", CourtBritain::wagesOfTheDebt));
    }

    /**
     * Relatives in Britain pay a broker there or a man near the dunes; boats come from a store in Germany. After the store is
     * searched another supplier is found. Like the joint cases of France, Belgium, Germany and Britain against sellers of boats.
     */
    private static void channelDinghies(Stage s) {
        Chance c = s.chance();
        long begin = Period.startOf(LocalDate.of(c.between(2021, 2023), c.between(2, 6), c.between(1, 28)));
        CourtFile file = new CourtFile(s, begin, c.between(0.5, 0.85), Culture.KU, Culture.FA, Culture.SQ);
        Town camp = s.town("FR", s.oneOf("Grande-Synthe", "Calais", "Lille"));
        Customer broker = s.bank(CourtFile.person(s, Culture.KU, s.town("GB", s.oneOf("London", "Birmingham"))));
        Customer counter = s.customer(broker.person(), broker.town());
        Customer dunes = CourtFile.customer(s, Culture.KU, camp);
        Customer successor = s.customer(
                CourtFile.person(s, Culture.KU, s.town("BE", "Brussel")), Operator.draw(c), s.town("BE", "Brussel"));
        List<Customer> stores = List.of(s.account("DE"), s.account("NL"));
        Customer factory = s.account("TR");
        Customer buyer = s.account("BE");
        List<Customer> beach = new ArrayList<>();
        for (int i = c.between(2, 5); i > 0; i--) {
            beach.add(CourtFile.customer(s, c.pick(List.of(Culture.KU, Culture.FA, Culture.SQ)), camp));
        }
        Customer home = CourtFile.customer(s, Culture.KU, s.town("IQ", s.oneOf("Erbil", "Sulaymaniyah")));
        s.open(dunes, "boats over the Channel: a broker in Britain, a man at the dunes, a store of boats in Germany");
        s.order(broker, "the statement is in the file of the court");
        long price = c.between(1500L, 3400L);
        int crossings = c.between(5, 13);
        int search = c.between(2, crossings + 4);
        double day = 0;
        for (int crossing = 0; crossing < crossings; crossing++) {
            Customer man = crossing < search || c.happens(0.3) ? dunes : successor;
            double night = day + c.between(2.0, 8.0);
            long sum = 0;
            for (int i = c.between(4, 14); i > 0; i--) {
                CourtFile.Fare fare = file.fare(price);
                Customer till = c.happens(0.4) ? broker : man;
                boolean before = c.happens(0.6);
                double paid = before ? day + c.between(0.0, 3.0) : night + c.between(0.5, 6.0);
                String from = till.equals(broker) ? "GB" : s.oneOf("GB", "GB", "DE", "FR", "IT");
                Customer payer = file.collect(till, paid, fare.cents(), from);
                if (before && c.happens(0.07)) {
                    file.pass(till, payer, night + c.between(1.0, 9.0), file.share(fare.cents(), 50, 100));
                }
                sum += fare.cents();
            }
            Customer store = stores.get(crossing < search ? 0 : 1);
            file.wire(
                    buyer.end(), store.end(), day + 1, s.euros(2200, 6800), s.oneOf("Boot", "Anzahlung", "", "Zelte"));
            if (c.happens(0.4)) {
                file.wire(store.end(), factory.end(), day + c.between(2.0, 9.0), s.euros(2700, 12_000), "invoice");
            }
            if (c.happens(0.7)) {
                Customer driver = s.account("DE");
                file.wire(
                        store.end(), driver.end(), day + c.between(1.0, 4.0), s.euros(350, 1500), s.oneOf("", "Fahrt"));
            }
            for (Customer helper : beach) {
                if (man.equals(dunes) && c.happens(0.4)) {
                    file.pass(man, helper, night + c.between(0.0, 4.0), s.euros(50, 260));
                }
            }
            if (c.happens(0.5)) {
                file.pass(counter, man.equals(dunes) ? man : home, night + c.between(1.0, 7.0), file.share(sum, 4, 20));
            }
            if (man.equals(dunes) && c.happens(0.5)) {
                file.pass(man, home, night + c.between(2.0, 12.0), file.share(sum, 8, 25));
            }
            file.deposit(buyer, day + 0.5, s.euros(1000, 6000));
            file.draw(broker, broker.town(), night + 1, file.share(sum, 10, 30));
            day += c.between(4.0, 17.0);
        }
        CourtDays.around(s, broker, begin, 150);
        CourtDays.around(s, stores.get(0), begin, 120);
        CourtDays.around(s, beach.get(0), begin, 150);
    }

    /**
     * Men are brought to Britain in lorries for half the fare; in car washes they work off the rest, and the debt never ends: a
     * gangmaster takes wages from their accounts. One leaves. Like British cases of smuggling that went on as forced work.
     */
    private static void wagesOfTheDebt(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(10, 420);
        Culture people = c.pick(List.of(Culture.SQ, Culture.KU, Culture.RO));
        CourtFile file = new CourtFile(s, begin, c.between(0.7, 0.97), people);
        Town city = s.town("GB", s.oneOf("Birmingham", "Manchester", "Leeds"));
        Customer master = s.bank(CourtFile.person(s, people, city));
        Customer masterAtCounter = s.customer(master.person(), city);
        Town homeTown = s.town(
                people.homeland(),
                switch (people) {
                    case SQ -> "Shkodër";
                    case KU -> "Sulaymaniyah";
                    default -> "Craiova";
                });
        Customer agent = CourtFile.customer(s, people, homeTown);
        Customer lorry = s.stranger(s.oneOf("BE", "FR", "RO"));
        Customer landlord = s.account("GB");
        Firm wash = s.world().cast().firm(Firm.Kind.EMPLOYER, "Bridge Hand Car Wash", city, null, c);
        s.open(master, "men brought by lorry work off the fare in car washes; their wages go to the gangmaster");
        List<Customer> workers = new ArrayList<>();
        List<Customer> relatives = new ArrayList<>();
        double day = 0;
        for (int i = c.between(4, 13); i > 0; i--) {
            long half = c.between(1500L, 3500L) / 50 * 5000;
            Customer relative = CourtFile.customer(s, people, homeTown);
            relatives.add(relative);
            file.pass(relative, agent, day, half);
            if (c.happens(0.6)) {
                file.pass(agent, lorry, day + c.between(1.0, 8.0), s.euros(300, 1000));
            }
            var surname = relative.person().name().surname();
            workers.add(s.bank(s.world()
                    .cast()
                    .family(people, people.homeland(), city, 1, surname, c)
                    .get(0)));
            day += c.between(1.0, 13.0);
        }
        int months = c.between(4, 11);
        int runaway = c.below(workers.size());
        int leaves = c.between(2, months);
        long rate = c.between(48L, 80L);
        for (int month = 0; month < months; month++) {
            for (int i = 0; i < workers.size(); i++) {
                Customer worker = workers.get(i);
                if (i == runaway && month >= leaves) {
                    continue;
                }
                double payday = day + 10 + 30.4 * month;
                long wage = c.between(880L, 1520L) * 100;
                file.wire(wash.end(), worker.end(), payday, wage, "wages");
                long taken = wage * c.between(rate, rate + 15) / 100 / 1000 * 1000;
                if (c.happens(0.55)) {
                    String text = s.oneOf("rent", "", "loan", "transport", "debt");
                    file.wire(worker.end(), master.end(), payday + c.between(0.0, 3.0), taken, text);
                } else {
                    file.draw(worker, city, payday + c.between(0.0, 2.0), taken);
                }
                if (c.happens(0.12)) {
                    file.pass(relatives.get(i), agent, payday + c.between(5.0, 20.0), s.euros(150, 900));
                }
            }
            double end = day + 20 + 30.4 * month;
            file.wire(master.end(), landlord.end(), end, s.euros(700, 1800), "rent house");
            if (c.happens(0.75)) {
                file.pass(masterAtCounter, agent, end + c.between(0.0, 6.0), s.euros(600, 4500));
            }
            file.draw(master, city, end, s.euros(300, 3000));
        }
        CourtDays.around(s, landlord, begin, 200);
        CourtDays.around(s, masterAtCounter, begin, 200);
    }
}
