package org.theseus.generate.cases;

import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.land.Town;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** B2 to B9: how fees are paid, kept and passed on. */
final class FeeCases {

    /** Per cent of a base that are no multiples of it, nor together with its multiples of another. */
    private static final long[] OFF_PRICE = {112, 122, 132, 62, 72, 172, 182, 82};

    private FeeCases() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("B2", FeeCases::legs, "payees", "advances", "long-gap", "short-gap"),
                Planting.of("B3", FeeCases::escrow, "hold", "low-sum", "high-sum", "outflows", "known-party")
                        .bentBy("skim", "split"),
                Planting.of("B4", FeeCases::twoParts, "short-gap", "long-gap", "ratio", "sum", "payments"),
                Planting.of("B5", FeeCases::convoy, "payers", "spread", "quiet", "onward-late"),
                Planting.of("B6", FeeCases::heads, "payments", "share", "one-head"),
                Planting.of("B7", FeeCases::gatherScatter, "helpers", "countries", "low-share", "high-share", "late")
                        .bentBy("delay"),
                Planting.of("B8", FeeCases::chain, "hops", "dwell", "low-ratio", "high-ratio")
                        .bentBy("skim", "delay"),
                Planting.of("B9", FeeCases::escalation, "payments", "rising", "window"));
    }

    private static void legs(Stage s) {
        Chance c = s.chance();
        List<String> route = RoutePlaces.route(c);
        int from = c.below(2);
        int n = s.breaks("advances") || s.breaks("long-gap") || s.breaks("short-gap") || s.breaks("payees")
                ? 3
                : c.between(3, 4);
        Customer payer = s.stranger(s.oneOf("DE", "AT", "SE", "NL"));
        long begin = s.begin(5, 80) + 9 * Stage.HOUR;
        s.open(payer, "one payer, " + n + " receivers whose towns advance along a route");
        Customer same = s.stranger("RS");
        long at = begin;
        for (int i = 0; i < n; i++) {
            int stage = s.breaks("advances") && i == n - 1 ? from + i - 1 : from + i;
            Town town = RoutePlaces.stop(route.get(stage));
            Customer to = s.breaks("payees") ? same.at(town) : s.strangerAt(town);
            s.send(payer, to, at, s.euros(550, 1900));
            double gap = s.breaks("long-gap") && i == 0
                    ? 21.6
                    : s.breaks("short-gap") && i == 0 ? 0.8 : c.between(1.5, 13.0);
            at += Math.round(gap * Stage.DAY);
        }
    }

    private static void escrow(Stage s) {
        Chance c = s.chance();
        Customer payer = s.stranger(s.oneOf("DE", "SE", "AT"));
        Customer holder = s.strangerAt(s.town("TR", "İstanbul"));
        int outs = s.breaks("outflows") ? 7 : (int) Math.round(s.level("split", c.between(2, 6) / 6.0) * 6);
        // four parts at most: without the last one, what is too much would be in the band
        outs = Math.max(1, s.breaks("high-sum") ? Math.min(4, outs) : outs);
        double skim = s.level("skim", 0);
        double sum = s.breaks("low-sum")
                ? 0.785
                // six of the seven parts are less than 0.80
                : s.breaks("outflows")
                        ? 0.88
                        : s.breaks("high-sum") ? 1.015 : skim > 0 ? 1 - 0.2 * skim : c.between(0.82, 0.99);
        double hold = s.breaks("hold") ? 2.9 : c.between(5.5, 35.0);
        long x = c.between(30L, 75L) * 10_000;
        long begin = s.begin(5, 50) + 9 * Stage.HOUR;
        s.open(holder, "a sum is kept and goes on to " + outs + " others after days");
        s.send(payer, holder, begin, x);
        long left = Math.round(x * sum);
        long at = begin + Math.round(hold * Stage.DAY);
        for (int i = 0; i < outs; i++) {
            long cents = i == outs - 1
                    ? left
                    : Math.min(left - 5_000L * (outs - i), left / (outs - i) + c.between(-3, 3) * 1_000L);
            left -= cents;
            Customer to = s.stranger(s.oneOf("RS", "MK", "BG", "GR"));
            if (s.breaks("known-party") && i == 0) {
                s.around(s.desk().remit(payer, to, begin - 3 * Stage.DAY, 20_000, c));
            }
            s.send(holder, to, at + i * 3L * Stage.HOUR, cents);
        }
    }

    private static void twoParts(Stage s) {
        Chance c = s.chance();
        Customer payer = s.stranger(s.oneOf("DE", "AT", "SE"));
        Customer payee =
                s.strangerAt(s.oneOf("a", "b").equals("a") ? s.town("TR", "İstanbul") : s.town("RS", "Beograd"));
        double ratio = s.breaks("ratio") ? 0.24 : c.between(0.3, 0.97);
        long sum = s.breaks("sum") ? 1_560_000 : c.between(47L, 80L) * 10_000;
        double gap = s.breaks("short-gap") ? 2.5 : s.breaks("long-gap") ? 60.6 : c.between(4.0, 55.0);
        long larger = Math.round(sum / (1 + ratio) / 1000) * 1000;
        boolean smallFirst = c.happens(0.7);
        // 2022 and later, when the package band of the table holds
        long begin = s.begin(380, 250) + 10 * Stage.HOUR;
        s.open(payer, "a down-payment and the rest, then nothing");
        s.send(payer, payee, begin, smallFirst ? sum - larger : larger);
        long then = begin + Math.round(gap * Stage.DAY);
        s.send(payer, payee, then, smallFirst ? larger : sum - larger);
        if (s.breaks("payments")) {
            s.send(payer, payee, then + 4 * Stage.DAY, s.euros(40, 60));
            s.send(payer, payee, then + 8 * Stage.DAY, s.euros(40, 60));
        }
    }

    private static void convoy(Stage s) {
        Chance c = s.chance();
        Customer payee = s.strangerAt(RoutePlaces.quiet(c));
        int n = s.breaks("payers") ? 3 : c.between(4, 7);
        boolean onward = s.breaks("onward-late") || s.breaks("quiet") || c.happens(0.5);
        long base = s.euros(900, 2600);
        List<Customer> payers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            payers.add(s.stranger(s.oneOf("DE", "AT", "SE", "CH", "FR")));
        }
        long begin = s.begin(20, 90) + 9 * Stage.HOUR;
        s.open(payee, n + " people pay nearly the same within two days");
        burst(s, payers, payee, begin, base);
        long end = begin + 44 * Stage.HOUR;
        if (s.breaks("quiet")) {
            for (int i = 0; i < 4; i++) {
                s.send(s.stranger("DE"), payee, end + (1 + i) * Stage.DAY, base);
            }
        }
        if (onward) {
            long late = s.breaks("onward-late") ? 73 * Stage.HOUR : c.between(2, 24) * Stage.HOUR;
            s.send(payee, s.stranger("HU"), end + late, base * n * 3 / 5);
        } else {
            burst(s, payers, payee, begin + c.between(9, 55) * Stage.DAY, base);
        }
    }

    private static void burst(Stage s, List<Customer> payers, Customer payee, long begin, long base) {
        int n = payers.size();
        for (int i = 0; i < n; i++) {
            // with "spread" every other pays so much less that the coefficient of variation is above 0.25, and not so
            // much that
            // the others pay for two heads
            int noise = s.breaks("spread") ? 1 : 8;
            long cents = s.breaks("spread") && i % 2 == 0
                    ? base * 58 / 100
                    : base + base * s.chance().between(-noise, noise) / 100;
            s.send(payers.get(i), payee, begin + 44L * Stage.HOUR * i / (n - 1), cents);
        }
    }

    private static void heads(Stage s) {
        Chance c = s.chance();
        Customer payee = s.strangerAt(RoutePlaces.quiet(c));
        int n = s.breaks("payments") ? 9 : s.breaks("share") ? 19 : c.between(12, 18);
        long base = 100L * c.between(560, 1930);
        while (base % 5_000 == 0) {
            base = 100L * c.between(560, 1930);
        }
        List<Customer> payers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            payers.add(s.stranger(s.oneOf("DE", "AT", "SE")));
        }
        long begin = s.begin(80, 120);
        s.open(payee, n + " payments of one, two or three times " + base / 100 + " euros");
        for (int i = 0; i < n; i++) {
            int heads = s.breaks("one-head") ? 1 : 1 + i % 3;
            boolean fits = !s.breaks("share") || i < 11;
            long cents = fits
                    ? base * heads + base * heads * c.between(-15, 15) / 1000
                    // at such distances that no other base, its half and third among them, fits twelve
                    : base * OFF_PRICE[i - 11] / 100;
            s.send(payers.get(i % 6), payee, s.on(begin, 27.0 * i / n), cents);
        }
    }

    private static void gatherScatter(Stage s) {
        Chance c = s.chance();
        Customer collector = s.strangerAt(RoutePlaces.quiet(c));
        int helpers = s.breaks("helpers") ? 2 : c.between(3, 4);
        String[] countries =
                s.breaks("countries") ? new String[] {"HU", "HU", "HU", "HU"} : new String[] {"HU", "MK", "BA", "HR"};
        List<Customer> paid = new ArrayList<>();
        for (int i = 0; i < helpers; i++) {
            paid.add(s.stranger(countries[i]));
        }
        int each = c.between(8, 11);
        double share = s.breaks("low-share") ? 0.19 : s.breaks("high-share") ? 0.91 : c.between(0.3, 0.85);
        // with "low-share" so late that no earlier peak, of which it would be more, is followed by it
        double late =
                s.breaks("late") ? 73.5 : s.breaks("low-share") ? 71.5 : s.level("delay", c.between(0.1, 0.5)) * 72;
        long begin = s.begin(20, 170);
        s.open(collector, "three waves of senders, after each the same " + helpers + " helpers are paid");
        for (int wave = 0; wave < 3; wave++) {
            long at = begin + wave * 45L * Stage.DAY + 9 * Stage.HOUR;
            long sum = 0;
            for (int i = 0; i < each; i++) {
                long cents = s.euros(900, 1900);
                s.send(s.stranger(s.oneOf("DE", "AT", "SE", "CH")), collector, at + i * 2L * Stage.HOUR, cents);
                sum += cents;
            }
            long last = at + (each - 1) * 2L * Stage.HOUR;
            for (int i = 0; i < helpers; i++) {
                s.send(
                        collector,
                        paid.get(i),
                        // the first is paid last, so that at the limit nobody is paid after it
                        last + Math.round(late * Stage.HOUR) - i * 60L,
                        Math.round(sum * share / helpers));
            }
        }
    }

    private static void chain(Stage s) {
        Chance c = s.chance();
        List<String> route = RoutePlaces.route(c);
        // a boundary case is as short as a chain may be, so that no part of it is one
        int hops = s.breaks("hops") ? 2 : s.isBoundary() ? 3 : c.between(3, 5);
        List<Customer> actors = new ArrayList<>();
        for (int i = 0; i <= hops; i++) {
            actors.add(s.strangerAt(RoutePlaces.stop(route.get(Math.max(0, hops - i)))));
        }
        double skim = s.level("skim", 0);
        long cents = s.euros(1800, 7000);
        long at = s.begin(5, 40) + 9 * Stage.HOUR;
        s.open(actors.get(0), "value moves over " + hops + " people along a route");
        for (int i = 0; i < hops; i++) {
            s.send(actors.get(i), actors.get(i + 1), at, cents);
            double ratio = s.breaks("low-ratio") && i == 0
                    ? 0.59
                    : s.breaks("high-ratio") && i == 0
                            ? 1.03
                            : skim > 0 ? 1 - 0.4 * skim * (i == 0 ? 1 : 0.05) : c.between(0.88, 0.99);
            double dwell = s.breaks("dwell") && i == 0
                    ? 5.1
                    : i == 0 ? 5 * s.level("delay", c.between(0.05, 0.7)) : c.between(0.2, 3.5);
            cents = Math.round(cents * ratio);
            at += Math.round(dwell * Stage.DAY);
        }
    }

    private static void escalation(Stage s) {
        Chance c = s.chance();
        Customer payer = s.stranger(s.oneOf("DE", "SE", "AT", "TR"));
        Customer payee = s.strangerAt(c.happens(0.5) ? s.town("BA", "Bihać") : s.town("RS", "Subotica"));
        long begin = s.begin(40, 110);
        s.open(payer, "one payer pays one receiver again and again, and more each time");
        // the fee for an earlier leg
        s.around(s.desk()
                .remit(payer, s.strangerAt(s.town("MK", "Gevgelija")), s.on(begin, -16), s.euros(800, 1500), c));
        int n = s.breaks("payments") ? 2 : 3;
        long[] sums = s.breaks("rising") ? new long[] {60_000, 60_000, 89_000} : new long[] {40_000, 70_000, 120_000};
        double span = s.breaks("window") ? 31 : c.between(12.0, 24.0);
        for (int i = 0; i < n; i++) {
            long cents = s.breaks("payments") && i == 1
                    ? sums[0] * 149 / 100
                    : sums[i] + (s.breaks("rising") ? 0 : c.between(0, 4) * 1_000);
            s.send(payer, payee, begin + 9 * Stage.HOUR + Math.round(span * Stage.DAY * i / 2), cents);
        }
    }
}
