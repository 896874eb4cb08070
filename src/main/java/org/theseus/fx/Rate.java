package org.theseus.fx;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one euro was worth.
 *
 * @param currency ISO code
 * @param day on which the rate was set
 * @param perEuro units of the currency for one euro, positive
 * @param source file it was read from, or the act that fixed it
 */
public record Rate(String currency, LocalDate day, BigDecimal perEuro, String source) {

    public Rate {
        if (perEuro.signum() <= 0) {
            throw new IllegalArgumentException("a rate must be positive: " + perEuro);
        }
    }

    /** {@code 1 EUR = 117.2 RSD of 2023-06-02 (rates.csv)}. */
    @Override
    public String toString() {
        return "1 EUR = " + perEuro.toPlainString() + " " + currency + " of " + day + " (" + source + ")";
    }
}
