package org.theseus.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;

/**
 * An exact amount: minor units (cents) and a currency code. Never a floating-point number.
 *
 * @param minor the amount in minor units of {@code currency}; may be negative in balances
 * @param currency ISO 4217 code, current or historic (HRK, BGN, DEM), or {@code XBT} for bitcoin with eight digits
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    /** Codes that are no ISO currency of the JDK, with their decimal digits. */
    private static final Map<String, Integer> EXTRA_DIGITS = Map.of("XBT", 8);

    public Money {
        digits(currency);
    }

    /** Exact conversion of a decimal; throws {@link ArithmeticException} if it has more digits than the currency or is too large. */
    public static Money of(BigDecimal amount, String currency) {
        return new Money(
                amount.setScale(digits(currency), RoundingMode.UNNECESSARY)
                        .movePointRight(digits(currency))
                        .longValueExact(),
                currency);
    }

    /** Whether the code is one whose minor units we know. */
    public static boolean isKnown(String currency) {
        if (EXTRA_DIGITS.containsKey(currency)) {
            return true;
        }
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /**
     * Decimal digits of a currency's minor unit.
     *
     * @throws IllegalArgumentException for a code that {@link #isKnown} denies
     */
    public static int digits(String currency) {
        Integer extra = EXTRA_DIGITS.get(currency);
        int digits = extra != null ? extra : Currency.getInstance(currency).getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException("currency without minor units: " + currency);
        }
        return digits;
    }

    /** The amount as a decimal with exactly the currency's digits. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /** The amount as plain text with a dot and the currency's digits, without the code: {@code 4400.00}. */
    public String plain() {
        return toDecimal().toPlainString();
    }

    /** The sum; both must be of one currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** Orders by currency code, then amount. */
    @Override
    public int compareTo(Money other) {
        int byCurrency = currency.compareTo(other.currency);
        return byCurrency != 0 ? byCurrency : Long.compare(minor, other.minor);
    }

    /** {@code 4400.00 EUR}. */
    @Override
    public String toString() {
        return plain() + " " + currency;
    }
}
