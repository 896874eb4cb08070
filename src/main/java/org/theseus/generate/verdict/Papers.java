package org.theseus.generate.verdict;

import static org.theseus.generate.verdict.Verdicts.account;
import static org.theseus.generate.verdict.Verdicts.any;
import static org.theseus.generate.verdict.Verdicts.counter;
import static org.theseus.generate.verdict.Verdicts.firm;
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
import org.theseus.generate.people.Person;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** Networks that sell the right paper: a marriage, a place at a school. */
final class Papers {

    private Papers() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("sham-marriages", Papers::shamMarriages),
                Planting.of("language-school", Papers::languageSchool));
    }

    /**
     * Women from a poor village of the Union are flown in, married to men without papers and shown at the office with a
     * wage slip and a lease. The groom pays in three parts, the bride gets hers in small ones, and the wage is handed back.
     * Like the cases against marriage brokers in Germany and Belgium.
     */
    private static void shamMarriages(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(15, 330);
        CourtFile file = new CourtFile(s, begin, c.between(0.5, 0.9), Culture.UR, Culture.UR, Culture.AR);
        boolean german = c.happens(0.5);
        Town here = german
                ? town(s, "DE", "Dortmund", "Frankfurt", "Essen", "Mannheim")
                : town(s, "BE", "Antwerpen", "Gent", "Luik");
        boolean romanian = c.happens(0.6);
        Culture brides = romanian ? Culture.RO : Culture.BG;
        Town village = romanian ? town(s, "RO", "Craiova", "Arad") : town(s, "BG", "Vidin", "Haskovo");
        Person broker = Verdicts.person(s, Culture.UR, here, Gender.MALE);
        Customer boss = s.bank(broker);
        Customer counter = s.customer(broker, here);
        Customer brother = counter(s, Culture.UR, Towns.all().draw("PK", c));
        Customer finder = CourtFile.customer(s, brides, village);
        Customer interpreter = account(s, Culture.UR, here);
        Firm cleaning = firm(s, Firm.Kind.EMPLOYER, german ? "Saubermann Service" : "Net & Propre", here, null);
        Firm flights = firm(s, Firm.Kind.SHOP, "Aero Bilet", here, "4511");
        Firm landlord = firm(s, Firm.Kind.LANDLORD, "Immo " + here.name(), here, null);
        s.open(boss, "broker of sham marriages: residence papers for a fee, wages on paper");
        s.order(interpreter, "telephone of the broker");
        s.order(finder, "named by two brides");
        int couples = c.between(4, 12);
        double arrest = c.happens(0.4) ? c.between(90.0, 200.0) : 999;
        double day = 0;
        for (int i = 0; i < couples; i++) {
            // after the finder is taken in, somebody of her village goes on asking girls
            if (day > arrest && arrest < 999) {
                finder = CourtFile.customer(s, brides, village);
                arrest = 999;
            }
            Customer bride = s.bank(Verdicts.person(s, brides, here, Gender.FEMALE));
            Customer brideAtHome = s.customer(bride.person(), village);
            Town lives = Towns.all().draw(here.country(), c);
            Culture people = c.happens(0.8) ? Culture.UR : Culture.AR;
            Customer groom = s.bank(Verdicts.person(s, people, lives, Gender.MALE));
            long price = c.between(80L, 190L) * 10_000;
            boolean family = c.happens(0.4);
            pay(s, file, family, groom, boss, day, file.share(price, 15, 40));
            file.pass(counter, finder, day + 4, c.between(20L, 60L) * 1000);
            file.buy(boss, flights, day + c.between(5.0, 12.0), c.between(4_900L, 23_000L));
            double wedding = day + c.between(18.0, 60.0);
            if (c.happens(0.2)) {
                // the registrar asked both of them alone; the groom wants his money back and gets some of it
                file.pass(counter, brideAtHome, wedding, c.between(10L, 25L) * 1000);
                file.wire(boss.end(), groom.end(), wedding + c.between(10.0, 50.0), file.share(price, 8, 25), "return");
                day += c.between(6.0, 40.0);
                continue;
            }
            pay(s, file, family, groom, boss, wedding - 2, file.share(price, 25, 40));
            file.wire(
                    boss.end(),
                    interpreter.end(),
                    wedding + 1,
                    c.between(15L, 40L) * 1000,
                    s.oneOf("", german ? "Dolmetschen" : "tolk", "Danke"));
            file.pass(counter, brideAtHome, wedding + c.between(0.0, 4.0), c.between(50L, 150L) * 1000);
            int months = c.between(2, 6);
            for (int m = 0; m < months; m++) {
                double at = wedding + 15 + m * 30 + c.between(0.0, 4.0);
                long wage = c.between(900L, 1350L) * 100;
                file.wire(cleaning.end(), bride.end(), at, wage, german ? "Lohn" : s.oneOf("salaire", "loon"));
                file.draw(bride, here, at + 1, file.share(wage, 70, 100));
                if (c.happens(0.5)) {
                    file.wire(
                            boss.end(),
                            cleaning.end(),
                            at + 5,
                            file.share(wage, 110, 135),
                            "invoice " + c.between(11, 99));
                }
                if (c.happens(0.35)) {
                    file.wire(
                            groom.end(),
                            bride.end(),
                            at + 2,
                            c.between(10L, 35L) * 1000,
                            s.oneOf(german ? "Haushalt" : "courses", "food", "love"));
                }
            }
            if (c.happens(0.6)) {
                file.wire(
                        groom.end(),
                        landlord.end(),
                        wedding + 6,
                        c.between(350L, 700L) * 100,
                        "rent " + c.between(1, 30));
            }
            pay(s, file, family, groom, boss, wedding + c.between(50.0, 150.0), file.share(price, 20, 40));
            file.pass(counter, brideAtHome, wedding + c.between(60.0, 160.0), c.between(30L, 120L) * 1000);
            if (c.happens(0.5)) {
                file.pass(counter, brother, wedding + c.between(3.0, 40.0), file.share(price, 10, 30));
            }
            day += c.between(6.0, 40.0);
        }
        CourtDays.around(s, boss, begin, 240);
        CourtDays.around(s, interpreter, begin, 180);
        CourtDays.around(s, finder, begin, 150);
    }

    private static void pay(
            Stage s, CourtFile file, boolean family, Customer groom, Customer boss, double day, long cents) {
        if (family) {
            file.collect(boss, day, cents, "GB", "IT", groom.town().country());
        } else {
            file.wire(groom.end(), boss.end(), day, cents, s.oneOf("", "loan", "car", "papers", "bhai"));
        }
    }

    /**
     * An agent in Istanbul sells places at a language school in Hungary, whose owner writes letters for people who will
     * never sit there. One sum is lent from account to account as proof of means, and the rest of the price is due when the
     * student has gone on to the west. Like the cases of student visas bought at small private schools.
     */
    private static void languageSchool(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(15, 330);
        CourtFile file = new CourtFile(s, begin, c.between(0.5, 0.9), Culture.FA, Culture.AR, Culture.UR, Culture.TR);
        Town istanbul = s.town("TR", "İstanbul");
        Town budapest = s.town("HU", c.happens(0.7) ? "Budapest" : "Pécs");
        Customer agent = account(s, Culture.TR, istanbul);
        Customer lender = account(s, c.happens(0.5) ? Culture.TR : Culture.KU, istanbul);
        Firm school = firm(s, Firm.Kind.TRADER, "Lingua Danubia", budapest, null);
        Customer owner = account(s, Culture.HU, budapest);
        Customer secretary = account(s, Culture.HU, budapest);
        Customer man = counter(s, Culture.UR, budapest);
        Customer man2 = counter(s, Culture.UR, budapest);
        Customer agentAtCounter = s.customer(agent.person(), istanbul);
        Firm hostel = firm(s, Firm.Kind.HOSTEL, "Hostel Kelet", budapest, null);
        s.open(agent, "smuggling with student visas: seats at a school that nobody taught in");
        s.order(lender, "statements handed in with the visa files");
        s.order(owner, "search of the school");
        int students = c.between(8, 30);
        long means = c.between(30L, 75L) * 10_000;
        double day = 0;
        double arrest = c.between(70.0, 260.0);
        List<Customer> drivers = new ArrayList<>(List.of(counter(s, Culture.HU, s.town("HU", "Győr"))));
        for (int i = 0; i < students; i++) {
            Customer student = account(
                    s, any(s, Culture.FA, Culture.AR, Culture.UR), Towns.all().draw("TR", c));
            long price = c.between(35L, 80L) * 10_000;
            long tuition = c.between(9L, 22L) * 10_000;
            if (c.happens(0.5)) {
                file.collect(agent, day, file.share(price, 20, 45), "TR", "DE", "GB");
            } else {
                file.wire(
                        student.end(),
                        agent.end(),
                        day,
                        file.share(price, 20, 45),
                        s.oneOf("danışmanlık", "okul", "", "borç"));
            }
            file.wire(
                    c.happens(0.6) ? agent.end() : student.end(),
                    school.end(),
                    day + c.between(2.0, 9.0),
                    tuition,
                    "tuition fee");
            long lent = means * c.between(90L, 110L) / 100 / 10_000 * 10_000;
            double lentAt = day + c.between(3.0, 12.0);
            file.wire(lender.end(), student.end(), lentAt, lent, s.oneOf("", "borç", "aile"));
            // some pay interest with the sum, a few keep part of it for a while
            boolean late = c.happens(0.15);
            file.wire(
                    student.end(),
                    lender.end(),
                    lentAt + (late ? c.between(30.0, 60.0) : c.between(2.0, 21.0)),
                    late ? file.share(lent, 60, 95) : file.share(lent, 100, 105),
                    s.oneOf("", "borç", "iade"));
            if (c.happens(0.22)) {
                file.wire(
                        school.end(),
                        agent.end(),
                        day + c.between(40.0, 110.0),
                        file.share(tuition, 50, 90),
                        "refund visa");
                day += c.between(1.0, 16.0);
                continue;
            }
            double arrival = day + c.between(30.0, 80.0);
            Customer chief = arrival > arrest ? man2 : man;
            if (c.happens(0.35)) {
                file.wire(agent.end(), hostel.end(), arrival, c.between(8L, 30L) * 1000, "rooms");
            }
            Customer driver = c.pick(drivers);
            file.pass(chief, driver, arrival + c.between(3.0, 20.0), c.between(15L, 40L) * 1000);
            if (c.happens(0.1)) {
                drivers.add(counter(s, c.happens(0.5) ? Culture.RO : Culture.SR, budapest));
                drivers.remove(0);
            }
            file.collect(chief, arrival + c.between(6.0, 35.0), file.share(price, 20, 45), "AT", "IT", "DE", "FR");
            if (c.happens(0.3)) {
                file.pass(chief, agentAtCounter, arrival + c.between(15.0, 45.0), file.share(price, 10, 30));
            }
            if (i % 4 == 3) {
                file.wire(
                        school.end(), owner.end(), arrival, file.share(tuition * 4, 30, 60), s.oneOf("díj", "kölcsön"));
                file.wire(
                        owner.end(), secretary.end(), arrival + 3, c.between(10L, 30L) * 1000, s.oneOf("köszönöm", ""));
                file.wire(agent.end(), lender.end(), arrival, c.between(10L, 40L) * 1000, "");
                file.draw(agent, istanbul, arrival + 2, c.between(20L, 90L) * 1000);
            }
            day += c.between(1.0, 16.0);
        }
        Firm cars = firm(s, Firm.Kind.SHOP, "Galeri Bosfor", istanbul, "5511");
        file.buy(agent, cars, day, c.between(60L, 250L) * 10_000);
        CourtDays.around(s, agent, begin, 240);
        CourtDays.around(s, owner, begin, 180);
        CourtDays.around(s, secretary, begin, 150);
    }
}
