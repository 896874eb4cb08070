package org.theseus.generate.retold;

import static org.theseus.generate.retold.People.account;
import static org.theseus.generate.retold.People.firm;
import static org.theseus.generate.retold.People.grown;
import static org.theseus.generate.retold.People.kin;
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
import org.theseus.generate.people.Person;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** An account whose owner hardly knows what is paid into it. */
final class Grandmother {

    private Grandmother() {}

    static List<Planting> all() {
        return List.of(Planting.of("grandmother-account", Grandmother::grandmotherAccount));
    }

    /**
     * Strangers pay into the account of somebody old in Austria; a grandson, or whoever does the shopping, has the card
     * and takes the cash at stations, where drivers and hosts wait, and sends the rest on over counters in his own
     * name. When the bank asks, the number of an old neighbour is given out. Like Austrian files on accounts that were
     * lent to smugglers for a few per cent.
     */
    private static void grandmotherAccount(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(30, 330);
        int days = People.days(s, 75, 290);
        CourtFile file = new CourtFile(s, begin, c.between(0.6, 0.97), People.travellers(s));
        Town home = s.town("AT", s.oneOf("Wien", "Wien", "Linz", "Graz", "Wels", "Salzburg"));
        Culture people = c.pick(List.of(Culture.DE, Culture.SR, Culture.TR, Culture.BS));
        Customer old = s.bank(People.old(s, people, people == Culture.DE ? "AT" : people.homeland(), home));
        boolean related = c.happens(0.65);
        Person user = related ? kin(s, old.person(), home) : grown(s, Culture.SR, "RS", home);
        Customer counter = s.customer(user, home);
        Customer own = s.bank(user);
        Customer neighbour = s.bank(People.old(s, Culture.DE, "AT", home));
        List<Customer> orderers = new ArrayList<>();
        for (int i = c.between(1, 3); i > 0; i--) {
            String country = s.oneOf("RS", "HU", "TR", "GR", "BA");
            orderers.add(newcomer(s, Towns.all().of(country).get(0), Culture.AR, Culture.FA, Culture.KU));
        }
        List<Customer> drivers = new ArrayList<>();
        for (int i = c.between(2, 5); i > 0; i--) {
            Town town = c.happens(0.5) ? Towns.all().draw("HU", c) : Towns.all().draw(s.oneOf("SK", "AT", "RO"), c);
            drivers.add(account(s, town.country().equals("AT") ? Culture.SR : Culture.HU, "HU", town));
        }
        s.open(
                old,
                "strangers pay smuggling fares into the account of "
                        + (related ? "a grandparent" : "an old acquaintance")
                        + " in " + home.name() + "; cash is taken at stations for drivers, the rest is sent to "
                        + orderers.size()
                        + (orderers.size() == 1 ? " organiser" : " organisers") + " abroad");
        s.order(own, "holder of the card");
        pension(s, old, begin, days);
        pension(s, neighbour, begin, days);
        CourtDays.around(s, own, begin - 25 * Stage.DAY, days);
        CourtDays.around(s, drivers.get(0), begin, days / 2);

        int price = c.between(5, 30) * 100;
        double asked = days * c.between(0.35, 1.3);
        double careless = c.between(0.05, 0.35);
        List<Town> stations = List.of(
                home,
                home,
                s.town("AT", "Wien"),
                s.town("AT", "Linz"),
                s.town("AT", "Salzburg"),
                s.town("AT", "Villach"));
        Customer account = old;
        for (double day = c.between(1.0, 5.0); day < days; day += c.between(1.5, 14.0)) {
            if (account.equals(old) && day > asked) {
                // Two more payments arrive at the blocked account and go back where they came from.
                for (int i = c.between(0, 2); i > 0; i--) {
                    long late = file.fare(price).cents();
                    Customer payer = file.collect(old, day, late, "DE", "AT");
                    file.wire(old.end(), payer.end(), day + c.between(2.0, 9.0), late, "Rückbuchung");
                }
                account = neighbour;
                day += c.between(3.0, 14.0);
                s.order(neighbour, "named by the bank");
            }
            long in = 0;
            for (int party = c.between(1, 3); party > 0; party--) {
                CourtFile.Fare fare = file.fare(price);
                Customer payer = file.collect(account, day, fare.cents(), "DE", "DE", "AT", "NL", "CH", "SE");
                if (c.happens(0.07)) {
                    file.wire(
                            account.end(),
                            payer.end(),
                            day + c.between(6.0, 30.0),
                            file.share(fare.cents(), 50, 100),
                            "zurück");
                } else {
                    in += fare.cents();
                }
            }
            if (in > 0) {
                handOut(
                        s,
                        file,
                        new Purse(account, counter, own),
                        drivers,
                        orderers,
                        c.pick(stations),
                        day,
                        in,
                        careless);
            }
        }
        Firm cars = firm(s, Firm.Kind.TRADER, "Autohaus Traunblick", home, null);
        if (c.happens(0.6)) {
            file.wire(own.end(), cars.end(), days * c.between(0.4, 1.0), s.euros(2500, 9500), "Anzahlung");
        }
    }

    /** The account that is paid into, and what the one with the card has in his own name. */
    private record Purse(Customer account, Customer counter, Customer own) {}

    /**
     * Most is taken as cash within days; of that a part is sent, a part kept, and the rest paid where nobody wrote it
     * down.
     */
    private static void handOut(
            Stage s,
            CourtFile file,
            Purse purse,
            List<Customer> drivers,
            List<Customer> orderers,
            Town station,
            double day,
            long in,
            double careless) {
        Chance c = s.chance();
        long left = in;
        if (c.happens(careless)) {
            long wage = Math.min(left, s.euros(300, 1200));
            String text = s.oneOf("Transport", "", "Danke", "Pflege", "Einkauf");
            file.wire(purse.account().end(), c.pick(drivers).end(), day + c.between(0.0, 4.0), wage, text);
            left -= wage;
        }
        if (left < 5_000) {
            return;
        }
        long cash = file.share(left, 75, 98);
        double when = day + c.between(0.0, 3.0);
        file.draw(purse.account(), station, when, Math.min(cash, 200_000));
        if (cash > 200_000) {
            // The card has its limit for a week: the rest is taken where the next drivers wait.
            Town next = c.happens(0.5) ? station : purse.account().town();
            file.draw(purse.account(), next, when + c.between(5.0, 9.0), cash - 200_000);
        }
        if (c.happens(0.6)) {
            send(s, file, purse.counter(), c.pick(orderers), day + c.between(1.0, 7.0), file.share(left, 30, 75));
        }
        if (c.happens(0.3)) {
            file.deposit(purse.own(), day + c.between(1.0, 7.0), file.share(left, 4, 15));
        }
    }

    /** What comes in and goes out for the old owner's own sake. */
    private static void pension(Stage s, Customer old, long begin, int days) {
        Chance c = s.chance();
        Town town = old.town();
        Firm office = firm(s, Firm.Kind.PUBLIC_OFFICE, "Pensionsversicherungsanstalt", s.town("AT", "Wien"), null);
        Firm rent = firm(s, Firm.Kind.LANDLORD, "Wohnbau Linde " + town.name(), town, null);
        Firm pharmacy = firm(s, Firm.Kind.SHOP, "Apotheke zum Löwen", town, "5912");
        long pension = c.between(920L, 1750L) * 100;
        for (int day = -28; day < days; day += 30) {
            s.around(s.desk().transfer(office.end(), old.end(), s.on(begin, day), pension, "Pension"));
            s.around(s.desk().transfer(old.end(), rent.end(), s.on(begin, day + 3), pension / 3, "Miete"));
            s.around(s.desk()
                    .card(old.end(), pharmacy, s.on(begin, day + c.between(4.0, 25.0)), c.between(600L, 6400L), c));
        }
    }
}
