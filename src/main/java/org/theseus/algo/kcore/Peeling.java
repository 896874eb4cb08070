package org.theseus.algo.kcore;

import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.graph.WeightedGraph;

/**
 * Takes nodes out level by level. As long as many leave, the nodes that stay are read in order, and so are the neighbours of
 * those that leave; what drops to the level behind the reader is taken in the next reading, or one by one when it is little.
 */
final class Peeling {

    /** A reading of all nodes that stay pays when it finds this share of them. */
    private static final int WORTH_READING_ALL = 32;

    private final WeightedGraph graph;
    private final Ticker ticker;
    /** Neighbours that have not left; of a node that has left, its core number. */
    private final int[] left;

    private final int[] staying;
    private int stayingCount;
    /** Nodes that dropped to the level behind the reader, with room for one that did not. */
    private final int[] behind;

    private int behindCount;

    Peeling(WeightedGraph graph, Monitor monitor) {
        int nodes = graph.nodeCount();
        this.graph = graph;
        this.ticker = Ticker.of(monitor, nodes);
        this.left = new int[nodes];
        this.staying = new int[nodes];
        this.stayingCount = nodes;
        this.behind = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            left[node] = graph.end(node) - graph.begin(node);
            staying[node] = node;
        }
        monitor.advance(0, nodes);
    }

    KCore run() {
        int k = 0;
        while (stayingCount > 0) {
            k = fewest();
            do {
                behindCount = 0;
                read(k);
            } while (behindCount > stayingCount / WORTH_READING_ALL);
            for (int i = 0; i < behindCount; i++) {
                leave(behind[i], k, Integer.MAX_VALUE);
            }
            dropThoseWith(k);
        }
        return new KCore(left, k);
    }

    private int fewest() {
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < stayingCount; i++) {
            fewest = Math.min(fewest, left[staying[i]]);
        }
        return fewest;
    }

    private void read(int k) {
        int kept = 0;
        for (int i = 0; i < stayingCount; i++) {
            int node = staying[i];
            if (left[node] > k) {
                staying[kept++] = node;
            } else {
                leave(node, k, node);
            }
        }
        ticker.done(left.length - kept);
        stayingCount = kept;
    }

    private void dropThoseWith(int k) {
        int kept = 0;
        for (int i = 0; i < stayingCount; i++) {
            int node = staying[i];
            staying[kept] = node;
            kept += left[node] > k ? 1 : 0;
        }
        stayingCount = kept;
    }

    /**
     * Takes a node out. Without branches: whether a neighbour has left already cannot be foreseen, and so looks at many of them
     * overlap.
     *
     * @param reader neighbours below it that drop to the level are noted
     */
    private void leave(int node, int k, int reader) {
        int begin = graph.begin(node);
        int end = graph.end(node);
        int noted = behindCount;
        for (int position = begin; position < end; position++) {
            int other = graph.neighbour(position);
            int before = left[other];
            int stays = (k - before) >>> 31;
            left[other] = before - stays;
            behind[noted] = other;
            noted += stays & ~((k + 1 - before) >>> 31) & (other - reader) >>> 31;
        }
        behindCount = noted;
        ticker.steps(end - begin);
    }
}
