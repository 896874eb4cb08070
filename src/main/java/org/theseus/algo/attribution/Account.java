package org.theseus.algo.attribution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import org.theseus.graph.TemporalGraph;

/**
 * The payments of one account in one order, with the cited ones marked, and what they draw on. An inflow stands at its earliest
 * time, a payment out at its latest and before inflows of the same moment; then edge numbers decide. Not thread-safe.
 */
final class Account {

    private final long[] amount;
    private final boolean[] out;
    private final boolean[] cited;
    private final long opening;

    private Account(int size, long opening) {
        this.amount = new long[size];
        this.out = new boolean[size];
        this.cited = new boolean[size];
        this.opening = opening;
    }

    /**
     * The payments of an account.
     *
     * @param ins inflows, ascending
     * @param outs payments out, ascending
     */
    static Account of(TemporalGraph graph, int[] ins, int[] outs, int[] citedIns, int[] citedOuts, long opening) {
        int[] byLatest = byLatest(graph, outs);
        Account account = new Account(ins.length + outs.length, opening);
        int in = 0;
        int out = 0;
        for (int i = 0; i < account.amount.length; i++) {
            boolean isOut = out < byLatest.length
                    && (in == ins.length || graph.latest(byLatest[out]) <= graph.earliest(ins[in]));
            int edge = isOut ? byLatest[out++] : ins[in++];
            account.out[i] = isOut;
            account.amount[i] = isOut ? graph.sentMinor(edge) : graph.receivedMinor(edge);
            account.cited[i] = Attribution.contains(isOut ? citedOuts : citedIns, edge);
        }
        return account;
    }

    private static int[] byLatest(TemporalGraph graph, int[] edges) {
        int sorted = 1;
        while (sorted < edges.length && graph.latest(edges[sorted - 1]) <= graph.latest(edges[sorted])) {
            sorted++;
        }
        return sorted >= edges.length
                ? edges
                : Arrays.stream(edges)
                        .boxed()
                        .sorted(Comparator.comparingLong(graph::latest))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    /** Whether every payment out is covered. */
    boolean isCovered() {
        long balance = opening;
        for (int i = 0; i < amount.length; i++) {
            balance += out[i] ? -amount[i] : amount[i];
            if (balance < 0) {
                return false;
            }
        }
        return true;
    }

    /** How much the cited payments out draw from the cited inflows if they take it as early, or as late, as they can. */
    long drawn(boolean citedFirst) {
        long own = 0;
        long other = opening;
        long drawn = 0;
        for (int i = 0; i < amount.length; i++) {
            if (!out[i]) {
                own += cited[i] ? amount[i] : 0;
                other += cited[i] ? 0 : amount[i];
                continue;
            }
            // payments that are not cited do the opposite, to leave as much, or as little, as they can
            boolean takesCited = cited[i] == citedFirst;
            long fromCited =
                    takesCited ? Math.min(own, amount[i]) : Math.min(own, amount[i] - Math.min(other, amount[i]));
            own -= fromCited;
            other -= Math.min(other, amount[i] - fromCited);
            drawn += cited[i] ? fromCited : 0;
        }
        return drawn;
    }

    /** The same if the money that came first leaves first. */
    long drawnFirstInFirstOut() {
        long[] left = new long[amount.length + 1];
        boolean[] isCited = new boolean[left.length];
        left[0] = opening;
        int stock = 1;
        int head = 0;
        long drawn = 0;
        for (int i = 0; i < amount.length; i++) {
            if (!out[i]) {
                isCited[stock] = cited[i];
                left[stock++] = amount[i];
                continue;
            }
            long open = amount[i];
            while (open > 0 && head < stock) {
                long taken = Math.min(open, left[head]);
                left[head] -= taken;
                open -= taken;
                drawn += cited[i] && isCited[head] ? taken : 0;
                head += left[head] == 0 ? 1 : 0;
            }
        }
        return drawn;
    }

    /** The same if every payment out takes from all that is there in proportion; rounded to the minor unit at the end. */
    long drawnProRata() {
        BigDecimal own = BigDecimal.ZERO;
        BigDecimal drawn = BigDecimal.ZERO;
        long balance = opening;
        for (int i = 0; i < amount.length; i++) {
            if (!out[i]) {
                balance += amount[i];
                own = cited[i] ? own.add(BigDecimal.valueOf(amount[i])) : own;
            } else if (balance > 0) {
                long taken = Math.min(balance, amount[i]);
                if (own.signum() > 0) {
                    BigDecimal share = own.multiply(BigDecimal.valueOf(taken), MathContext.DECIMAL128)
                            .divide(BigDecimal.valueOf(balance), MathContext.DECIMAL128);
                    own = own.subtract(share);
                    drawn = cited[i] ? drawn.add(share) : drawn;
                }
                balance -= taken;
            }
        }
        return drawn.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
