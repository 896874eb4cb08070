package org.theseus.generate.retold;

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
import org.theseus.generate.land.Towns;
import org.theseus.generate.people.Culture;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** Vans that leave in convoys, and the man who sends them. */
final class Vans {

    private Vans() {}

    static List<Planting> all() {
        return List.of(Planting.of("van-convoys", Vans::vanConvoys));
    }

    /**
     * A man in Subotica puts vans on the road north: his field men lead groups over the fence, a car in front looks for
     * patrols, two or three vans follow to Vienna or Bavaria. Organisers in Beograd deliver the passengers and pay him
     * by the head once a keeper in Vienna has seen them. Like the convoy cases of Hungarian and Austrian courts, vans
     * and drivers get lost on the way.
     */
    private static void vanConvoys(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(25, 320);
        int days = People.days(s, 60, 260);
        Town subotica = s.town("RS", "Subotica");
        CourtFile file = new CourtFile(s, begin, c.between(0.5, 0.9), People.travellers(s));
        Customer boss = counter(s, c.happens(0.5) ? Culture.HU : Culture.SR, "RS", subotica);
        Customer bank = s.bank(boss.person());
        List<Customer> drivers = new ArrayList<>(
                counters(s, c.between(2, 4), Culture.HU, "HU", s.town("HU", "Szeged"), s.town("HU", "Kecskemét")));
        drivers.addAll(counters(s, c.between(1, 3), Culture.RO, "RO", s.town("RO", "Timișoara"), s.town("RO", "Arad")));
        Customer front = counter(s, Culture.HU, "HU", s.town("HU", s.oneOf("Szeged", "Tompa", "Budapest")));
        List<Customer> fence =
                counters(s, c.between(1, 2), Culture.SR, "RS", s.town("RS", "Horgoš"), s.town("RS", "Kanjiža"));
        Customer keeper = counter(s, Culture.AR, "SY", s.town("AT", "Wien"));
        List<Customer> organisers = new ArrayList<>();
        List<Tab> tabs = new ArrayList<>();
        for (int i = c.between(1, 3); i > 0; i--) {
            Customer organiser = newcomer(s, s.town("RS", "Beograd"), Culture.FA, Culture.AR);
            organisers.add(organiser);
            tabs.add(new Tab(file, s, organiser, c.between(0.4, 0.9), s.euros(3000, 9000)));
        }
        Customer purse =
                c.happens(0.35) ? s.customer(People.kin(s, boss.person(), s.town("RS", "Novi Sad")), null) : boss;
        Customer second = c.happens(0.5) ? People.elsewhere(s, keeper) : keeper;
        s.open(
                boss,
                "smuggling in vans from Subotica to Austria and Germany: a car in front, "
                        + count(drivers.size(), "driver")
                        + ", " + count(organisers.size(), "organiser")
                        + " in Beograd, fares kept in Vienna until arrival");
        s.order(bank, "account of the accused");
        CourtDays.around(s, bank, begin - 20 * Stage.DAY, days);
        CourtDays.around(s, drivers.get(0), begin, days);
        CourtDays.around(s, keeper, begin, days);
        Firm rental = firm(s, Firm.Kind.TRADER, "Rent Palić", subotica, null);

        int price = c.between(26, 48) * 100;
        int perVan = c.between(10, 24) * 100;
        double kept = c.between(0.3, 0.8);
        for (double day = c.between(2.0, 6.0); day < days; day += c.between(4.0, 15.0)) {
            int which = c.below(organisers.size());
            int vans = c.between(1, 3);
            boolean lost = c.happens(0.14);
            int heads = c.between(5, 9) * vans;
            // A court hears of the fares of a few passengers only; the others paid at home or in cash.
            for (int party = c.between(1, 2 + vans); party > 0; party--) {
                CourtFile.Fare fare = file.fare(price);
                boolean inKeeping = c.happens(kept);
                Customer to = inKeeping ? keeper : organisers.get(which);
                Customer payer = file.collect(
                        to.equals(keeper) && c.happens(0.4) ? second : to,
                        day - c.between(1.0, 14.0),
                        fare.cents(),
                        "DE",
                        "AT",
                        "SE",
                        "NL",
                        "TR");
                if (inKeeping && !lost) {
                    long due = file.share(fare.cents(), 82, 95);
                    send(s, file, keeper, organisers.get(which), day + c.between(1.0, 6.0), due);
                } else if (inKeeping && c.happens(0.5)) {
                    send(
                            s,
                            file,
                            payer.institution().equals(keeper.institution()) ? keeper : second,
                            payer,
                            day + c.between(4.0, 25.0),
                            file.share(fare.cents(), 60, 100));
                }
            }
            file.wire(bank.end(), rental.end(), day - 1, s.euros(180, 420) * vans, "najam kombi");
            if (c.happens(0.7)) {
                send(s, file, boss, front, day + c.between(0.0, 3.0), s.euros(150, 400));
            }
            if (c.happens(0.5)) {
                send(s, file, boss, c.pick(fence), day + c.between(0.0, 4.0), file.perHead(heads, c.between(12L, 40L)));
            }
            convoy(s, file, boss, drivers, day, vans, perVan, lost);
            tabs.get(which).owe(lost ? 0 : file.perHead(heads, price / c.between(6L, 10L)));
            tabs.get(which).settle(c.happens(0.6) ? purse : boss, day + c.between(2.0, 7.0));
        }
        Firm dealer = firm(s, Firm.Kind.TRADER, "Kombi Centar Sever", subotica, null);
        for (double day = c.between(20.0, 50.0); day < days; day += c.between(30.0, 80.0)) {
            file.deposit(bank, day, s.euros(2000, 8500));
            file.wire(bank.end(), dealer.end(), day + c.between(1.0, 8.0), s.euros(2500, 8000), "kombi");
        }
    }

    /**
     * A driver gets something for the road and the rest at home; whoever is caught gets no rest, but a lawyer or
     * nothing.
     */
    private static void convoy(
            Stage s,
            CourtFile file,
            Customer boss,
            List<Customer> drivers,
            double day,
            int vans,
            int perVan,
            boolean lost) {
        Chance c = s.chance();
        int caught = lost ? c.below(vans) : -1;
        int first = c.below(drivers.size());
        for (int van = 0; van < Math.min(vans, drivers.size()); van++) {
            int who = (first + van) % drivers.size();
            Customer driver = drivers.get(who);
            long wage = file.perHead(1, perVan) / 1000 * 1000;
            long before = c.happens(0.5) ? file.share(wage, 15, 50) : 0;
            if (before > 0) {
                send(s, file, boss, driver, day - c.between(0.0, 2.0), before);
            }
            if (van != caught) {
                send(s, file, boss, driver, day + c.between(1.0, 5.0), wage - before);
                continue;
            }
            if (c.happens(0.55)) {
                Customer mother = athome(
                        s,
                        driver.person(),
                        driver.person().culture(),
                        driver.person().nationality(),
                        driver.town());
                send(s, file, boss, mother, day + c.between(5.0, 30.0), s.euros(200, 900));
            }
            Town town = Towns.all().draw(s.oneOf("HU", "RO"), c);
            Culture culture = town.country().equals("HU") ? Culture.HU : Culture.RO;
            drivers.set(who, counter(s, culture, town.country(), town));
        }
    }
}
