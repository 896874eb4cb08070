package org.theseus.generate.cases;

import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.land.Town;
import org.theseus.generate.land.Towns;
import org.theseus.generate.ledger.Payment;
import org.theseus.generate.ledger.Settlement;
import org.theseus.generate.stage.Stage;
import org.theseus.model.Status;

/** Look-alikes of trade and of institutions. */
final class TradeLookAlikes {

    private TradeLookAlikes() {}

    static void onlineSeller(Stage s) {
        Chance c = s.chance();
        Customer seller = s.account(s.oneOf("DE", "AT", "HR", "HU"));
        int n = c.between(12, 40);
        long begin = s.begin(5, 60);
        s.open(seller, n + " buyers pay one private seller, each once");
        for (int i = 0; i < n; i++) {
            s.play(s.desk()
                    .transfer(
                            s.account(seller.town().country()).end(),
                            seller.end(),
                            s.on(begin, c.between(0.0, 50.0)),
                            s.euros(10, 180),
                            "Artikel " + c.between(10_000, 99_999) + " "
                                    + s.oneOf("Jacke", "Handy", "Rad", "Buch", "Kinderwagen")));
        }
    }

    static void property(Stage s) {
        Chance c = s.chance();
        Customer buyer = s.account(s.oneOf("DE", "AT", "CH", "SE"));
        Customer seller = s.account(s.oneOf("HR", "TR", "GR", "ME", "BG"));
        long begin = s.begin(5, 90);
        s.open(buyer, "an apartment in a country of transit is paid in two parts");
        long price = s.euros(28_000, 140_000);
        s.play(s.desk()
                .euroTransfer(buyer.end(), seller.end(), s.on(begin, 0), price / 10, "Anzahlung Wohnung / kapora"));
        s.play(s.desk()
                .euroTransfer(
                        buyer.end(),
                        seller.end(),
                        s.on(begin, c.between(20.0, 70.0)),
                        price * 9 / 10,
                        "Kaufvertrag Wohnung"));
    }

    static void importer(Stage s) {
        Chance c = s.chance();
        Customer trader = s.stranger(s.oneOf("RS", "MK", "BG", "BA", "XK"));
        int n = c.between(6, 14);
        long begin = s.begin(5, 150);
        s.open(trader, "a small importer pays sellers in Istanbul round sums");
        for (int i = 0; i < n; i++) {
            Customer seller = s.strangerAt(s.town("TR", "İstanbul"));
            LookAlikes.said(
                    s,
                    s.desk().remit(trader, seller, s.on(begin, c.between(0.0, 140.0)), c.between(5, 50) * 10_000L, c),
                    null,
                    "roba tekstil");
        }
    }

    static void currencyCrisis(Stage s) {
        Chance c = s.chance();
        Customer saver = s.account("TR");
        Customer office = s.account("TR");
        // the lira fell fastest in November and December 2021
        long begin = s.begin(310, 860);
        s.open(saver, "savings are changed in haste, in pieces, while the currency falls");
        for (int i = 0; i < c.between(5, 12); i++) {
            s.play(s.desk().transfer(saver.end(), office.end(), s.on(begin, i * 0.6), s.euros(300, 990), "doviz alis"));
        }
    }

    static void exchangeOffice(Stage s) {
        Chance c = s.chance();
        Town town = Towns.all().draw(s.oneOf("RS", "TR", "MK", "BA"), c);
        Firm office =
                s.world().cast().firm(Firm.Kind.EXCHANGE_OFFICE, "Menjacnica " + c.between(100, 999), town, null, c);
        int n = c.between(20, 45);
        long begin = s.begin(5, 95);
        Customer first = s.account(town.country());
        s.open(first, "a licensed exchange office with many customers in and out");
        for (int i = 0; i < n; i++) {
            Customer person = i == 0 ? first : s.account(town.country());
            long at = s.on(begin, c.between(0.0, 85.0));
            boolean in = c.happens(0.5);
            s.play(s.desk()
                    .transfer(
                            in ? person.end() : office.end(),
                            in ? office.end() : person.end(),
                            at,
                            s.euros(50, 900),
                            "otkup deviza"));
        }
    }

    static void licensedAgent(Stage s) {
        Chance c = s.chance();
        Town town = Towns.all().draw(s.oneOf("AT", "RS", "MK"), c);
        Firm agent = s.world().cast().firm(Firm.Kind.AGENT, "Kiosk Post " + c.between(100, 999), town, null, c);
        Firm operator =
                s.world().cast().firm(Firm.Kind.AGENT, "Operator Settlement " + c.between(10, 99), town, null, c);
        long begin = s.begin(5, 95);
        Customer clerk = s.account(town.country());
        s.open(clerk, "an agent settles with its operator in round sums every week");
        for (int week = 0; week < 10; week++) {
            boolean out = week % 3 != 0;
            s.play(s.desk()
                    .transfer(
                            out ? agent.end() : operator.end(),
                            out ? operator.end() : agent.end(),
                            s.on(begin, 7 * week),
                            c.between(2, 16) * 50_000L,
                            "settlement week " + (week + 1)));
        }
    }

    static void refund(Stage s) {
        Chance c = s.chance();
        Customer sender = s.stranger(s.oneOf("DE", "AT", "SE"));
        Customer receiver = s.stranger(s.oneOf("RS", "TR", "MK"));
        long at = s.on(s.begin(5, 30), 0);
        long cents = s.euros(200, 1500);
        s.open(sender, "a transfer is called back and sent anew");
        Payment first = s.desk().remit(sender, receiver, at, cents, c);
        s.play(first.settled(
                new Settlement(Status.REFUNDED, null, first.settlement().fee(), null, null)));
        s.send(sender, receiver, at + 26 * Stage.HOUR, cents);
        Customer shopper = s.account("AT");
        Customer other = s.account("AT");
        s.play(s.desk()
                .euroTransfer(shopper.end(), other.end(), s.on(at / Stage.DAY * Stage.DAY, 1), cents, "Kaution"));
        s.play(s.desk()
                .euroTransfer(
                        other.end(), shopper.end(), s.on(at / Stage.DAY * Stage.DAY, 20), cents, "Kaution zurueck"));
    }
}
