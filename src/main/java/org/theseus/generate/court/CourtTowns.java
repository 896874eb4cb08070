package org.theseus.generate.court;

import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.land.Town;
import org.theseus.generate.people.Culture;
import org.theseus.generate.people.Person;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** A family at a river and forgers in a city, told like the cases against them. */
final class CourtTowns {

    private CourtTowns() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("drina-family", CourtTowns::drinaFamily),
                Planting.of("athens-passports", CourtTowns::athensPassports));
    }

    /**
     * A family at the Drina lets rooms, drives a taxi and rows guests over at night for a dispatcher in Belgrade; most of it is
     * cash. Like the small cases that Serbian and Bosnian courts settle by plea.
     */
    private static void drinaFamily(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(10, 200);
        CourtFile file = new CourtFile(s, begin, c.between(0.7, 0.95), Culture.AR, Culture.FA, Culture.UR);
        Town town = s.town("RS", "Loznica");
        List<Person> family = s.world().cast().family(Culture.SR, "RS", town, c.between(3, 4), null, c);
        Customer father = s.customer(family.get(0), town);
        Customer mother = s.customer(family.get(1), town);
        Customer son = s.customer(family.get(2), town);
        Customer fatherAccount = s.bank(family.get(0));
        Customer inLaw = s.strangerAt(s.town("BA", "Zvornik"));
        Customer dispatcher = s.strangerAt(s.town("RS", "Beograd"));
        s.open(
                father,
                "a family in Loznica: taxi, rooms, a rowing boat, and a dispatcher in Belgrade who sends guests");
        s.order(fatherAccount, "the statement is in the file of the court");
        long perNight = c.between(10L, 30L);
        long perHead = c.between(60L, 160L);
        double day = 0;
        for (int week = c.between(6, 15); week > 0; week--) {
            int heads = c.between(1, 9);
            file.pass(dispatcher, father, day + c.between(0.0, 3.0), file.perHead(heads, perHead));
            for (int i = c.poisson(1.2); i > 0; i--) {
                int guests = c.between(1, 4);
                long stay = guests * c.between(1L, 6L) * perNight * 100 + guests * c.between(0L, 60L) * 100;
                file.collect(c.happens(0.6) ? mother : father, day + c.between(0.0, 5.0), stay, "DE", "AT", "TR", "IT");
            }
            if (c.happens(0.5)) {
                file.pass(father, inLaw, day + c.between(1.0, 6.0), file.perHead(heads, c.between(20L, 60L)));
            }
            if (c.happens(0.35)) {
                file.collect(son, day + c.between(1.0, 6.0), s.euros(80, 400), "DE", "FR", "GR");
            }
            if (c.happens(0.6)) {
                file.deposit(fatherAccount, day + c.between(2.0, 7.0), s.euros(80, 700));
            }
            day += c.between(4.0, 13.0);
        }
        CourtDays.around(s, fatherAccount, begin, 150);
        CourtDays.around(s, mother, begin, 150);
        CourtDays.around(s, inLaw, begin, 150);
    }

    /**
     * Forgers in Athens sell passports with a flight; who is turned away may try again, and the money is freed on arrival. Holders
     * of real passports are paid for lending them. Like press releases about document workshops in Athens.
     */
    private static void athensPassports(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(10, 300);
        Culture people = c.pick(List.of(Culture.FA, Culture.AR, Culture.UR));
        CourtFile file = new CourtFile(s, begin, c.between(0.5, 0.9), people, Culture.FA);
        Town athens = s.town("GR", "Athina");
        Customer seller = CourtFile.customer(s, people, athens);
        Customer till = CourtFile.customer(s, people, athens);
        Customer forger = CourtFile.customer(s, Culture.UR, athens);
        Customer courier = s.strangerAt(s.town("TR", "İstanbul"));
        Customer tickets = s.bank(CourtFile.person(s, people, athens));
        Firm airline = s.world().cast().firm(Firm.Kind.SHOP, "Aegea Air Tickets", athens, "4511", c);
        List<Customer> lenders = new ArrayList<>();
        for (int i = c.between(3, 8); i > 0; i--) {
            lenders.add(s.stranger(s.oneOf("DE", "AT", "SE", "FR", "GB")));
        }
        s.open(seller, "passports and flights from Athens: a till, a forger, lenders of real passports");
        s.order(tickets, "the statement is in the file of the court");
        long price = c.between(3800L, 7500L);
        double day = 0;
        for (int client = c.between(14, 38); client > 0; client--) {
            CourtFile.Fare fare = file.fare(price);
            Customer held = c.happens(0.7) ? till : seller;
            Customer payer = file.collect(held, day, fare.cents(), "DE", "SE", "GB", "NL", "IR", "CH", "BE");
            if (c.happens(0.45)) {
                file.pass(seller, forger, day + c.between(1.0, 5.0), fare.heads() * s.euros(150, 900));
            }
            if (c.happens(0.35)) {
                file.pass(seller, c.pick(lenders), day + c.between(2.0, 14.0), s.euros(200, 1000));
            }
            int attempts = 1 + (int) Math.min(3, c.exponential(0.8));
            double flies = day + c.between(5.0, 16.0);
            for (int attempt = 0; attempt < attempts; attempt++) {
                long cents = fare.heads() * c.between(6_500L, 31_000L);
                file.buy(tickets, airline, flies - 1, cents);
                flies += c.between(4.0, 15.0);
            }
            if (c.happens(0.12)) {
                file.pass(held, payer, flies + c.between(2.0, 20.0), file.share(fare.cents(), 50, 95));
            } else if (c.happens(0.5)) {
                file.pass(till, seller, flies + c.between(0.0, 4.0), file.share(fare.cents(), 55, 90));
            }
            if (c.happens(0.2)) {
                file.pass(seller, courier, day, s.euros(60, 600));
            }
            if (c.happens(0.5)) {
                file.deposit(tickets, day + c.between(0.0, 5.0), s.euros(150, 1200));
            }
            day += c.between(1.0, 10.0);
        }
        CourtDays.around(s, tickets, begin, 180);
        CourtDays.around(s, forger, begin, 200);
        CourtDays.around(s, lenders.get(0), begin, 150);
    }
}
