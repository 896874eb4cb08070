package org.theseus.generate.ledger;

import org.theseus.model.Channel;
import org.theseus.model.Precision;

/**
 * One payment.
 *
 * @param second epoch second; midnight UTC where the precision is a day
 * @param precision DAY or MINUTE, what the institution's records have
 * @param minor amount in minor units of {@code currency}, positive
 * @param truth what it belongs to; {@link Truth.Marks#NONE} for everyday life
 */
public record Payment(
        long second,
        Precision precision,
        End payer,
        End payee,
        long minor,
        String currency,
        Channel channel,
        Counters counters,
        Words words,
        Settlement settlement,
        Truth.Marks truth) {

    public Payment {
        if (minor <= 0) {
            throw new IllegalArgumentException("an amount must be positive: " + minor);
        }
    }

    /** The same with other words. */
    public Payment saying(Words other) {
        return new Payment(
                second, precision, payer, payee, minor, currency, channel, counters, other, settlement, truth);
    }

    /** The same between other numbers. */
    public Payment between(End from, End to) {
        return new Payment(second, precision, from, to, minor, currency, channel, counters, words, settlement, truth);
    }

    /** The same, marked. */
    public Payment marked(Truth.Marks marks) {
        return new Payment(
                second, precision, payer, payee, minor, currency, channel, counters, words, settlement, marks);
    }

    /** The same with another end. */
    public Payment settled(Settlement other) {
        return new Payment(second, precision, payer, payee, minor, currency, channel, counters, words, other, truth);
    }
}
