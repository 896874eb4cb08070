package org.theseus.generate.verdict;

import static org.theseus.generate.verdict.Verdicts.account;
import static org.theseus.generate.verdict.Verdicts.any;
import static org.theseus.generate.verdict.Verdicts.counter;
import static org.theseus.generate.verdict.Verdicts.firm;
import static org.theseus.generate.verdict.Verdicts.some;
import static org.theseus.generate.verdict.Verdicts.town;

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

/** Networks that live on one short stretch: the road from Italy into France, the fence of a camp in Bulgaria. */
final class Borders {

    private Borders() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("mountain-pass", Borders::mountainPass),
                Planting.of("shelter-guard", Borders::shelterGuard));
    }

    /**
     * Touts at a station in Italy sell seats over the pass or the coast road into France; the fare is small and is put in
     * cash on the prepaid cards of others before the car starts. Hired drivers get their part from the card the next day, a
     * motorcycle rides ahead. Like the many small cases tried at Nice, Gap and Imperia.
     */
    private static void mountainPass(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(15, 190);
        CourtFile file = new CourtFile(s, begin, c.between(0.45, 0.85), Culture.UR, Culture.FA, Culture.AR);
        boolean coast = c.happens(0.6);
        Town station = coast ? s.town("IT", "Ventimiglia") : s.town("IT", "Torino");
        Town over = coast ? s.town("FR", "Nice") : town(s, "FR", "Lyon", "Marseille");
        Culture people = any(s, Culture.UR, Culture.AR, Culture.FA);
        Customer chief = account(s, people, c.happens(0.6) ? s.town("IT", "Milano") : station);
        Customer chiefAtCounter = s.customer(chief.person(), chief.town());
        Customer home = counter(s, people, Towns.all().draw(people.homeland(), c));
        List<Customer> cards = some(c.between(1, 4), () -> account(s, c.happens(0.7) ? people : Culture.RO, station));
        Culture[] travellers = {Culture.UR, Culture.AR, Culture.FA};
        List<Customer> touts = some(c.between(1, 3), () -> account(s, any(s, travellers), station));
        Culture[] hired = {Culture.FR, Culture.AR, Culture.UR, Culture.RO};
        List<Customer> drivers =
                some(c.between(2, 4), () -> account(s, any(s, hired), c.happens(0.6) ? over : station));
        Customer rider = account(s, any(s, Culture.IT, Culture.FR, Culture.SQ), station);
        Firm rental = firm(s, Firm.Kind.SHOP, "Riviera Rent", over, "7512");
        Firm fuel = firm(s, Firm.Kind.SHOP, "Stazione Servizio", station, "5541");
        s.open(chief, "smuggling from Italy into France by car, fares paid on the prepaid cards of others");
        for (Customer card : cards) {
            s.order(card, "card number in a traveller's telephone");
        }
        int nights = c.between(15, 45);
        long price = c.between(12L, 35L) * 10;
        double day = 0;
        for (int n = 0; n < nights; n++) {
            Customer card = c.pick(cards);
            int heads = 0;
            for (int seats = c.between(1, 4); seats > 0; seats--) {
                CourtFile.Fare fare = file.fare(price);
                heads += fare.heads();
                if (c.happens(0.55)) {
                    file.deposit(card, day, fare.cents());
                } else if (c.happens(0.5)) {
                    file.collect(card, day - c.between(0.0, 1.0), fare.cents(), "IT", "FR", "DE");
                }
            }
            Customer driver = c.pick(drivers);
            file.wire(
                    card.end(),
                    driver.end(),
                    day + c.between(0.0, 3.0),
                    file.perHead(heads, c.between(40, 100)),
                    s.oneOf("", "benzina", "merci", "course", "prestito"));
            if (c.happens(0.5)) {
                file.wire(
                        card.end(),
                        c.pick(touts).end(),
                        day + c.between(0.0, 4.0),
                        file.perHead(heads, c.between(15, 40)) + 500,
                        s.oneOf("", "ciao", "regalo"));
            }
            if (heads > 3 || c.happens(0.2)) {
                file.wire(card.end(), rider.end(), day + 1, c.between(4L, 12L) * 1000, s.oneOf("moto", "", "pizza"));
            }
            if (c.happens(0.25)) {
                file.buy(driver, fuel, day, c.between(2_000L, 8_500L));
            }
            if (c.happens(0.12)) {
                file.buy(driver, rental, day - 1, c.between(9_000L, 38_000L));
            }
            if (n % 4 == 3) {
                file.draw(card, station, day + 1, c.between(20L, 80L) * 1000);
                file.wire(
                        card.end(),
                        chief.end(),
                        day + 2,
                        c.between(15L, 70L) * 1000,
                        s.oneOf("", "affitto", "prestito"));
            }
            if (c.happens(0.09)) {
                // stopped at the toll with people in the boot; the next one answers an advertisement
                drivers.remove(driver);
                drivers.add(account(s, any(s, Culture.FR, Culture.AR, Culture.RO, Culture.IT), over));
            }
            if (n % 7 == 5) {
                file.pass(chiefAtCounter, home, day, c.between(20L, 110L) * 1000);
            }
            day += c.between(0.0, 6.0);
        }
        CourtDays.around(s, chief, begin, 150);
        CourtDays.around(s, rider, begin, 150);
        CourtDays.around(s, touts.get(0), begin, 120);
    }

    /**
     * Guards of a camp in Bulgaria look away for money and sell the names of those whose families can pay. People there
     * have no papers for a counter, so a shopkeeper beside the gate takes their families' money, keeps his part and hands on
     * the smuggler's. Like the cases against staff of reception centres at Harmanli and elsewhere.
     */
    private static void shelterGuard(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(20, 250);
        CourtFile file = new CourtFile(s, begin, c.between(0.5, 0.88), Culture.AR, Culture.AR, Culture.KU, Culture.FA);
        Town camp = town(s, "BG", "Harmanli", "Harmanli", "Svilengrad");
        Town sofia = s.town("BG", "Sofia");
        Person shop = Verdicts.person(s, c.happens(0.5) ? Culture.BG : Culture.AR, camp, Gender.MALE);
        Customer keeper = s.customer(shop, camp);
        Customer keeperAtBank = s.bank(shop);
        Customer daughter = s.customer(Verdicts.person(s, shop.culture(), camp, Gender.FEMALE), camp);
        Customer guardsWife = s.bank(Verdicts.person(s, Culture.BG, camp, Gender.FEMALE));
        Customer guard = account(s, Culture.BG, s.town("BG", "Haskovo"));
        Customer interpreter = counter(s, Culture.AR, camp);
        Customer chief = counter(s, any(s, Culture.AR, Culture.KU), sofia);
        Customer uncle = counter(s, Culture.AR, s.town("TR", "İstanbul"));
        List<Customer> drivers = some(c.between(2, 4), () -> counter(s, Culture.BG, town(s, "BG", "Sofia", "Plovdiv")));
        Customer guide = counter(s, any(s, Culture.BG, Culture.SR), town(s, "BG", "Dragoman", "Kalotina"));
        s.open(keeper, "smuggling out of a camp with bribed guards; families' money came to the shop at the gate");
        s.order(guardsWife, "enquiry of the inspectorate");
        s.order(chief, "notebook of the shop");
        int clients = c.between(12, 34);
        long price = c.between(90L, 250L) * 10;
        double moved = c.happens(0.5) ? c.between(60.0, 160.0) : 999;
        double blocked = c.between(40.0, 190.0);
        Customer till = keeper;
        Customer bribed = guardsWife;
        double day = 0;
        long waiting = 0;
        for (int i = 0; i < clients; i++) {
            if (day > blocked) {
                till = daughter;
            }
            if (day > moved) {
                bribed = guard;
            }
            // small sums come first, to live on; the shop gives them out in cash, less its part
            for (int m = c.poisson(0.8); m > 0; m--) {
                file.collect(till, day - c.between(2.0, 25.0), c.between(8L, 30L) * 1000, "DE", "AT", "SE", "TR");
            }
            CourtFile.Fare fare = file.fare(price);
            boolean all = c.happens(0.5);
            file.collect(till, day, all ? fare.cents() : file.share(fare.cents(), 40, 60), "DE", "AT", "SE", "NL");
            if (!all) {
                file.collect(
                        c.happens(0.6) ? till : chief,
                        day + c.between(4.0, 20.0),
                        file.share(fare.cents(), 35, 60),
                        "DE",
                        "AT",
                        "SE",
                        "NL");
            }
            waiting += fare.cents();
            if (c.happens(0.45)) {
                long sum = file.share(waiting, 60, 92);
                file.pass(till, chief, day + c.between(1.0, 8.0), sum);
                waiting = 0;
            }
            if (c.happens(0.45)) {
                file.pass(chief, interpreter, day + c.between(2.0, 9.0), file.perHead(fare.heads(), c.between(30, 80)));
            }
            if (i % 3 == 1) {
                file.deposit(keeperAtBank, day, c.between(20L, 80L) * 1000);
                file.wire(
                        keeperAtBank.end(),
                        bribed.end(),
                        day + c.between(0.0, 3.0),
                        c.between(10L, 45L) * 1000,
                        s.oneOf("naem", "", "zaem", "stoka"));
            } else if (c.happens(0.12)) {
                file.deposit(bribed, day + 2, c.between(10L, 35L) * 1000);
            }
            Customer driver = c.pick(drivers);
            file.pass(chief, driver, day + c.between(3.0, 10.0), file.perHead(fare.heads(), c.between(100, 250)));
            if (c.happens(0.5)) {
                file.pass(chief, guide, day + c.between(5.0, 14.0), file.perHead(fare.heads(), c.between(60, 180)));
            }
            if (c.happens(0.1)) {
                drivers.remove(driver);
                drivers.add(counter(s, Culture.BG, c.happens(0.5) ? sofia : camp));
            }
            if (i % 8 == 6) {
                file.pass(chief, uncle, day + 6, c.between(50L, 200L) * 1000);
            }
            day += c.between(1.0, 11.0);
        }
        CourtDays.around(s, guardsWife, begin, 210);
        CourtDays.around(s, guard, begin, 180);
        CourtDays.around(s, chief, begin, 150);
    }
}
