package org.theseus.generate.cases;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Desk;
import org.theseus.generate.land.Town;
import org.theseus.generate.ledger.End;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** A1 to A9: how money is collected. */
final class CollectionCases {

    private static final String[] DIASPORA = {"DE", "AT", "SE", "NL", "GB", "FR", "BE", "CH"};

    private CollectionCases() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("A1", CollectionCases::fanIn, "senders", "unrelated-share", "one-time-share", "window"),
                Planting.of("A2", CollectionCases::dispersed, "senders", "countries", "place", "window"),
                Planting.of("A3", CollectionCases::funnel, "deposits", "towns", "share", "dwell", "window"),
                Planting.of("A4", CollectionCases::passThrough, "inflows", "total", "share", "hold")
                        .bentBy("skim", "delay"),
                Planting.of("A5", CollectionCases::structuring, "transfers", "low", "high", "window"),
                Planting.of("A6", CollectionCases::manyReceivers, "receivers", "window", "amounts", "place"),
                Planting.of("A7", CollectionCases::rotation, "gap", "overlap", "place"),
                Planting.of("A8", CollectionCases::sharedPhone, "parties", "place-like"),
                Planting.of("A9", CollectionCases::travelling, "towns", "countries", "window"));
    }

    private static void fanIn(Stage s) {
        Chance c = s.chance();
        Customer collector = s.strangerAt(RoutePlaces.quiet(c));
        // boundary cases have as few senders as the shipped definition asks for, so that no part of them satisfies it
        int n = s.breaks("senders") ? 4 : s.isBoundary() ? 5 : c.between(8, 18);
        double span = s.breaks("window") ? 30.6 : c.between(8.0, 28.5);
        long begin = s.begin(5, 60);
        s.open(collector, n + " strangers pay one receiver within a month");
        long sum = 0;
        for (int i = 0; i < n; i++) {
            Customer sender = s.stranger(s.oneOf(c.happens(0.5) ? new String[] {"DE", "AT"} : DIASPORA));
            long cents = s.euros(180, 2400);
            long at = begin + 9 * Stage.HOUR + Math.round(span * Stage.DAY * i / (n - 1));
            s.send(sender, collector, at, cents);
            sum += cents;
            if (s.breaks("one-time-share") && i < 3) {
                // three transfers of three senders: two of five paid at most twice
                s.send(sender, collector, at + 2 * Stage.HOUR, s.euros(180, 900));
                s.send(sender, collector, at + 3 * Stage.HOUR, s.euros(180, 900));
            }
        }
        if (s.breaks("unrelated-share")) {
            Customer relative = s.stranger("DE");
            // 30.5 % of the whole comes from a declared sister
            long cents = sum * 305 / 695;
            var payment = s.desk().remit(relative, collector, begin + 40 * Stage.HOUR, cents, c);
            s.play(payment.saying(payment.words().declared("sestra", null)));
        }
    }

    private static void dispersed(Stage s) {
        Chance c = s.chance();
        Customer collector = s.strangerAt(s.breaks("place") ? RoutePlaces.quiet(c) : RoutePlaces.busy(c));
        int n = s.breaks("senders") ? 7 : s.breaks("window") ? 8 : c.between(8, 16);
        double span = s.breaks("window") ? 60.6 : c.between(12.0, 58.5);
        String[] countries = s.breaks("countries") ? new String[] {"DE", "AT"} : new String[] {"DE", "AT", "SE", "CH"};
        long begin = s.begin(5, 70);
        s.open(collector, n + " strangers in several countries pay one receiver in a route town within 60 days");
        for (int i = 0; i < n; i++) {
            Customer sender = s.stranger(countries[i % countries.length]);
            s.send(
                    sender,
                    collector,
                    begin + 9 * Stage.HOUR + Math.round(span * Stage.DAY * i / (n - 1)),
                    s.euros(200, 2600));
        }
    }

    private static void funnel(Stage s) {
        Chance c = s.chance();
        // deposits in the south of Serbia, the holder lives in the north, cash is taken out there
        Town home = s.town("RS", "Novi Sad");
        List<Town> towns = s.breaks("towns")
                ? List.of(s.town("RS", "Niš"), s.town("RS", "Vranje"))
                : List.of(
                        s.town("RS", "Niš"), s.town("RS", "Vranje"), s.town("RS", "Pirot"), s.town("RS", "Bujanovac"));
        Customer holder = s.bank(s.world().cast().person(org.theseus.generate.people.Culture.SR, "RS", home, c));
        holder = holder.with(withAddress(holder, holder.person().address()));
        int n = s.breaks("deposits") ? 3 : s.isBoundary() ? 4 : c.between(4, 8);
        long begin = s.begin(5, 30);
        Town away = s.town("RS", "Subotica");
        double span = s.breaks("window") ? 14.1 : 12.5;
        s.open(holder, n + " cash deposits far from home, taken out elsewhere within two days");
        // what stays is taken first when the next sum leaves (first in, first out), so that it must be less for more
        // deposits
        double keep = s.breaks("share") ? 0.32 : c.between(0.03, 0.4) / (n + 1);
        for (int i = 0; i < n; i++) {
            Town town = towns.get(i % towns.size());
            long in = s.euros(300, 950);
            long at = begin + Math.round(span * Stage.DAY * i / (n - 1)) + 9 * Stage.HOUR;
            s.play(s.desk().cashIn(End.OUTSIDE, holder.end(), town, Desk.machine(town, 1), at, in));
            long wait = s.breaks("dwell") ? 49 * Stage.HOUR : c.between(2, 22) * Stage.HOUR;
            long out = Math.round(in * (1 - keep));
            s.play(s.desk().cashOut(holder.end(), away, Desk.machine(away, 2), at + wait, out));
        }
    }

    private static End withAddress(Customer holder, @Nullable String address) {
        End e = holder.end();
        return new End(
                e.person(),
                e.customerId(),
                e.name(),
                e.account(),
                e.country(),
                e.phone(),
                e.document(),
                e.birthDate(),
                address,
                e.nationality(),
                e.email());
    }

    private static void passThrough(Stage s) {
        Chance c = s.chance();
        Customer holder = s.account(s.oneOf("AT", "DE", "HR", "SI"));
        List<Customer> payers = List.of(s.account("DE"), s.account("AT"), s.account("FR"));
        List<Customer> next = List.of(s.account("HR"), s.account("SI"));
        int n = s.breaks("inflows") ? 4 : c.between(5, 11);
        double skim = s.level("skim", 0);
        double share = s.breaks("share") ? 0.84 : skim > 0 ? 1 - 0.15 * skim : c.between(0.88, 0.99);
        double hold = s.breaks("hold") ? 73 : 72 * s.level("delay", c.between(0.03, 0.7));
        long begin = s.begin(5, 90);
        s.open(holder, n + " sums come in and leave within three days");
        long each = s.breaks("total") ? 299_000 / n : s.breaks("inflows") ? 120_000 : 0;
        for (int i = 0; i < n; i++) {
            long at = begin + Math.round(54.0 * Stage.DAY * i / (n - 1)) + 9 * Stage.HOUR;
            long in = each > 0 ? each : s.euros(650, 2200);
            s.pay(c.pick(payers), holder, at, in, "");
            s.pay(holder, next.get(i % 2), at + Math.round(hold * Stage.HOUR), Math.round(in * share), "");
        }
    }

    private static void structuring(Stage s) {
        Chance c = s.chance();
        Customer payer = s.stranger(s.oneOf("AT", "DE"));
        int n = s.breaks("transfers")
                ? 2
                : s.breaks("low") || s.breaks("high") || s.breaks("window") ? 3 : c.between(3, 6);
        long begin = s.begin(5, 10) + 9 * Stage.HOUR;
        double span = s.breaks("window") ? 72.1 : c.between(1.0, 70.0);
        s.open(payer, n + " transfers just under 1,000 euros within three days");
        for (int i = 0; i < n; i++) {
            long cents = s.euros(810, 990);
            if (i == 0 && s.breaks("low")) {
                cents = 79_900;
            } else if (i == 0 && s.breaks("high")) {
                cents = 100_001;
            }
            s.send(
                    payer,
                    s.stranger(s.oneOf("RS", "MK", "BA")),
                    begin + Math.round(span * Stage.HOUR * i / (n - 1)),
                    cents);
        }
    }

    private static void manyReceivers(Stage s) {
        Chance c = s.chance();
        Customer payer = s.stranger(s.oneOf(DIASPORA));
        Town town = RoutePlaces.busy(c);
        int n = s.breaks("receivers")
                ? 2
                : s.breaks("window") || s.breaks("amounts") || s.breaks("place") ? 3 : c.between(3, 6);
        long begin = s.begin(5, 5) + 8 * Stage.HOUR;
        double span = s.breaks("window") ? 24.1 : c.between(0.3, 9.0);
        long base = s.euros(400, 1400);
        s.open(payer, "one payer, " + n + " receivers in one town on one day");
        for (int i = 0; i < n; i++) {
            long cents = s.breaks("amounts") && i == n - 1 ? base * 155 / 100 : base + base * c.between(0, 14) / 100;
            Town where = s.breaks("place") && i == n - 1 ? RoutePlaces.quiet(c) : town;
            s.send(payer, s.strangerAt(where), begin + Math.round(span * Stage.HOUR * i / (n - 1)), cents);
        }
    }

    private static void rotation(Stage s) {
        Chance c = s.chance();
        Town town = RoutePlaces.busy(c);
        Customer first = s.strangerAt(town);
        Customer second = s.strangerAt(s.breaks("place") ? s.town("RO", "Constanța") : town);
        int shared = s.breaks("overlap") ? 2 : c.between(5, 7);
        List<Customer> payers = new ArrayList<>();
        int only = s.breaks("overlap") ? 7 : 2;
        for (int i = 0; i < shared + only; i++) {
            payers.add(s.stranger(s.oneOf(DIASPORA)));
        }
        long begin = s.begin(70, 320);
        s.open(first, "a receiver stops; " + shared + " payers go over to another one");
        for (int i = 0; i < payers.size(); i++) {
            s.send(payers.get(i), first, s.on(begin, 12.0 * i), s.euros(250, 1500));
        }
        double gap = s.breaks("gap") ? 23 : c.between(2.0, 19.0);
        long then = begin + Math.round((12.0 * (payers.size() - 1) + 1 + gap) * Stage.DAY);
        List<Customer> later = new ArrayList<>(payers.subList(0, shared));
        for (int i = 0; i < only; i++) {
            later.add(s.stranger(s.oneOf(DIASPORA)));
        }
        for (int i = 0; i < later.size(); i++) {
            s.send(later.get(i), second, s.on(then, 12.0 * i), s.euros(250, 1500));
        }
    }

    private static void sharedPhone(Stage s) {
        Chance c = s.chance();
        int n = s.breaks("parties") ? 2 : s.breaks("place-like") ? 6 : c.between(3, 5);
        String country = s.oneOf(DIASPORA);
        String phone = org.theseus.generate.land.Country.of(country).mobileNumber(c);
        Customer first = s.stranger(country);
        String agent = "BZ-" + country + "900-01";
        s.open(first, n + " people of different names with one telephone");
        long begin = s.begin(5, 120);
        for (int i = 0; i < n; i++) {
            Customer sender = i == 0 ? first : s.stranger(country);
            Customer with = sender.with(sender.end().withPhone(phone));
            Customer to = s.stranger(s.oneOf("RS", "MK", "BA"));
            if (s.isBoundary()) {
                // a neighbour's address by chance would be a third party under an identifier
                with = with.with(withAddress(with, null));
                to = to.with(withAddress(to, null));
            }
            long at = s.on(begin, c.between(0.0, 100.0));
            long cents = s.euros(100, 900);
            if (s.breaks("place-like")) {
                s.play(s.desk().remit(with, to, at, cents, agent, "BZ-RS901-01", c));
            } else {
                s.send(with, to, at, cents);
            }
        }
    }

    private static void travelling(Stage s) {
        Chance c = s.chance();
        Customer receiver = s.stranger("RS");
        List<Town> towns = s.breaks("countries")
                ? List.of(
                        s.town("RS", "Niš"),
                        s.town("RS", "Beograd"),
                        s.town("RS", "Novi Sad"),
                        s.town("RS", "Subotica"))
                : List.of(
                        s.town("MK", "Gevgelija"),
                        s.town("RS", "Niš"),
                        s.town("MK", "Kumanovo"),
                        s.town("RS", "Subotica"),
                        s.town("HU", "Szeged"));
        int n = s.breaks("towns") ? 3 : s.breaks("window") ? 4 : c.between(4, towns.size());
        double span = s.breaks("window") ? 46 : c.between(10.0, 43.0);
        long begin = s.begin(5, 60) + 10 * Stage.HOUR;
        s.open(receiver, "one person picks up money in " + n + " towns within weeks");
        for (int i = 0; i < n; i++) {
            s.send(
                    s.stranger(s.oneOf(DIASPORA)),
                    receiver.at(towns.get(i)),
                    begin + Math.round(span * Stage.DAY * i / (n - 1)),
                    s.euros(650, 1800));
        }
    }
}
