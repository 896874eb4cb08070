package org.theseus.bench;

import java.util.Arrays;

/**
 * The peer of our temporal cycles: a plain depth-first search from each transfer over out-lists sorted by time, as anyone
 * would write it who wants speed and nothing else. It counts simple cycles with strictly increasing times whose last transfer
 * is at most the window after the first; it keeps no evidence and prunes by time only.
 */
public final class PlainCycleSearch {

    private final int[] begin;
    private final int[] payee;
    private final long[] time;
    private final boolean[] visited;
    private int home;
    private long until;
    private long count;

    private PlainCycleSearch(ReferenceGraph graph) {
        int nodes = graph.nodeCount();
        begin = new int[nodes + 1];
        for (int node : graph.from()) {
            begin[node + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            begin[node + 1] += begin[node];
        }
        int[] next = Arrays.copyOf(begin, nodes);
        payee = new int[graph.size()];
        time = new long[graph.size()];
        for (int i = 0; i < graph.size(); i++) {
            int place = next[graph.from()[i]]++;
            payee[place] = graph.to()[i];
            time[place] = graph.timeMillis()[i];
        }
        visited = new boolean[nodes];
    }

    /** The search, its lists built. */
    public static PlainCycleSearch on(ReferenceGraph graph) {
        return new PlainCycleSearch(graph);
    }

    /** Number of cycles of at least two transfers. */
    public long count(long windowMillis) {
        count = 0;
        for (int node = 0; node < visited.length; node++) {
            home = node;
            for (int first = begin[node]; first < begin[node + 1]; first++) {
                if (payee[first] != node) {
                    until = time[first] + windowMillis;
                    walk(payee[first], time[first]);
                }
            }
        }
        return count;
    }

    private void walk(int node, long after) {
        visited[node] = true;
        int end = begin[node + 1];
        for (int at = firstAfter(begin[node], end, after); at < end && time[at] <= until; at++) {
            int other = payee[at];
            if (other == home) {
                count++;
            } else if (!visited[other]) {
                walk(other, time[at]);
            }
        }
        visited[node] = false;
    }

    private int firstAfter(int from, int to, long after) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time[middle] <= after) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
