package org.theseus.generate.retold;

import static org.theseus.generate.retold.People.account;
import static org.theseus.generate.retold.People.counter;
import static org.theseus.generate.retold.People.counters;
import static org.theseus.generate.retold.People.firm;
import static org.theseus.generate.retold.People.newcomer;
import static org.theseus.generate.retold.People.send;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.court.CourtDays;
import org.theseus.generate.court.CourtFile;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.land.Town;
import org.theseus.generate.land.Towns;
import org.theseus.generate.people.Culture;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** An exchange booth in which travellers' money waits. */
final class Booth {

    private Booth() {}

    static List<Planting> all() {
        return List.of(Planting.of("exchange-booth", Booth::exchangeBooth));
    }

    /**
     * The owner of an exchange booth in İstanbul keeps the fares of travellers under a code; whenever one of them calls
     * from a place further on, the booth pays the one who brought them there and keeps a few per cent. Partners take
     * cash in Europe and settle with the booth by larger sums. Like the offices in Aksaray of which travellers told
     * several courts: it belongs to no gang and pays the men of many, refunds what was not used, and sends clerks to
     * the counter in turn.
     */
    private static void exchangeBooth(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(25, 345);
        int days = c.between(90, 300);
        CourtFile file = new CourtFile(s, begin, c.between(0.55, 0.92), People.travellers(s));
        Town istanbul = s.town("TR", "İstanbul");
        Culture people = c.pick(List.of(Culture.AR, Culture.KU, Culture.TR, Culture.FA));
        Customer owner = counter(s, people, people == Culture.KU ? "TR" : people.homeland(), istanbul);
        Customer bank = s.bank(owner.person());
        Firm booth = firm(
                s,
                Firm.Kind.EXCHANGE_OFFICE,
                s.oneOf("Aksaray Döviz", "Fatih Altın ve Döviz", "Sultan Döviz"),
                istanbul,
                null);
        List<Customer> clerks =
                counters(s, c.between(1, 3), people, owner.person().nationality(), istanbul);
        List<Customer> desks = new ArrayList<>(clerks);
        desks.add(owner);
        List<Customer> partners = new ArrayList<>();
        for (int i = c.between(1, 3); i > 0; i--) {
            String country = s.oneOf("AT", "DE", "DE", "SE", "NL");
            partners.add(newcomer(s, Towns.all().of(country).get(0), Culture.AR, Culture.KU, Culture.FA));
        }
        List<List<Customer>> roads = new ArrayList<>();
        for (int i = c.between(2, 3); i > 0; i--) {
            roads.add(road(s));
        }
        int clients = c.between(10, 34);
        s.open(
                owner,
                "an exchange booth in İstanbul keeps the fares of " + clients
                        + " travellers and parties and pays smugglers on "
                        + roads.size()
                        + " roads whenever a traveller calls; partners take cash in Europe and settle with it");
        s.order(bank, "account of the accused");
        CourtDays.around(s, bank, begin - 20 * Stage.DAY, days);
        CourtDays.around(s, clerks.get(0), begin - 20 * Stage.DAY, days);
        CourtDays.around(s, roads.get(0).get(0), begin, days / 2);

        double byCounter = c.between(0.4, 0.85);
        for (int i = 0; i < clients; i++) {
            double day = c.between(0.0, days * 0.8);
            List<Customer> road = c.pick(roads);
            CourtFile.Fare fare = file.fare(c.between(24L, 68L) * 100);
            Customer desk = c.pick(desks);
            Customer payer = null;
            if (c.happens(byCounter)) {
                payer = file.collect(desk, day, fare.cents(), "DE", "DE", "SE", "AT", "NL", "GB");
            } else if (c.happens(0.35)) {
                Customer relative = account(s, c.pick(List.of(Culture.AR, Culture.KU, Culture.TR)), "TR", istanbul);
                file.wire(relative.end(), booth.end(), day, fare.cents(), s.oneOf("emanet", "döviz", "", "altın"));
            }
            // Everybody else brought notes, to the booth or to a partner abroad, and nothing but the code is known of
            // it.
            payOut(s, file, new Deposit(fare.cents(), payer, desk), desks, road, day + c.between(3.0, 25.0));
        }
        for (Customer partner : partners) {
            for (double day = c.between(8.0, 25.0); day < days; day += c.between(10.0, 45.0)) {
                boolean owes = c.happens(0.75);
                send(s, file, owes ? partner : c.pick(desks), owes ? c.pick(desks) : partner, day, s.euros(900, 6500));
            }
        }
        for (double day = c.between(5.0, 15.0); day < days; day += c.between(8.0, 35.0)) {
            file.deposit(bank, day, s.euros(300, 5000));
            if (c.happens(0.5)) {
                file.wire(booth.end(), bank.end(), day + c.between(1.0, 5.0), s.euros(200, 1500), "kâr payı");
            }
        }
    }

    /** What waits under a code, who paid it if that is known, and who took it. */
    private record Deposit(long cents, @Nullable Customer payer, Customer desk) {}

    /** Those who are paid along one road, in the order of the way. */
    private static List<Customer> road(Stage s) {
        Chance c = s.chance();
        List<Customer> road = new ArrayList<>();
        if (c.happens(0.6)) {
            road.add(counter(s, Culture.KU, "TR", s.town("TR", s.oneOf("Edirne", "Kırklareli"))));
            road.add(counter(s, Culture.AR, "SY", s.town("BG", s.oneOf("Harmanli", "Sofia", "Haskovo"))));
        } else {
            road.add(counter(s, Culture.TR, "TR", s.town("TR", s.oneOf("İzmir", "Ayvalık", "Çeşme"))));
            road.add(counter(s, Culture.AR, "SY", s.town("GR", s.oneOf("Athina", "Thessaloniki"))));
            if (c.happens(0.6)) {
                road.add(counter(s, Culture.SQ, "MK", s.town("MK", s.oneOf("Kumanovo", "Gevgelija"))));
            }
        }
        road.add(newcomer(s, s.town("RS", s.oneOf("Beograd", "Niš")), Culture.FA, Culture.AR));
        if (c.happens(0.6)) {
            road.add(counter(s, Culture.SR, "RS", s.town("RS", s.oneOf("Subotica", "Sombor"))));
        }
        road.add(counter(s, Culture.AR, "SY", s.town("AT", "Wien")));
        return road;
    }

    /** Stage after stage as the calls come; some turn round, some are stuck, and what is left is asked back. */
    private static void payOut(
            Stage s, CourtFile file, Deposit deposit, List<Customer> desks, List<Customer> road, double from) {
        Chance c = s.chance();
        long left = deposit.cents() - file.share(deposit.cents(), 2, 7);
        double day = from;
        int last = c.happens(0.25) ? c.between(0, road.size() - 1) : road.size();
        for (int stage = 0; stage < last && left > 5_000; stage++) {
            int parts = road.size() - stage;
            long due = parts == 1 ? left : Math.min(left, file.share(left, 70 / parts, 140 / parts));
            Customer desk = c.happens(0.6) ? deposit.desk() : c.pick(desks);
            // Some stages are settled between the men themselves, from other debts.
            if (c.happens(0.8)) {
                send(s, file, desk, road.get(stage), day, due);
            }
            left -= due;
            day += c.between(3.0, 24.0);
        }
        if (last < road.size() && deposit.payer() != null && left > 20_000 && c.happens(0.7)) {
            send(s, file, deposit.desk(), deposit.payer(), day + c.between(4.0, 30.0), file.share(left, 80, 100));
        }
    }
}
