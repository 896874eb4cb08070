package org.theseus.generate.verdict;

import static org.theseus.generate.verdict.Verdicts.account;
import static org.theseus.generate.verdict.Verdicts.any;
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
import org.theseus.generate.ledger.End;
import org.theseus.generate.people.Culture;
import org.theseus.generate.people.Gender;
import org.theseus.generate.people.Person;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** Trafficking for exploitation, not smuggling: nobody here crosses a border against the law. */
final class Hands {

    private Hands() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("care-of-the-old", Hands::careOfTheOld),
                Planting.of("children-sent-to-steal", Hands::childrenSentToSteal));
    }

    /**
     * Women are promised good wages for the care of old people and find debts, fines and a card that somebody else keeps.
     * The families pay an agency; it pays wages on paper, and its driver empties the accounts the next day or has part of it
     * sent back as costs. Like the cases of live-in carers from Romania, Bulgaria and Bosnia.
     */
    private static void careOfTheOld(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(20, 330);
        CourtFile file = new CourtFile(s, begin, c.between(0.5, 0.9), Culture.DE);
        Town west = c.happens(0.5)
                ? town(s, "DE", "Stuttgart", "Nürnberg", "Frankfurt", "München")
                : town(s, "AT", "Graz", "Linz", "Salzburg");
        Culture women = any(s, Culture.RO, Culture.BG, Culture.BS);
        Town village = switch (women) {
            case RO -> town(s, "RO", "Craiova", "Arad");
            case BG -> town(s, "BG", "Vidin", "Haskovo");
            default -> town(s, "BA", "Zenica", "Tuzla");
        };
        Customer head = account(s, c.happens(0.5) ? women : Culture.DE, west);
        Customer headAtCounter = s.customer(head.person(), west);
        Firm agency = firm(s, Firm.Kind.AGENT, "Herz & Hand Betreuung", west, null);
        Person driverPerson = CourtFile.person(s, women, west);
        Customer driver = s.bank(driverPerson);
        Customer recruiter = CourtFile.customer(s, women, village);
        Firm jeweller = firm(s, Firm.Kind.SHOP, "Juwelier Krone", west, "5944");
        s.open(head, "exploitation of carers: recruited by false promises, wages taken back, papers kept");
        s.order(driver, "photographed at the cash machine");
        int houses = c.between(3, 9);
        int months = c.between(4, 8);
        boolean byCard = c.happens(0.6);
        for (int h = 0; h < houses; h++) {
            double start = c.between(0.0, 90.0);
            Customer family =
                    account(s, Culture.DE, c.happens(0.5) ? west : Towns.all().draw(west.country(), c));
            String old = s.oneOf("Mutter", "Vater", "Oma", "Frau M.");
            long fee = c.between(21L, 34L) * 10_000;
            long wage = c.between(10L, 15L) * 10_000;
            Customer woman = null;
            Customer mother = null;
            Customer counter = null;
            long debt = 0;
            for (int m = 0; m < months; m++) {
                double at = start + m * 30 + c.between(0.0, 4.0);
                boolean flees = woman != null && c.happens(0.12);
                if (woman == null || counter == null || mother == null || flees) {
                    // she left at night or fell ill, and the family is sent the next one within days
                    woman = s.bank(Verdicts.person(s, women, west, Gender.FEMALE));
                    counter = s.customer(woman.person(), west);
                    mother = CourtFile.customer(s, women, village);
                    debt = c.between(40L, 120L) * 1000;
                    if (c.happens(0.5)) {
                        file.pass(mother, recruiter, at - c.between(5.0, 20.0), c.between(10L, 30L) * 1000);
                    }
                    file.pass(headAtCounter, recruiter, at + c.between(0.0, 8.0), c.between(10L, 25L) * 1000);
                    if (c.happens(0.4)) {
                        file.wire(agency.end(), driver.end(), at, c.between(12L, 30L) * 1000, "Fahrt");
                    }
                }
                if (c.happens(0.92)) {
                    long paid = c.happens(0.1) ? fee / 2 : fee;
                    file.wire(family.end(), agency.end(), at, paid, "Betreuung " + old);
                }
                file.wire(agency.end(), woman.end(), at + 3, wage, s.oneOf("Lohn", "Gehalt", "Honorar"));
                if (byCard) {
                    file.draw(woman, west, at + c.between(3.5, 5.0), file.share(wage, 60, 95));
                } else {
                    long back = debt > 0 ? file.share(wage, 40, 65) : file.share(wage, 25, 45);
                    String said = s.oneOf("Rückzahlung", "Zimmer", "Vermittlung", "Strafe");
                    End taker = c.happens(0.6) ? driver.end() : agency.end();
                    file.wire(woman.end(), taker, at + c.between(4.0, 8.0), back, said);
                    debt -= back;
                }
                if (c.happens(0.5)) {
                    file.pass(counter, mother, at + c.between(5.0, 14.0), c.between(8L, 30L) * 1000);
                }
            }
        }
        for (int m = 0; m < months + 3; m++) {
            double at = m * 30 + c.between(8.0, 16.0);
            file.wire(
                    agency.end(),
                    head.end(),
                    at,
                    c.between(houses * 40L, houses * 80L) * 1000,
                    s.oneOf("Privatentnahme", "Gehalt GF"));
            if (byCard) {
                file.deposit(driver, at, c.between(20L, 60L) * 1000);
            }
            if (c.happens(0.25)) {
                file.buy(head, jeweller, at + 3, c.between(30L, 260L) * 1000);
            }
        }
        CourtDays.around(s, head, begin, 210);
        CourtDays.around(s, driver, begin, 180);
        CourtDays.around(s, recruiter, begin, 150);
    }

    /**
     * A clan takes children of indebted parents to cities of the west, where they must bring in a sum every day by begging
     * and theft. Overseers send the takings home every few days under several names, a dealer pays for the gold, and the
     * parents pay their debt off or get a small rent. Like the cases of Vienna and Paris against clans that hired children.
     */
    private static void childrenSentToSteal(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(20, 240);
        CourtFile file = new CourtFile(s, begin, c.between(0.45, 0.85), Culture.RO);
        Culture clan = any(s, Culture.BS, Culture.BS, Culture.RO, Culture.RO, Culture.BG);
        Town home = switch (clan) {
            case BS -> town(s, "BA", "Tuzla", "Zenica");
            case RO -> town(s, "RO", "Craiova", "Calafat");
            default -> town(s, "BG", "Vidin", "Plovdiv");
        };
        List<Town> cities = new ArrayList<>(List.of(
                s.town("AT", "Wien"), s.town("FR", "Paris"), town(s, "IT", "Milano", "Roma"), s.town("DE", "Berlin")));
        c.shuffle(cities);
        Person headPerson = CourtFile.person(s, clan, home);
        Customer head = s.customer(headPerson, home);
        Customer headAtBank = s.bank(headPerson);
        List<Customer> names = new ArrayList<>(List.of(head));
        for (int i = c.between(1, 4); i > 0; i--) {
            names.add(CourtFile.customer(s, clan, home));
        }
        int crews = c.between(2, 4);
        List<Customer> overseers = new ArrayList<>();
        for (int i = 0; i < crews; i++) {
            overseers.add(CourtFile.customer(s, clan, cities.get(i % 2)));
        }
        List<Customer> parents = some(c.between(3, 8), () -> {
            Town lives = c.happens(0.75) ? home : Towns.all().draw(home.country(), c);
            return CourtFile.customer(s, clan, lives);
        });
        Customer dealer = CourtFile.customer(s, any(s, Culture.SR, Culture.TR, Culture.IT), cities.get(0));
        s.open(head, "exploitation of children by begging and theft; the takings went to the clan's house");
        for (Customer overseer : overseers) {
            s.order(overseer, "lived with the children");
        }
        int weeks = c.between(12, 30);
        boolean rent = c.happens(0.6);
        for (int w = 0; w < weeks; w++) {
            // in summer a crew moves on where tourists are, or where the police do not know the children yet
            if (c.happens(0.08)) {
                int moving = c.below(overseers.size());
                overseers.set(moving, overseers.get(moving).at(c.pick(cities)));
            }
            if (c.happens(0.04)) {
                int taken = c.below(overseers.size());
                overseers.set(taken, CourtFile.customer(s, clan, c.pick(cities)));
            }
            for (Customer overseer : overseers) {
                for (int times = c.poisson(1.3); times > 0; times--) {
                    Customer payee = c.happens(0.5) ? head : c.pick(names);
                    file.pass(overseer, payee, w * 7 + c.between(0.0, 6.9), c.between(15L, 95L) * 1000);
                }
                if (c.happens(0.1)) {
                    file.pass(overseer, c.pick(parents), w * 7 + c.between(0.0, 6.9), c.between(3L, 10L) * 1000);
                }
            }
            if (c.happens(0.3)) {
                Customer seller = c.happens(0.4) ? overseers.get(0) : head;
                file.pass(dealer, seller, w * 7 + c.between(0.0, 6.0), c.between(30L, 220L) * 1000);
            }
            if (w % 4 == 1) {
                for (Customer parent : parents) {
                    double when = w * 7 + c.between(0.0, 9.0);
                    if (rent && c.happens(0.5)) {
                        file.pass(c.pick(names), parent, when, c.between(10L, 40L) * 1000);
                    } else if (!rent && c.happens(0.3)) {
                        file.pass(parent, head, when, c.between(5L, 20L) * 1000);
                    }
                }
                if (c.happens(0.5)) {
                    file.deposit(headAtBank, w * 7 + 3, c.between(80L, 400L) * 1000);
                }
            }
            if (c.happens(0.06)) {
                // the youth office kept a child, and another family is asked for one
                parents.set(c.below(parents.size()), CourtFile.customer(s, clan, home));
            }
        }
        Firm timber = firm(s, Firm.Kind.TRADER, "Materiale " + home.name(), home, null);
        Firm cars = firm(s, Firm.Kind.SHOP, "Auto Salon " + home.name(), home, "5511");
        for (int i = c.between(1, 4); i > 0; i--) {
            file.wire(
                    headAtBank.end(),
                    timber.end(),
                    c.between(20.0, weeks * 7.0),
                    c.between(10L, 90L) * 10_000,
                    s.oneOf("casa", "ciment", "marmura", "kuća"));
        }
        file.buy(headAtBank, cars, weeks * 7.0, c.between(50L, 280L) * 10_000);
        CourtDays.around(s, headAtBank, begin, 210);
        CourtDays.around(s, overseers.get(0), begin, 180);
        CourtDays.around(s, parents.get(0), begin, 150);
    }
}
