package org.theseus.generate.cases;

import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.land.Town;
import org.theseus.generate.ledger.Period;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** D1, D2 and E5: who pays in and out for many, how two of them settle, and the running costs of exploitation. */
final class ValueCases {

    private static final long ROUND = 50_000;

    private ValueCases() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("D1", ValueCases::hawaladar, "payers", "payees", "both", "countries", "share"),
                Planting.of("D2", ValueCases::netting, "settlements", "round", "gap", "net"),
                Planting.of("E5", ValueCases::overhead, "adverts", "towns", "rides"));
    }

    private static void hawaladar(Stage s) {
        Chance c = s.chance();
        Customer hub = s.strangerAt(s.town("AT", "Wien"));
        int in = s.breaks("payers") ? 29 : s.isBoundary() ? 30 : c.between(30, 34);
        int out = s.breaks("payees") ? 29 : s.breaks("payers") ? 30 : in;
        String[] countries = s.breaks("countries") ? new String[] {"AT", "TR"} : new String[] {"AT", "TR", "RS"};
        long begin = s.begin(5, 100) + 9 * Stage.HOUR;
        s.open(hub, in + " strangers pay in and " + out + " others are paid, in several countries");
        List<Customer> payers = new ArrayList<>();
        for (int i = 0; i < in; i++) {
            payers.add(s.stranger(countries[i % countries.length]));
        }
        for (int i = 0; i < Math.max(in, out); i++) {
            long at = begin + Math.round(84.0 * Stage.DAY * i / (in - 1));
            long cents = s.euros(150, 900);
            if (i < in) {
                s.send(payers.get(i), hub, at, cents);
            }
            if (i < out) {
                Customer payee =
                        s.breaks("both") && i < 6 ? payers.get(i) : s.stranger(countries[(i + 1) % countries.length]);
                double kept = s.breaks("share") ? 0.32 : c.between(0.0, 0.02);
                s.send(hub, payee, at + c.between(3, 30) * Stage.HOUR, Math.round(cents * (1 - kept)));
            }
        }
    }

    private static void netting(Stage s) {
        Chance c = s.chance();
        Customer one = s.account("AT");
        Customer other = s.account("DE");
        int cycles = s.breaks("settlements") ? 1 : s.isBoundary() ? 2 : c.between(3, 4);
        int gap = s.breaks("gap") ? 4 : c.between(9, 24);
        long begin = s.begin(5, 110);
        s.open(one, "two pay out for each other's clients and settle " + cycles + " times");
        for (int cycle = 0; cycle < cycles; cycle++) {
            long net = 0;
            for (int client = 0; client < 8; client++) {
                long at = begin + (long) (cycle * gap + c.between(0, gap - 2)) * Stage.DAY + 10 * Stage.HOUR;
                long cents = s.euros(400, 640);
                s.pay(s.account("AT"), one, at, cents, "");
                s.pay(other, s.account("DE"), at + c.between(1, 5) * Stage.HOUR, cents * 97 / 100, "");
                net += cents;
            }
            double share = s.breaks("net") ? 1.4 : 1;
            long settled = Math.round(net * share / ROUND) * ROUND + (s.breaks("round") ? 13_700 : 0);
            s.pay(one, other, begin + (long) (cycle * gap + gap - 1) * Stage.DAY + 20 * Stage.HOUR, settled, "");
        }
    }

    private static void overhead(Stage s) {
        Chance c = s.chance();
        Customer holder = s.account("AT");
        Town home = s.town("AT", "Wien");
        Town away = s.breaks("towns") ? home : s.town("AT", "Graz");
        int number = c.between(100, 999);
        Firm adverts = firm(s, Firm.Kind.SHOP, "Anzeigen Portal " + number, home, "7311");
        Firm near = firm(s, Firm.Kind.HOSTEL, "Apartments Prater " + number, home, "7011");
        Firm far = firm(s, Firm.Kind.HOSTEL, "Zimmer Mur " + number, away, "7011");
        Firm rides = firm(s, Firm.Kind.SHOP, "Fahrdienst " + number, home, "4121");
        long day = s.begin(40, 60);
        long begin = Period.startOf(Period.dateOf(day).withDayOfMonth(2));
        s.open(holder, "one account pays adverts, rooms in two towns and a ride nearly every day");
        int advertCount = s.breaks("adverts") ? 3 : c.between(4, 7);
        for (int i = 0; i < advertCount; i++) {
            s.play(s.desk().card(holder.end(), adverts, begin + 5L * i * Stage.DAY, s.euros(25, 120), c));
        }
        for (int i = 0; i < 9; i++) {
            Firm room = i < 5 ? near : far;
            s.play(s.desk().card(holder.end(), room, begin + 2L * i * Stage.DAY, s.euros(45, 90), c));
        }
        int rideCount = s.breaks("rides") ? 15 : c.between(16, 22);
        for (int i = 0; i < rideCount; i++) {
            s.play(s.desk().card(holder.end(), rides, begin + (long) i * Stage.DAY, s.euros(10, 35), c));
        }
    }

    private static Firm firm(Stage s, Firm.Kind kind, String name, Town town, String code) {
        return s.world().cast().firm(kind, name, town, code, s.chance());
    }
}
