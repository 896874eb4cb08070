package org.theseus.generate.court;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.land.Town;
import org.theseus.generate.ledger.Period;
import org.theseus.generate.people.Culture;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** Networks that lead people through woods to a waiting car, told like the judgments against them. */
final class CourtWoods {

    private CourtWoods() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("frozen-forest", CourtWoods::frozenForest),
                Planting.of("una-guides", CourtWoods::unaGuides));
    }

    /**
     * An agency in Kurdistan sells the flight, the forest is walked, and drivers hired by chat fetch people at Białystok; many
     * drive once and are caught. Like the German trials of drivers in the years of the eastern route.
     */
    private static void frozenForest(Stage s) {
        Chance c = s.chance();
        boolean first = c.happens(0.6);
        int month = first ? c.between(7, 9) : c.between(3, 7);
        long begin = Period.startOf(LocalDate.of(first ? 2021 : c.between(2022, 2023), month, c.between(1, 28)));
        CourtFile file = new CourtFile(s, begin, c.between(0.5, 0.9), Culture.KU, Culture.AR);
        Customer agency = CourtFile.customer(s, Culture.KU, s.town("IQ", s.oneOf("Erbil", "Sulaymaniyah")));
        Customer dubai = CourtFile.customer(s, Culture.UR, s.town("AE", "Dubai"));
        Customer planner =
                s.bank(CourtFile.person(s, Culture.KU, s.town("DE", s.oneOf("Berlin", "Hannover", "Essen"))));
        Customer plannerAtCounter = s.customer(planner.person(), planner.town());
        Customer flat = s.strangerAt(s.town("PL", "Białystok"));
        Customer cars = s.account("DE");
        s.open(planner, "flights sold in Kurdistan, drivers from Białystok hired by chat, a planner in Germany");
        s.order(planner, "the statement is in the file of the court");
        long flight = c.between(2600L, 6500L);
        long ride = c.between(700L, 2200L);
        long perHead = c.between(200L, 600L);
        Customer driver = s.bank(s.person(s.oneOf("DE", "PL")));
        double day = 0;
        for (int car = c.between(5, 15); car > 0; car--) {
            int heads = 0;
            for (int i = c.between(1, 4); i > 0; i--) {
                CourtFile.Fare fare = file.fare(ride);
                heads += fare.heads();
                if (c.happens(0.45)) {
                    long paid = fare.heads() * c.between(flight * 8 / 10, flight * 11 / 10) / 50 * 5000;
                    file.collect(agency, day + c.between(0.0, 8.0), paid, "DE", "GB", "SE", "IQ", "NL");
                }
                Customer till = c.happens(0.75) ? planner : flat;
                file.collect(till, day + 14 + c.between(0.0, 9.0), fare.cents(), "DE", "DE", "NL", "FR");
            }
            double drives = day + 16 + c.between(0.0, 6.0);
            if (c.happens(0.55)) {
                driver = s.bank(s.person(s.oneOf("DE", "PL", "PL", "SE")));
            }
            if (c.happens(0.8)) {
                String text = s.oneOf("", "job", "Auto", "paliwo", "dzieki");
                file.wire(
                        planner.end(), driver.end(), drives + c.between(0.2, 3.0), file.perHead(heads, perHead), text);
            }
            if (c.happens(0.4)) {
                file.pass(plannerAtCounter, flat, drives - 1, s.euros(80, 450));
            }
            if (c.happens(0.3)) {
                file.wire(planner.end(), cars.end(), drives - 1, s.euros(150, 1900), s.oneOf("Mietwagen", "Kaution"));
            }
            if (c.happens(0.4)) {
                file.pass(agency, dubai, day + c.between(3.0, 12.0), s.euros(2000, 14_000));
            }
            file.draw(planner, planner.town(), drives + 1, s.euros(200, 2400));
            day += c.between(2.0, 11.0);
        }
        CourtDays.around(s, planner, begin, 150);
        CourtDays.around(s, driver, begin, 120);
        CourtDays.around(s, flat, begin, 150);
    }

    /**
     * From Bihać groups are led on foot through Croatia, try after try, and fetched by drivers found through advertisements; the
     * second half is due on arrival. Like Slovenian and Italian judgments against guides, drivers and their coordinator.
     */
    private static void unaGuides(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(10, 290);
        CourtFile file = new CourtFile(s, begin, c.between(0.5, 0.9), Culture.UR, Culture.FA, Culture.AR);
        Town camp = s.town("BA", s.oneOf("Bihać", "Velika Kladuša"));
        Customer chief = CourtFile.customer(s, c.pick(List.of(Culture.UR, Culture.FA)), camp);
        Customer local = s.strangerAt(camp);
        Town arrival = c.happens(0.5) ? s.town("SI", "Ljubljana") : s.town("IT", "Trieste");
        Customer coordinator = CourtFile.customer(s, Culture.UR, arrival);
        List<Customer> guides = new ArrayList<>();
        for (int i = c.between(3, 7); i > 0; i--) {
            guides.add(CourtFile.customer(s, c.pick(List.of(Culture.UR, Culture.FA, Culture.AR)), camp));
        }
        List<Customer> drivers = new ArrayList<>();
        for (int i = c.between(2, 7); i > 0; i--) {
            drivers.add(s.stranger(s.oneOf("SI", "HR", "IT", "BA")));
        }
        s.open(chief, "groups walk from " + camp.name() + "; guides, drivers and a coordinator in " + arrival.name());
        long price = c.between(1200L, 3600L);
        long perGuest = c.between(60L, 250L);
        long perSeat = c.between(200L, 600L);
        double day = 0;
        for (int group = c.between(4, 10); group > 0; group--) {
            List<CourtFile.Fare> fares = new ArrayList<>();
            List<Customer> payers = new ArrayList<>();
            int heads = 0;
            for (int i = c.between(3, 9); i > 0; i--) {
                CourtFile.Fare fare = file.fare(price);
                fares.add(fare);
                heads += fare.heads();
                Customer till = c.happens(0.7) ? chief : local;
                long part = file.share(fare.cents(), 25, 60);
                double pays = day + c.between(0.0, 9.0);
                payers.add(file.collect(till, pays, part, "DE", "IT", "AT", "FR", "PK", "GR"));
            }
            double walks = day + c.between(8.0, 14.0);
            int tries = 1 + (int) Math.min(4, c.exponential(1));
            Customer guide = c.pick(guides);
            for (int attempt = 1; attempt <= tries; attempt++) {
                if (c.happens(0.6)) {
                    file.pass(local, guide, walks, s.euros(50, 200));
                }
                walks += c.between(5.0, 12.0);
            }
            if (c.happens(0.8)) {
                for (int i = 0; i < fares.size(); i++) {
                    long rest = file.share(fares.get(i).cents(), 40, 70);
                    if (c.happens(0.6)) {
                        file.pass(payers.get(i), coordinator, walks + c.between(0.0, 5.0), rest);
                    } else {
                        file.collect(coordinator, walks + c.between(0.0, 5.0), rest, "DE", "IT", "AT", "FR", "PK");
                    }
                }
                file.pass(chief, guide, walks + c.between(1.0, 6.0), file.perHead(heads, perGuest));
                for (int seats = heads; seats > 0; seats -= c.between(3, 6)) {
                    Customer driver = c.pick(drivers);
                    long pay = file.perHead(Math.min(seats, 5), perSeat);
                    file.pass(coordinator, driver, walks + c.between(0.0, 4.0), pay);
                }
                file.pass(coordinator, chief, walks + c.between(2.0, 9.0), heads * s.euros(200, 600));
            } else {
                guides.remove(guide);
                guides.add(CourtFile.customer(s, Culture.FA, camp));
                for (int i = 0; i < fares.size(); i++) {
                    if (c.happens(0.3)) {
                        long back = file.share(fares.get(i).cents(), 15, 45);
                        file.pass(chief, payers.get(i), walks + c.between(4.0, 30.0), back);
                    }
                }
            }
            day += c.between(10.0, 26.0);
        }
        CourtDays.around(s, chief, begin, 240);
        CourtDays.around(s, drivers.get(0), begin, 200);
        CourtDays.around(s, guides.get(0), begin, 120);
    }
}
