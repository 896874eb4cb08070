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
import org.theseus.generate.people.Culture;
import org.theseus.generate.people.Gender;
import org.theseus.generate.people.Person;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** Networks whose clients arrive as somebody important: as diplomats in a chartered jet, as delegates of a town. */
final class Invited {

    private Invited() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("private-jets", Invited::privateJets), Planting.of("delegations", Invited::delegations));
    }

    /**
     * Families with money board a chartered jet in Turkey with papers of diplomats of a far island and ask for asylum
     * where it lands between. A firm on paper pays the charter ahead, receivers in several countries take the price in
     * large parts, and a flight that is called off is paid back slowly. Like the cases brought in Belgium and Italy.
     */
    private static void privateJets(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(25, 270);
        CourtFile file = new CourtFile(s, begin, c.between(0.55, 0.9), Culture.KU, Culture.AR, Culture.FA);
        Town istanbul = s.town("TR", "İstanbul");
        Town west = c.happens(0.5) ? s.town("BE", "Brussel") : town(s, "IT", "Roma", "Milano");
        Person chiefPerson = Verdicts.person(s, any(s, Culture.KU, Culture.AR, Culture.TR), istanbul, Gender.MALE);
        Customer chief = s.customer(chiefPerson, istanbul);
        Person partnerPerson = Verdicts.person(s, c.happens(0.5) ? Culture.AR : Culture.KU, west, Gender.MALE);
        Customer partner = s.bank(partnerPerson);
        Customer partnerAtCounter = s.customer(partnerPerson, west);
        List<Customer> tills = new ArrayList<>(List.of(partner));
        for (int i = c.between(1, 3); i > 0; i--) {
            tills.add(account(
                    s, any(s, Culture.KU, Culture.AR, Culture.TR), town(s, "DE", "Berlin", "Essen", "Hamburg")));
        }
        Customer keeper = counter(s, Culture.KU, c.happens(0.6) ? istanbul : s.town("IQ", "Erbil"));
        Firm shell = firm(s, Firm.Kind.TRADER, "Levant Concierge " + c.between(2, 80), s.town("GB", "London"), null);
        Firm charter = firm(s, Firm.Kind.TRADER, "Anka Jet", istanbul, null);
        Customer forger = counter(s, c.happens(0.5) ? Culture.TR : Culture.UR, town(s, "TR", "İstanbul", "Ankara"));
        Customer escort = counter(s, Culture.TR, istanbul);
        Customer handler = account(s, Culture.TR, s.town("TR", "Ankara"));
        s.open(partner, "smuggling in chartered jets with papers of diplomats, asylum asked at the stopover");
        for (Customer till : tills) {
            s.order(till, "payments to the charter firm");
        }
        int flights = c.between(3, 7);
        double day = 8;
        for (int f = 0; f < flights; f++) {
            int parties = c.between(2, 4);
            int heads = 0;
            double start = day + c.between(14.0, 25.0);
            boolean calledOff = c.happens(0.2);
            for (int p = 0; p < parties; p++) {
                CourtFile.Fare fare = file.fare(c.between(80L, 170L) * 100);
                Customer till = c.pick(tills);
                heads += fare.heads();
                Customer payer = file.collect(
                        till, day + c.between(0.0, 10.0), file.share(fare.cents(), 20, 50), "DE", "SE", "GB", "NL");
                long waiting = file.share(fare.cents(), 25, 55);
                Customer uncle = file.collect(keeper, start - c.between(0.0, 6.0), waiting, "TR", "IQ", "DE");
                if (!calledOff) {
                    file.pass(keeper, chief, start + c.between(2.0, 12.0), file.share(waiting, 88, 98));
                } else if (c.happens(0.8)) {
                    // the keeper is quick to give back what waited, the till is not
                    file.pass(keeper, uncle, start + c.between(2.0, 9.0), file.share(waiting, 95, 100));
                    double late = start + c.between(10.0, 60.0);
                    file.wire(
                            till.end(),
                            payer.end(),
                            late,
                            file.share(fare.cents(), 10, 40),
                            s.oneOf("back", "iade", ""));
                }
            }
            for (Customer till : tills) {
                file.wire(
                        till.end(),
                        shell.end(),
                        start - c.between(4.0, 9.0),
                        c.between(20L, 90L) * 10_000,
                        s.oneOf("invoice", "services", "booking", "event"));
            }
            long price = c.between(140L, 380L) * 10_000;
            boolean halves = c.happens(0.5);
            file.wire(
                    shell.end(), charter.end(), start - 3, halves ? price / 2 : price, "flight " + c.between(100, 999));
            if (halves) {
                file.wire(shell.end(), charter.end(), start - 1, price / 2, "flight rest");
            }
            file.pass(chief, forger, start - c.between(5.0, 12.0), file.perHead(heads, c.between(250, 600)));
            if (calledOff) {
                file.wire(
                        charter.end(),
                        shell.end(),
                        start + c.between(6.0, 25.0),
                        file.share(price, 50, 85),
                        "cancellation");
            } else {
                file.pass(chief, escort, start + 1, c.between(30L, 90L) * 1000);
                file.wire(
                        tills.get(tills.size() - 1).end(),
                        handler.end(),
                        start + 2,
                        c.between(20L, 60L) * 1000,
                        s.oneOf("", "teşekkür"));
            }
            if (c.happens(0.6)) {
                file.pass(partnerAtCounter, chief, start + c.between(4.0, 20.0), c.between(8L, 45L) * 10_000);
            }
            Customer emptied = c.pick(tills);
            file.draw(emptied, emptied.town(), start + 3, c.between(50L, 200L) * 1000);
            if (f == flights / 2 && c.happens(0.5)) {
                // the escort was held at the stopover with the passengers; a cousin flies next
                escort = counter(s, Culture.TR, istanbul);
            }
            day += c.between(16.0, 40.0);
        }
        Firm cars = firm(s, Firm.Kind.SHOP, "Auto Prestige", west, "5511");
        file.buy(partner, cars, day - 10, c.between(60L, 240L) * 10_000);
        CourtDays.around(s, partner, begin, 210);
        CourtDays.around(s, handler, begin, 180);
        CourtDays.around(s, forger, begin, 150);
    }

    /**
     * A small town in Turkey sends people abroad for a workshop with passports of the service, which need no visa. An
     * official puts buyers on the list, an acquaintance in Germany invites them, and the bus comes back nearly empty, with
     * the passports. Like the cases of grey passports of 2021.
     */
    private static void delegations(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(30, 300);
        CourtFile file = new CourtFile(s, begin, c.between(0.5, 0.9), Culture.TR, Culture.KU, Culture.TR);
        Town home = town(s, "TR", "Van", "Gaziantep", "Bursa", "Kırklareli");
        Town west = town(s, "DE", "Hannover", "Bremen", "Köln", "Kassel");
        Customer chairman = account(s, Culture.TR, home);
        Customer nephew = account(s, Culture.TR, home);
        Person hostPerson = Verdicts.person(s, Culture.TR, west, Gender.MALE);
        Customer host = s.bank(hostPerson);
        Customer hostAtCounter = s.customer(hostPerson, west);
        Customer chairmanAtCounter = s.customer(chairman.person(), home);
        Firm society = firm(s, Firm.Kind.ASSOCIATION, "Çevre ve Kültür Derneği", home, null);
        Firm coaches = firm(s, Firm.Kind.TRADER, home.name() + " Turizm", home, null);
        Firm inn = firm(s, Firm.Kind.HOSTEL, "Gasthof Post", west, null);
        List<Customer> touts = some(c.between(1, 4), () -> account(s, c.happens(0.6) ? Culture.KU : Culture.TR, home));
        Customer courier = counter(s, Culture.TR, home);
        s.open(chairman, "smuggling as delegations of a town: places on the list for workshops abroad were sold");
        s.order(host, "signed the invitations");
        s.order(nephew, "named by a member of the council");
        int journeys = c.between(1, 4);
        double day = 0;
        for (int j = 0; j < journeys; j++) {
            int buyers = c.between(6, 18);
            double start = day + c.between(30.0, 60.0);
            long price = c.between(35L, 80L) * 100;
            int signed = 0;
            for (int b = 0; b < buyers; b++) {
                Customer tout = c.pick(touts);
                long own = price * c.between(85L, 115L);
                double when = start - c.between(3.0, 35.0);
                boolean two = c.happens(0.15);
                signed += two ? 2 : 1;
                long sum = two ? own * 2 / 1000 * 1000 : own / 1000 * 1000;
                boolean through = c.happens(0.45);
                Customer payee = through ? tout : chairman;
                Customer buyer = file.collect(payee, when, file.share(sum, 35, 75), "TR");
                if (c.happens(0.25)) {
                    file.wire(
                            buyer.end(),
                            society.end(),
                            when + 2,
                            c.between(1L, 9L) * 1000,
                            s.oneOf("bağış", "üyelik", "aidat"));
                }
                if (through) {
                    file.wire(
                            tout.end(),
                            chairman.end(),
                            when + c.between(1.0, 8.0),
                            file.share(sum, 30, 60),
                            s.oneOf("", "gezi", "araba", "borç"));
                }
                if (c.happens(0.6)) {
                    file.collect(host, start + c.between(2.0, 30.0), file.share(sum, 20, 50), "DE", "NL", "FR");
                } else if (c.happens(0.12)) {
                    // struck off the list by the governor's office
                    file.wire(
                            chairman.end(), buyer.end(), start + c.between(5.0, 70.0), file.share(sum, 20, 60), "iade");
                }
            }
            file.wire(
                    chairman.end(),
                    nephew.end(),
                    start - c.between(1.0, 6.0),
                    file.perHead(signed, c.between(300, 800)),
                    s.oneOf("", "arsa", "düğün", "borç"));
            file.wire(society.end(), coaches.end(), start - 4, c.between(15L, 45L) * 10_000, "otobüs");
            file.wire(chairman.end(), society.end(), start - 6, c.between(15L, 50L) * 10_000, "bağış");
            file.wire(host.end(), inn.end(), start + 1, c.between(30L, 160L) * 1000, "Gruppe Umwelt");
            file.pass(chairmanAtCounter, courier, start + c.between(5.0, 9.0), c.between(15L, 45L) * 1000);
            file.pass(
                    hostAtCounter,
                    chairmanAtCounter,
                    start + c.between(12.0, 40.0),
                    file.perHead(signed, c.between(400, 900)));
            file.draw(nephew, home, start + 2, c.between(40L, 120L) * 1000);
            file.draw(host, west, start + c.between(8.0, 25.0), c.between(50L, 200L) * 1000);
            day = start + c.between(15.0, 50.0);
        }
        Firm builder = firm(s, Firm.Kind.TRADER, "Yapı " + home.name(), home, null);
        file.wire(nephew.end(), builder.end(), day, c.between(50L, 300L) * 10_000, "daire");
        CourtDays.around(s, chairman, begin, 210);
        CourtDays.around(s, host, begin, 180);
        CourtDays.around(s, nephew, begin, 150);
    }
}
