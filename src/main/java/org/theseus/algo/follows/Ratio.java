package org.theseus.algo.follows;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A decimal ratio that is compared with amounts exactly, in 128-bit products, so that 85.00 of 100.00 reaches 0.85 and
 * 84.99 does not. Immutable. All amounts are minor units of one currency, zero or positive.
 */
public final class Ratio {

    private static final int MAX_SCALE = 12;

    private final long numerator;
    private final long denominator;

    private Ratio(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * The decimal as Java prints it: {@code of(0.85)} is 85/100.
     *
     * @throws IllegalArgumentException if it is negative, not finite, above 1,000,000 or has more than 12 decimals
     */
    public static Ratio of(double decimal) {
        if (!(decimal >= 0 && decimal <= 1e6)) {
            throw new IllegalArgumentException("ratio " + decimal);
        }
        BigDecimal exact = BigDecimal.valueOf(decimal).stripTrailingZeros();
        int scale = Math.max(0, exact.scale());
        if (scale > MAX_SCALE) {
            throw new IllegalArgumentException("ratio " + decimal + " has more than " + MAX_SCALE + " decimals");
        }
        return new Ratio(
                exact.movePointRight(scale).longValueExact(),
                BigInteger.TEN.pow(scale).longValueExact());
    }

    /** Whether {@code part >= ratio * whole}. */
    public boolean isReachedBy(long part, long whole) {
        return compareProducts(part, denominator, whole, numerator) >= 0;
    }

    /** Whether {@code part <= ratio * whole}. */
    public boolean isKeptBy(long part, long whole) {
        return compareProducts(part, denominator, whole, numerator) <= 0;
    }

    private static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /** {@code floor(value * part / whole)} without overflow; 0 if {@code whole} is 0. */
    public static long scale(long value, long part, long whole) {
        if (whole == 0) {
            return 0;
        }
        if (part == whole) {
            return value;
        }
        long product = value * part;
        if (Math.multiplyHigh(value, part) == 0 && product >= 0) {
            return product / whole;
        }
        return BigInteger.valueOf(value)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
