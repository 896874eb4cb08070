package org.theseus.algo.cycle;

import org.theseus.graph.TemporalGraph;

/**
 * For each edge, which edge numbers hold everything that may come before and after it within the dwell: a superset where
 * intervals differ in width, exact where all times are. Immutable and thread-safe; 8 bytes an edge, 16 where there are
 * intervals.
 */
final class Neighbourhood {

    private static final int NEAR = 8;

    private final TemporalGraph graph;
    private final long spanMillis;
    private final long slack;
    private final boolean dwellIsSpan;
    private final int[] afterEnd;
    private final int[] beforeBegin;
    /** Empty where all times are exact: then these are the ends of a run of equal times, quickly found. */
    private final int[] afterBegin;

    private final int[] beforeEnd;

    /**
     * Takes O(m), or O(m log m) where widths differ.
     *
     * @param dwellMillis no longer than the span
     * @param spanMillis no longer than the time of the whole graph
     */
    Neighbourhood(TemporalGraph graph, long dwellMillis, long spanMillis) {
        this.graph = graph;
        this.spanMillis = spanMillis;
        this.slack = graph.maxWidthMillis() - 1;
        this.dwellIsSpan = dwellMillis == spanMillis;
        int edges = graph.edgeCount();
        this.afterEnd = new int[edges];
        this.beforeBegin = new int[edges];
        this.afterBegin = new int[slack == 0 ? 0 : edges];
        this.beforeEnd = new int[slack == 0 ? 0 : edges];
        if (slack == 0) {
            fillExact(dwellMillis);
        } else {
            fill(dwellMillis);
        }
    }

    private void fillExact(long dwellMillis) {
        int edges = graph.edgeCount();
        int end = 0;
        int begin = 0;
        for (int edge = 0; edge < edges; edge++) {
            long last = graph.earliest(edge) + dwellMillis;
            while (end < edges && graph.earliest(end) <= last) {
                beforeBegin[end++] = begin;
            }
            afterEnd[edge] = end;
            // the next one to be entered is the first that this edge is too early for
            begin = edge + 1;
        }
    }

    private void fill(long dwellMillis) {
        int begin = 0;
        int end = 0;
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            long earliest = graph.earliest(edge);
            long latest = graph.latest(edge);
            afterBegin[edge] = firstFrom(earliest + 1 - slack, edge == 0 ? 0 : afterBegin[edge - 1]);
            afterEnd[edge] = end = firstFrom(latest + dwellMillis + 1, end);
            beforeBegin[edge] = begin = firstFrom(earliest - dwellMillis - slack, begin);
            beforeEnd[edge] = firstFrom(latest, edge);
        }
    }

    /** First edge whose earliest time is at or after the moment, found from one near it. */
    private int firstFrom(long millis, int hint) {
        int near = hint;
        for (int steps = 0; steps < NEAR && near < graph.edgeCount() && graph.earliest(near) < millis; steps++) {
            near++;
        }
        boolean isLow = near == 0 || graph.earliest(near - 1) < millis;
        boolean isHigh = near == graph.edgeCount() || graph.earliest(near) >= millis;
        return isLow && isHigh ? near : search(millis, near);
    }

    private int search(long millis, int hint) {
        int low = hint;
        int high = hint;
        for (int step = 1; high < graph.edgeCount() && graph.earliest(high) < millis; step *= 2) {
            low = high + 1;
            high = Math.min(graph.edgeCount(), high + step);
        }
        for (int step = 1; low > 0 && graph.earliest(low - 1) >= millis; step *= 2) {
            high = low - 1;
            low = Math.max(0, low - step);
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (graph.earliest(middle) < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** First edge that may come after this one. */
    int afterBegin(int edge) {
        return slack == 0 ? firstFrom(graph.earliest(edge) + 1, edge + 1) : afterBegin[edge];
    }

    /** One past the last edge that comes soon enough after this one. */
    int afterEnd(int edge) {
        return afterEnd[edge];
    }

    /** First edge that this one comes soon enough after. */
    int beforeBegin(int edge) {
        return beforeBegin[edge];
    }

    /** One past the last edge that may come before this one. */
    int beforeEnd(int edge) {
        return slack == 0 ? firstFrom(graph.earliest(edge), edge) : beforeEnd[edge];
    }

    /** One past the last edge that a ring begun with this one may hold. */
    int ringEnd(int first) {
        return dwellIsSpan ? afterEnd[first] : firstFrom(graph.latest(first) + spanMillis + 1, afterEnd[first]);
    }

    /** First edge that a ring ended by this one may hold. */
    int ringBegin(int last) {
        return dwellIsSpan
                ? beforeBegin[last]
                : firstFrom(graph.earliest(last) - spanMillis - slack, beforeBegin[last]);
    }

    /** First edge, or one before it, that may come after any edge of this number or a higher one. */
    int afterBeginOfAll(int edge) {
        return slack == 0 || edge >= graph.edgeCount() ? edge : afterBegin[edge];
    }

    /** One past the last edge, or one after it, that may come before any edge of this number or a lower one. */
    int beforeEndOfAll(int edge) {
        return slack == 0 || edge < 0 ? edge + 1 : firstFrom(graph.earliest(edge) + slack, edge);
    }
}
