package org.theseus.generate.cases;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Desk;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.land.Country;
import org.theseus.generate.land.Town;
import org.theseus.generate.land.Towns;
import org.theseus.generate.ledger.Payment;
import org.theseus.generate.people.Person;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** Everyday life that looks like a pattern (catalogue, 1.7): each kind is counted by itself when it raises a false alarm. */
final class LookAlikes {

    private LookAlikes() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("WEDDING", s -> burst(s, "svadba", "wedding present", 8, 24, 50, 500, 5)),
                Planting.of("FUNERAL", s -> burst(s, "sahrana", "funeral", 6, 16, 30, 300, 4)),
                Planting.of("DIASPORA_COLLECTION", s -> burst(s, "dzamija", "donation", 12, 40, 20, 150, 25)),
                Planting.of("FIRST_WAGE_HELP", s -> burst(s, "prva pomoc", "help to start", 2, 4, 80, 300, 20)),
                Planting.of("PAYDAY", s -> payday(s, 1)),
                Planting.of("SEASONAL_WORKERS", s -> payday(s, 3)),
                Planting.of("LANDLORD", s -> tenants(s, Firm.Kind.LANDLORD, "Miete", 6, 14, 420, 760, 5)),
                Planting.of("HOSTEL", s -> tenants(s, Firm.Kind.HOSTEL, "Zimmer", 10, 30, 35, 140, 1)),
                Planting.of("CLUB", s -> tenants(s, Firm.Kind.ASSOCIATION, "Mitgliedsbeitrag", 12, 35, 20, 60, 2)),
                Planting.of("SHOP", s -> tenants(s, Firm.Kind.SHOP, "Rechnung", 15, 40, 12, 240, 1)),
                Planting.of("ONLINE_SELLER", TradeLookAlikes::onlineSeller),
                Planting.of("SAVINGS_CLUB", LookAlikes::savingsClub),
                Planting.of("AID_PROGRAMME", LookAlikes::aid),
                Planting.of("STUDENTS", LookAlikes::student),
                Planting.of("PROPERTY_PURCHASE", TradeLookAlikes::property),
                Planting.of("ISTANBUL_IMPORTER", TradeLookAlikes::importer),
                Planting.of("CURRENCY_CRISIS", TradeLookAlikes::currencyCrisis),
                Planting.of("CAMP_PHONE", s -> placePhone(s, "GR", 12, 30)),
                Planting.of("CALL_SHOP_PHONE", s -> placePhone(s, "DE", 12, 25)),
                Planting.of("INTERPRETER_PHONE", s -> placePhone(s, "AT", 8, 14)),
                Planting.of("EXCHANGE_OFFICE", TradeLookAlikes::exchangeOffice),
                Planting.of("LICENSED_AGENT", TradeLookAlikes::licensedAgent),
                Planting.of("REFUND", TradeLookAlikes::refund),
                Planting.of("FAMILY_TRAVEL", LookAlikes::familyTravel));
    }

    static void said(Stage s, Payment payment, @Nullable String relation, String purpose) {
        Chance c = s.chance();
        s.play(payment.saying(
                payment.words().declared(c.happens(0.75) ? relation : null, c.happens(0.7) ? purpose : null)));
    }

    private static void burst(
            Stage s, String purpose, String other, int fewest, int most, int low, int high, int days) {
        Chance c = s.chance();
        Customer receiver = s.stranger(s.oneOf("RS", "BA", "MK", "XK", "TR", "AL"));
        Person focus = receiver.person();
        long begin = s.begin(5, 40);
        int n = c.between(fewest, most);
        s.open(receiver, n + " relatives and friends send money: " + other);
        for (int i = 0; i < n; i++) {
            String country = s.oneOf("DE", "AT", "CH", "SE", "SI", "IT");
            Person sender = c.happens(0.55)
                    ? s.world()
                            .cast()
                            .family(
                                    focus.culture(),
                                    focus.nationality(),
                                    Towns.all().draw(country, c),
                                    1,
                                    focus.name().surname(),
                                    c)
                            .get(0)
                    : s.world().cast().migrant(country, c);
            Payment payment = s.desk()
                    .remit(
                            s.customer(sender, null),
                            receiver,
                            s.on(begin, c.between(0.0, days)),
                            s.euros(low, high),
                            c);
            said(
                    s,
                    payment,
                    s.oneOf("tetka", "ujak", "Cousin", "rodjak", "prijatelj", "kum"),
                    c.happens(0.6) ? purpose : other);
        }
    }

    private static void payday(Stage s, int months) {
        Chance c = s.chance();
        Town site = Towns.all().draw(s.oneOf("AT", "DE", "SI", "HR"), c);
        String home = s.oneOf("RS", "BA", "MK", "BG", "RO");
        int n = c.between(5, 14);
        long begin = s.begin(5, 120);
        String agent = "BZ-" + site.country() + "950-01";
        List<Customer> workers = new ArrayList<>();
        List<Customer> families = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Person worker = s.person(home);
            workers.add(s.customer(worker, site));
            Person relative = s.world()
                    .cast()
                    .family(
                            worker.culture(),
                            home,
                            Towns.all().draw(home, c),
                            1,
                            worker.name().surname(),
                            c)
                    .get(0);
            families.add(s.customer(relative, null));
        }
        s.open(workers.get(0), n + " workers of one site send home after payday, at one counter within an hour");
        for (int month = 0; month < months; month++) {
            long at = s.on(begin, 30 * month);
            for (int i = 0; i < n; i++) {
                Payment payment = s.desk()
                        .remit(
                                workers.get(i),
                                families.get(i),
                                at + c.below(55) * 60L,
                                s.euros(300, 900),
                                agent,
                                "BZ-" + home + "951-01",
                                c);
                said(s, payment, s.oneOf("supruga", "majka", "wife", "mother"), "plata");
            }
        }
    }

    private static void tenants(
            Stage s, Firm.Kind kind, String text, int fewest, int most, int low, int high, int months) {
        Chance c = s.chance();
        String country = s.oneOf("AT", "DE", "RS", "HR", "SI");
        Customer owner = s.account(country);
        Firm firm = s.world()
                .cast()
                .firm(
                        kind,
                        text + " " + owner.person().name().surname().own() + " " + c.between(10, 99),
                        owner.town(),
                        kind == Firm.Kind.SHOP ? "5311" : null,
                        c);
        int n = c.between(fewest, most);
        long rent = s.euros(low, high);
        long begin = s.begin(5, 30 * months + 10);
        s.open(owner, n + " people pay one " + kind.name().toLowerCase(java.util.Locale.ROOT) + " much the same");
        for (int i = 0; i < n; i++) {
            Customer tenant = s.account(country);
            for (int month = 0; month < months; month++) {
                long cents = kind == Firm.Kind.SHOP ? s.euros(low, high) : rent;
                double day = months == 1 ? c.between(0.0, 26.0) : 30 * month + c.between(0.0, 4.0);
                s.play(s.desk()
                        .transfer(
                                tenant.end(),
                                firm.end(),
                                s.on(begin, day),
                                cents,
                                text + " " + (month + 1) + "/" + c.between(100, 999)));
            }
        }
    }

    private static void savingsClub(Stage s) {
        Chance c = s.chance();
        List<Customer> members = new ArrayList<>();
        for (int i = 0; i < c.between(6, 10); i++) {
            members.add(s.account(s.oneOf("AT", "DE")));
        }
        long begin = s.begin(5, 30 * members.size() + 5);
        long share = s.euros(100, 300);
        s.open(members.get(0), members.size() + " friends pay each month, one of them gets it all in turn");
        for (int month = 0; month < members.size(); month++) {
            for (Customer member : members) {
                if (!member.equals(members.get(month))) {
                    s.play(s.desk()
                            .euroTransfer(
                                    member.end(),
                                    members.get(month).end(),
                                    s.on(begin, 30 * month + c.between(0.0, 4.0)),
                                    share,
                                    "Sparrunde " + (month + 1)));
                }
            }
        }
    }

    private static void aid(Stage s) {
        Chance c = s.chance();
        Town town = Towns.all().draw(s.oneOf("GR", "BA", "RS", "TR"), c);
        Firm office = s.world().cast().firm(Firm.Kind.AID, "Relief Programme " + c.between(10, 99), town, null, c);
        int n = c.between(25, 60);
        long begin = s.begin(5, 40);
        long cents = s.euros(75, 160);
        Customer first = s.account(town.country());
        s.open(first, "a programme pays " + n + " people the same sum");
        for (int i = 0; i < n; i++) {
            Customer person = i == 0 ? first : s.account(town.country());
            s.play(s.desk()
                    .transfer(office.end(), person.end(), s.on(begin, c.between(0.0, 3.0)), cents, "cash assistance"));
        }
    }

    private static void student(Stage s) {
        Chance c = s.chance();
        Customer student = s.strangerAt(Towns.all().draw(s.oneOf("HU", "AT", "RS", "TR"), c));
        List<Customer> family = List.of(s.stranger("RS"), s.stranger("DE"), s.stranger("TR"));
        long begin = s.begin(5, 300);
        s.open(student, "a student is kept by relatives in several countries");
        for (int month = 0; month < 9; month++) {
            said(
                    s,
                    s.desk().remit(family.get(month % 3), student, s.on(begin, 30 * month + 2), s.euros(150, 500), c),
                    s.oneOf("otac", "majka", "tetka"),
                    "studije");
        }
    }

    private static void placePhone(Stage s, String country, int fewest, int most) {
        Chance c = s.chance();
        String phone = Country.of(country).mobileNumber(c);
        Town town = Towns.all().draw(country, c);
        int n = c.between(fewest, most);
        long begin = s.begin(5, 200);
        Customer first = s.strangerAt(town);
        s.open(first, n + " strangers give the telephone of one place");
        for (int i = 0; i < n; i++) {
            Customer person = i == 0 ? first : s.strangerAt(town);
            Customer with = person.with(person.end().withPhone(phone));
            Customer relative = s.stranger(s.oneOf("TR", "SY", "IQ", "AF", "DE"));
            boolean out = c.happens(0.3);
            said(
                    s,
                    s.desk()
                            .remit(
                                    out ? with : relative,
                                    out ? relative : with,
                                    s.on(begin, c.between(0.0, 190.0)),
                                    s.euros(30, 250),
                                    c),
                    s.oneOf("brother", "mother"),
                    "family");
        }
    }

    private static void familyTravel(Stage s) {
        Chance c = s.chance();
        Customer traveller = s.stranger("DE");
        Customer relative = s.stranger("DE");
        long begin = s.begin(5, 40);
        s.open(traveller, "a holiday through the Balkans; money is sent after a stolen purse");
        String terminal = Desk.machine(s.town("HR", "Split"), 1);
        for (String stop : List.of("SI Ljubljana", "HR Split", "ME Bar", "GR Ioannina")) {
            Town town = s.town(stop.substring(0, 2), stop.substring(3));
            said(
                    s,
                    s.desk()
                            .remit(
                                    relative,
                                    traveller.at(town),
                                    s.on(begin, c.between(0.0, 25.0)),
                                    s.euros(100, 350),
                                    c),
                    "Schwester",
                    "Urlaub");
        }
        s.around(s.desk().cashOut(s.account("DE").end(), s.town("HR", "Split"), terminal, s.on(begin, 3), 20_000));
    }
}
