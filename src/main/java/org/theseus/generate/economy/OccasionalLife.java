package org.theseus.generate.economy;

import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.ledger.Payment;
import org.theseus.generate.ledger.PaymentSink;
import org.theseus.generate.ledger.Period;
import org.theseus.generate.people.Person;

/** Somebody who sends money once or twice: a gift, a debt, a repair, help for a friend on the road. */
final class OccasionalLife implements Background.Life {

    private static final List<String> PURPOSES = List.of(
            "poklon", "Geschenk", "gift", "dug", "Schulden", "repair", "auto", "Reise", "travel", "hitno", "loan");

    private final Cast cast;
    private final Desk desk;

    OccasionalLife(Cast cast, Desk desk) {
        this.cast = cast;
        this.desk = desk;
    }

    @Override
    public void write(Chance chance, PaymentSink sink) {
        String country = Background.HOMES.draw(chance);
        Person sender = chance.happens(0.5) ? cast.local(country, chance) : cast.migrant(country, chance);
        Person receiver = cast.local(Background.HOMES.draw(chance), chance);
        Operator operator = Operator.draw(chance);
        Customer from = cast.atOperator(sender, operator, chance);
        Customer to = cast.atOperator(receiver, operator, chance);
        int times = chance.happens(0.75) ? 1 : chance.happens(0.7) ? 2 : 3;
        long day = chance.below(Period.DAYS - 90);
        for (int i = 0; i < times; i++) {
            day += chance.between(1, 40);
            Payment payment = desk.remit(
                    from,
                    to,
                    Period.startOf((int) Math.min(day, Period.DAYS - 1)) + Desk.openingHour(chance),
                    Prices.remittance(chance),
                    chance);
            String relation = chance.happens(0.35)
                    ? chance.pick(List.of("prijatelj", "Freund", "friend", "rodjak", "Cousin", "arkadas"))
                    : null;
            sink.add(payment.saying(
                    payment.words().declared(relation, chance.happens(0.4) ? chance.pick(PURPOSES) : null)));
        }
    }
}
