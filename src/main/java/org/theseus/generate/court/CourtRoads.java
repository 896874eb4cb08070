package org.theseus.generate.court;

import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.land.Town;
import org.theseus.generate.people.Culture;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** Networks that carry people in vans and lorries, told like the judgments against them. */
final class CourtRoads {

    private CourtRoads() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("tunnel-and-van", CourtRoads::tunnelAndVan),
                Planting.of("lorry-lofts", CourtRoads::lorryLofts));
    }

    /**
     * A boss of the woods near Horgoš sells the way under the fence, a planner in Vienna hires drivers for the vans; the wife of
     * an arrested driver is kept quiet with money. Like Austrian and Hungarian trials of such drivers and their planners.
     */
    private static void tunnelAndVan(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(10, 280);
        CourtFile file = new CourtFile(s, begin, c.between(0.5, 0.9), Culture.AR, Culture.FA, Culture.TR);
        Town woods = s.town("RS", s.oneOf("Horgoš", "Subotica", "Kanjiža"));
        Customer boss = CourtFile.customer(s, Culture.FA, woods);
        Customer till = s.strangerAt(s.town("RS", "Subotica"));
        Customer planner = s.bank(CourtFile.person(s, Culture.AR, s.town("AT", "Wien")));
        Customer plannerAtCounter = s.customer(planner.person(), planner.town());
        List<Customer> taxis = new ArrayList<>();
        for (int i = c.between(2, 5); i > 0; i--) {
            taxis.add(s.strangerAt(s.town("RS", s.oneOf("Beograd", "Subotica", "Sombor", "Novi Sad"))));
        }
        List<Customer> drivers = new ArrayList<>();
        for (int i = c.between(3, 7); i > 0; i--) {
            drivers.add(s.stranger(s.oneOf("HU", "RO", "SK", "AT", "CZ")));
        }
        Customer vans = s.account("AT");
        Customer home = CourtFile.customer(s, Culture.FA, s.town("AF", s.oneOf("Kabul", "Herat")));
        s.open(boss, "under the fence at " + woods.name() + " and by van to Vienna: a boss, a planner, taxis, drivers");
        s.order(planner, "the statement is in the file of the court");
        long price = c.between(800L, 4200L);
        long perHead = c.between(90L, 400L);
        double day = 0;
        for (int run = c.between(6, 14); run > 0; run--) {
            int heads = 0;
            long sum = 0;
            for (int i = c.between(2, 7); i > 0; i--) {
                CourtFile.Fare fare = file.fare(price);
                Customer to = c.happens(0.4) ? planner : c.happens(0.6) ? till : boss;
                file.collect(to, day + c.between(-4.0, 5.0) + 4, fare.cents(), "DE", "AT", "FR", "CH", "TR", "BE");
                heads += fare.heads();
                sum += fare.cents();
            }
            if (c.happens(0.7)) {
                file.pass(till, boss, day + c.between(4.0, 9.0), file.share(sum, 15, 35));
            }
            file.pass(till, c.pick(taxis), day + c.between(2.0, 8.0), file.perHead(heads, c.between(20L, 70L)));
            Customer driver = c.pick(drivers);
            file.pass(plannerAtCounter, driver, day + c.between(6.0, 11.0), file.perHead(heads, perHead));
            if (c.happens(0.2)) {
                drivers.remove(driver);
                drivers.add(s.stranger(s.oneOf("HU", "RO", "SK", "HR")));
                Customer wife = s.strangerAt(driver.town());
                for (int month = c.between(1, 4); month > 0; month--) {
                    file.pass(plannerAtCounter, wife, day + 12 + 29 * month, s.euros(200, 550));
                }
            }
            if (c.happens(0.3)) {
                file.wire(planner.end(), vans.end(), day, s.euros(1200, 4800), s.oneOf("Kastenwagen", "Auto", "Miete"));
            }
            file.draw(planner, planner.town(), day + 5, file.share(sum, 8, 25));
            if (c.happens(0.4)) {
                file.pass(boss, home, day + c.between(8.0, 16.0), file.share(sum, 10, 30));
            }
            day += c.between(5.0, 14.0);
        }
        CourtDays.around(s, planner, begin, 180);
        CourtDays.around(s, taxis.get(0), begin, 180);
        CourtDays.around(s, drivers.get(0), begin, 180);
    }

    /**
     * Men come to Romania on work papers, wait in a guest house of Timișoara and are hidden in lorries to the west. Like
     * Romanian indictments for lorries stopped at the crossings near Arad.
     */
    private static void lorryLofts(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(10, 260);
        CourtFile file = new CourtFile(s, begin, c.between(0.5, 0.9), Culture.UR);
        Town town = s.town("RO", s.oneOf("Timișoara", "Arad"));
        Customer loader = CourtFile.customer(s, Culture.UR, town);
        Customer loaderAccount = s.bank(loader.person());
        Customer recruiter = CourtFile.customer(s, Culture.UR, s.town("PK", s.oneOf("Gujrat", "Lahore")));
        Customer papers = s.strangerAt(s.town("RO", "București"));
        Customer guestHouse = s.bank(s.person("RO"));
        Customer taxi = s.strangerAt(town);
        Customer brother = CourtFile.customer(s, Culture.UR, s.town("IT", s.oneOf("Milano", "Torino")));
        List<Customer> drivers = new ArrayList<>();
        for (int i = c.between(2, 5); i > 0; i--) {
            drivers.add(s.stranger(s.oneOf("TR", "RO", "RO", "BG")));
        }
        s.open(loader, "lorries loaded with people at " + town.name() + ": papers, beds, taxis and drivers are paid");
        s.order(loaderAccount, "the statement is in the file of the court");
        long price = c.between(2200L, 4800L);
        long perHead = c.between(200L, 580L);
        double day = 0;
        for (int lorry = c.between(4, 10); lorry > 0; lorry--) {
            int heads = 0;
            long sum = 0;
            double leaves = day + c.between(6.0, 20.0);
            for (int i = c.between(3, 9); i > 0; i--) {
                long fare = c.between(price * 8 / 10, price * 12 / 10) / 50 * 5000;
                long deposit = file.share(fare, 15, 50);
                heads++;
                sum += fare;
                double arrives = leaves + c.between(2.0, 7.0);
                Customer payer = file.collect(loader, day + c.between(0.0, 6.0), deposit, "PK", "IT", "AT", "DE", "AE");
                Customer till = c.happens(0.3) ? brother : loader;
                if (c.happens(0.5)) {
                    file.pass(payer, till, arrives, fare - deposit);
                } else if (c.happens(0.6)) {
                    file.collect(till, arrives, fare - deposit, "IT", "DE", "AT", "PK", "FR");
                }
            }
            if (c.happens(0.5)) {
                file.pass(recruiter, papers, day + c.between(0.0, 5.0), heads * s.euros(200, 700));
            }
            file.wire(
                    loaderAccount.end(), guestHouse.end(), leaves - 2, heads * s.euros(40, 140), s.oneOf("cazare", ""));
            file.pass(loader, taxi, leaves, heads * s.euros(15, 50));
            file.pass(loader, c.pick(drivers), leaves + c.between(1.0, 6.0), file.perHead(heads, perHead));
            file.deposit(loaderAccount, leaves + c.between(0.0, 4.0), file.share(sum, 10, 25));
            if (c.happens(0.6)) {
                file.pass(loader, recruiter, leaves + c.between(4.0, 12.0), file.share(sum, 15, 40));
            }
            file.pass(brother, loader, leaves + c.between(5.0, 12.0), file.share(sum, 3, 10));
            day += c.between(9.0, 22.0);
        }
        CourtDays.around(s, guestHouse, begin, 150);
        CourtDays.around(s, loaderAccount, begin, 150);
        CourtDays.around(s, taxi, begin, 150);
    }
}
