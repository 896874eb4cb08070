package org.theseus.generate.retold;

import static org.theseus.generate.retold.People.athome;
import static org.theseus.generate.retold.People.count;
import static org.theseus.generate.retold.People.counter;
import static org.theseus.generate.retold.People.kin;
import static org.theseus.generate.retold.People.send;

import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.court.CourtDays;
import org.theseus.generate.court.CourtFile;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.land.Town;
import org.theseus.generate.land.Towns;
import org.theseus.generate.people.Culture;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** Counters that are given up in one country and opened in the next. */
final class Moved {

    private Moved() {}

    static List<Planting> all() {
        return List.of(Planting.of("moved-counter", Moved::movedCounter));
    }

    /**
     * People in one country lend their names at the counter: families send them instalments, they keep a few per cent,
     * pay drivers whom they are told to pay and send the rest to a patron. Within days most of them are stopped; the
     * patron tells the families of others across the border, some pay twice, some not again. Like files that were
     * opened in two countries and joined later.
     */
    private static void movedCounter(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(25, 330);
        int days = c.between(110, 290);
        CourtFile file = new CourtFile(s, begin, c.between(0.55, 0.92), People.travellers(s));
        List<Culture> peoples = List.of(People.travellers(s));
        List<String> move = c.pick(List.of(
                List.of("MK", "RS"),
                List.of("RS", "BA"),
                List.of("BG", "RS"),
                List.of("RS", "RO"),
                List.of("BA", "HR"),
                List.of("AL", "ME"),
                List.of("RS", "HU")));
        Customer patron = counter(
                s,
                peoples.get(0),
                peoples.get(0).homeland(),
                Towns.all().of(s.oneOf("TR", "GR", "AT", "IT")).get(0));
        List<Desk> before = desks(s, file, move.get(0), c.between(2, 6));
        List<Desk> after = desks(s, file, move.get(1), c.between(2, 5));
        List<Customer> drivers = drivers(s, move.get(0));
        List<Customer> others = drivers(s, move.get(1));
        double stop = days * c.between(0.35, 0.65);
        s.open(
                before.get(0).receiver(),
                "fares of smuggled people go to " + count(before.size(), "receiver") + " in "
                        + People.land(move.get(0))
                        + "; when they are stopped the families are told of " + after.size() + " others in "
                        + People.land(move.get(1))
                        + "; a patron has the rest sent on");
        s.order(before.get(1).receiver(), "stopped on the same day");
        s.order(after.get(0).receiver(), "number in the phone of a payer");
        CourtDays.around(s, before.get(0).receiver(), begin - 20 * Stage.DAY, (int) stop);
        CourtDays.around(s, before.get(1).receiver(), begin - 20 * Stage.DAY, days);
        CourtDays.around(s, after.get(0).receiver(), begin, days);

        boolean raid = c.happens(0.5);
        double[] ends = new double[before.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = stop + (raid ? c.between(0.0, 1.0) : c.between(0.0, 18.0));
        }
        Customer wife = athome(
                s,
                before.get(0).receiver().person(),
                Culture.SR,
                move.get(0),
                Towns.all().draw(move.get(0), c));
        for (double day = stop + c.between(4.0, 20.0); day < days && c.happens(0.75); day += c.between(20.0, 40.0)) {
            send(s, file, patron, wife, day, s.euros(150, 700));
        }
        double silence = c.between(2.0, 13.0);
        int families = c.between(12, 28);
        for (int i = 0; i < families; i++) {
            Customer payer = CourtFile.customer(
                    s, c.pick(peoples), Towns.all().draw(s.oneOf("DE", "DE", "AT", "SE", "FR", "NL"), c));
            Customer second =
                    CourtFile.customer(s, payer.person().culture(), Towns.all().draw(s.oneOf("DE", "AT", "TR"), c));
            long left = file.fare(c.between(14L, 42L) * 100).cents();
            double day = c.between(0.0, days * 0.85);
            int at = c.below(before.size());
            for (int turn = c.between(1, 4); turn > 0 && day < days; turn--) {
                long part = Math.max(5_000, turn == 1 ? left : file.share(left, 80 / turn, 130 / turn));
                Customer sender = c.happens(0.75) ? payer : second;
                if (day < ends[at]) {
                    received(s, file, before.get(at), patron, drivers, sender, day, part);
                } else {
                    if (day < ends[at] + silence && c.happens(0.45)) {
                        // The message came too late: this sum was still sent to somebody who could not fetch it for
                        // anybody.
                        send(s, file, sender, before.get(at).receiver(), day, part);
                    }
                    day = Math.max(day + c.between(0.5, 4.0), stop + silence + c.between(0.0, 6.0));
                    if (c.happens(0.12)) {
                        break;
                    }
                    received(s, file, c.pick(after), patron, others, sender, day, part);
                }
                left -= Math.min(left, part);
                day += c.between(5.0, 45.0);
            }
        }
        for (Desk desk : after) {
            desk.tab().settle(patron, days + c.between(1.0, 20.0));
        }
    }

    /** Somebody who receives, what is kept of each sum in per cent, and what is owed to the patron. */
    private record Desk(Customer receiver, int keeps, Tab tab) {}

    private static List<Desk> desks(Stage s, CourtFile file, String country, int count) {
        Chance c = s.chance();
        Town usual = Towns.all().draw(country, c);
        List<Desk> desks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Town town = c.happens(0.6) ? usual : Towns.all().draw(country, c);
            Customer receiver = i > 0 && c.happens(0.25)
                    ? s.customer(kin(s, desks.get(i - 1).receiver().person(), town), town)
                    : counter(s, local(country), country, town);
            desks.add(new Desk(
                    receiver, c.between(3, 10), new Tab(file, s, receiver, c.between(0.3, 0.8), s.euros(900, 3000))));
        }
        return desks;
    }

    private static Culture local(String country) {
        return switch (country) {
            case "MK" -> Culture.MK;
            case "AL" -> Culture.SQ;
            case "BG" -> Culture.BG;
            case "BA" -> Culture.BS;
            case "HR" -> Culture.HR;
            case "RO" -> Culture.RO;
            case "HU" -> Culture.HU;
            default -> Culture.SR;
        };
    }

    private static List<Customer> drivers(Stage s, String country) {
        List<Customer> drivers = new ArrayList<>();
        for (int i = s.chance().between(2, 4); i > 0; i--) {
            drivers.add(counter(s, local(country), country, Towns.all().draw(country, s.chance())));
        }
        return drivers;
    }

    /** A family's instalment, and what becomes of it. */
    private static void received(
            Stage s,
            CourtFile file,
            Desk desk,
            Customer patron,
            List<Customer> drivers,
            Customer from,
            double day,
            long cents) {
        Chance c = s.chance();
        send(s, file, from, desk.receiver(), day, cents);
        long owed = cents * (100 - desk.keeps()) / 100;
        if (c.happens(0.4)) {
            long wage = Math.min(file.share(cents, 15, 40), s.euros(200, 1500));
            send(s, file, desk.receiver(), c.pick(drivers), day + c.between(0.5, 6.0), wage);
            owed -= Math.min(owed, wage);
        }
        desk.tab().owe(owed);
        desk.tab().settle(patron, day + c.between(0.5, 5.0));
    }
}
