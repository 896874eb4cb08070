package org.theseus.detect.heads;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.theseus.model.Money;

/**
 * The price that a lead on head multiples tells, read back from its words to say of each row which multiple it is. Immutable.
 *
 * @param euros the price
 */
public record HeadPrice(Money euros) {

    private static final Pattern TOLD = Pattern.compile(" times (\\d+\\.\\d\\d) EUR, give or take ");
    private static final int MOST_TOLD = 99;
    private static final long THOUSAND = 1000;

    /** The price, if the words are those of such a lead. */
    public static Optional<HeadPrice> read(String explanation) {
        Matcher told = TOLD.matcher(explanation);
        return told.find()
                ? Optional.of(new HeadPrice(Money.of(new BigDecimal(told.group(1)), "EUR")))
                : Optional.empty();
    }

    /** What an amount is of it, to a thousandth: {@code 3 x 316.66 EUR - 0.5 %}; empty for another currency, which a rate made euro. */
    public String of(Money amount) {
        if (!amount.currency().equals(euros.currency())) {
            return "";
        }
        long heads = Math.max(1, Math.min(MOST_TOLD, (amount.minor() + euros.minor() / 2) / euros.minor()));
        long even = heads * euros.minor();
        long off = amount.minor() - even;
        long parts = (Math.abs(off) * THOUSAND + even / 2) / even;
        return heads + " x " + euros + (off < 0 ? " - " : " + ") + parts / 10 + "." + parts % 10 + " %";
    }
}
