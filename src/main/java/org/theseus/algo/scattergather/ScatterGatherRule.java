package org.theseus.algo.scattergather;

import org.theseus.algo.follows.FollowsRule;

/**
 * What counts as scatter-gather from a source to a sink.
 *
 * <p>A <em>pair</em> is a payment from the source to a middle and one from that middle to the sink that follows it; source,
 * middle and sink are three nodes, none terminal. For a moment {@code a} at which the first payment of a pair left the
 * source, take the pairs whose first payment has its earliest time in {@code [a, a + scatterMillis]}; for a moment {@code b}
 * at which the second payment of one of these left its middle, a pair of them is <em>inside</em> if the earliest time of its
 * second payment lies in {@code [b, b + gatherMillis]}. Each source and sink are reported at most once: for the moments with
 * the most middles inside, the earliest {@code a} of these, then the earliest {@code b}, if there are at least {@code
 * minMiddles}.
 *
 * @param follows what the second payment of a pair must do to the first; its span is not used
 * @param minMiddles fewest middles, at least 2
 */
public record ScatterGatherRule(FollowsRule follows, long scatterMillis, long gatherMillis, int minMiddles) {

    public ScatterGatherRule {
        if (scatterMillis < 0 || gatherMillis < 0 || minMiddles < 2) {
            throw new IllegalArgumentException(
                    "windows " + scatterMillis + " ms, " + gatherMillis + " ms, middles " + minMiddles);
        }
    }
}
