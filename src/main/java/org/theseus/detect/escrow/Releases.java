package org.theseus.detect.escrow;

import org.theseus.detect.PartyRows;
import org.theseus.graph.TemporalGraph;

/** What one holder paid, side by side in memory for the many deposits that ask, and which of it answered one already. */
final class Releases {

    private static final int USED = -1;

    private final PartyRows rows;
    /** Currency sent, {@link #USED} once a payment answered a deposit. */
    private final int[] currency;

    /** Payments in the order of time. */
    Releases(TemporalGraph graph, PartyRows rows) {
        this.rows = rows;
        this.currency = new int[rows.size()];
        for (int at = 0; at < currency.length; at++) {
            currency[at] = graph.sentCurrency(rows.edge(at));
        }
    }

    int size() {
        return currency.length;
    }

    long earliest(int position) {
        return rows.millis(position);
    }

    long sent(int position) {
        return rows.minor(position);
    }

    /** First position from another one on that is not used and does not begin before a time. */
    int firstOpen(int from, long millis) {
        int at = from;
        while (at < currency.length && (currency[at] == USED || rows.millis(at) < millis)) {
            at++;
        }
        return at;
    }

    /** Whether a payment is in the currency and answered no deposit yet. */
    boolean isOpen(int position, int inCurrency) {
        return currency[position] == inCurrency;
    }

    /** The payments at some positions, used from now on. */
    int[] take(int[] positions) {
        int[] taken = new int[positions.length];
        for (int i = 0; i < taken.length; i++) {
            currency[positions[i]] = USED;
            taken[i] = rows.edge(positions[i]);
        }
        return taken;
    }
}
