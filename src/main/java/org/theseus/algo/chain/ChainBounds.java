package org.theseus.algo.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.theseus.algo.Chunks;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.algo.follows.Ratio;
import org.theseus.graph.TemporalGraph;

/**
 * For each split hop and each number of further hops: by when these can be done at the earliest, and how much of the value
 * they can retain at most, if nodes might repeat and only neighbours had to follow each other. Never worse than any chain.
 * Immutable once built.
 */
final class ChainBounds {

    /** Retained share 1 in fixed point. */
    private static final int WHOLE = 1 << 30;

    private static final int NEVER = Integer.MAX_VALUE;
    private static final long SECOND = 1000;
    private static final int CHUNK = 1 << 14;

    /** By number of further hops, from 1 on, and split group; shorter than the rule allows if no group has so many. */
    private final List<int[]> doneAfterSeconds = new ArrayList<>();

    private final List<int[]> retained = new ArrayList<>();

    private ChainBounds() {}

    static ChainBounds of(TemporalGraph graph, Hops hops, ChainRule rule, int threads, Monitor monitor) {
        ChainBounds bounds = new ChainBounds();
        int[] alive = IntStream.range(0, graph.edgeCount()).toArray();
        for (int level = 1; level < rule.maxHops() - 1 && alive.length > 0; level++) {
            int[] done = new int[hops.splitCount()];
            int[] kept = new int[hops.splitCount()];
            Arrays.fill(done, NEVER);
            // a group with so many further hops has one fewer as well, so the living become fewer with each level
            int[] edges = alive;
            IntStream.Builder next = IntStream.builder();
            Chunks.<Ticker, int[]>run(
                    edges.length,
                    CHUNK,
                    threads,
                    monitor,
                    ticker -> ticker,
                    (ticker, from, to) -> Arrays.stream(edges, from, to)
                            .filter(edge -> bounds.improve(hops, edge, done, kept, ticker))
                            .toArray(),
                    living -> {
                        Arrays.stream(living).forEach(next::add);
                        return true;
                    });
            alive = next.build().toArray();
            bounds.doneAfterSeconds.add(done);
            bounds.retained.add(kept);
        }
        return bounds;
    }

    /** Sets the next level for the groups that begin with the edge; whether any of them has so many further hops. */
    private boolean improve(Hops hops, int edge, int[] done, int[] kept, Ticker ticker) {
        int more = doneAfterSeconds.size();
        boolean[] any = {false};
        hops.forEachSplitFrom(edge, hop -> {
            if (has(hop, more)) {
                hops.forEachAfter(hop, ticker, next -> {
                    if (has(next, more)) {
                        any[0] = true;
                        improve(hop, next, more, done, kept);
                    }
                });
            }
        });
        return any[0];
    }

    private void improve(Hop hop, Hop next, int more, int[] done, int[] kept) {
        long after = Math.max(0, (doneBy(next, more) - hop.lastStart()) / SECOND);
        done[hop.id()] = (int) Math.min(done[hop.id()], Math.min(after, NEVER - 1));
        long share =
                Ratio.scale(share(next, more), Math.min(next.sent(), hop.received()), Math.max(1, hop.received())) + 1;
        kept[hop.id()] = (int) Math.max(kept[hop.id()], Math.min(share, WHOLE));
    }

    private boolean has(Hop hop, int more) {
        return more == 0 || (more <= doneAfterSeconds.size() && doneAfterSeconds.get(more - 1)[hop.id()] != NEVER);
    }

    private int share(Hop hop, int more) {
        return more == 0 ? WHOLE : retained.get(more - 1)[hop.id()];
    }

    private long doneBy(Hop hop, int more) {
        return hop.lastStart() + (more == 0 ? 0 : doneAfterSeconds.get(more - 1)[hop.id()] * SECOND);
    }

    /** Most further hops that may be done by the deadline, at most {@code most}. */
    int furtherHops(Hop hop, long endMillis, long deadlineMillis, int most) {
        for (int more = Math.min(most, doneAfterSeconds.size()); more > 0; more--) {
            if (has(hop, more) && Math.max(endMillis + more, doneBy(hop, more)) <= deadlineMillis) {
                return more;
            }
        }
        return 0;
    }

    /** Most of the value that exactly so many further hops can retain. */
    long retainedBy(Hop hop, int more, long value) {
        return Ratio.scale(value, share(hop, more), WHOLE);
    }
}
