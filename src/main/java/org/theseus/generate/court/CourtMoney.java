package org.theseus.generate.court;

import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.land.Town;
import org.theseus.generate.land.Towns;
import org.theseus.generate.people.Culture;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** Offices that keep fares and accounts that are lent, told like the cases about them. */
final class CourtMoney {

    private CourtMoney() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("four-offices", CourtMoney::fourOffices),
                Planting.of("straw-accounts", CourtMoney::strawAccounts));
    }

    /** An office: the man at the counter, his account and the firm beside it. */
    private record Office(Customer counter, Customer account, Firm firm) {

        static Office in(Stage s, Culture culture, String country, String town) {
            Town place = s.town(country, town);
            Customer counter = CourtFile.customer(s, culture, place);
            String name = s.oneOf("Sahara", "Nur", "Bahar", "Kervan", "Atlas") + " " + s.oneOf("Trade", "Food", "Auto");
            Firm firm = s.world().cast().firm(Firm.Kind.TRADER, name, place, null, s.chance());
            return new Office(counter, s.bank(counter.person()), firm);
        }
    }

    /**
     * Fares lie with an office at home or in the west and are paid out stage by stage by offices on the way, against a code; among
     * themselves the offices settle by invoices, transfers and couriers. Like the cases of Eurojust against such bankers.
     */
    private static void fourOffices(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(10, 330);
        Culture people = c.pick(List.of(Culture.FA, Culture.KU));
        CourtFile file = new CourtFile(s, begin, c.between(0.45, 0.8), people);
        Office west = c.happens(0.5)
                ? Office.in(s, people, "DE", s.oneOf("Hamburg", "Essen"))
                : Office.in(s, people, "GB", s.oneOf("London", "Birmingham"));
        Office hub = Office.in(s, people, "TR", "İstanbul");
        Office middle = c.happens(0.5) ? Office.in(s, people, "GR", "Athina") : Office.in(s, people, "RS", "Beograd");
        Customer origin = CourtFile.customer(
                s, people, people == Culture.FA ? s.town("AF", "Kabul") : s.town("IQ", "Sulaymaniyah"));
        List<Customer> onTheWay = new ArrayList<>();
        for (String place :
                List.of("TR Van", "TR Edirne", "GR Thessaloniki", "RS Subotica", "BA Bihać", "IT Trieste")) {
            if (c.happens(0.75)) {
                onTheWay.add(s.strangerAt(s.town(place.substring(0, 2), place.substring(3))));
            }
        }
        Customer lastDriver = s.stranger(s.oneOf("AT", "DE", "HU"));
        s.open(
                hub.counter(),
                "offices in four countries keep fares, pay smugglers stage by stage and settle by invoice");
        s.order(west.account(), "the statement is in the file of the court");
        s.order(hub.account(), "the statement is in the file of the court");
        long price = c.between(4500L, 11_500L);
        double day = 0;
        for (int client = c.between(16, 48); client > 0; client--) {
            CourtFile.Fare fare = file.fare(price);
            if (c.happens(0.6)) {
                Customer till = c.pick(List.of(west.account(), hub.counter(), hub.counter(), origin));
                String from =
                        till.equals(west.account()) ? west.counter().town().country() : s.oneOf("DE", "SE", "AT", "IR");
                Customer payer = file.collect(till, day, fare.cents(), from);
                if (c.happens(0.05)) {
                    file.pass(till, payer, day + c.between(20.0, 90.0), file.share(fare.cents(), 40, 95));
                }
            }
            double stage = day + c.between(3.0, 14.0);
            for (Customer smuggler : onTheWay) {
                Office payer = smuggler.town().country().equals("TR") ? hub : middle;
                if (c.happens(0.35)) {
                    file.pass(payer.counter(), smuggler, stage, file.share(fare.cents(), 7, 26));
                }
                stage += c.between(2.0, 17.0);
            }
            if (c.happens(0.3)) {
                file.pass(west.counter(), lastDriver, stage, file.share(fare.cents(), 5, 15));
            }
            day += c.between(0.0, 9.0);
        }
        for (double settles = c.between(15.0, 35.0); settles < day + 40; settles += c.between(12.0, 40.0)) {
            String invoice = s.oneOf("Rechnung ", "Invoice ", "fatura ") + c.between(100, 4999);
            if (c.happens(0.6)) {
                file.wire(west.account().end(), west.firm().end(), settles, s.euros(4000, 24_000), "");
                file.wire(west.firm().end(), hub.firm().end(), settles + 2, s.euros(4000, 38_000), invoice);
            }
            if (c.happens(0.5)) {
                file.wire(hub.firm().end(), hub.account().end(), settles + 4, s.euros(2000, 21_000), "");
                file.wire(hub.firm().end(), middle.firm().end(), settles + 6, s.euros(2000, 17_000), invoice);
            }
            if (c.happens(0.5)) {
                file.pass(hub.counter(), middle.counter(), settles + 3, s.euros(1500, 6500));
            }
            if (c.happens(0.4)) {
                file.pass(c.happens(0.5) ? hub.counter() : west.counter(), origin, settles + 5, s.euros(800, 5200));
            }
            file.deposit(west.account(), settles - 1, s.euros(1500, 9500));
        }
        CourtDays.around(s, west.account(), begin, 270);
        CourtDays.around(s, middle.counter(), begin, 240);
    }

    /**
     * Young people lend their accounts for a share; relatives pay fares into them as rent or for a car, and the money leaves by
     * machine or to a second row of accounts. When a bank closes one, the next is taken. Like German trials of such lenders.
     */
    private static void strawAccounts(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(10, 330);
        CourtFile file = new CourtFile(s, begin, c.between(0.7, 0.97), Culture.AR, Culture.TR);
        Customer recruiter = s.account(s.oneOf("DE", "AT"));
        List<Customer> second = List.of(s.account("BG"), s.account("RO"), s.account(s.oneOf("TR", "DE", "HU")));
        Customer dealer = s.account("DE");
        s.open(recruiter, "lent accounts take fares one after another; a second row of accounts passes them on");
        double day = 0;
        for (int lender = c.between(4, 9); lender > 0; lender--) {
            Customer straw = s.account(s.oneOf("DE", "DE", "AT", "NL"));
            if (c.happens(0.4)) {
                s.order(straw, "the bank closed the account");
            }
            double closes = day + c.between(12.0, 58.0);
            Customer next = c.pick(second);
            long sum = 0;
            for (double paid = day + 1; paid < closes; paid += c.between(0.5, 8.0)) {
                long cents = c.happens(0.3) ? c.between(30L, 90L) * 5000 : s.euros(250, 2200);
                Customer payer = s.bank(CourtFile.person(
                        s,
                        c.pick(List.of(Culture.AR, Culture.FA, Culture.KU, Culture.TR)),
                        Towns.all().draw(s.oneOf("DE", "FR", "BE", "AT", "NL", "IT"), c)));
                String text = s.oneOf("Miete", "Auto", "danke", "", "Geschenk", "Darlehen", "Anzahlung");
                file.wire(payer.end(), straw.end(), paid, cents, text);
                sum += cents;
                if (c.happens(0.45)) {
                    file.draw(straw, straw.town(), paid + c.between(0.0, 2.0), file.share(sum, 75, 97));
                    sum = 0;
                } else if (c.happens(0.5)) {
                    long on = file.share(sum, 82, 96);
                    file.wire(straw.end(), next.end(), paid + c.between(0.1, 3.0), on, s.oneOf("", "Auto", "Rechnung"));
                    sum = 0;
                } else if (c.happens(0.04)) {
                    file.wire(straw.end(), payer.end(), paid + c.between(3.0, 9.0), cents, "Rückzahlung");
                }
            }
            if (c.happens(0.6)) {
                file.wire(next.end(), recruiter.end(), closes, s.euros(400, 3200), s.oneOf("", "Provision", "car"));
            }
            if (c.happens(0.4)) {
                file.wire(next.end(), dealer.end(), closes + 2, s.euros(1500, 7800), s.oneOf("Golf", "Transporter"));
            }
            file.draw(next, next.town(), closes + c.between(0.0, 6.0), s.euros(300, 2500));
            if (c.happens(0.5)) {
                CourtDays.around(s, straw, begin + ((long) day) * Stage.DAY, 60);
            }
            day += c.between(8.0, 32.0);
        }
        CourtDays.around(s, recruiter, begin, 180);
        CourtDays.around(s, second.get(0), begin, 120);
    }
}
