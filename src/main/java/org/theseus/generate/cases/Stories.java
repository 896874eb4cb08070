package org.theseus.generate.cases;

import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Desk;
import org.theseus.generate.land.Town;
import org.theseus.generate.ledger.End;
import org.theseus.generate.ledger.Payment;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/**
 * Cases as a court would tell them. Sizes, times and amounts are not those of the catalogue; part of the money is cash that no
 * record shows; some declare a relation that is none.
 */
final class Stories {

    private Stories() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("taxi-ring", s -> collector(s, "MK", "Kumanovo", 5, 14, 120, 420, 0.7, 2)),
                Planting.of("harbour-boat", s -> collector(s, "TR", "İzmir", 9, 26, 900, 3100, 0.8, 3)),
                Planting.of("forest-guides", s -> collector(s, "BA", "Velika Kladuša", 6, 17, 350, 1450, 0.5, 4)),
                Planting.of("van-convoys", s -> collector(s, "RS", "Subotica", 7, 19, 1100, 2700, 0.6, 2)),
                Planting.of("two-cousins", Stories::twoCousins),
                Planting.of("exchange-booth", Stories::exchangeBooth),
                Planting.of("grandmother-account", Stories::borrowedAccount),
                Planting.of("family-instalments", Stories::familyInstalments),
                Planting.of("held-in-a-house", Stories::heldInAHouse),
                Planting.of("kitchen-brigade", Stories::kitchenBrigade),
                Planting.of("moved-counter", Stories::movedCounter),
                Planting.of("drivers-wages", Stories::driversWages),
                Planting.of("money-with-the-bus", Stories::moneyWithTheBus));
    }

    /** Payers from many countries, one to three receivers at one place, helpers paid out of it; a share goes on as cash. */
    private static void collector(
            Stage s, String country, String town, int fewest, int most, int low, int high, double seen, int helpers) {
        Chance c = s.chance();
        Town place = s.town(country, town);
        List<Customer> receivers = new ArrayList<>();
        for (int i = 0; i < c.between(1, 3); i++) {
            receivers.add(s.strangerAt(place));
        }
        List<Customer> paid = new ArrayList<>();
        for (int i = 0; i < helpers; i++) {
            paid.add(s.stranger(s.oneOf("HU", "RS", "HR", "MK", "AT", "BG")));
        }
        long begin = s.begin(20, 320);
        s.open(receivers.get(0), "a group collects at " + town + " and pays " + helpers + " helpers");
        int trips = c.between(3, 7);
        double day = 0;
        for (int trip = 0; trip < trips; trip++) {
            Customer receiver = receivers.get(trip * receivers.size() / trips);
            int passengers = c.between(fewest, most) / 2 + 1;
            long base = c.between((long) low, high) * 100;
            long sum = 0;
            for (int i = 0; i < passengers; i++) {
                if (!c.happens(seen)) {
                    continue;
                }
                Customer payer = s.stranger(s.oneOf("DE", "AT", "SE", "FR", "GB", "TR", "GR", "NL", "IT"));
                long cents = base + base * c.between(-35, 60) / 100;
                Payment payment = s.desk().remit(payer, receiver, s.on(begin, day + c.between(0.0, 6.0)), cents, c);
                String said = c.happens(0.3) ? s.oneOf("brat", "cousin", "Freund") : null;
                s.play(payment.saying(payment.words().declared(said, said == null ? null : "pomoc")));
                sum += cents;
            }
            for (Customer helper : paid) {
                if (sum > 0 && c.happens(0.75)) {
                    s.send(
                            receiver,
                            helper,
                            s.on(begin, day + c.between(5.0, 11.0)),
                            Math.max(4_000, sum * c.between(6, 22) / 100));
                }
            }
            day += c.between(11.0, 46.0);
        }
    }

    private static void twoCousins(Stage s) {
        Chance c = s.chance();
        Customer one = s.strangerAt(s.town("TR", "Edirne"));
        Customer other = s.strangerAt(s.town("BG", "Harmanli"));
        long begin = s.begin(20, 260);
        s.open(one, "one takes orders in Edirne, the other pays guides in Harmanli");
        for (int i = 0; i < c.between(6, 11); i++) {
            double day = i * c.between(9.0, 17.0);
            long cents = c.between(700L, 2300L) * 100;
            s.send(s.stranger(s.oneOf("DE", "NL", "SE")), one, s.on(begin, day), cents);
            if (c.happens(0.6)) {
                s.send(one, other, s.on(begin, day + c.between(1.0, 8.0)), cents * c.between(35, 70) / 100);
            }
            if (c.happens(0.5)) {
                s.send(
                        other,
                        s.stranger("RS"),
                        s.on(begin, day + c.between(9.0, 15.0)),
                        cents * c.between(12, 30) / 100);
            }
        }
    }

    private static void exchangeBooth(Stage s) {
        Chance c = s.chance();
        Customer booth = s.strangerAt(s.town("TR", "İstanbul"));
        long begin = s.begin(20, 300);
        s.open(booth, "deposits stay with a booth and go to guides when the traveller calls");
        for (int i = 0; i < c.between(5, 9); i++) {
            long cents = c.between(2600L, 9400L) * 100;
            double day = i * 21 + c.between(0.0, 9.0);
            Customer payer = s.stranger(s.oneOf("DE", "AT", "SE", "GB"));
            s.send(payer, booth, s.on(begin, day), cents);
            double release = day + c.between(8.0, 61.0);
            int parts = c.between(1, 4);
            for (int p = 0; p < parts; p++) {
                if (c.happens(0.7)) {
                    s.send(
                            booth,
                            s.stranger(s.oneOf("GR", "MK", "RS", "BG")),
                            s.on(begin, release + p),
                            cents * c.between(60, 93) / 100 / parts);
                }
            }
        }
    }

    private static void borrowedAccount(Stage s) {
        Chance c = s.chance();
        Customer holder = s.account("AT");
        long begin = s.begin(20, 200);
        s.open(holder, "the account of somebody old takes payments of strangers; cash is taken at the station");
        for (int i = 0; i < c.between(9, 20); i++) {
            long cents = c.between(250L, 1900L) * 100;
            double day = i * c.between(3.0, 9.0);
            s.pay(
                    s.account(s.oneOf("DE", "AT", "FR", "NL")),
                    holder,
                    s.on(begin, day),
                    cents,
                    s.oneOf("", "danke", "Auto", "Reise"));
            if (c.happens(0.8)) {
                Town town = s.town("AT", s.oneOf("Wien", "Graz", "Linz"));
                s.play(s.desk()
                        .cashOut(
                                holder.end(),
                                town,
                                Desk.machine(town, 5),
                                s.on(begin, day + c.between(0.0, 5.0)),
                                Math.min(40_000, cents)));
            }
        }
    }

    private static void familyInstalments(Stage s) {
        Chance c = s.chance();
        Customer father = s.stranger("DE");
        Customer mother = s.stranger("SE");
        long begin = s.begin(20, 200);
        s.open(father, "a family pays a journey in turns, every few days to somebody further on");
        List<String> route = RoutePlaces.route(c);
        double day = 0;
        for (int stage = 0; stage < route.size() - 1; stage++) {
            if (c.happens(0.75)) {
                Customer guide = s.strangerAt(RoutePlaces.stop(route.get(stage)));
                s.send(c.happens(0.5) ? father : mother, guide, s.on(begin, day), c.between(180L, 2700L) * 100);
            }
            day += c.between(2.0, 27.0);
        }
        s.send(mother, s.stranger("AT"), s.on(begin, day), c.between(180L, 900L) * 100);
    }

    private static void heldInAHouse(Stage s) {
        Chance c = s.chance();
        Customer brother = s.stranger(s.oneOf("GB", "DE", "FR"));
        Customer house = s.strangerAt(c.happens(0.5) ? s.town("BG", "Sofia") : s.town("RS", "Loznica"));
        long begin = s.begin(20, 120);
        s.open(brother, "somebody is kept until the brother has paid more");
        long cents = c.between(350L, 900L) * 100;
        double day = 0;
        for (int i = 0; i < c.between(3, 6); i++) {
            s.send(brother, house, s.on(begin, day), cents);
            cents = cents * c.between(105, 190) / 100;
            day += c.between(2.0, 12.0);
        }
    }

    private static void kitchenBrigade(Stage s) {
        Chance c = s.chance();
        Customer foreman = s.account("DE");
        Customer owner = s.account("DE");
        long begin = s.begin(20, 260);
        s.open(foreman, "workers hand most of their wage to the foreman, who pays their beds");
        List<Customer> workers = new ArrayList<>();
        for (int i = 0; i < c.between(3, 7); i++) {
            workers.add(s.account("DE"));
        }
        for (int month = 0; month < c.between(3, 7); month++) {
            for (Customer worker : workers) {
                long wage = c.between(1080L, 1640L) * 100;
                s.pay(owner, worker, s.on(begin, 30 * month + 1), wage, "Lohn");
                if (c.happens(0.8)) {
                    s.pay(
                            worker,
                            foreman,
                            s.on(begin, 30 * month + 1 + c.between(0.0, 6.0)),
                            wage * c.between(48, 88) / 100,
                            s.oneOf("", "Miete", "Schulden"));
                }
            }
        }
    }

    private static void movedCounter(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(20, 320);
        List<Customer> payers = new ArrayList<>();
        for (int i = 0; i < c.between(7, 12); i++) {
            payers.add(s.stranger(s.oneOf("DE", "AT", "CH", "IT")));
        }
        Customer focus = s.strangerAt(s.town("RS", "Preševo"));
        s.open(focus, "when one receiver is stopped, the payers are told of another in the next country");
        List<Customer> receivers =
                List.of(focus, s.strangerAt(s.town("MK", "Tabanovce")), s.strangerAt(s.town("BG", "Dragoman")));
        for (int i = 0; i < receivers.size(); i++) {
            for (Customer payer : payers) {
                if (c.happens(0.45)) {
                    s.send(
                            payer,
                            receivers.get(i),
                            s.on(begin, 75 * i + c.between(0.0, 48.0)),
                            c.between(220L, 1600L) * 100);
                }
            }
        }
    }

    private static void driversWages(Stage s) {
        Chance c = s.chance();
        Customer planner = s.account("AT");
        long begin = s.begin(20, 200);
        s.open(planner, "a planner in Vienna pays drivers in three countries after each trip");
        for (int trip = 0; trip < c.between(5, 12); trip++) {
            double day = trip * c.between(6.0, 14.0);
            Town town = planner.town();
            s.play(s.desk()
                    .cashIn(
                            End.OUTSIDE,
                            planner.end(),
                            town,
                            Desk.machine(town, 2),
                            s.on(begin, day),
                            c.between(1400L, 6200L) * 100));
            for (int driver = 0; driver < c.between(1, 3); driver++) {
                s.pay(
                        planner,
                        s.account(s.oneOf("HU", "SI", "HR", "RO")),
                        s.on(begin, day + c.between(1.0, 6.0)),
                        c.between(240L, 950L) * 100,
                        s.oneOf("", "Benzin", "posao"));
            }
        }
    }

    private static void moneyWithTheBus(Stage s) {
        Chance c = s.chance();
        Customer station = s.strangerAt(s.town("RS", "Beograd"));
        long begin = s.begin(20, 220);
        s.open(station, "cash travels with the bus; only the last stretch is sent");
        for (int i = 0; i < c.between(5, 10); i++) {
            s.send(s.stranger(s.oneOf("DE", "AT")), station, s.on(begin, 13.0 * i), c.between(600L, 2900L) * 100);
            if (c.happens(0.4)) {
                s.send(
                        station,
                        s.strangerAt(s.town("HU", "Szeged")),
                        s.on(begin, 13.0 * i + c.between(4.0, 10.0)),
                        c.between(300L, 1700L) * 100);
            }
        }
    }
}
