package org.theseus.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Signs of numbers whose column already says whether they were paid or received. Some banks put a minus before all that was
 * paid, which says the same again; others only before what takes an earlier booking back, which then goes the other way. A
 * file that has both signs in one column is one of the latter or a mixture: nobody can tell, so its rows are refused unless
 * the profile says {@code reversals}. A mark beside an amount counts more than its sign: published sheets have a minus
 * before what their mark calls received. Remembers the first row of each column; not thread-safe.
 */
final class SideSigns {

    private final boolean reversals;
    private final long[] firstLine = new long[2];
    private final boolean[] firstNegative = new boolean[2];

    /**
     * Signs of one file.
     *
     * @param reversals whether a minus takes an earlier booking back
     */
    SideSigns(boolean reversals) {
        this.reversals = reversals;
    }

    /**
     * Whether a number goes the other way than its side says.
     *
     * @param side {@code debit} or {@code credit}
     * @param text the number as written, not zero
     */
    boolean turns(String side, @Nullable String text, Decimals decimals, long line) throws RowProblem {
        boolean negative =
                text != null && maySay(text) && decimals.parse(side, text).signum() < 0;
        if (reversals) {
            return negative;
        }
        int at = side.equals("debit") ? 0 : 1;
        if (firstLine[at] == 0) {
            firstLine[at] = line;
            firstNegative[at] = negative;
        } else if (firstNegative[at] != negative) {
            throw RowProblem.of(
                    "BAD_AMOUNT",
                    side,
                    String.valueOf(text),
                    "it has " + (negative ? "a minus" : "no minus") + ", the " + side + " of line " + firstLine[at]
                            + (negative ? " has none" : " has one"),
                    "If a minus takes an earlier booking back, say numbers: [reversals] in a copy of the profile.");
        }
        return false;
    }

    /** Most numbers have nothing that could make them negative. */
    private static boolean maySay(String text) {
        return text.indexOf('-') >= 0 || text.indexOf('\u2212') >= 0 || text.indexOf('(') >= 0;
    }
}
