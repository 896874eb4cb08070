package org.theseus.algo.follows;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiPredicate;
import org.theseus.graph.TemporalGraph;

/** <em>Follows</em> written from its definition, without any of the production code: the oracle of every path search. */
public final class NaiveFollows {

    private NaiveFollows() {}

    public static boolean test(TemporalGraph g, FollowsRule rule, int e, int f) {
        return e != f
                && g.target(e) == g.source(f)
                && !g.isTerminal(g.source(f))
                && g.earliest(e) < g.latest(f)
                && Math.max(0, g.earliest(f) - g.latest(e)) <= rule.dwellMillis()
                && g.receivedCurrency(e) == g.sentCurrency(f)
                && ratio(rule, g.receivedMinor(e), g.sentMinor(f));
    }

    public static boolean ratio(FollowsRule rule, long received, long sent) {
        BigDecimal whole = BigDecimal.valueOf(received);
        BigDecimal part = BigDecimal.valueOf(sent);
        return part.compareTo(whole.multiply(new BigDecimal(Double.toString(rule.minRatio())))) >= 0
                && (Double.isInfinite(rule.maxRatio())
                        || part.compareTo(whole.multiply(new BigDecimal(Double.toString(rule.maxRatio())))) <= 0);
    }

    /**
     * Smallest span of hops, each given by the intervals of its payments, or -1 if no order is feasible: longest paths in
     * the graph of difference constraints by Bellman and Ford, with no thought given to the shape of the constraints.
     */
    public static long span(List<long[][]> hops) {
        return span(hops, (hop, payment) -> true);
    }

    /** The same where some payments of a hop need not come after the hop before. */
    public static long span(List<long[][]> hops, BiPredicate<Integer, Integer> comesAfter) {
        int size = hops.stream().mapToInt(hop -> hop.length).sum();
        // 0 = time zero, 1 = first moment, 2 = last moment, then the payments
        int n = size + 3;
        long none = Long.MIN_VALUE / 4;
        long[][] least = new long[n][n];
        for (long[] row : least) {
            java.util.Arrays.fill(row, none);
        }
        int at = 3;
        int previousAt = 3;
        int previousSize = 0;
        int number = 0;
        for (long[][] hop : hops) {
            for (int i = 0; i < hop.length; i++) {
                least[0][at + i] = hop[i][0];
                least[at + i][0] = -hop[i][1];
                least[1][at + i] = 0;
                least[at + i][2] = 0;
                for (int p = 0; p < previousSize && comesAfter.test(number, i); p++) {
                    least[previousAt + p][at + i] = 1;
                }
            }
            number++;
            previousAt = at;
            previousSize = hop.length;
            at += hop.length;
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (least[i][k] > none && least[k][j] > none) {
                        least[i][j] = Math.max(least[i][j], least[i][k] + least[k][j]);
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            if (least[i][i] > 0) {
                return -1;
            }
        }
        return least[1][2];
    }

    public static long span(TemporalGraph g, List<Integer> path) {
        return span(path.stream()
                .map(e -> new long[][] {{g.earliest(e), g.latest(e)}})
                .toList());
    }
}
