package org.theseus.generate.retold;

import static org.theseus.generate.retold.People.count;
import static org.theseus.generate.retold.People.counter;
import static org.theseus.generate.retold.People.counters;
import static org.theseus.generate.retold.People.kin;
import static org.theseus.generate.retold.People.send;

import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.court.CourtDays;
import org.theseus.generate.court.CourtFile;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.land.Town;
import org.theseus.generate.people.Culture;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** One border with a relative on either side of it. */
final class Cousins {

    private Cousins() {}

    static List<Planting> all() {
        return List.of(Planting.of("two-cousins", Cousins::twoCousins));
    }

    /**
     * Two cousins: one sits in Edirne, takes orders and fares, the other in Harmanli pays guides, beds and drivers from
     * what the first one sends him every few days. Their books never agree, and when the one in Harmanli is arrested a
     * brother comes. Like Bulgarian cases from the Svilengrad border, in which relatives on both sides of it shared the
     * work.
     */
    private static void twoCousins(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(25, 320);
        int days = People.days(s, 60, 280);
        CourtFile file = new CourtFile(s, begin, c.between(0.55, 0.92), People.travellers(s));
        Culture people = c.happens(0.5) ? Culture.KU : Culture.AR;
        String passport = people == Culture.KU ? s.oneOf("TR", "IQ") : "SY";
        Customer taker = counter(s, people, passport, s.town("TR", "Edirne"));
        Town harmanli = s.town("BG", "Harmanli");
        Customer payer = s.customer(kin(s, taker.person(), harmanli), harmanli);
        List<Customer> guides = counters(
                s, c.between(2, 4), Culture.AR, "SY", harmanli, s.town("BG", "Svilengrad"), s.town("BG", "Haskovo"));
        List<Customer> drivers = counters(
                s,
                c.between(2, 4),
                c.happens(0.5) ? Culture.BG : Culture.TR,
                "BG",
                s.town("BG", "Haskovo"),
                s.town("BG", "Plovdiv"),
                s.town("BG", "Sofia"),
                s.town("BG", "Burgas"));
        Customer beds = counter(s, Culture.AR, "SY", s.town("BG", "Sofia"));
        Customer onward = counter(s, Culture.AR, "SY", s.town("RS", s.oneOf("Dimitrovgrad", "Pirot", "Beograd")));
        Customer broker = counter(s, people, passport, s.town("TR", "İstanbul"));
        Customer second = c.happens(0.5) ? People.elsewhere(s, taker) : taker;
        s.open(
                taker,
                "smuggling over the Turkish-Bulgarian border by two cousins: one takes orders in Edirne, the other pays "
                        + count(guides.size(), "guide") + " and " + count(drivers.size(), "driver") + " from Harmanli");
        s.order(payer, "named by a driver who was stopped");
        CourtDays.around(s, taker, begin - 20 * Stage.DAY, days);
        CourtDays.around(s, drivers.get(0), begin, days);
        CourtDays.around(s, payer, begin - 20 * Stage.DAY, days / 2);

        int price = c.between(12, 34) * 100;
        boolean partOnArrival = c.happens(0.6);
        double arrest = days * c.between(0.4, 1.4);
        double upset = days * c.between(0.3, 1.2);
        Tab purse = new Tab(file, s, taker, c.between(0.2, 0.6), s.euros(1200, 4000));
        for (double day = c.between(1.0, 6.0); day < days; day += c.between(2.0, 11.0)) {
            if (day > arrest) {
                // For a fortnight nobody pays anybody, then a brother sits in the same place.
                day += c.between(6.0, 16.0);
                payer = s.customer(kin(s, taker.person(), harmanli), harmanli);
                arrest = Double.MAX_VALUE;
            }
            int heads = 0;
            for (int party = c.between(1, 4); party > 0; party--) {
                CourtFile.Fare fare = file.fare(price);
                heads += fare.heads();
                long first = partOnArrival ? file.share(fare.cents(), 30, 70) : fare.cents();
                Customer desk = c.happens(0.3) ? second : taker;
                Customer sent =
                        file.collect(desk, day - c.between(0.5, 9.0), first, "DE", "DE", "AT", "NL", "SE", "TR");
                if (c.happens(0.1)) {
                    send(s, file, desk, sent, day + c.between(5.0, 30.0), file.share(first, 50, 100));
                    heads -= fare.heads();
                } else if (partOnArrival) {
                    // Whoever waits in Harmanli is asked there for the rest, before a car comes.
                    Customer to = c.happens(0.5) ? payer : taker;
                    double when = day + c.between(2.0, 10.0);
                    long rest = Math.max(5_000, fare.cents() - first);
                    if (desk.equals(taker) && c.happens(0.7)) {
                        send(s, file, sent, to, when, rest);
                    } else {
                        file.collect(to, when, rest, "DE", "AT", "NL", "TR");
                    }
                }
                if (c.happens(0.25)) {
                    send(s, file, taker, broker, day + c.between(1.0, 7.0), file.share(fare.cents(), 5, 12));
                }
            }
            if (heads > 0) {
                purse.owe(file.perHead(heads, price / 3));
                purse.settle(payer, day - c.between(0.0, 1.5) + (day > upset ? c.between(5.0, 15.0) : 0));
                border(s, file, payer, guides, drivers, beds, onward, day, heads);
            }
        }
        Customer father = s.customer(kin(s, taker.person(), s.town("TR", "Gaziantep")), null);
        for (double day = c.between(20.0, 60.0); day < days; day += c.between(25.0, 80.0)) {
            send(s, file, taker, father, day, s.euros(500, 3500));
        }
    }

    private static void border(
            Stage s,
            CourtFile file,
            Customer payer,
            List<Customer> guides,
            List<Customer> drivers,
            Customer beds,
            Customer onward,
            double day,
            int heads) {
        Chance c = s.chance();
        if (c.happens(0.85)) {
            send(s, file, payer, c.pick(guides), day + c.between(1.0, 6.0), file.perHead(heads, c.between(60L, 180L)));
        }
        for (int left = heads; left > 0; left -= 6) {
            if (c.happens(0.8)) {
                long pay = file.perHead(Math.min(left, 6), c.between(70L, 160L));
                send(s, file, payer, c.pick(drivers), day + c.between(3.0, 9.0), pay);
            }
        }
        if (c.happens(0.4)) {
            send(s, file, payer, beds, day + c.between(3.0, 12.0), s.euros(60, 350));
        }
        if (c.happens(0.35)) {
            send(s, file, payer, onward, day + c.between(6.0, 14.0), file.perHead(heads, c.between(50L, 140L)));
        }
        if (c.happens(0.06)) {
            drivers.set(c.below(drivers.size()), counter(s, Culture.BG, "BG", s.town("BG", "Plovdiv")));
        }
    }
}
