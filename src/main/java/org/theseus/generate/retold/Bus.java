package org.theseus.generate.retold;

import static org.theseus.generate.retold.People.account;
import static org.theseus.generate.retold.People.athome;
import static org.theseus.generate.retold.People.count;
import static org.theseus.generate.retold.People.counter;
import static org.theseus.generate.retold.People.counters;
import static org.theseus.generate.retold.People.firm;
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
import org.theseus.generate.people.Culture;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** Cash that travels, and the stretches on which it does not. */
final class Bus {

    private Bus() {}

    static List<Planting> all() {
        return List.of(Planting.of("money-with-the-bus", Bus::moneyWithTheBus));
    }

    /**
     * Collectors in Germany and Austria take fares in cash and give them to the drivers of the night buses to Beograd,
     * where a man at the coach station pays hosts and drivers. Records show only the stretches that are sent: to the
     * city where a bus stops, onward from Beograd, and everything for some weeks after customs took an envelope. It is
     * like files of customs and police on couriers in coaches, in which the sums on paper are the smaller part.
     */
    private static void moneyWithTheBus(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(25, 330);
        int days = People.days(s, 80, 290);
        CourtFile file = new CourtFile(s, begin, c.between(0.6, 0.95), People.travellers(s));
        Town beograd = s.town("RS", "Beograd");
        Customer station = counter(s, c.happens(0.6) ? Culture.SR : Culture.BS, "RS", beograd);
        Customer wife = athome(s, station.person(), station.person().culture(), "RS", beograd);
        Customer bank = s.bank(station.person());
        List<Customer> collectors = new ArrayList<>();
        for (int i = c.between(3, 7); i > 0; i--) {
            Town town = c.happens(0.7)
                    ? s.town(
                            "DE",
                            s.oneOf("München", "Stuttgart", "Frankfurt", "Nürnberg", "Berlin", "Dortmund", "Mannheim"))
                    : s.town("AT", s.oneOf("Linz", "Graz", "Salzburg"));
            collectors.add(newcomer(s, town, Culture.AR, Culture.FA, Culture.KU));
        }
        Customer stop = counter(s, Culture.SR, "RS", c.happens(0.65) ? s.town("AT", "Wien") : s.town("DE", "Passau"));
        List<Customer> buses = new ArrayList<>();
        for (int i = c.between(2, 4); i > 0; i--) {
            buses.add(
                    account(s, Culture.SR, "RS", s.town("RS", s.oneOf("Beograd", "Novi Sad", "Kragujevac", "Čačak"))));
        }
        List<Customer> paid = counters(
                s,
                c.between(3, 6),
                Culture.SR,
                "RS",
                s.town("RS", "Preševo"),
                s.town("RS", "Subotica"),
                s.town("RS", "Sombor"),
                s.town("RS", "Niš"),
                s.town("RS", "Šid"),
                s.town("RS", "Loznica"));
        Customer abroad = counter(s, Culture.FA, "AF", s.town("TR", "İstanbul"));
        s.open(
                station,
                "fares of a smuggling network travel as cash with " + count(buses.size(), "bus driver")
                        + " from "
                        + count(collectors.size(), "collector")
                        + " in Germany and Austria to Beograd; some stretches are sent all the same");
        s.order(bank, "account of the accused");
        s.order(buses.get(0), "envelope found by customs");
        CourtDays.around(s, bank, begin - 20 * Stage.DAY, days);
        CourtDays.around(s, buses.get(0), begin - 20 * Stage.DAY, days);
        CourtDays.around(s, collectors.get(0), begin, days);

        int price = c.between(18, 42) * 100;
        double seized = days * c.between(0.25, 0.8);
        double wary = seized + c.between(14.0, 45.0);
        boolean caught = false;
        long carried = 0;
        long[] held = new long[collectors.size()];
        for (double day = c.between(1.0, 4.0); day < days; day += c.between(1.5, 7.0)) {
            boolean careful = day > seized && day < wary;
            if (careful && !caught) {
                // The driver with the envelope loses his job; the firm's other drivers are asked.
                caught = true;
                buses.set(0, account(s, Culture.SR, "RS", s.town("RS", s.oneOf("Beograd", "Novi Sad"))));
            }
            int which = c.below(collectors.size());
            Customer collector = collectors.get(which);
            for (int party = c.between(0, 3); party > 0; party--) {
                long fare = file.fare(price).cents();
                held[which] += fare;
                if (c.happens(0.3)) {
                    file.collect(collector, day - c.between(0.0, 5.0), fare, "DE", "DE", "AT", "SE", "NL");
                }
            }
            if (held[which] < 150_000) {
                continue;
            }
            long sum = file.share(held[which], 70, 96);
            held[which] = 0;
            if (careful) {
                inPieces(s, file, collector, station, wife, day, sum);
            } else if (c.happens(0.35)) {
                // No bus leaves from there this week: the money goes to the man at the stop, who hands it in.
                send(s, file, collector, stop, day + c.between(0.0, 2.0), sum);
            } else {
                carried += sum;
                thanks(s, file, bank, buses, day, sum);
            }
            spent(s, file, station, paid, abroad, day + c.between(1.0, 5.0), sum);
        }
        kept(s, file, bank, days, carried);
    }

    /** What the man at the station pays into his account, never much at once, and a flat that he begins to buy. */
    private static void kept(Stage s, CourtFile file, Customer bank, int days, long carried) {
        Chance c = s.chance();
        Firm flats = firm(s, Firm.Kind.TRADER, "Nekretnine Dorćol", bank.town(), null);
        if (c.happens(0.5)) {
            file.wire(bank.end(), flats.end(), days * c.between(0.5, 1.0), s.euros(4000, 18000), "kapara");
        }
        for (double day = c.between(10.0, 25.0); day < days; day += c.between(9.0, 30.0)) {
            file.deposit(bank, day, Math.min(s.euros(300, 3000), Math.max(30_000, carried / 20)));
        }
    }

    /** What a driver gets for an envelope, on an account because he is off to the next tour. */
    private static void thanks(Stage s, CourtFile file, Customer bank, List<Customer> buses, double day, long sum) {
        Chance c = s.chance();
        if (c.happens(0.55)) {
            String text = s.oneOf("paket", "posiljka", "", "za paket", "karta");
            file.wire(
                    bank.end(),
                    c.pick(buses).end(),
                    day + c.between(1.0, 4.0),
                    Math.max(3_000, file.share(sum, 1, 3)),
                    text);
        }
    }

    /** While the buses are searched, sums go through the counter, on several days and to the man's relatives, too. */
    private static void inPieces(
            Stage s, CourtFile file, Customer from, Customer station, Customer wife, double day, long sum) {
        Chance c = s.chance();
        long left = sum;
        for (double when = day; left > 0; when += c.between(0.0, 3.0)) {
            long part = Math.min(left, s.euros(400, 2400));
            send(s, file, from, c.happens(0.7) ? station : wife, when, part);
            left -= part;
        }
    }

    /**
     * From Beograd the money goes to those who house and drive along the road, and what is the organiser's to İstanbul.
     */
    private static void spent(
            Stage s, CourtFile file, Customer station, List<Customer> paid, Customer abroad, double day, long sum) {
        Chance c = s.chance();
        int times = c.between(1, 3);
        for (int i = 0; i < times; i++) {
            send(s, file, station, c.pick(paid), day + c.between(0.0, 6.0), file.share(sum, 6, 24));
        }
        if (c.happens(0.4)) {
            send(s, file, station, abroad, day + c.between(1.0, 9.0), file.share(sum, 15, 40));
        }
        if (c.happens(0.04)) {
            paid.set(c.below(paid.size()), counter(s, Culture.SR, "RS", s.town("RS", s.oneOf("Vranje", "Kanjiža"))));
        }
    }
}
