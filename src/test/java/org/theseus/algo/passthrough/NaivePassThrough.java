package org.theseus.algo.passthrough;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.theseus.graph.TemporalGraph;

/** Pass-through by its definition: every window, each with a maximum flow by augmenting paths. */
public final class NaivePassThrough {

    private NaivePassThrough() {}

    /** Most value that passed through in any window that satisfies the rule, or -1. */
    public static long best(TemporalGraph g, int node, int currency, PassThroughRule rule) {
        long best = -1;
        for (int first = 0; first < g.edgeCount(); first++) {
            List<Integer> in = new ArrayList<>();
            List<Integer> out = new ArrayList<>();
            long total = 0;
            for (int e = 0; e < g.edgeCount(); e++) {
                boolean self = g.source(e) == g.target(e);
                if (!self && g.source(e) == node && g.sentCurrency(e) == currency) {
                    out.add(e);
                }
                if (!self
                        && g.target(e) == node
                        && g.receivedCurrency(e) == currency
                        && g.earliest(e) >= g.earliest(first)
                        && g.earliest(e) - g.earliest(first) <= rule.windowMillis()) {
                    in.add(e);
                    total += g.receivedMinor(e);
                }
            }
            if (in.contains(first) && in.size() >= rule.minInflows() && total >= rule.minTotalMinor()) {
                long flow = maximumFlow(g, in, out, rule.holdMillis());
                BigDecimal floor = BigDecimal.valueOf(total).multiply(new BigDecimal(Double.toString(rule.minShare())));
                if (BigDecimal.valueOf(flow).compareTo(floor) >= 0) {
                    best = Math.max(best, flow);
                }
            }
        }
        return best;
    }

    private static long maximumFlow(TemporalGraph g, List<Integer> in, List<Integer> out, long hold) {
        int n = in.size() + out.size() + 2;
        long[][] left = new long[n][n];
        for (int i = 0; i < in.size(); i++) {
            left[0][2 + i] = g.receivedMinor(in.get(i));
            for (int j = 0; j < out.size(); j++) {
                int a = in.get(i);
                int b = out.get(j);
                boolean meet = g.earliest(a) < g.latest(b) && Math.max(0, g.earliest(b) - g.latest(a)) <= hold;
                left[2 + i][2 + in.size() + j] = meet ? Long.MAX_VALUE / 4 : 0;
                left[2 + in.size() + j][1] = g.sentMinor(b);
            }
        }
        long flow = 0;
        for (long more = push(left, 0, Long.MAX_VALUE / 4, new boolean[n]); more > 0; ) {
            flow += more;
            more = push(left, 0, Long.MAX_VALUE / 4, new boolean[n]);
        }
        return flow;
    }

    private static long push(long[][] left, int at, long amount, boolean[] seen) {
        if (at == 1) {
            return amount;
        }
        seen[at] = true;
        for (int next = 0; next < left.length; next++) {
            if (!seen[next] && left[at][next] > 0) {
                long pushed = push(left, next, Math.min(amount, left[at][next]), seen);
                if (pushed > 0) {
                    left[at][next] -= pushed;
                    left[next][at] += pushed;
                    return pushed;
                }
            }
        }
        return 0;
    }
}
