package org.theseus.algo.scattergather;

import java.util.Arrays;
import java.util.Optional;
import org.theseus.algo.Ticker;
import org.theseus.graph.TemporalGraph;

/** Finds, among the pairs between one source and one sink, the two windows with the most middles. Not thread-safe. */
final class BestWindows {

    private final TemporalGraph graph;
    private final ScatterGatherRule rule;
    private final Ticker ticker;
    /** Pairs of each middle inside; zero between calls. */
    private final int[] present;

    private long bestGather;
    private int most;

    BestWindows(TemporalGraph graph, ScatterGatherRule rule, Ticker ticker) {
        this.graph = graph;
        this.rule = rule;
        this.ticker = ticker;
        this.present = new int[graph.nodeCount()];
    }

    /**
     * The best windows, if enough middles are inside.
     *
     * @param pairs second payment above, first below, ascending
     */
    Optional<Diamond> best(int source, int sink, long[] pairs) {
        long[] starts = Arrays.stream(pairs)
                .map(pair -> graph.earliest(first(pair)))
                .sorted()
                .distinct()
                .toArray();
        long bestScatter = 0;
        most = rule.minMiddles() - 1;
        for (long start : starts) {
            int before = most;
            slide(scattered(pairs, start));
            bestScatter = most > before ? start : bestScatter;
        }
        if (most < rule.minMiddles()) {
            return Optional.empty();
        }
        long[] inside = Arrays.stream(scattered(pairs, bestScatter))
                .filter(pair -> graph.earliest(second(pair)) >= bestGather
                        && graph.earliest(second(pair)) - bestGather <= rule.gatherMillis())
                .toArray();
        return Optional.of(new Diamond(
                source,
                sink,
                most,
                Arrays.stream(inside)
                        .mapToInt(BestWindows::first)
                        .sorted()
                        .distinct()
                        .toArray(),
                Arrays.stream(inside).mapToInt(BestWindows::second).distinct().toArray()));
    }

    private static int first(long pair) {
        return (int) pair;
    }

    private static int second(long pair) {
        return (int) (pair >>> 32);
    }

    private long[] scattered(long[] pairs, long start) {
        ticker.steps(pairs.length);
        return Arrays.stream(pairs)
                .filter(pair -> graph.earliest(first(pair)) >= start
                        && graph.earliest(first(pair)) - start <= rule.scatterMillis())
                .toArray();
    }

    /** Moves the second window over pairs in the order of their second payments. */
    private void slide(long[] pairs) {
        int end = 0;
        int middles = 0;
        for (int begin = 0; begin < pairs.length; begin++) {
            long start = graph.earliest(second(pairs[begin]));
            for (; end < pairs.length && graph.earliest(second(pairs[end])) - start <= rule.gatherMillis(); end++) {
                middles += present[graph.source(second(pairs[end]))]++ == 0 ? 1 : 0;
            }
            if (middles > most) {
                most = middles;
                bestGather = start;
            }
            middles -= --present[graph.source(second(pairs[begin]))] == 0 ? 1 : 0;
        }
    }
}
