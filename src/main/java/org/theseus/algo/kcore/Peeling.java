package org.theseus.algo.kcore;

import java.util.Arrays;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.graph.WeightedGraph;

/**
 * Takes nodes out level by level: those that stay are read once a level for who has no more neighbours left than the level, and
 * who drops to the level by their leaving queues up behind them. How many neighbours are left is kept in a byte a node, above a
 * base that rises when the level no longer fits; what does not fit is kept beside and looked at for the few busiest nodes only.
 */
final class Peeling {

    /** Rows of so many nodes are fetched at once: memory answers many questions as fast as one. */
    private static final int BATCH = 32;
    /** So much of a row, its nodes' bytes included; the longer ones are few. */
    private static final int ROW = 64;
    /** From so many nodes their bytes do not fit the processor's own cache. */
    private static final int MANY = 1 << 19;
    /** Most that a byte holds. */
    private static final int FULL = 255;
    /** By so much the base rises; a byte that would fall to it is filled from {@link #more} first. */
    private static final int STEP = FULL / 2;

    private final WeightedGraph graph;
    private final Ticker ticker;
    private int base;
    /** Neighbours that have not left, less the base, at most {@link #FULL}; of a node that has left, its core number less the base. */
    private final byte[] left;
    /** What {@link #left} does not hold; of a node that had left when the base rose last, its core number. */
    private final int[] more;
    /** Nodes that had not left when the base rose last. */
    private int[] open;

    private final int[] staying;
    private int stayingCount;
    /** Nodes that leave, in this order, with room for one that does not. */
    private final int[] leaving;

    private int leavingCount;
    private int gone;
    private final int[] begin = new int[BATCH];
    private final int[] end = new int[BATCH];

    Peeling(WeightedGraph graph, Monitor monitor) {
        int nodes = graph.nodeCount();
        this.graph = graph;
        this.ticker = Ticker.of(monitor, nodes);
        this.left = new byte[nodes];
        this.more = new int[nodes];
        this.staying = new int[nodes];
        this.stayingCount = nodes;
        this.leaving = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            keep(node, graph.end(node) - graph.begin(node));
            staying[node] = node;
        }
        this.open = staying.clone();
        monitor.advance(0, nodes);
    }

    private void keep(int node, int neighbours) {
        int few = Math.min(neighbours, FULL);
        left[node] = (byte) few;
        more[node] = neighbours - few;
    }

    KCore run() {
        int level = 0;
        int max = 0;
        while (gone < left.length) {
            if (level >= STEP) {
                raiseBase();
                level = 0;
            }
            int fewest = choose(level);
            if (gone == leavingCount) {
                level = fewest;
                continue;
            }
            max = base + level;
            while (gone < leavingCount) {
                int batch = Math.min(BATCH, leavingCount - gone);
                fetch(batch);
                for (int i = 0; i < batch; i++) {
                    leave(begin[i], end[i], level);
                }
                gone += batch;
            }
            ticker.done(gone);
            level++;
        }
        for (int node : open) {
            more[node] = base + (left[node] & FULL);
        }
        return new KCore(more, max);
    }

    /** All that had less than the step have left. */
    private void raiseBase() {
        int kept = 0;
        for (int node : open) {
            if ((left[node] & FULL) < STEP) {
                more[node] = base + (left[node] & FULL);
                left[node] = 0;
            } else {
                keep(node, (left[node] & FULL) + more[node] - STEP);
                open[kept++] = node;
            }
        }
        open = Arrays.copyOf(open, kept);
        System.arraycopy(open, 0, staying, 0, kept);
        stayingCount = kept;
        base += STEP;
    }

    /** Reads those that stay, and queues who has as many left as the level; returns the fewest that any other has. */
    private int choose(int level) {
        int fewest = FULL;
        int kept = 0;
        int chosen = leavingCount;
        for (int i = 0; i < stayingCount; i++) {
            int node = staying[i];
            int has = left[node] & FULL;
            staying[kept] = node;
            kept += (level - has) >>> 31;
            leaving[chosen] = node;
            chosen += has == level ? 1 : 0;
            fewest = Math.min(fewest, has > level ? has : FULL);
        }
        stayingCount = kept;
        leavingCount = chosen;
        return fewest;
    }

    /** Finds the rows of those that leave next, and looks at each, and at whom it names, without waiting for the one before. */
    private void fetch(int batch) {
        for (int i = 0; i < batch; i++) {
            int node = leaving[gone + i];
            begin[i] = graph.begin(node);
            end[i] = graph.end(node);
        }
        int seen = 0;
        for (int i = 0; i < batch; i++) {
            if (begin[i] < end[i]) {
                seen |= graph.neighbour(begin[i]) | graph.neighbour(end[i] - 1);
            }
        }
        for (int i = 0; i < batch && left.length >= MANY; i++) {
            int stop = Math.min(end[i], begin[i] + ROW);
            for (int position = begin[i]; position < stop; position++) {
                seen |= left[graph.neighbour(position)] & FULL;
            }
        }
        if (seen < 0) {
            throw new IllegalStateException("a neighbour below 0");
        }
    }

    /**
     * Takes a node out. Almost without branches: whether a neighbour has left already, or is one of the busiest, cannot be foreseen, and so
     * looks at many of them overlap.
     */
    private void leave(int from, int to, int level) {
        int last = leavingCount;
        for (int position = from; position < to; position++) {
            int other = graph.neighbour(position);
            int before = left[other] & FULL;
            int stays = (level - before) >>> 31;
            left[other] = (byte) (before - stays);
            leaving[last] = other;
            last += stays & ~((level + 1 - before) >>> 31);
            if (before == STEP + 1 && more[other] > 0) {
                keep(other, STEP + more[other]);
            }
        }
        leavingCount = last;
        ticker.steps(to - from);
    }
}
