package org.theseus.generate.retold;

import static org.theseus.generate.retold.People.athome;
import static org.theseus.generate.retold.People.counter;
import static org.theseus.generate.retold.People.kin;
import static org.theseus.generate.retold.People.newcomer;
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

/** Families who pay a journey piece by piece, and the chain of people who are paid. */
final class Chain {

    private Chain() {}

    static List<Planting> all() {
        return List.of(Planting.of("family-instalments", Chain::familyInstalments));
    }

    /**
     * Families pay the journey of a relative in turns: as he gets on, one brother or uncle after the other sends the
     * next instalment to the next person on a chain from İstanbul to Vienna. The man who keeps the chain tells them by
     * voice message whom to pay; each link keeps something, pays the local driver or guide and sends him the rest.
     * Several courts read such chats: families pay late, twice for a stage that failed, and not at all once somebody is
     * stuck.
     */
    private static void familyInstalments(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(25, 350);
        CourtFile file = new CourtFile(s, begin, c.between(0.55, 0.93), People.travellers(s));
        List<Culture> peoples = List.of(People.travellers(s));
        List<Link> chain = chain(s, file);
        Customer keeper = counter(
                s,
                peoples.get(0),
                peoples.get(0).homeland(),
                c.happens(0.5) ? s.town("GR", "Athina") : s.town("TR", "İstanbul"));
        Customer forger = newcomer(s, s.town("GR", "Athina"), Culture.AR, Culture.UR);
        int families = c.between(5, 14);
        s.open(
                chain.get(chain.size() / 2).person(),
                "smuggling in stages: " + families
                        + " families pay in turns to a chain of "
                        + chain.size() + " people from "
                        + chain.get(0).person().town().name() + " to "
                        + chain.get(chain.size() - 1).person().town().name()
                        + ", each of whom pays local drivers and guides; a forger in Athina sells papers");
        for (Link link : chain.subList(1, chain.size())) {
            if (c.happens(0.3)) {
                s.order(link.person(), "number in the phone of a traveller");
            }
        }
        CourtDays.around(s, chain.get(0).person(), begin - 20 * Stage.DAY, 200);
        CourtDays.around(s, chain.get(chain.size() - 2).person(), begin - 20 * Stage.DAY, 200);
        CourtDays.around(s, keeper, begin, 200);

        for (int i = 0; i < families; i++) {
            Culture culture = c.pick(peoples);
            List<Customer> payers = new ArrayList<>();
            Customer eldest =
                    CourtFile.customer(s, culture, Towns.all().draw(s.oneOf("DE", "DE", "SE", "AT", "NL"), c));
            payers.add(eldest);
            for (int brother = c.between(1, 3); brother > 0; brother--) {
                Town town = Towns.all().draw(s.oneOf("DE", "DE", "GB", "SE", "TR", "FR"), c);
                payers.add(s.customer(
                        c.happens(0.6) ? kin(s, eldest.person(), town) : CourtFile.person(s, culture, town), town));
            }
            journey(s, file, chain, keeper, forger, payers, c.between(0.0, 170.0));
        }
        Customer home = athome(
                s,
                null,
                peoples.get(0),
                peoples.get(0).homeland(),
                Towns.all().draw(peoples.get(0).homeland(), c));
        for (double day = c.between(30.0, 60.0); day < 250; day += c.between(20.0, 60.0)) {
            send(s, file, keeper, home, day, s.euros(200, 1800));
        }
        for (Link link : chain) {
            link.tab().settle(keeper, c.between(200.0, 300.0));
        }
    }

    /** Somebody on the chain, those who do the work there, what is asked for a head, and what is owed to the keeper. */
    private record Link(Customer person, Customer worker, int price, Tab tab) {}

    private static List<Link> chain(Stage s, CourtFile file) {
        Chance c = s.chance();
        List<Customer> people = new ArrayList<>();
        List<Customer> workers = new ArrayList<>();
        Culture strangers = c.pick(List.of(Culture.AR, Culture.FA, Culture.KU));
        people.add(counter(s, strangers, strangers.homeland(), s.town("TR", "İstanbul")));
        workers.add(counter(s, Culture.TR, "TR", s.town("TR", s.oneOf("Edirne", "İzmir", "Kırklareli"))));
        boolean greek = c.happens(0.55);
        if (greek) {
            people.add(counter(s, strangers, strangers.homeland(), s.town("GR", s.oneOf("Athina", "Thessaloniki"))));
            workers.add(counter(s, Culture.UR, "PK", s.town("GR", s.oneOf("Thessaloniki", "Polykastro"))));
            people.add(counter(s, Culture.SQ, "MK", s.town("MK", s.oneOf("Skopje", "Kumanovo"))));
            workers.add(counter(s, Culture.MK, "MK", s.town("MK", s.oneOf("Gevgelija", "Veles"))));
        } else {
            people.add(counter(s, Culture.AR, "SY", s.town("BG", s.oneOf("Sofia", "Harmanli"))));
            workers.add(counter(s, Culture.BG, "BG", s.town("BG", s.oneOf("Haskovo", "Plovdiv", "Dragoman"))));
        }
        people.add(counter(s, strangers, strangers.homeland(), s.town("RS", "Beograd")));
        workers.add(counter(s, Culture.SR, "RS", s.town("RS", s.oneOf("Niš", "Vranje", "Pirot"))));
        if (c.happens(0.5)) {
            people.add(counter(s, Culture.BS, "BA", s.town("BA", s.oneOf("Bihać", "Sarajevo"))));
            workers.add(counter(s, Culture.UR, "PK", s.town("BA", "Velika Kladuša")));
            people.add(counter(s, Culture.UR, "PK", s.town("IT", "Trieste")));
            workers.add(counter(s, Culture.RO, "RO", s.town("IT", "Udine")));
        } else {
            people.add(counter(s, Culture.HU, "RS", s.town("RS", s.oneOf("Subotica", "Horgoš"))));
            workers.add(counter(s, Culture.HU, "HU", s.town("HU", s.oneOf("Szeged", "Budapest"))));
            people.add(counter(s, strangers, strangers.homeland(), s.town("AT", "Wien")));
            workers.add(counter(s, Culture.SR, "RS", s.town("AT", s.oneOf("Wien", "Linz"))));
        }
        List<Link> chain = new ArrayList<>();
        double diligent = c.between(0.2, 0.7);
        for (int i = 0; i < people.size(); i++) {
            int price = c.between(25, i == 0 ? 160 : 95) * 10;
            Tab tab = new Tab(file, s, people.get(i), diligent, s.euros(700, 2500));
            chain.add(new Link(people.get(i), workers.get(i), price, tab));
        }
        return chain;
    }

    /** One journey: stage after stage, payer after payer, with weeks between them. */
    private static void journey(
            Stage s,
            CourtFile file,
            List<Link> chain,
            Customer keeper,
            Customer forger,
            List<Customer> payers,
            double start) {
        Chance c = s.chance();
        int heads = c.happens(0.6) ? 1 : c.between(2, 5);
        int turn = c.below(payers.size());
        double day = start;
        for (int place = c.happens(0.8) ? 0 : 1; place < chain.size(); place++) {
            Link link = chain.get(place);
            if (place == 1 && c.happens(0.3)) {
                // A residence permit of somebody who looks alike; the forger wants his money before he shows it.
                send(s, file, payers.get(turn % payers.size()), forger, day - c.between(0.0, 4.0), s.euros(250, 1100));
            }
            int times = c.happens(0.2) ? 2 : 1;
            for (int time = 0; time < times && day < 335; time++) {
                long due = Math.max(10_000, file.perHead(heads, time == 0 ? link.price() : link.price() / 2));
                Customer payer = payers.get(turn % payers.size());
                if (due > 120_000 && c.happens(0.35)) {
                    // Two of them put together what one cannot pay.
                    long part = file.share(due, 30, 70);
                    send(
                            s,
                            file,
                            payers.get((turn + 1) % payers.size()),
                            link.person(),
                            day + c.between(0.0, 6.0),
                            due - part);
                    due = part;
                }
                send(s, file, payer, link.person(), day, due);
                link.tab().owe(file.share(due, 30, 60));
                if (c.happens(0.6)) {
                    send(s, file, link.person(), link.worker(), day + c.between(0.5, 6.0), file.share(due, 25, 55));
                }
                link.tab().settle(keeper, day + c.between(2.0, 10.0));
                turn += c.happens(0.8) ? 1 : 0;
                day += c.between(4.0, time + 1 < times ? 14.0 : 38.0);
            }
            if (c.happens(0.07) || day > 335) {
                return;
            }
        }
    }
}
