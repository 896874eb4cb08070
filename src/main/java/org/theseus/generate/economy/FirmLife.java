package org.theseus.generate.economy;

import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.ledger.PaymentSink;
import org.theseus.generate.ledger.Period;

/** A firm's dealings with some others: invoices, now and then a refund or a transfer between two accounts of its own. */
final class FirmLife implements Background.Life {

    private static final List<Firm.Kind> TRADING = List.of(Firm.Kind.EMPLOYER, Firm.Kind.SHOP, Firm.Kind.TRADER);

    private final Desk desk;
    private final Firms firms;

    FirmLife(Desk desk, Firms firms) {
        this.desk = desk;
        this.firms = firms;
    }

    @Override
    public void write(Chance chance, PaymentSink sink) {
        String country = Background.HOMES.draw(chance);
        Firm buyer = firms.draw(chance.pick(TRADING), country, chance);
        Firm seller =
                firms.draw(Firm.Kind.TRADER, chance.happens(0.7) ? country : Background.HOMES.draw(chance), chance);
        if (buyer.party() == seller.party()) {
            return;
        }
        int invoices = 1 + chance.poisson(4);
        int number = chance.between(100, 9000);
        long day = chance.below(Period.DAYS - 200);
        for (int i = 0; i < invoices; i++) {
            day += chance.between(6, 45);
            if (day >= Period.DAYS) {
                return;
            }
            long cents = Math.round(chance.logNormal(180_000, 1.1));
            number += chance.between(1, 30);
            sink.add(desk.transfer(
                    buyer.end(),
                    seller.end(),
                    Period.startOf((int) day),
                    cents,
                    "Faktura " + number + "/"
                            + Period.dateOf(Period.startOf((int) day)).getYear()));
            if (chance.happens(0.03) && day + 6 < Period.DAYS) {
                sink.add(desk.transfer(
                        seller.end(), buyer.end(), Period.startOf((int) day + 5), cents / 5, "Gutschrift " + number));
            }
        }
    }
}
