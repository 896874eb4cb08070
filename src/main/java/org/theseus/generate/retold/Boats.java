package org.theseus.generate.retold;

import static org.theseus.generate.retold.People.account;
import static org.theseus.generate.retold.People.athome;
import static org.theseus.generate.retold.People.count;
import static org.theseus.generate.retold.People.counter;
import static org.theseus.generate.retold.People.firm;
import static org.theseus.generate.retold.People.kin;
import static org.theseus.generate.retold.People.newcomer;
import static org.theseus.generate.retold.People.send;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.court.CourtDays;
import org.theseus.generate.court.CourtFile;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.land.Town;
import org.theseus.generate.ledger.Period;
import org.theseus.generate.people.Culture;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** Boats, those who fill them, those who steer them, and those who keep the fares until the other shore. */
final class Boats {

    private Boats() {}

    static List<Planting> all() {
        return List.of(Planting.of("harbour-boat", Boats::harbourBoat));
    }

    /**
     * A man in İzmir buys boats and motors, has passengers brought to a harbour nearby and is paid by the keepers of
     * the fares when a voice message comes from the other shore; failed departures are repeated or paid back. As in
     * Turkish and Greek cases some send rubber boats to the islands, others hire yachts for Italy whose skippers'
     * families get the second half.
     */
    private static void harbourBoat(Stage s) {
        Chance c = s.chance();
        int year = c.between(2021, 2023);
        long begin = Period.startOf(LocalDate.of(year, c.between(3, 6), c.between(1, 28)));
        int days = People.days(s, 45, 185);
        boolean yachts = c.happens(0.35);
        CourtFile file = new CourtFile(s, begin, c.between(0.5, 0.9), People.travellers(s));
        Town izmir = s.town("TR", "İzmir");
        Town harbour = s.town("TR", s.oneOf("Çeşme", "Çeşme", "Ayvalık"));
        Customer boss = counter(s, c.happens(0.6) ? Culture.TR : Culture.KU, "TR", izmir);
        Customer bank = s.bank(boss.person());
        Customer bus = account(s, Culture.TR, "TR", harbour);
        Customer watch = account(s, Culture.TR, "TR", harbour);
        List<Customer> recruiters = new ArrayList<>();
        int many = c.between(2, 5);
        for (int i = 0; i < many; i++) {
            Town town = s.town("TR", s.oneOf("İstanbul", "İstanbul", "Ankara", "Van", "Gaziantep"));
            recruiters.add(newcomer(s, town, Culture.AR, Culture.FA, Culture.KU, Culture.SO));
        }
        Customer keeper = counter(s, Culture.AR, "SY", s.town("TR", s.oneOf("İstanbul", "İstanbul", "Gaziantep")));
        Customer beyond = yachts
                ? counter(s, Culture.KU, "IQ", s.town("IT", s.oneOf("Brindisi", "Bari")))
                : counter(
                        s,
                        Culture.AR,
                        "SY",
                        s.town("GR", c.happens(0.6) || harbour.name().equals("Ayvalık") ? "Mytilini" : "Samos"));
        s.open(
                boss,
                "smuggling by " + (yachts ? "yachts to Italy" : "rubber boats to the Greek islands") + " from "
                        + harbour.name()
                        + ": a man in İzmir with boats, " + count(many, "recruiter")
                        + ", a keeper of fares, steersmen whose families are paid");
        s.order(bank, "account of the accused");
        CourtDays.around(s, bank, begin - 20 * Stage.DAY, days);
        CourtDays.around(s, bus, begin, days);
        CourtDays.around(s, recruiters.get(0), begin - 20 * Stage.DAY, days);

        Firm hotel = firm(s, Firm.Kind.HOSTEL, "Otel Basmane Park", izmir, "7011");
        Firm seller = yachts
                ? firm(s, Firm.Kind.TRADER, "Mavi Yat Charter", harbour, null)
                : firm(s, Firm.Kind.TRADER, "Körfez Deniz Motor", izmir, null);
        long price = yachts ? c.between(62L, 95L) * 100 : (900 + 400L * (year - 2021)) * c.between(80L, 150L) / 100;
        double entrusted = c.between(0.35, 0.85);
        double turned = c.between(0.15, 0.45);
        double stop = days * c.between(0.35, 1.2);
        for (double day = c.between(3.0, 9.0); day < days; day += c.between(3.0, yachts ? 22.0 : 13.0)) {
            if (day > stop) {
                // A recruiter was arrested on land; his clients are told of somebody else.
                recruiters.set(0, counter(s, Culture.AR, "SY", s.town("TR", "İstanbul")));
                stop = Double.MAX_VALUE;
            }
            List<Party> aboard = new ArrayList<>();
            for (int i = c.between(2, yachts ? 5 : 6); i > 0; i--) {
                Customer recruiter = c.pick(recruiters);
                CourtFile.Fare fare = file.fare(price);
                Customer held = c.happens(entrusted) ? keeper : recruiter;
                Customer payer = file.collect(
                        held, day - c.between(1.0, 12.0), fare.cents(), "DE", "DE", "SE", "NL", "TR", "GB");
                aboard.add(new Party(fare, payer, recruiter, held));
            }
            prepare(s, file, bank, bus, watch, hotel, seller, day, yachts);
            double landed = day;
            boolean over = true;
            if (c.happens(turned)) {
                // Brought back by the coast guard: most try again within days, some want their money back.
                landed = day + c.between(2.0, 9.0);
                over = c.happens(0.7);
            }
            for (Party party : aboard) {
                if (!over || (landed > day && c.happens(0.2))) {
                    if (c.happens(0.65)) {
                        double when = landed + c.between(3.0, 25.0);
                        send(
                                s,
                                file,
                                party.held(),
                                party.payer(),
                                when,
                                file.share(party.fare().cents(), 50, 100));
                    }
                } else {
                    release(s, file, boss, party, landed + c.between(0.5, 5.0));
                }
            }
            steersman(s, file, boss, beyond, day, landed, yachts);
        }
        proceeds(s, file, boss, bank, days);
    }

    /** What is left goes into the boss's account, to a brother, and into a car. */
    private static void proceeds(Stage s, CourtFile file, Customer boss, Customer bank, int days) {
        Chance c = s.chance();
        for (double day = c.between(25.0, 60.0); day < days; day += c.between(25.0, 60.0)) {
            file.deposit(bank, day, s.euros(800, 4500));
        }
        Customer brother = s.customer(kin(s, boss.person(), s.town("TR", s.oneOf("Gaziantep", "Van", "Bursa"))), null);
        send(s, file, boss, brother, days * c.between(0.4, 1.0), s.euros(1500, 7000));
        Firm cars = firm(s, Firm.Kind.TRADER, "Ege Oto Galeri", bank.town(), null);
        file.wire(bank.end(), cars.end(), days * c.between(0.5, 1.0), s.euros(9000, 26000), "araç bedeli");
    }

    /** Those who travel together, who paid for them, who brought them and who has the money. */
    private record Party(CourtFile.Fare fare, Customer payer, Customer recruiter, Customer held) {}

    /** The boat, the way to the shore, the beds before it. */
    private static void prepare(
            Stage s,
            CourtFile file,
            Customer bank,
            Customer bus,
            Customer watch,
            Firm hotel,
            Firm seller,
            double day,
            boolean yachts) {
        Chance c = s.chance();
        if (c.happens(yachts ? 0.8 : 0.45)) {
            long cost = yachts ? s.euros(3500, 14000) : s.euros(1800, 5200);
            file.wire(bank.end(), seller.end(), day - c.between(1.0, 8.0), cost, yachts ? "tekne kira" : "bot motor");
        }
        if (c.happens(0.7)) {
            file.wire(
                    bank.end(),
                    bus.end(),
                    day + c.between(0.0, 3.0),
                    s.euros(150, 600),
                    s.oneOf("nakliye", "", "transfer"));
        }
        if (c.happens(0.35)) {
            file.wire(bank.end(), watch.end(), day + c.between(0.0, 3.0), s.euros(40, 150), s.oneOf("", "borç"));
        }
        if (c.happens(0.3)) {
            file.buy(bank, hotel, day - c.between(0.0, 3.0), c.between(9_000L, 48_000L));
        }
    }

    /** The keeper pays the boss and the recruiter apart; a recruiter who holds the fare keeps his part. */
    private static void release(Stage s, CourtFile file, Customer boss, Party party, double day) {
        Chance c = s.chance();
        long brought = file.share(party.fare().cents(), 10, 22);
        if (party.held().equals(party.recruiter())) {
            send(s, file, party.held(), boss, day, party.fare().cents() - brought);
            return;
        }
        send(s, file, party.held(), boss, day, file.share(party.fare().cents(), 68, 80));
        if (c.happens(0.8)) {
            send(s, file, party.held(), party.recruiter(), day + c.between(0.0, 6.0), brought);
        }
    }

    /**
     * On a rubber boat a passenger steers for a free seat or some hundreds; a skipper gets half before, his family the
     * rest.
     */
    private static void steersman(
            Stage s, CourtFile file, Customer boss, Customer beyond, double day, double landed, boolean yachts) {
        Chance c = s.chance();
        if (yachts) {
            Town port = s.town("TR", s.oneOf("Bodrum", "İzmir", "İstanbul"));
            boolean turkish = c.happens(0.65);
            Customer skipper = counter(s, turkish ? Culture.TR : Culture.RO, turkish ? "TR" : "RO", port);
            long half = s.euros(1000, 2500);
            send(s, file, boss, skipper, day - c.between(1.0, 4.0), half);
            Town at = turkish ? port : s.town("RO", "Constanța");
            send(s, file, boss, athome(s, skipper.person(), Culture.TR, "TR", at), landed + c.between(1.0, 12.0), half);
        } else if (c.happens(0.5)) {
            Town town = c.happens(0.6)
                    ? s.town("TR", s.oneOf("Gaziantep", "İstanbul"))
                    : s.town("SY", s.oneOf("Aleppo", "Idlib"));
            send(
                    s,
                    file,
                    boss,
                    athome(s, null, Culture.AR, "SY", town),
                    landed + c.between(1.0, 9.0),
                    s.euros(150, 700));
        }
        if (c.happens(0.4)) {
            send(s, file, boss, beyond, landed + c.between(0.0, 4.0), yachts ? s.euros(200, 600) : s.euros(50, 200));
        }
    }
}
