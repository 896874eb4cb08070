package org.theseus.generate.verdict;

import static org.theseus.generate.verdict.Verdicts.account;
import static org.theseus.generate.verdict.Verdicts.any;
import static org.theseus.generate.verdict.Verdicts.counter;
import static org.theseus.generate.verdict.Verdicts.firm;
import static org.theseus.generate.verdict.Verdicts.some;
import static org.theseus.generate.verdict.Verdicts.town;

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
import org.theseus.generate.people.Gender;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** Networks that hide people among goods: under the trailers of a goods train, behind the cargo of a lorry. */
final class Freight {

    private Freight() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("freight-train", Freight::freightTrain), Planting.of("truck-stop", Freight::truckStop));
    }

    /**
     * Shunters of a yard tell which wagons go to Austria and when; people lie under trailers, and somebody closes the seals
     * again. The families' money waits with a keeper until a picture comes from the last station, so that a train that
     * was searched earns nothing and the same people try again. Like the cases about goods trains over Hungary to Wels.
     */
    private static void freightTrain(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(20, 240);
        CourtFile file = new CourtFile(s, begin, c.between(0.45, 0.85), Culture.FA, Culture.AR, Culture.UR);
        boolean banat = c.happens(0.45);
        Town yard = banat ? town(s, "RO", "Arad", "Timișoara") : town(s, "RS", "Beograd", "Novi Sad", "Subotica");
        Culture local = banat ? Culture.RO : Culture.SR;
        Town end = town(s, "AT", "Wels", "Linz");
        Town seat = c.happens(0.5) ? yard : s.town("GR", "Thessaloniki");
        Customer chief = counter(s, any(s, Culture.FA, Culture.UR, Culture.AR), seat);
        Town safe = c.happens(0.5) ? s.town("TR", "İstanbul") : s.town("GR", "Athina");
        Customer keeper = counter(s, any(s, Culture.FA, Culture.AR, Culture.UR), safe);
        Customer home = counter(
                s, chief.person().culture(), Towns.all().draw(chief.person().nationality(), c));
        Customer shunter = counter(s, local, yard);
        Customer watchman = counter(s, local, yard);
        Customer watchmansWife = s.bank(Verdicts.person(s, local, yard, Gender.FEMALE));
        Customer sealer = counter(s, local, yard);
        Customer host = counter(s, local, yard);
        Customer lookout = counter(s, Culture.HU, town(s, "HU", "Győr", "Hegyeshalom", "Szeged"));
        Customer fetcher = counter(s, any(s, Culture.FA, Culture.AR), end);
        s.open(chief, "smuggling on goods trains with the help of railwaymen, paid when the last station was reached");
        s.order(keeper, "notebook of the chief");
        s.order(shunter, "telephones of the yard");
        int trains = c.between(5, 14);
        long price = c.between(11L, 30L) * 100;
        boolean byMonth = c.happens(0.4);
        long due = 0;
        double day = 4;
        int caught = -1;
        for (int t = 0; t < trains; t++) {
            int groups = c.between(1, 5);
            List<CourtFile.Fare> fares = new ArrayList<>();
            List<Customer> payers = new ArrayList<>();
            int heads = 0;
            for (int g = 0; g < groups; g++) {
                CourtFile.Fare fare = file.fare(price);
                heads += fare.heads();
                fares.add(fare);
                payers.add(file.collect(keeper, day - c.between(0.0, 4.0), fare.cents(), "TR", "DE", "AT", "SE", "IQ"));
            }
            file.pass(chief, host, day - c.between(0.0, 2.0), file.perHead(heads, c.between(15, 35)) + 2000);
            file.pass(chief, shunter, day + c.between(0.0, 2.0), c.between(15L, 45L) * 1000);
            double departs = day + c.between(0.0, 5.0);
            // a train found on the way is sent back with its people, who have paid and may try once more
            int tries = c.happens(0.65) ? 1 : c.happens(0.6) ? 2 : 0;
            double arrival = departs + 2 + (tries == 2 ? c.between(4.0, 12.0) : 0);
            if (tries == 0) {
                for (int g = 0; g < groups; g++) {
                    if (c.happens(0.7)) {
                        file.pass(
                                keeper,
                                payers.get(g),
                                departs + c.between(3.0, 20.0),
                                file.share(fares.get(g).cents(), 85, 100));
                    }
                }
            } else {
                for (CourtFile.Fare fare : fares) {
                    due += fare.cents() * c.between(92L, 97L) / 100;
                }
                file.pass(chief, sealer, departs + 1, c.between(8L, 25L) * 1000);
                file.pass(chief, fetcher, arrival + c.between(0.0, 3.0), file.perHead(heads, c.between(40, 110)));
                file.pass(chief, lookout, arrival + 1, c.between(5L, 15L) * 1000);
                // the keeper settles now and then for several trains, never to the cent
                if (c.happens(0.6) && due > 0) {
                    long paid = file.share(due, 60, 100);
                    file.pass(keeper, chief, arrival + c.between(1.0, 8.0), paid);
                    due -= paid;
                }
            }
            if (caught < 0 && t > 2 && c.happens(0.15)) {
                // the seals were still in his bag; his wife gets something, and a colleague does his work
                caught = t;
                Customer wife = s.customer(Verdicts.person(s, local, yard, Gender.FEMALE), yard);
                file.pass(chief, wife, arrival + 6, c.between(20L, 50L) * 1000);
                sealer = counter(s, local, yard);
            }
            if (byMonth && t % 3 == 2) {
                file.pass(chief, watchman, arrival + 2, c.between(20L, 60L) * 1000);
                file.deposit(watchmansWife, arrival + 4, c.between(15L, 50L) * 1000);
            } else if (!byMonth && c.happens(0.5)) {
                file.pass(chief, watchman, departs + 1, c.between(8L, 22L) * 1000);
            }
            if (t % 4 == 3) {
                file.pass(chief, home, day + 5, c.between(30L, 250L) * 1000);
            }
            day += c.between(5.0, 20.0);
        }
        CourtDays.around(s, shunter, begin, 180);
        CourtDays.around(s, watchmansWife, begin, 180);
        CourtDays.around(s, host, begin, 150);
    }

    /**
     * The owner of a truck stop lets people climb into cold lorries that load there for the west. His books are the till:
     * collectors pay him for tyres and parking that nobody had, and he pays the drivers who know for repairs. Drivers who do
     * not know get nothing. Like the cases of Romanian and Bulgarian hauliers with people in sealed cold lorries.
     */
    private static void truckStop(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(20, 270);
        CourtFile file = new CourtFile(s, begin, c.between(0.55, 0.92), Culture.KU, Culture.AR, Culture.FA);
        boolean north = c.happens(0.6);
        Town place = north
                ? town(s, "RO", "Arad", "Timișoara", "Moravița")
                : town(s, "BG", "Vidin", "Svilengrad", "Plovdiv");
        Culture local = north ? Culture.RO : Culture.BG;
        Customer owner = account(s, local, place);
        Firm stop = firm(s, Firm.Kind.SHOP, "Euro Parking " + place.name(), place, "7523");
        List<Customer> collectors = new ArrayList<>();
        for (int i = c.between(2, 4); i > 0; i--) {
            Town town = c.happens(0.5)
                    ? town(s, "DE", "Berlin", "Dortmund", "Mannheim")
                    : town(s, "GB", "London", "Birmingham");
            collectors.add(account(s, any(s, Culture.KU, Culture.AR), town));
        }
        Customer dispatcher = account(s, Culture.KU, town(s, "DE", "Nürnberg", "Passau", "Köln"));
        Customer dispatcherAtCounter = s.customer(dispatcher.person(), dispatcher.town());
        Town szeged = s.town("HU", "Szeged");
        List<Customer> drivers = some(
                c.between(3, 6), () -> account(s, any(s, Culture.RO, Culture.BG), c.happens(0.5) ? place : szeged));
        Customer stower = counter(s, Culture.KU, place);
        Customer guide = counter(s, any(s, Culture.AR, Culture.KU), place);
        Firm seals = firm(s, Firm.Kind.SHOP, "Seal & Pack", s.town("HU", "Budapest"), "5085");
        s.open(owner, "smuggling in cold lorries from a truck stop, paid as tyres, parking and repairs");
        s.order(dispatcher, "telephone of a driver");
        s.order(collectors.get(0), "invoices of the truck stop");
        int loads = c.between(6, 16);
        long price = c.between(22L, 48L) * 100;
        double day = 2;
        for (int l = 0; l < loads; l++) {
            int parties = c.between(1, 4);
            int heads = 0;
            long held = 0;
            Customer collector = c.pick(collectors);
            for (int p = 0; p < parties; p++) {
                CourtFile.Fare fare = file.fare(price);
                heads += fare.heads();
                held += fare.cents();
                boolean before = c.happens(0.4);
                double when = before ? day - c.between(0.0, 3.0) : day + c.between(2.0, 9.0);
                long paid = c.happens(0.4) ? file.share(fare.cents(), 45, 80) : fare.cents();
                file.collect(collector, when, paid, "DE", "GB", "NL", "SE", "AT");
            }
            file.wire(
                    collector.end(),
                    stop.end(),
                    day + c.between(3.0, 14.0),
                    file.share(held, 22, 40),
                    s.oneOf("invoice tyres", "parking", "Reifen", "spare parts", "fuel") + " " + c.between(100, 990));
            if (c.happens(0.35)) {
                file.buy(collector, stop, day + c.between(0.0, 20.0), c.between(30L, 95L) * 1000);
            }
            if (c.happens(0.55)) {
                file.wire(
                        collector.end(),
                        dispatcher.end(),
                        day + c.between(4.0, 16.0),
                        file.share(held, 15, 35),
                        s.oneOf("", "Auto", "bira"));
            }
            boolean knows = c.happens(0.65);
            boolean found = c.happens(0.14);
            if (knows) {
                Customer driver = c.pick(drivers);
                file.wire(
                        stop.end(),
                        driver.end(),
                        day + c.between(2.0, 9.0),
                        file.perHead(heads, c.between(150, 420)),
                        s.oneOf("diesel", "service", north ? "anvelope" : "gumi", north ? "diurna" : "remont"));
                if (found) {
                    drivers.remove(driver);
                    drivers.add(account(s, local, place));
                    Customer wife = s.bank(Verdicts.person(s, local, place, Gender.FEMALE));
                    double later = day + c.between(12.0, 40.0);
                    file.wire(stop.end(), wife.end(), later, c.between(20L, 60L) * 1000, north ? "ajutor" : "pomosht");
                }
            }
            file.pass(
                    dispatcherAtCounter,
                    guide,
                    day + c.between(0.0, 4.0),
                    file.perHead(heads, c.between(30, 80)) + 1000);
            file.pass(dispatcherAtCounter, stower, day + c.between(1.0, 6.0), c.between(10L, 30L) * 1000);
            if (l % 5 == 1) {
                file.buy(owner, seals, day - 1, c.between(2_500L, 14_000L));
            }
            if (l % 3 == 2) {
                file.wire(
                        stop.end(),
                        owner.end(),
                        day + 10,
                        c.between(10L, 60L) * 10_000,
                        s.oneOf(north ? "imprumut" : "zaem", "dividend"));
                file.draw(owner, place, day + 12, c.between(40L, 150L) * 1000);
            }
            if (c.happens(0.12)) {
                // the bank asked the collector about the invoices, so another one gives his name
                collectors.remove(collector);
                collectors.add(account(s, any(s, Culture.KU, Culture.AR), town(s, "NL", "Rotterdam", "Eindhoven")));
            }
            day += c.between(4.0, 18.0);
        }
        Firm cars = firm(s, Firm.Kind.SHOP, "Auto Lux " + place.name(), place, "5511");
        file.buy(owner, cars, day * c.between(0.3, 1.0), c.between(40L, 260L) * 10_000);
        CourtDays.around(s, owner, begin, 240);
        CourtDays.around(s, dispatcher, begin, 180);
        CourtDays.around(s, drivers.get(0), begin, 150);
    }
}
