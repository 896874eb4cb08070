package org.theseus.generate.cases;

import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Desk;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.land.Town;
import org.theseus.generate.ledger.Payment;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** C4, C5, D3, E1 to E4, E6 to E8, F1, F2 and scatter-gather. */
final class FlowCases {

    private FlowCases() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("C4", FlowCases::reverse, "payers", "window", "onward"),
                Planting.of("C5", FlowCases::trail, "pickups", "amount", "payers", "direction"),
                Planting.of("D3", FlowCases::token, "transactions", "window", "digit"),
                Planting.of("E1", FlowCases::proceeds, "payers", "amounts", "receipts"),
                Planting.of("E2", FlowCases::wages, "workers", "share", "hold", "cycles"),
                Planting.of("E3", FlowCases::control, "accounts"),
                Planting.of("E4", FlowCases::noLife, "spend", "cash", "income"),
                Planting.of("E6", FlowCases::debt, "payments", "interval"),
                Planting.of("E7", FlowCases::transition, "payments", "late"),
                Planting.of("E8", FlowCases::collectedEarnings, "room"),
                Planting.of("F1", FlowCases::ring, "dwell", "retention").bentBy("skim", "delay"),
                Planting.of("F2", FlowCases::shortLived, "inflows", "short", "long", "silence"),
                Planting.of("scatter-gather", FlowCases::scatterGather, "intermediaries"));
    }

    private static void reverse(Stage s) {
        Chance c = s.chance();
        Customer payee = s.strangerAt(RoutePlaces.busy(c));
        int n = s.breaks("payers") ? 4 : s.breaks("window") ? 5 : c.between(5, 7);
        double span = s.breaks("window") ? 60.7 : c.between(15.0, 57.0);
        String[] from = {"DE", "AT", "SE", "NL", "FR"};
        long begin = s.begin(5, 80) + 9 * Stage.HOUR;
        long sum = 0;
        s.open(payee, n + " payers abroad pay one receiver in a country of transit, who passes it on");
        for (int i = 0; i < n; i++) {
            long cents = s.euros(250, 1800);
            s.send(s.stranger(from[i % from.length]), payee, begin + Math.round(span * Stage.DAY * i / (n - 1)), cents);
            sum += cents;
        }
        if (!s.breaks("onward")) {
            s.send(
                    payee,
                    s.stranger("HU"),
                    begin + Math.round(span * Stage.DAY) + c.between(4, 40) * Stage.HOUR,
                    sum * 3 / 5);
        }
    }

    private static void trail(Stage s) {
        Chance c = s.chance();
        List<String> route = RoutePlaces.route(c);
        int n = s.breaks("pickups") ? 2 : s.breaks("payers") ? 4 : 3;
        Customer traveller = s.stranger(route.get(1));
        List<Customer> family = new ArrayList<>();
        for (int i = 0; i < (s.breaks("payers") ? 4 : 1 + c.below(3)); i++) {
            family.add(s.stranger(s.oneOf("DE", "SE", "AT")));
        }
        long begin = s.begin(5, 110);
        s.open(traveller, "small sums picked up in " + n + " towns in one direction");
        for (int i = 0; i < n; i++) {
            int stage = s.breaks("direction") && i == n - 1 ? 0 : i + 1;
            long cents = s.breaks("amount") && i == 0 ? 60_100 : s.euros(80, 560);
            s.send(
                    family.get(i % family.size()),
                    traveller.at(RoutePlaces.stop(route.get(stage))),
                    s.on(begin, 16.0 * i + 1),
                    cents);
        }
    }

    private static void token(Stage s) {
        Chance c = s.chance();
        int n = s.breaks("transactions") ? 7 : c.between(2, 5);
        String letters = "BCDFGHKLMNPQRTVWXZ";
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            token.append(letters.charAt(c.below(letters.length())));
        }
        token.append(s.breaks("digit") ? "" : Integer.toString(c.between(2, 9)))
                .append(letters.charAt(c.below(letters.length())));
        double span = s.breaks("window") ? 60.7 : c.between(1.0, 50.0);
        long begin = s.begin(5, 70) + 10 * Stage.HOUR;
        Customer first = s.stranger("DE");
        s.open(first, "one word stands in the texts of " + n + " payments between different people");
        for (int i = 0; i < n; i++) {
            Customer from = i == 0 ? first : s.stranger(s.oneOf("DE", "TR", "AT"));
            Payment payment = s.desk()
                    .remit(
                            from,
                            s.stranger(s.oneOf("TR", "RS", "AT")),
                            begin + Math.round(span * Stage.DAY * i / (n - 1)),
                            s.euros(300, 2500),
                            c);
            s.play(payment.saying(payment.words().withReference(token.toString())));
        }
    }

    private static void proceeds(Stage s) {
        Chance c = s.chance();
        Customer receiver = s.account(s.oneOf("AT", "DE", "NL"));
        int n = s.breaks("payers") ? 9 : c.between(10, 13);
        List<Customer> payers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            payers.add(s.account(receiver.town().country()));
        }
        long begin = s.begin(20, 100);
        int weekly = s.breaks("receipts") ? 2 : 3;
        s.open(receiver, "many people pay small sums week after week");
        int next = 0;
        for (int week = 0; week < 12; week++) {
            for (int i = 0; i < weekly + (s.breaks("receipts") ? 0 : week % 2); i++) {
                long cents = s.breaks("amounts") && i < 2 ? 2_900 : s.euros(90, 240);
                s.pay(payers.get(next++ % n), receiver, s.on(begin, week * 7 + 1 + i), cents, "");
            }
        }
    }

    private static void wages(Stage s) {
        Chance c = s.chance();
        Town town = s.town("AT", "Wien");
        Firm employer = s.world()
                .cast()
                .firm(Firm.Kind.EMPLOYER, "Murtal Reinigung " + c.between(100, 999) + " GmbH", town, null, c);
        int workers = s.breaks("workers") ? 2 : c.between(3, 5);
        Customer controller = s.account("AT");
        int cycles = s.breaks("cycles") ? 1 : c.between(2, 3);
        double share = s.breaks("share") ? 0.69 : c.between(0.73, 0.97);
        long begin = s.begin(40, 130);
        s.open(controller, "the wages of " + workers + " workers go to one person within two days");
        for (int w = 0; w < workers; w++) {
            Customer worker = s.account("AT");
            long wage = s.euros(1250, 1750);
            for (int cycle = 0; cycle < cycles; cycle++) {
                long at = begin + cycle * 30L * Stage.DAY + 8 * Stage.HOUR;
                s.play(s.desk().instant(employer.end(), worker.end(), at, wage, "Lohn " + (cycle + 1)));
                long hold = s.breaks("hold") ? 49 * Stage.HOUR : c.between(3, 40) * Stage.HOUR;
                s.pay(worker, controller, at + hold, Math.round(wage * share), "");
            }
        }
    }

    private static void control(Stage s) {
        Chance c = s.chance();
        int n = s.breaks("accounts") ? 2 : c.between(3, 5);
        Customer actor = s.account("DE");
        // a name alone proves nobody: the counter has taken down a document
        while (actor.end().document() == null) {
            actor = s.account("DE");
        }
        long begin = s.begin(40, 130);
        s.open(actor, "one person acts on " + n + " accounts of others");
        for (int i = 0; i < n; i++) {
            Customer holder = s.account("DE");
            Customer employer = s.account("DE");
            for (int month = 0; month < 2; month++) {
                // 31 days apart: an income is two payments in two calendar months
                long at = s.on(begin, 31 * month + 2 + i);
                s.pay(employer, holder, at, s.euros(900, 1400), "Lohn");
                Payment cash = s.desk()
                        .cashOut(
                                holder.end(),
                                holder.town(),
                                Desk.machine(holder.town(), 3),
                                at + 20 * Stage.HOUR,
                                s.euros(500, 800));
                s.play(cash.saying(
                        cash.words().conductedBy(actor.end().name(), actor.end().document())));
            }
        }
    }

    private static void noLife(Stage s) {
        Chance c = s.chance();
        Customer holder = s.account("AT");
        Firm employer = s.world()
                .cast()
                .firm(Firm.Kind.EMPLOYER, "Isar Gastro " + c.between(100, 999) + " GmbH", holder.town(), null, c);
        Firm shop = s.world()
                .cast()
                .firm(Firm.Kind.SHOP, "Lipa Food " + c.between(100, 999) + " GmbH", holder.town(), "5411", c);
        long wage = s.breaks("income") ? 49_600 : s.euros(1550, 1900);
        double cash = s.breaks("cash") ? 0.79 : c.between(0.84, 0.94);
        long begin = s.begin(40, 120);
        s.open(holder, "wages come in and leave as cash; nothing is bought");
        for (int month = 0; month < 3; month++) {
            s.play(s.desk().transfer(employer.end(), holder.end(), begin + month * 29L * Stage.DAY, wage, "Lohn"));
            long out = Math.round(wage * cash);
            s.play(s.desk()
                    .cashOut(
                            holder.end(),
                            holder.town(),
                            Desk.machine(holder.town(), 1),
                            s.on(begin, month * 29 + 1),
                            out));
            long spend = s.breaks("spend") ? wage * 53 / 1000 : wage * c.between(4, 30) / 1000;
            s.play(s.desk().card(holder.end(), shop, begin + (month * 29L + 9) * Stage.DAY, spend, c));
        }
    }

    private static void debt(Stage s) {
        Chance c = s.chance();
        Customer carrier = s.strangerAt(s.town("AT", "Wien"));
        Customer traveller = s.stranger("AT");
        int n = s.breaks("payments") ? 3 : s.breaks("interval") ? 8 : c.between(8, 10);
        long begin = s.begin(80, 330);
        s.open(traveller, "after a journey, a constant sum every month to whoever was paid for it");
        s.play(s.desk().remit(traveller, carrier, s.on(begin, -50), s.euros(2000, 2900), c));
        s.play(s.desk().remit(traveller, carrier, s.on(begin, -25), s.euros(2300, 2900), c));
        long each = s.euros(250, 400);
        for (int i = 0; i < n; i++) {
            int slip = s.breaks("interval") ? (i % 2) * 9 : c.between(-1, 1);
            s.send(traveller, carrier, s.on(begin, 30 * i + 2 + slip), each);
        }
    }

    private static void transition(Stage s) {
        Chance c = s.chance();
        Customer carrier = s.strangerAt(s.town("AT", "Wien"));
        Customer traveller = s.stranger("AT");
        int n = s.breaks("payments") ? 2 : c.between(3, 5);
        long begin = s.begin(420, 270);
        s.open(traveller, "fees before arrival, and payments to the same side after it");
        long larger = s.euros(3000, 3600);
        s.send(traveller, carrier, s.on(begin, -40), larger * 7 / 10);
        s.send(traveller, carrier, s.on(begin, -12), larger);
        double first = s.breaks("late") ? 181 : 30;
        for (int i = 0; i < n; i++) {
            s.send(traveller, carrier, s.on(begin, first + 9 * i), s.euros(80, 240));
        }
    }

    private static void collectedEarnings(Stage s) {
        Chance c = s.chance();
        Customer collector = s.account("AT");
        Firm hostel = s.world()
                .cast()
                .firm(Firm.Kind.HOSTEL, "Pension Semmering " + c.between(100, 999), collector.town(), "7011", c);
        int n = c.between(3, 5);
        List<Customer> people = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            people.add(s.account("AT"));
        }
        long begin = s.begin(20, 80);
        s.open(collector, n + " people pay one person every week, who pays their room");
        for (int week = 0; week < 7; week++) {
            for (Customer person : people) {
                s.pay(person, collector, s.on(begin, 7 * week), s.euros(120, 260), "");
            }
            if (!s.breaks("room")) {
                s.play(s.desk()
                        .transfer(
                                collector.end(),
                                hostel.end(),
                                begin + (7L * week + 1) * Stage.DAY,
                                n * 4_500L,
                                "Zimmer " + n + " Personen"));
            }
        }
    }

    private static void ring(Stage s) {
        Chance c = s.chance();
        // with five, what is kept of the first amount is kept in steps that each keep 0.85
        double skim = s.level("skim", 0);
        int n = s.breaks("retention") || skim > 0 ? 5 : c.between(3, 5);
        List<Customer> actors = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            actors.add(s.account(s.oneOf("AT", "DE", "SI", "HR", "ME")));
        }
        double keep = s.breaks("retention") ? 0.69 : skim > 0 ? 1 - 0.3 * skim : c.between(0.8, 0.97);
        long first = s.euros(2000, 9000);
        long at = s.begin(5, 40) + 9 * Stage.HOUR;
        s.open(actors.get(0), "a sum returns to its origin over " + n + " people");
        for (int i = 0; i < n; i++) {
            long cents = Math.round(first * StrictMath.pow(keep, (double) i / (n - 1)));
            s.pay(actors.get(i), actors.get((i + 1) % n), at, cents, "");
            double rest = i > 0
                    ? c.between(0.05, 0.9)
                    : s.breaks("dwell") ? 72.1 / 72 : s.level("delay", c.between(0.05, 0.9));
            at += Math.round(72 * rest * Stage.HOUR);
        }
    }

    private static void shortLived(Stage s) {
        Chance c = s.chance();
        Customer receiver = s.strangerAt(RoutePlaces.quiet(c));
        int n = s.breaks("inflows") ? 9 : c.between(10, 16);
        double active = s.breaks("short") ? 13.5 : s.breaks("long") ? 90.8 : c.between(20.0, 80.0);
        long begin = s.begin(90, 170) + 9 * Stage.HOUR;
        if (s.breaks("silence")) {
            // after half of the silence there is a provisional finding, as the catalogue asks: a day less than half
            begin = org.theseus.generate.ledger.Period.startOf(org.theseus.generate.ledger.Period.LAST)
                    - Math.round((28.3 + active) * Stage.DAY);
        }
        List<Customer> payers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            payers.add(s.stranger(s.oneOf("DE", "AT", "SE")));
        }
        s.open(receiver, n + " receipts within weeks, nothing before and nothing after");
        for (int i = 0; i < n; i++) {
            s.send(
                    payers.get(i % 6),
                    receiver,
                    begin + Math.round(active * Stage.DAY * i / (n - 1)),
                    s.euros(180, 1400));
        }
    }

    private static void scatterGather(Stage s) {
        Chance c = s.chance();
        Customer source = s.account("DE");
        Customer target = s.account("HR");
        int n = s.breaks("intermediaries") ? 2 : c.between(4, 7);
        long begin = s.begin(5, 40) + 9 * Stage.HOUR;
        s.open(source, "one pays " + n + ", and all of these pay one other");
        for (int i = 0; i < n; i++) {
            Customer between = s.account(s.oneOf("AT", "SI", "DE"));
            long cents = s.euros(500, 950);
            long at = begin + i * 3L * Stage.HOUR;
            s.pay(source, between, at, cents, "");
            s.pay(between, target, at + c.between(3, 60) * Stage.HOUR, cents * c.between(90, 99) / 100, "");
        }
    }
}
