package org.theseus.proof;

import java.util.Arrays;

/**
 * Follows the balances of one account in one currency: a balance must be the one before plus what moved since, a stated fee
 * may be taken on top. Files go upwards or downwards in time; the direction that breaks less often is taken, upwards if both
 * break equally often. O(n).
 *
 * @param descending whether the newest row comes first
 * @param broken whether the balance of a row does not follow, by row in the given order
 * @param difference minor units by which it does not, by row; 0 where it follows or there is none
 */
public record BalanceChain(boolean descending, boolean[] broken, long[] difference) {

    /** Stands for: the row has no balance. */
    public static final long NONE = Long.MIN_VALUE;

    /**
     * Follows rows in the order of the file.
     *
     * @param change what each row moved, minor units, negative for what went out, 0 for what moved nothing
     * @param fee stated fee of each row, minor units, 0 if none
     * @param balance balance after each row or {@link #NONE}
     */
    public static BalanceChain of(long[] change, long[] fee, long[] balance) {
        BalanceChain up = follow(change, fee, balance, false);
        if (up.breaks() == 0) {
            return up;
        }
        BalanceChain down = follow(change, fee, balance, true);
        return up.breaks() <= down.breaks() ? up : down;
    }

    /** How many balances do not follow. */
    public long breaks() {
        long count = 0;
        for (boolean one : broken) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /**
     * Whether nearly no balance follows and all of them do once paid and received change places: two columns, or the signs, are
     * swapped. Asks for three balances, for two follow by chance.
     */
    public static boolean fitsOnlyReversed(long[] change, long[] fee, long[] balance) {
        long balances = Arrays.stream(balance).filter(each -> each != NONE).count();
        if (balances < 3 || of(change, fee, balance).breaks() < Math.max(2, (balances - 1) / 2)) {
            return false;
        }
        return of(Arrays.stream(change).map(each -> -each).toArray(), fee, balance)
                        .breaks()
                == 0;
    }

    private static BalanceChain follow(long[] change, long[] fee, long[] balance, boolean descending) {
        int rows = change.length;
        boolean[] broken = new boolean[rows];
        long[] difference = new long[rows];
        long before = NONE;
        long moved = 0;
        long fees = 0;
        for (int step = 0; step < rows; step++) {
            int row = descending ? rows - 1 - step : step;
            moved += change[row];
            fees += fee[row];
            if (balance[row] != NONE) {
                long off = before == NONE ? 0 : balance[row] - before - moved;
                broken[row] = off != 0 && off != -fees;
                difference[row] = broken[row] ? off : 0;
                before = balance[row];
                moved = 0;
                fees = 0;
            }
        }
        return new BalanceChain(descending, broken, difference);
    }
}
