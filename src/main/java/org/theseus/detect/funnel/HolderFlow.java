package org.theseus.detect.funnel;

import java.util.ArrayList;
import java.util.List;
import org.theseus.algo.fanin.FifoMatching;
import org.theseus.graph.TemporalGraph;

/**
 * What left one account soon after it came in, by first-in-first-out: per inflow the amount, and the pairs that show it.
 *
 * @param firstPosition in-position of the account's first inflow
 * @param passedMinor by in-position, counted from the first: minor units of the inflow that left within the dwell
 */
record HolderFlow(int firstPosition, long[] passedMinor, List<Pair> pairs) {

    /** An inflow and an outflow that took money of it, at most the dwell apart. */
    record Pair(int in, int out) {}

    /**
     * Matches one account.
     *
     * @param dwellMillis an outflow counts if it may have followed so soon: its earliest time is at most so long after
     *     the latest of the inflow
     */
    static HolderFlow of(TemporalGraph graph, int holder, long dwellMillis) {
        int begin = graph.inBegin(holder);
        long[] passed = new long[graph.inEnd(holder) - begin];
        List<Pair> pairs = new ArrayList<>();
        FifoMatching.match(graph, holder, (in, out, amount) -> {
            if (graph.earliest(out) - graph.latest(in) <= dwellMillis) {
                passed[positionOf(graph, holder, in) - begin] += amount;
                pairs.add(new Pair(in, out));
            }
        });
        return new HolderFlow(begin, passed, pairs);
    }

    private static int positionOf(TemporalGraph graph, int node, int edge) {
        int low = graph.inBegin(node);
        int high = graph.inEnd(node) - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (graph.inEdge(middle) < edge) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Minor units of the inflow at an in-position that left within the dwell. */
    long passedMinor(int position) {
        return passedMinor[position - firstPosition];
    }
}
