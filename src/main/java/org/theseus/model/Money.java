package org.theseus.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
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

    private static final int LETTERS = 26;
    private static final byte NONE = -1;
    private static final byte UNASKED = -2;
    /** Threads may ask twice; they find the same. */
    private static final byte[] DIGITS = unasked();

    private static byte[] unasked() {
        byte[] digits = new byte[LETTERS * LETTERS * LETTERS];
        Arrays.fill(digits, UNASKED);
        return digits;
    }

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
        return find(currency) >= 0;
    }

    /**
     * Decimal digits of a currency's minor unit.
     *
     * @throws IllegalArgumentException for a code that {@link #isKnown} denies
     */
    public static int digits(String currency) {
        int digits = find(currency);
        if (digits < 0) {
            throw new IllegalArgumentException("no currency with minor units: " + currency);
        }
        return digits;
    }

    /** Digits by code, or {@value #NONE}; remembered, because every amount of every row asks. */
    private static int find(String currency) {
        int at = 0;
        if (currency.length() != 3) {
            return NONE;
        }
        for (int i = 0; i < 3; i++) {
            int letter = currency.charAt(i) - 'A';
            if (letter < 0 || letter >= LETTERS) {
                return NONE;
            }
            at = at * LETTERS + letter;
        }
        byte known = DIGITS[at];
        if (known == UNASKED) {
            known = (byte) ask(currency);
            DIGITS[at] = known;
        }
        return known;
    }

    private static int ask(String currency) {
        Integer extra = EXTRA_DIGITS.get(currency);
        if (extra != null) {
            return extra;
        }
        try {
            return Math.max(NONE, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return NONE;
        }
    }

    /** The amount as a decimal with exactly the currency's digits. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /** The amount as plain text with a dot and the currency's digits, without the code: {@code 4400.00}. */
    public String plain() {
        return text("");
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
        return text(" " + currency);
    }

    private String text(String end) {
        if (minor < 0 || digits(currency) != 2) {
            return toDecimal().toPlainString() + end;
        }
        long cents = minor % 100;
        return minor / 100 + (cents < 10 ? ".0" : ".") + cents + end;
    }
}
