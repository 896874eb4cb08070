package org.theseus.generate.retold;

import static org.theseus.generate.retold.People.account;
import static org.theseus.generate.retold.People.athome;
import static org.theseus.generate.retold.People.count;
import static org.theseus.generate.retold.People.counter;
import static org.theseus.generate.retold.People.counters;
import static org.theseus.generate.retold.People.firm;
import static org.theseus.generate.retold.People.kin;
import static org.theseus.generate.retold.People.send;

import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.court.CourtDays;
import org.theseus.generate.court.CourtFile;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.land.Town;
import org.theseus.generate.land.Towns;
import org.theseus.generate.people.Culture;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** Travellers who are not let out of a house before their relatives have paid more. */
final class Held {

    private Held() {}

    static List<Planting> all() {
        return List.of(Planting.of("held-in-a-house", Held::heldInAHouse));
    }

    /**
     * Travellers whose fares were paid are driven to a house, where their phones are taken and relatives are sent films
     * until they have paid more. The man who runs it pays the drivers who bring people by the head, guards through
     * their families, the owner of the house and whoever buys the food; receivers in other countries take the ransoms.
     * As in Serbian and Bulgarian cases of smuggling with kidnapping, demands come in steps within days, and one raid
     * ends it or moves it to another house.
     */
    private static void heldInAHouse(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(25, 300);
        int days = People.days(s, 45, 240);
        boolean serbia = c.happens(0.55);
        Culture people = c.pick(List.of(Culture.FA, Culture.UR, Culture.AR));
        CourtFile file =
                new CourtFile(s, begin, c.between(0.55, 0.95), people, people, c.pick(List.of(Culture.FA, Culture.AR)));
        Town place = serbia
                ? s.town("RS", s.oneOf("Horgoš", "Sombor", "Loznica", "Šid", "Subotica", "Kanjiža"))
                : s.town("BG", s.oneOf("Harmanli", "Dragoman", "Sofia", "Svilengrad"));
        Customer boss = counter(s, people, people.homeland(), place);
        Culture local = serbia ? Culture.SR : Culture.BG;
        Customer owner =
                counter(s, local, place.country(), serbia ? s.town("RS", "Novi Sad") : s.town("BG", "Haskovo"));
        Customer shopper = account(s, local, place.country(), place);
        List<Customer> bringers = serbia
                ? counters(
                        s,
                        c.between(1, 3),
                        Culture.SR,
                        "RS",
                        s.town("RS", "Preševo"),
                        s.town("RS", "Beograd"),
                        s.town("RS", "Niš"))
                : counters(s, c.between(1, 3), Culture.BG, "BG", s.town("BG", "Haskovo"), s.town("BG", "Plovdiv"));
        Customer organiser =
                counter(s, people, people.homeland(), s.town("TR", s.oneOf("İstanbul", "İstanbul", "Edirne")));
        List<Customer> tills = new ArrayList<>();
        for (int i = c.between(1, 4); i > 0; i--) {
            Town town = Towns.all().draw(s.oneOf("TR", "TR", place.country(), "GR", "DE", people.homeland()), c);
            tills.add(counter(s, people, people.homeland(), town));
        }
        List<Customer> guards = new ArrayList<>();
        for (int i = c.between(2, 4); i > 0; i--) {
            guards.add(athome(s, null, people, people.homeland(), Towns.all().draw(people.homeland(), c)));
        }
        s.open(
                boss,
                "smuggled travellers are held in a house in " + place.name() + " until relatives have paid more: "
                        + count(tills.size(), "receiver") + " of ransoms, " + count(guards.size(), "guard") + ", "
                        + count(bringers.size(), "driver") + " who brought them");
        s.order(owner, "owner of the house");
        CourtDays.around(s, shopper, begin - 20 * Stage.DAY, days);
        CourtDays.around(s, bringers.get(0), begin - 20 * Stage.DAY, days);
        CourtDays.around(s, owner, begin, days);

        Firm grocer =
                firm(s, Firm.Kind.SHOP, (serbia ? "Market Tisa " : "Magazin Sakar ") + place.name(), place, "5411");
        Customer brother = s.customer(kin(s, boss.person(), s.town("TR", "İstanbul")), null);
        double raid = days * c.between(0.5, 1.2);
        for (double day = c.between(2.0, 7.0); day < days; day += c.between(4.0, 19.0)) {
            if (day > raid) {
                // The neighbours called; some weeks later the same man holds people in another house with other
                // helpers.
                if (c.happens(0.5)) {
                    break;
                }
                day += c.between(12.0, 35.0);
                raid = Double.MAX_VALUE;
                owner = counter(
                        s, local, place.country(), serbia ? s.town("RS", "Zrenjanin") : s.town("BG", "Plovdiv"));
                tills.set(0, counter(s, people, people.homeland(), s.town("TR", "İstanbul")));
            }
            int prisoners = c.between(2, 7);
            for (int i = 0; i < prisoners; i++) {
                prisoner(s, file, organiser, c.happens(0.25) ? List.of(boss) : tills, boss, day);
            }
            if (c.happens(0.8)) {
                send(
                        s,
                        file,
                        boss,
                        c.pick(bringers),
                        day + c.between(0.5, 5.0),
                        file.perHead(prisoners, c.between(60L, 260L)));
            }
            if (c.happens(0.6)) {
                send(s, file, boss, c.pick(guards), day + c.between(1.0, 10.0), s.euros(150, 700));
            }
            if (c.happens(0.4)) {
                send(s, file, boss, owner, day + c.between(0.0, 8.0), s.euros(200, 900));
            }
            file.deposit(shopper, day + c.between(0.0, 2.0), s.euros(80, 300));
            file.buy(shopper, grocer, day + c.between(0.0, 4.0), c.between(4_500L, 18_500L));
            if (c.happens(0.3)) {
                send(s, file, organiser, boss, day + c.between(2.0, 9.0), s.euros(300, 2000));
            }
            if (c.happens(0.25)) {
                send(s, file, boss, brother, day + c.between(3.0, 12.0), s.euros(400, 3500));
            }
        }
    }

    /**
     * First the journey is paid as agreed; then the films come, and a brother pays what he has, and once more what he
     * has not.
     */
    private static void prisoner(
            Stage s, CourtFile file, Customer organiser, List<Customer> tills, Customer boss, double day) {
        Chance c = s.chance();
        if (c.happens(0.4)) {
            file.collect(
                    organiser,
                    day - c.between(4.0, 20.0),
                    file.fare(c.between(14L, 38L) * 100).cents(),
                    "DE",
                    "TR",
                    "GB",
                    "SE");
        }
        long demand = s.euros(800, 4500);
        if (c.happens(0.15)) {
            // Got away through a window, or was thrown out because nobody answered.
            return;
        }
        double when = day + c.between(0.5, 5.0);
        Customer till = c.pick(tills);
        long first = file.share(demand, 25, 100);
        Customer brother = file.collect(till, when, first, "DE", "DE", "GB", "IT", "TR", "SE");
        long got = first;
        for (int more = first < demand ? c.between(0, 3) : c.happens(0.2) ? 1 : 0; more > 0; more--) {
            when += c.between(0.5, 5.0);
            long part = Math.max(10_000, file.share(demand, 12, 45));
            Customer other = c.happens(0.7) ? till : c.pick(tills);
            if (c.happens(0.5)) {
                send(s, file, brother, other, when, part);
            } else {
                file.collect(other, when, part, "DE", "GB", boss.person().nationality(), "TR", "SE");
            }
            got += other.equals(till) ? part : 0;
        }
        // What was paid in the home country stays with the family of the one who runs the house.
        boolean atHome = till.town().country().equals(boss.person().nationality());
        if (!till.equals(boss) && !atHome && c.happens(0.65)) {
            send(s, file, till, boss, when + c.between(0.5, 6.0), file.share(got, 50, 90));
        }
    }
}
