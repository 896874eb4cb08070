package org.theseus.generate.court;

import java.time.LocalDate;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.ledger.Period;
import org.theseus.generate.people.Culture;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** Networks that carry people over the sea from Turkey, told like the judgments against them. */
final class CourtBoats {

    private CourtBoats() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("island-ferrymen", CourtBoats::islandFerrymen),
                Planting.of("sailing-yachts", CourtBoats::sailingYachts));
    }

    /**
     * An office keeps the fares for rubber boats to the islands and pays the men at the coast once people have arrived; when the
     * first of them is arrested, his cousin goes on elsewhere. Like Greek judgments against facilitators of the Aegean.
     */
    private static void islandFerrymen(Stage s) {
        Chance c = s.chance();
        long begin = Period.startOf(LocalDate.of(c.between(2021, 2023), c.between(4, 6), c.between(1, 28)));
        CourtFile file = new CourtFile(s, begin, c.between(0.55, 0.9), Culture.AR, Culture.FA, Culture.SO);
        Customer office = CourtFile.customer(s, Culture.AR, s.town("TR", "İstanbul"));
        Customer officeAccount = s.bank(office.person());
        Customer coast = s.strangerAt(s.town("TR", s.oneOf("Ayvalık", "Çeşme", "İzmir")));
        Customer cousin = s.strangerAt(s.town("TR", s.oneOf("Bodrum", "İzmir")));
        Customer island = s.strangerAt(s.town("GR", s.oneOf("Mytilini", "Samos")));
        Customer athens = CourtFile.customer(s, Culture.UR, s.town("GR", "Athina"));
        Customer dealer = s.account("TR");
        List<Customer> drivers = List.of(s.strangerAt(coast.town()), s.strangerAt(s.town("TR", "İzmir")));
        s.open(
                office,
                "an office in İstanbul keeps fares for boats to the islands, a man at the coast is paid on arrival");
        s.order(officeAccount, "the statement is in the file of the court");
        long price = c.between(1000L, 3000L);
        long perHead = c.between(50L, 140L);
        int trips = c.between(4, 11);
        int arrest = c.between(2, trips + 3);
        double day = 0;
        for (int trip = 0; trip < trips; trip++) {
            Customer man = trip < arrest ? coast : cousin;
            double crossing = day + c.between(3.0, 12.0) + (c.happens(0.25) ? c.between(3.0, 9.0) : 0);
            long sum = 0;
            int heads = 0;
            for (int i = c.between(5, 13); i > 0; i--) {
                CourtFile.Fare fare = file.fare(price);
                Customer payer = file.collect(
                        office, day + c.between(0.0, 4.0), fare.cents(), "DE", "SE", "NL", "AT", "GB", "TR", "FR");
                if (c.happens(0.06)) {
                    file.pass(office, payer, crossing + c.between(1.0, 20.0), file.share(fare.cents(), 60, 100));
                } else {
                    sum += fare.cents();
                    heads += fare.heads();
                }
                if (c.happens(0.2)) {
                    file.pass(payer, athens, crossing + c.between(4.0, 30.0), s.euros(250, 1400));
                }
            }
            file.wire(officeAccount.end(), dealer.end(), day + 1, s.euros(2800, 8500), s.oneOf("motor", "bot", ""));
            file.pass(office, man, crossing + c.between(0.5, 4.0), file.share(sum, 30, 65));
            if (heads > 0) {
                file.pass(man, c.pick(drivers), crossing + c.between(0.0, 5.0), file.perHead(heads, perHead));
            }
            file.pass(office, island, crossing + c.between(0.0, 6.0), s.euros(100, 350));
            day += c.between(6.0, 19.0);
        }
        CourtDays.around(s, officeAccount, begin, 120);
        CourtDays.around(s, drivers.get(0), begin, 150);
        CourtDays.around(s, island, begin, 150);
    }

    /**
     * Old yachts sail from Turkey to Apulia with hired skippers, whose wives are paid before and after; skippers who are caught
     * get a lawyer. Like Italian prosecutions of crews and the organisers behind them.
     */
    private static void sailingYachts(Stage s) {
        Chance c = s.chance();
        long begin = Period.startOf(LocalDate.of(c.between(2021, 2023), c.between(3, 8), c.between(1, 28)));
        CourtFile file = new CourtFile(s, begin, c.between(0.45, 0.85), Culture.FA, Culture.KU, Culture.AR);
        Customer office = CourtFile.customer(s, Culture.KU, s.town("TR", "İstanbul"));
        Customer second = CourtFile.customer(s, Culture.FA, s.town("TR", s.oneOf("İzmir", "İstanbul")));
        Customer chief = s.bank(s.person("TR"));
        Customer broker = s.account(s.oneOf("GR", "IT", "TR"));
        Customer lawyer = s.strangerAt(s.town("IT", s.oneOf("Bari", "Brindisi")));
        Customer milan = CourtFile.customer(s, Culture.AR, s.town("IT", s.oneOf("Milano", "Ventimiglia")));
        s.open(office, "yachts to Apulia: fares at two offices, skippers' wives, a broker of boats, a man in Italy");
        long price = c.between(5200L, 9800L);
        double day = 0;
        for (int voyage = c.between(2, 4); voyage > 0; voyage--) {
            double sails = day + c.between(8.0, 25.0);
            file.wire(chief.end(), broker.end(), day + c.between(0.0, 5.0), s.euros(16_000, 58_000), "tekne");
            long sum = 0;
            for (int i = c.between(10, 26); i > 0; i--) {
                Customer till = c.happens(0.65) ? office : second;
                CourtFile.Fare fare = file.fare(price);
                sum += fare.cents();
                if (c.happens(0.6)) {
                    file.collect(till, day + c.between(0.0, 14.0), fare.cents(), "DE", "IT", "GB", "SE", "IR", "TR");
                }
                if (c.happens(0.25)) {
                    file.collect(milan, sails + c.between(6.0, 25.0), s.euros(180, 650), "DE", "FR", "GB");
                }
            }
            file.pass(second, office, sails + 1, file.share(sum, 4, 12));
            boolean caught = c.happens(0.5);
            for (int skipper = c.between(1, 2); skipper > 0; skipper--) {
                Customer wife = s.stranger(s.oneOf("RO", "BG", "MK"));
                file.pass(office, wife, sails - c.between(1.0, 4.0), s.euros(1000, 3000));
                file.pass(office, caught ? lawyer : wife, sails + c.between(6.0, 15.0), s.euros(1500, 5000));
                if (caught && c.happens(0.5)) {
                    file.pass(second, wife, sails + c.between(25.0, 50.0), s.euros(200, 600));
                }
            }
            Customer carrier = s.strangerAt(s.town("IT", "Bari"));
            file.pass(milan, carrier, sails + c.between(5.0, 9.0), s.euros(200, 1500));
            file.deposit(chief, sails + c.between(3.0, 12.0), file.share(sum, 6, 15));
            day += c.between(24.0, 55.0);
        }
        CourtDays.around(s, chief, begin, 150);
        CourtDays.around(s, milan, begin, 150);
    }
}
