package org.theseus.algo.chain;

import java.util.Arrays;
import org.theseus.algo.Monitor;
import org.theseus.algo.follows.Ratio;

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

    private final int[][] doneAfterSeconds;
    private final int[][] retained;

    private ChainBounds(int levels) {
        this.doneAfterSeconds = new int[levels][];
        this.retained = new int[levels][];
    }

    static ChainBounds of(Hops hops, ChainRule rule, Monitor monitor) {
        int levels = rule.maxHops() - 1;
        ChainBounds bounds = new ChainBounds(levels);
        for (int level = 0; level < levels; level++) {
            monitor.advance(level, levels);
            int[] done = new int[hops.splitCount()];
            int[] kept = new int[hops.splitCount()];
            Arrays.fill(done, level == 0 ? 0 : NEVER);
            Arrays.fill(kept, level == 0 ? WHOLE : 0);
            bounds.doneAfterSeconds[level] = done;
            bounds.retained[level] = kept;
            if (level > 0) {
                int more = level;
                hops.forEachSplit(hop -> {
                    if (more == 1 || bounds.doneAfterSeconds[more - 1][hop.id()] != NEVER) {
                        hops.forEachAfter(hop, next -> bounds.improve(more, hop, next));
                    }
                });
            }
        }
        return bounds;
    }

    private void improve(int level, Hop hop, Hop next) {
        if (doneAfterSeconds[level - 1][next.id()] == NEVER) {
            return;
        }
        long done = Math.max(0, (doneBy(next, level - 1) - hop.lastStart()) / SECOND);
        doneAfterSeconds[level][hop.id()] =
                (int) Math.min(doneAfterSeconds[level][hop.id()], Math.min(done, NEVER - 1));
        long kept = Ratio.scale(
                        retained[level - 1][next.id()],
                        Math.min(next.sent(), hop.received()),
                        Math.max(1, hop.received()))
                + 1;
        retained[level][hop.id()] = (int) Math.max(retained[level][hop.id()], Math.min(kept, WHOLE));
    }

    private long doneBy(Hop hop, int more) {
        return hop.lastStart() + doneAfterSeconds[more][hop.id()] * SECOND;
    }

    /** Most further hops that may be done by the deadline, at most {@code most}. */
    int furtherHops(Hop hop, long endMillis, long deadlineMillis, int most) {
        for (int more = most; more > 0; more--) {
            if (doneAfterSeconds[more][hop.id()] != NEVER
                    && Math.max(endMillis + more, doneBy(hop, more)) <= deadlineMillis) {
                return more;
            }
        }
        return 0;
    }

    /** Most of the value that exactly so many further hops can retain. */
    long retainedBy(Hop hop, int more, long value) {
        return Ratio.scale(value, retained[more][hop.id()], WHOLE);
    }
}
