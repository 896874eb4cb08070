package org.theseus.ingest;

import java.math.BigDecimal;
import java.util.Set;

/**
 * How a source writes numbers. Strict: grouping only where three digits follow, nothing guessed.
 *
 * @param decimal the decimal sign
 * @param grouping the thousands sign, {@code '\0'} where none is used; grouped and plain numbers may be mixed
 * @param exponent whether {@code 1.5E7} is a number
 * @param rounded whether amounts may have more decimals than their currency has (synthetic sets write fractions of a
 *     yen); they are rounded half to even, the cell is kept as an attribute. Otherwise such a row is rejected
 * @param liberties what the source adds to its numbers; none is taken without being listed
 */
record Decimals(char decimal, char grouping, boolean exponent, boolean rounded, Set<Liberty> liberties) {

    /** No number that {@link #plainMinor} reads. */
    static final long NOT_PLAIN = Long.MIN_VALUE;

    private static final int PLAIN_LENGTH = 18;
    private static final int MAX_LENGTH = 40;
    private static final int MAX_EXPONENT = 30;

    Decimals {
        liberties = Set.copyOf(liberties);
    }

    Decimals(char decimal, char grouping, boolean exponent, boolean rounded) {
        this(decimal, grouping, exponent, rounded, Set.of());
    }

    /** Reads a number exactly; {@code what} names the cell in the message. */
    BigDecimal parse(String what, String text) throws RowProblem {
        return liberties.isEmpty()
                ? strict(what, text)
                : strict(what, new LooseNumbers(liberties, decimal).strict(text));
    }

    /**
     * The number in minor units if it is a plain one of at most eighteen digits with no more decimals than asked for, else
     * {@link #NOT_PLAIN}: then {@link #parse} has to look at it. Whatever is read here, {@code parse} reads alike.
     */
    long plainMinor(String text, int digits) {
        int length = text.length();
        if (!liberties.isEmpty() || length == 0 || length > PLAIN_LENGTH) {
            return NOT_PLAIN;
        }
        char first = text.charAt(0);
        boolean negative = first == '-';
        int i = negative || first == '+' ? 1 : 0;
        long unscaled = 0;
        int whole = 0;
        int sinceGroup = -1;
        int scale = -1;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                unscaled = unscaled * 10 + (c - '0');
                if (scale >= 0) {
                    scale++;
                } else {
                    whole++;
                    sinceGroup += sinceGroup >= 0 ? 1 : 0;
                }
            } else if (c == decimal && scale < 0) {
                scale = 0;
            } else if (c == grouping
                    && c != '\0'
                    && scale < 0
                    && (sinceGroup == 3 || (sinceGroup < 0 && inFirstGroup(whole)))) {
                sinceGroup = 0;
            } else {
                return NOT_PLAIN;
            }
        }
        int decimals = Math.max(scale, 0);
        if (whole == 0 || scale == 0 || (sinceGroup >= 0 && sinceGroup != 3) || decimals > digits) {
            return NOT_PLAIN;
        }
        if (whole + digits > PLAIN_LENGTH) {
            return NOT_PLAIN;
        }
        for (int missing = digits - decimals; missing > 0; missing--) {
            unscaled *= 10;
        }
        return negative ? -unscaled : unscaled;
    }

    private BigDecimal strict(String what, String text) throws RowProblem {
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH) {
            throw bad(what, text, "no number");
        }
        int i = 0;
        boolean negative = false;
        char first = text.charAt(0);
        if (first == '-' || first == '+' || first == '\u2212') {
            negative = first != '+';
            i = 1;
        }
        long unscaled = 0;
        StringBuilder digits = null;
        int integerDigits = 0;
        int sinceGroup = -1;
        int scale = -1;
        int exponentValue = 0;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (digits == null && unscaled > 99_999_999_999_999_999L) {
                    digits = new StringBuilder().append(unscaled);
                }
                if (digits != null) {
                    digits.append(c);
                } else {
                    unscaled = unscaled * 10 + (c - '0');
                }
                if (scale >= 0) {
                    scale++;
                } else {
                    integerDigits++;
                    if (sinceGroup >= 0) {
                        sinceGroup++;
                    }
                }
            } else if (c == decimal && scale < 0) {
                scale = 0;
            } else if (isGrouping(c)
                    && scale < 0
                    && (sinceGroup == 3 || (sinceGroup < 0 && inFirstGroup(integerDigits)))) {
                sinceGroup = 0;
            } else if (exponent && (c == 'E' || c == 'e') && integerDigits > 0) {
                exponentValue = exponentOf(what, text, i + 1);
                break;
            } else {
                throw bad(what, text, "'" + c + "' does not belong there");
            }
        }
        if (integerDigits == 0 || scale == 0 || (sinceGroup >= 0 && sinceGroup != 3)) {
            throw bad(what, text, "no complete number");
        }
        BigDecimal value = digits == null
                ? BigDecimal.valueOf(unscaled, Math.max(scale, 0))
                : new BigDecimal(new java.math.BigInteger(digits.toString()), Math.max(scale, 0));
        value = exponentValue == 0 ? value : value.scaleByPowerOfTen(exponentValue);
        return negative ? value.negate() : value;
    }

    private static boolean inFirstGroup(int digits) {
        return digits >= 1 && digits <= 3;
    }

    private boolean isGrouping(char c) {
        return grouping != '\0'
                && (c == grouping
                        || (grouping == ' ' && (c == '\u00a0' || c == '\u202f'))
                        || (grouping == '\'' && c == '\u2019'));
    }

    private int exponentOf(String what, String text, int from) throws RowProblem {
        try {
            int value = Integer.parseInt(text.substring(from));
            if (Math.abs(value) <= MAX_EXPONENT) {
                return value;
            }
        } catch (NumberFormatException ignored) {
            // said below, with the cell's text
        }
        throw bad(what, text, "no exponent that an amount can have");
    }

    private RowProblem bad(String what, String text, String wrong) {
        String form = "The profile writes decimals with \"" + decimal + "\""
                + (grouping == '\0' ? " and no thousands sign" : " and thousands with \"" + grouping + "\"");
        return RowProblem.of(
                "BAD_AMOUNT",
                what,
                text,
                wrong,
                form + "; use a profile that fits (decimal:, grouping:) or mend the cell.");
    }
}
