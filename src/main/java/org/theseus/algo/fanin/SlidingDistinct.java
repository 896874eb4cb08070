package org.theseus.algo.fanin;

import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.theseus.graph.TemporalGraph;

/**
 * Sliding counter of distinct counterparties at one node.
 *
 * <p>For every different earliest time {@code s} of the node's edges there is one window: the edges whose earliest time
 * lies in {@code [s, s + windowMillis]}, both ends included. Each edge enters and leaves once, so a scan is O(degree)
 * whatever the window. Not thread-safe; one instance serves any number of nodes, and holds 4 bytes a key.
 */
public final class SlidingDistinct {

    /** The key of an edge that is in the window but counts for no counterparty. */
    public static final int NOT_COUNTED = -1;

    /** Hears how the window moves; all edges have left when a scan returns. */
    public interface Visitor {

        /** An edge has come in. {@code first}: it counts and its counterparty was not in the window before. */
        void entered(int edge, boolean first);

        /** An edge has gone out. {@code last}: it counted and its counterparty has no other edge in the window. */
        void left(int edge, boolean last);

        /** The window stands still: everything that entered and has not left is in it. */
        void window(FanWindow window);
    }

    private final TemporalGraph graph;
    private final Side side;
    private final long windowMillis;
    private final int[] present;

    private SlidingDistinct(TemporalGraph graph, Side side, long windowMillis, int keyCount) {
        this.graph = graph;
        this.side = side;
        this.windowMillis = windowMillis;
        this.present = new int[keyCount];
    }

    /**
     * A counter.
     *
     * @param windowMillis length of the window, at least 0
     * @param keyCount keys that edges are counted by are below this; the node count where keys are nodes
     */
    public static SlidingDistinct of(TemporalGraph graph, Side side, long windowMillis, int keyCount) {
        if (windowMillis < 0) {
            throw new IllegalArgumentException("window " + windowMillis + " ms");
        }
        return new SlidingDistinct(graph, side, windowMillis, keyCount);
    }

    /** The node at the other end of an edge; self-loops do not count. */
    public int otherEnd(int edge) {
        int from = graph.source(edge);
        int to = graph.target(edge);
        return from == to ? NOT_COUNTED : side == Side.IN ? from : to;
    }

    /** Windows of a node with at least so many distinct counterparties, in order of their start. */
    public void windows(int node, IntUnaryOperator key, int atLeast, Consumer<FanWindow> sink) {
        scan(node, key, new Visitor() {
            @Override
            public void entered(int edge, boolean first) {}

            @Override
            public void left(int edge, boolean last) {}

            @Override
            public void window(FanWindow window) {
                if (window.distinct() >= atLeast) {
                    sink.accept(window);
                }
            }
        });
    }

    /** Whether a window of a node has so many distinct counterparties; ends at the first that has. O(degree). */
    public boolean reaches(int node, IntUnaryOperator key, int atLeast) {
        int begin = side == Side.IN ? graph.inBegin(node) : graph.outBegin(node);
        int stop = side == Side.IN ? graph.inEnd(node) : graph.outEnd(node);
        int distinct = 0;
        int end = begin;
        while (end < stop && distinct < atLeast) {
            int edge = edge(end++);
            int counterparty = key.applyAsInt(edge);
            if (counterparty >= 0 && present[counterparty]++ == 0) {
                for (; graph.earliest(edge) - graph.earliest(edge(begin)) > windowMillis; begin++) {
                    distinct -= leave(key.applyAsInt(edge(begin)));
                }
                distinct++;
            }
        }
        for (; begin < end; begin++) {
            leave(key.applyAsInt(edge(begin)));
        }
        return distinct >= atLeast;
    }

    private int leave(int counterparty) {
        return counterparty >= 0 && --present[counterparty] == 0 ? 1 : 0;
    }

    /** The largest number of distinct counterparties in any window of a node, 0 if it has no edge. */
    public int most(int node, IntUnaryOperator key) {
        int[] most = {0};
        windows(node, key, 1, window -> most[0] = Math.max(most[0], window.distinct()));
        return most[0];
    }

    /**
     * Moves the window over a node's edges.
     *
     * @param key counterparty number of an edge, or {@link #NOT_COUNTED}; must answer alike during the scan
     */
    public void scan(int node, IntUnaryOperator key, Visitor visitor) {
        int first = side == Side.IN ? graph.inBegin(node) : graph.outBegin(node);
        int stop = side == Side.IN ? graph.inEnd(node) : graph.outEnd(node);
        int end = first;
        int distinct = 0;
        while (first < stop) {
            long start = graph.earliest(edge(first));
            while (end < stop && graph.earliest(edge(end)) - start <= windowMillis) {
                int edge = edge(end++);
                int counterparty = key.applyAsInt(edge);
                boolean isNew = counterparty >= 0 && present[counterparty]++ == 0;
                distinct += isNew ? 1 : 0;
                visitor.entered(edge, isNew);
            }
            visitor.window(new FanWindow(node, first, end, distinct));
            while (first < end && graph.earliest(edge(first)) == start) {
                int edge = edge(first++);
                int counterparty = key.applyAsInt(edge);
                boolean isLast = counterparty >= 0 && --present[counterparty] == 0;
                distinct -= isLast ? 1 : 0;
                visitor.left(edge, isLast);
            }
        }
    }

    private int edge(int position) {
        return side == Side.IN ? graph.inEdge(position) : graph.outEdge(position);
    }
}
