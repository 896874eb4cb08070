package org.theseus.generate.retold;

import static org.theseus.generate.retold.People.account;
import static org.theseus.generate.retold.People.athome;
import static org.theseus.generate.retold.People.count;
import static org.theseus.generate.retold.People.counter;
import static org.theseus.generate.retold.People.counters;
import static org.theseus.generate.retold.People.firm;
import static org.theseus.generate.retold.People.newcomer;
import static org.theseus.generate.retold.People.send;

import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.court.CourtDays;
import org.theseus.generate.court.CourtFile;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.land.Town;
import org.theseus.generate.people.Culture;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** People are driven by taxi from one border to the next one. */
final class Taxis {

    private Taxis() {}

    static List<Planting> all() {
        return List.of(Planting.of("taxi-ring", Taxis::taxiRing));
    }

    /**
     * A man with taxis in Kumanovo has people fetched at the Greek border and let out before the Serbian one. Men in
     * northern Greece send him groups and keep the fares until he reports them through; families also pay him
     * themselves. As in the cases against taxi drivers along the road from Gevgelija to Tabanovce, drivers are stopped
     * one after another and replaced.
     */
    private static void taxiRing(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(25, 320);
        int days = People.days(s, 80, 270);
        Town home = s.town("MK", "Kumanovo");
        Culture people = c.happens(0.6) ? Culture.SQ : Culture.MK;
        CourtFile file = new CourtFile(s, begin, c.between(0.5, 0.9), People.travellers(s));
        Customer boss = counter(s, people, "MK", home);
        Customer bank = s.bank(boss.person());
        List<Customer> south =
                counters(s, c.between(1, 3), Culture.MK, "MK", s.town("MK", "Gevgelija"), s.town("MK", "Veles"));
        List<Customer> near = new ArrayList<>();
        for (int i = c.between(2, 5); i > 0; i--) {
            near.add(account(s, c.happens(0.7) ? people : Culture.MK, "MK", home));
        }
        List<Tab> senders = new ArrayList<>();
        List<Customer> north = new ArrayList<>();
        for (int i = c.between(1, 3); i > 0; i--) {
            Town town = s.town("GR", s.oneOf("Thessaloniki", "Thessaloniki", "Polykastro", "Athina"));
            Customer sender = newcomer(s, town, Culture.UR, Culture.AR, Culture.FA);
            north.add(sender);
            senders.add(new Tab(file, s, sender, c.between(0.25, 0.8), s.euros(900, 3500)));
        }
        // Some let a relative in the capital receive what families send, and fetch it there.
        Customer till = c.happens(0.4) ? s.customer(People.kin(s, boss.person(), s.town("MK", "Skopje")), null) : boss;
        Customer host = counter(s, Culture.SQ, "RS", s.town("RS", s.oneOf("Preševo", "Bujanovac", "Vranje")));
        s.open(
                boss,
                "smuggling by taxi: " + count(near.size() + south.size(), "driver")
                        + " who take people from the Greek to the"
                        + " Serbian border for a man in Kumanovo; groups come from "
                        + (north.size() == 1 ? "one man" : north.size() + " men") + " in Greece");
        s.order(bank, "account of the accused");
        CourtDays.around(s, bank, begin - 20 * Stage.DAY, days);
        CourtDays.around(s, near.get(0), begin - 20 * Stage.DAY, days / 2);
        CourtDays.around(s, host, begin, days);

        int price = c.between(28, 75) * 10;
        int wage = c.between(4, 10) * 10;
        double direct = c.between(0.05, 0.4);
        double careless = c.between(0.1, 0.6);
        double gap = c.between(3.0, 9.0);
        boolean hostOrders = c.happens(0.3);
        double stop = c.between(0.3, 0.8) * days;
        Customer wife = null;
        for (double day = c.between(1.0, 5.0); day < days; day += c.between(1.0, 2 * gap)) {
            if (wife == null && day > stop) {
                // The arrested man's wife is paid for his silence; another one takes the wheel.
                Customer arrested = south.size() > 1 ? south.remove(0) : near.remove(near.size() - 1);
                wife = athome(s, arrested.person(), people, "MK", s.town("MK", "Skopje"));
                south.add(counter(s, people, "MK", s.town("MK", s.oneOf("Gevgelija", "Skopje"))));
            } else if (wife != null && c.happens(0.18)) {
                send(s, file, boss, wife, day, s.euros(100, 400));
            }
            int which = c.below(north.size());
            int heads = 0;
            for (int party = c.between(1, 4); party > 0; party--) {
                CourtFile.Fare fare = file.fare(price);
                heads += fare.heads();
                if (c.happens(direct)) {
                    file.collect(
                            c.happens(0.7) ? till : boss,
                            day - c.between(0.0, 3.0),
                            fare.cents(),
                            "DE",
                            "AT",
                            "SE",
                            "TR");
                    continue;
                }
                if (c.happens(0.7)) {
                    double when = c.happens(0.6) ? day - c.between(0.0, 5.0) : day + c.between(1.0, 4.0);
                    file.collect(north.get(which), when, fare.cents(), "DE", "DE", "AT", "GR", "FR", "CH");
                }
                senders.get(which).owe(file.share(fare.cents(), 55, 80));
            }
            senders.get(which).settle(boss, day + c.between(1.0, 6.0));
            taxis(s, file, boss, bank, south, near, day, heads, wage, careless);
            if (c.happens(0.45)) {
                long bed = file.perHead(heads, c.between(15L, 45L));
                send(
                        s,
                        file,
                        hostOrders ? host : boss,
                        hostOrders ? boss : host,
                        day + c.between(1.0, 5.0),
                        Math.max(3_000, bed));
            }
        }
        otherCosts(s, file, bank, days);
    }

    /** Drivers of the same town are mostly paid from hand to hand, those at the other border through a counter. */
    private static void taxis(
            Stage s,
            CourtFile file,
            Customer boss,
            Customer bank,
            List<Customer> south,
            List<Customer> near,
            double day,
            int heads,
            int wage,
            double careless) {
        Chance c = s.chance();
        for (int left = heads; left > 0; left -= 4) {
            long pay = Math.max(4_000, file.perHead(Math.min(4, left), wage));
            if (c.happens(0.5)) {
                send(s, file, boss, c.pick(south), day + c.between(0.0, 3.0), pay);
            } else if (c.happens(careless)) {
                String text = s.oneOf("gorivo", "", "zaem", "delovi", "taxi");
                file.wire(bank.end(), c.pick(near).end(), day + c.between(0.0, 4.0), pay, text);
            }
        }
    }

    /** Fuel, worn-out cars, and the man at Tabanovce who tells by phone which police post is manned. */
    private static void otherCosts(Stage s, CourtFile file, Customer bank, int days) {
        Chance c = s.chance();
        Town town = bank.town();
        Customer watch = account(s, Culture.MK, "MK", s.town("MK", "Tabanovce"));
        Firm cars = firm(s, Firm.Kind.TRADER, "Avto Plac Vardar", town, null);
        Firm fuel = firm(s, Firm.Kind.SHOP, "Benzinska Pat", town, "5541");
        for (double day = c.between(5.0, 30.0); day < days; day += c.between(12.0, 45.0)) {
            long cash = s.euros(300, 2200);
            file.deposit(bank, day, cash);
            file.buy(bank, fuel, day + c.between(0.0, 6.0), c.between(3500L, 11000L));
            if (c.happens(0.6)) {
                file.wire(
                        bank.end(),
                        watch.end(),
                        day + c.between(0.0, 8.0),
                        s.euros(30, 150),
                        s.oneOf("", "zaem", "pomoc"));
            }
            if (c.happens(0.2)) {
                file.wire(bank.end(), cars.end(), day + c.between(1.0, 6.0), s.euros(2200, 6500), "vozilo");
            }
        }
    }
}
