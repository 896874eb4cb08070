package org.theseus.generate.retold;

import static org.theseus.generate.retold.People.athome;
import static org.theseus.generate.retold.People.count;
import static org.theseus.generate.retold.People.counter;
import static org.theseus.generate.retold.People.counters;
import static org.theseus.generate.retold.People.firm;
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

/** Borders that are crossed on foot over days: the guides, and those who are paid for them. */
final class Woods {

    private Woods() {}

    static List<Planting> all() {
        return List.of(Planting.of("forest-guides", Woods::forestGuides));
    }

    /**
     * A guide in Velika Kladuša has groups led on foot over Croatia and Slovenia to Trieste. Families pay one half to
     * local people who lend their names at the counter and the other half to his patron in Italy once the walker has
     * arrived; guides are paid through their families at home. As the Italian and Slovene cases tell, most walks end at
     * a patrol and are tried again.
     */
    private static void forestGuides(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(25, 330);
        int days = People.days(s, 70, 290);
        boolean pakistani = c.happens(0.6);
        Culture people = pakistani ? Culture.UR : Culture.FA;
        CourtFile file =
                new CourtFile(s, begin, c.between(0.5, 0.9), people, pakistani ? Culture.UR : Culture.KU, people);
        Town camp = s.town("BA", "Velika Kladuša");
        Customer chief = counter(s, people, people.homeland(), camp);
        List<Customer> names = counters(s, c.between(2, 5), Culture.BS, "BA", camp, camp, s.town("BA", "Bihać"));
        Customer patron =
                counter(s, people, people.homeland(), s.town("IT", s.oneOf("Trieste", "Trieste", "Milano", "Gorizia")));
        Customer house = counter(s, Culture.HR, "HR", s.town("HR", s.oneOf("Karlovac", "Zagreb", "Rijeka")));
        List<Customer> cars = counters(
                s,
                c.between(1, 3),
                Culture.RO,
                "RO",
                s.town("IT", "Trieste"),
                s.town("IT", "Udine"),
                s.town("SI", "Nova Gorica"));
        List<Customer> homes = new ArrayList<>();
        for (int i = c.between(2, 5); i > 0; i--) {
            homes.add(guideHome(s, people));
        }
        s.open(
                chief,
                "smuggling on foot from Velika Kladuša to Trieste: a leading guide, "
                        + count(homes.size(), "guide") + ", "
                        + names.size()
                        + " local people who lend their names to receive, a patron in Italy who is paid on arrival");
        Customer landlord = s.bank(names.get(0).person());
        s.order(landlord, "named by a guide who was arrested");
        CourtDays.around(s, landlord, begin - 20 * Stage.DAY, days);
        CourtDays.around(s, patron, begin - 20 * Stage.DAY, days);
        CourtDays.around(s, cars.get(0), begin, days);

        Firm shop = firm(s, Firm.Kind.SHOP, "Lov i Sport Una", camp, "5941");
        Firm rooms = firm(s, Firm.Kind.LANDLORD, "Kuća Grabovac", camp, null);
        int price = c.between(8, 24) * 100;
        int lent = c.between(3, 8);
        double before = c.between(0.3, 0.7);
        Tab tab = new Tab(file, s, patron, c.between(0.2, 0.7), s.euros(1500, 5000));
        for (double day = c.between(2.0, 8.0); day < days; day += c.between(3.0, 16.0)) {
            // From the third attempt on nobody counts any more; a walk takes ten days where it succeeds.
            int attempts = 1 + (c.happens(0.5) ? 1 : 0) + (c.happens(0.25) ? c.between(1, 3) : 0);
            double arrived = day + attempts * c.between(6.0, 13.0);
            boolean given = attempts > 3;
            int heads = 0;
            for (int party = c.between(2, 6); party > 0; party--) {
                CourtFile.Fare fare = file.fare(price);
                heads += fare.heads();
                Customer name = c.happens(0.85) ? c.pick(names) : chief;
                long first = file.share(fare.cents(), (int) (before * 70), (int) (before * 120));
                Customer payer =
                        file.collect(name, day - c.between(0.0, 6.0), first, "IT", "DE", "FR", "GB", "GR", "BE");
                if (given) {
                    if (c.happens(0.3)) {
                        send(s, file, name, payer, arrived, file.share(first, 30, 90));
                    }
                } else if (c.happens(0.85)) {
                    long rest = Math.max(5_000, fare.cents() - first);
                    if (c.happens(0.7)) {
                        send(s, file, payer, patron, arrived + c.between(0.0, 8.0), rest);
                    } else {
                        file.collect(patron, arrived + c.between(0.0, 8.0), rest, "IT", "DE", "FR");
                    }
                    tab.owe(file.share(fare.cents() - first, 25, 60));
                }
            }
            paidOnTheWay(s, file, c.happens(0.6) ? c.pick(names) : chief, homes, day, people);
            if (!given) {
                send(
                        s,
                        file,
                        chief,
                        house,
                        day + c.between(4.0, 9.0),
                        Math.max(3_000, file.perHead(heads, c.between(10L, 30L))));
                send(
                        s,
                        file,
                        patron,
                        c.pick(cars),
                        arrived + c.between(0.0, 3.0),
                        file.perHead(heads, c.between(60L, 160L)));
                tab.settle(c.happens(0.55) ? c.pick(names) : chief, arrived + c.between(1.0, 6.0));
            }
            if (c.happens(0.3)) {
                file.deposit(landlord, day + 1, s.euros(100, 100L * lent));
                file.buy(landlord, shop, day - c.between(0.0, 2.0), c.between(6_000L, 42_000L));
            }
        }
        months(s, file, landlord, rooms, patron, guideHome(s, people), days);
    }

    /**
     * The house in which walkers wait is rented by one of those who lend their names; the patron sends his part home.
     */
    private static void months(
            Stage s, CourtFile file, Customer landlord, Firm rooms, Customer patron, Customer patronHome, int days) {
        Chance c = s.chance();
        for (int month = 0; month * 30 < days; month++) {
            if (c.happens(0.4)) {
                send(s, file, patron, patronHome, month * 30 + c.between(5.0, 28.0), s.euros(300, 2500));
            }
            file.wire(
                    landlord.end(),
                    rooms.end(),
                    month * 30 + c.between(1.0, 9.0),
                    s.euros(250, 600),
                    s.oneOf("kirija", "stan"));
        }
    }

    private static Customer guideHome(Stage s, Culture people) {
        Town town = people == Culture.UR
                ? s.town("PK", s.oneOf("Gujrat", "Lahore", "Peshawar"))
                : s.town("AF", s.oneOf("Herat", "Kabul", "Jalalabad"));
        return athome(s, null, people, people.homeland(), town);
    }

    /** A guide's wage goes to his mother or wife; one who is taken to prison in Croatia is followed by the next. */
    private static void paidOnTheWay(
            Stage s, CourtFile file, Customer from, List<Customer> homes, double day, Culture people) {
        Chance c = s.chance();
        int guides = c.between(1, 2);
        for (int i = 0; i < guides; i++) {
            int who = (c.below(homes.size()) + i) % homes.size();
            if (c.happens(0.75)) {
                send(s, file, from, homes.get(who), day + c.between(2.0, 16.0), s.euros(200, 900));
            }
            if (c.happens(0.07)) {
                homes.set(who, guideHome(s, people));
            }
        }
    }
}
