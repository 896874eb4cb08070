package org.theseus.algo.follows;

/**
 * The numbers of <em>follows</em> (see {@link Follows} for the meaning).
 *
 * @param dwellMillis longest time the money may rest, {@link Long#MAX_VALUE} for no limit
 * @param minRatio smallest share of the amount received that is sent on; read as the decimal it is written as, so 0.85 is
 *     exactly 85/100
 * @param maxRatio largest such share, {@link Double#POSITIVE_INFINITY} for no limit
 * @param spanMillis longest time from the first to the last hop, {@link Long#MAX_VALUE} for no limit
 */
public record FollowsRule(long dwellMillis, double minRatio, double maxRatio, long spanMillis) {

    /** No limit on dwell, ratio or span: only order and currency count. */
    public static final FollowsRule ANY = new FollowsRule(Long.MAX_VALUE, 0, Double.POSITIVE_INFINITY, Long.MAX_VALUE);

    public FollowsRule {
        if (dwellMillis < 0 || spanMillis < 0 || !(minRatio >= 0) || !(maxRatio >= minRatio) || minRatio > 1e6) {
            throw new IllegalArgumentException("dwell " + dwellMillis + " ms, ratio " + minRatio + " to " + maxRatio
                    + ", span " + spanMillis + " ms");
        }
    }

    /** The same without a limit on the ratio. */
    public FollowsRule withoutRatio() {
        return new FollowsRule(dwellMillis, 0, Double.POSITIVE_INFINITY, spanMillis);
    }

    /** The same with another dwell. */
    public FollowsRule withDwellMillis(long millis) {
        return new FollowsRule(millis, minRatio, maxRatio, spanMillis);
    }

    /** The same with another span. */
    public FollowsRule withSpanMillis(long millis) {
        return new FollowsRule(dwellMillis, minRatio, maxRatio, millis);
    }
}
