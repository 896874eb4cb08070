package org.theseus.generate.retold;

import static org.theseus.generate.retold.People.account;
import static org.theseus.generate.retold.People.count;
import static org.theseus.generate.retold.People.counter;
import static org.theseus.generate.retold.People.firm;
import static org.theseus.generate.retold.People.kin;
import static org.theseus.generate.retold.People.send;

import java.util.ArrayList;
import java.util.List;
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

/** Cooks and dishwashers whose wage is another's. */
final class Kitchen {

    private Kitchen() {}

    static List<Planting> all() {
        return List.of(Planting.of("kitchen-brigade", Kitchen::kitchenBrigade));
    }

    /**
     * A foreman has workers brought from his home country to restaurants in Germany; their families owe a recruiter for
     * contract and journey, the restaurants pay proper wages into accounts, and after each payday much of the money is
     * the foreman's, by transfer or as cash from the machine. He pays the crowded flat, shares with an innkeeper and
     * sends his part home. This is exploitation of labour as customs and police find it in kitchens; the workers came
     * with papers, mostly good ones.
     */
    private static void kitchenBrigade(Stage s) {
        Chance c = s.chance();
        int months = c.between(5, 11);
        long begin = s.begin(70, months * 30 + 25);
        CourtFile file = new CourtFile(s, begin, c.between(0.65, 0.98), Culture.SQ);
        Home from = c.pick(List.of(
                new Home(Culture.SQ, "XK"),
                new Home(Culture.SQ, "AL"),
                new Home(Culture.BS, "BA"),
                new Home(Culture.SR, "RS"),
                new Home(Culture.MK, "MK"),
                new Home(Culture.TR, "TR"),
                new Home(Culture.UR, "PK")));
        Town town = s.town(
                "DE", s.oneOf("München", "Stuttgart", "Frankfurt", "Düsseldorf", "Nürnberg", "Hannover", "Köln"));
        Town near = c.happens(0.6) ? town : Towns.all().draw("DE", c);
        Customer foreman = account(s, from.culture(), from.country(), town);
        Customer counter = s.customer(foreman.person(), town);
        Customer recruiter =
                counter(s, from.culture(), from.country(), Towns.all().draw(from.country(), c));
        Town village = Towns.all().draw(from.country(), c);
        Customer brother = s.customer(kin(s, foreman.person(), village), village);
        Home host = c.happens(0.5) ? from : new Home(Culture.DE, "DE");
        Customer innkeeper = account(s, host.culture(), host.country(), town);
        List<Firm> kitchens = new ArrayList<>();
        List<String> names = new ArrayList<>(
                List.of("Gasthaus Krone", "Adria Grill", "Ristorante Sole", "Zum Anker", "Bosporus Grill"));
        c.shuffle(names);
        for (int i = c.between(1, 3); i > 0; i--) {
            String name = names.get(i);
            kitchens.add(firm(s, Firm.Kind.EMPLOYER, name + " GmbH", i == 1 ? town : near, null));
        }
        double cash = c.between(0.15, 0.8);
        List<Worker> brigade = new ArrayList<>();
        int places = c.between(4, 10);
        for (int i = 0; i < places; i++) {
            brigade.add(worker(s, from, c.happens(0.7) ? town : near, kitchens, cash));
        }
        s.open(
                foreman,
                "exploitation of " + places + " workers from " + People.land(from.country()) + " in "
                        + count(kitchens.size(), "restaurant")
                        + " in Germany, who hand much of their wage to a foreman");
        s.order(brigade.get(0).account(), "statement of a worker who left");
        CourtDays.around(s, foreman, begin - 25 * Stage.DAY, months * 30);
        CourtDays.around(s, innkeeper, begin - 25 * Stage.DAY, months * 30);
        CourtDays.around(s, recruiter, begin - 25 * Stage.DAY, months * 30);

        Firm flat = firm(s, Firm.Kind.LANDLORD, "Hausverwaltung Lang " + town.name(), town, null);
        int part = c.between(35, 68);
        int controlled = c.between(2, 14);
        brigade.forEach(worker -> broughtIn(s, file, worker, recruiter, -c.between(5.0, 60.0)));
        for (int month = 0; month < months; month++) {
            double payday = month * 30 + c.between(1.0, 5.0);
            long taken = 0;
            for (int i = 0; i < brigade.size(); i++) {
                Worker worker = brigade.get(i);
                if (c.happens(0.05)) {
                    // Left by night. The place is filled again within weeks, and the recruiter gets his premium.
                    brigade.set(i, worker(s, from, town, kitchens, cash));
                    broughtIn(s, file, brigade.get(i), recruiter, payday + c.between(2.0, 20.0));
                    send(s, file, counter, recruiter, payday + c.between(5.0, 25.0), s.euros(150, 500));
                    continue;
                }
                taken += month(s, file, worker, foreman, recruiter, payday, part, month > controlled);
            }
            file.wire(foreman.end(), flat.end(), payday + c.between(1.0, 6.0), s.euros(900, 2100), "Miete Personal");
            if (taken > 50_000) {
                if (c.happens(0.7)) {
                    file.wire(
                            foreman.end(),
                            innkeeper.end(),
                            payday + c.between(2.0, 9.0),
                            file.share(taken, 20, 45),
                            s.oneOf("Darlehen", "Provision", "", "Rückzahlung"));
                }
                if (c.happens(0.7)) {
                    send(s, file, counter, brother, payday + c.between(3.0, 20.0), file.share(taken, 12, 40));
                }
                if (c.happens(0.6)) {
                    file.deposit(foreman, payday + c.between(2.0, 8.0), file.share(taken, 10, 40));
                }
            }
        }
    }

    private record Home(Culture culture, String country) {}

    /**
     * A worker, the number used for sending home, the family, the wage, who pays it, and how often it is handed over as
     * cash.
     */
    private record Worker(Customer account, Customer counter, Customer family, long wage, Firm kitchen, double cash) {}

    private static Worker worker(Stage s, Home from, Town town, List<Firm> kitchens, double cash) {
        Chance c = s.chance();
        Customer account = account(s, from.culture(), from.country(), town);
        Town village = Towns.all().draw(from.country(), c);
        Customer family = s.customer(kin(s, account.person(), village), village);
        double habit = c.happens(cash) ? c.between(0.85, 1.0) : c.between(0.0, 0.2);
        long wage = c.between(118L, 176L) * 1_000;
        return new Worker(account, s.customer(account.person(), town), family, wage, c.pick(kitchens), habit);
    }

    /**
     * Contract, visa and journey are paid by the family, in part: the rest is the debt that keeps somebody in the
     * kitchen.
     */
    private static void broughtIn(Stage s, CourtFile file, Worker worker, Customer recruiter, double day) {
        if (s.chance().happens(0.7)) {
            send(s, file, worker.family(), recruiter, day, s.euros(400, 3200));
        }
    }

    /** Wage, what is taken of it, and what a worker has left for those at home; returns what the foreman got. */
    private static long month(
            Stage s,
            CourtFile file,
            Worker worker,
            Customer foreman,
            Customer recruiter,
            double day,
            int part,
            boolean warned) {
        Chance c = s.chance();
        long wage = worker.wage() + c.between(-9L, 9L) * 1_000 + c.between(0L, 99L);
        file.wire(worker.kitchen().end(), worker.account().end(), day + c.between(0.0, 2.0), wage, "Lohn");
        if (c.happens(0.08)) {
            return 0;
        }
        long due = file.share(wage, part - 8, part + 12);
        double when = day + c.between(0.5, 5.0);
        if (warned || c.happens(worker.cash())) {
            file.draw(worker.account(), worker.account().town(), when, due);
        } else {
            String text = s.oneOf("Miete", "Schulden", "Essen und Zimmer", "", "danke", "Vorschuss");
            file.wire(worker.account().end(), foreman.end(), when, due, text);
        }
        if (c.happens(0.3)) {
            send(s, file, worker.counter(), worker.family(), when + c.between(1.0, 15.0), s.euros(40, 200));
        }
        if (c.happens(0.2)) {
            send(s, file, worker.family(), recruiter, when + c.between(2.0, 20.0), s.euros(50, 300));
        }
        return due;
    }
}
