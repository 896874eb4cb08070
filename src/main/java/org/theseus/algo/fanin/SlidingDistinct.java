package org.theseus.algo.fanin;

import java.util.function.Consumer;
import org.theseus.graph.TemporalGraph;

/**
 * Sliding counter of distinct counterparties at one node.
 *
 * <p>For every different earliest time {@code s} of the node's edges there is one window: the edges whose earliest time
 * lies in {@code [s, s + windowMillis]}, both ends included. Each edge enters and leaves once, so a scan is O(degree)
 * whatever the window. Not thread-safe; one instance serves any number of nodes, and holds up to 40 bytes for each edge of
 * the one with most.
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
    private final Presence presence = new Presence();
    /** Where each edge of the node, from its first position on, is counted; {@link #NOT_COUNTED} if it is not. */
    private int[] slots = new int[16];

    private SlidingDistinct(TemporalGraph graph, Side side, long windowMillis) {
        this.graph = graph;
        this.side = side;
        this.windowMillis = windowMillis;
    }

    /**
     * A counter.
     *
     * @param windowMillis length of the window, at least 0
     */
    public static SlidingDistinct of(TemporalGraph graph, Side side, long windowMillis) {
        if (windowMillis < 0) {
            throw new IllegalArgumentException("window " + windowMillis + " ms");
        }
        return new SlidingDistinct(graph, side, windowMillis);
    }

    /** Windows of a node with at least so many distinct counterparties, in order of their start. */
    public void windows(int node, CounterpartyKey key, int atLeast, Consumer<FanWindow> sink) {
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
    public boolean reaches(int node, CounterpartyKey key, int atLeast) {
        return most(node, key, atLeast) >= atLeast;
    }

    /** The largest number of distinct counterparties in any window of a node, 0 if it has no edge. O(degree). */
    public int most(int node, CounterpartyKey key) {
        return most(node, key, Integer.MAX_VALUE);
    }

    /** That number, or the first found that is large enough: each window is seen as it stands when its last edge enters. */
    private int most(int node, CounterpartyKey key, int enough) {
        int begin = begin(node);
        int stop = end(node);
        clear(stop - begin);
        int first = begin;
        int distinct = 0;
        int most = 0;
        for (int end = begin; end < stop && most < enough; end++) {
            for (; graph.isLater(edge(end), edge(first), windowMillis); first++) {
                distinct -= isLast(slots[first - begin]) ? 1 : 0;
            }
            distinct += isFirst(enter(node, key, end, end - begin)) ? 1 : 0;
            most = Math.max(most, distinct);
        }
        return most;
    }

    /**
     * Moves the window over a node's edges.
     *
     * @param key asked once an edge
     */
    public void scan(int node, CounterpartyKey key, Visitor visitor) {
        int begin = begin(node);
        int stop = end(node);
        clear(stop - begin);
        int first = begin;
        int end = begin;
        int distinct = 0;
        while (first < stop) {
            int start = edge(first);
            for (; end < stop && !graph.isLater(edge(end), start, windowMillis); end++) {
                boolean isNew = isFirst(enter(node, key, end, end - begin));
                distinct += isNew ? 1 : 0;
                visitor.entered(edge(end), isNew);
            }
            visitor.window(new FanWindow(node, first, end, distinct));
            for (; first < end && !graph.isLater(edge(first), start, 0); first++) {
                boolean isLast = isLast(slots[first - begin]);
                distinct -= isLast ? 1 : 0;
                visitor.left(edge(first), isLast);
            }
        }
    }

    private void clear(int degree) {
        presence.clear(degree);
        if (slots.length < degree) {
            slots = new int[Math.max(degree, 2 * slots.length)];
        }
    }

    /** Where the edge at a position is counted. */
    private int enter(int node, CounterpartyKey key, int position, int index) {
        int edge = edge(position);
        int otherEnd = side == Side.IN ? graph.inSource(position) : graph.target(edge);
        int counterparty = key.of(edge, otherEnd == node ? NOT_COUNTED : otherEnd);
        int slot = counterparty < 0 ? NOT_COUNTED : presence.slot(counterparty);
        slots[index] = slot;
        return slot;
    }

    private boolean isFirst(int slot) {
        return slot >= 0 && presence.add(slot);
    }

    private boolean isLast(int slot) {
        return slot >= 0 && presence.remove(slot);
    }

    private int begin(int node) {
        return side == Side.IN ? graph.inBegin(node) : graph.outBegin(node);
    }

    private int end(int node) {
        return side == Side.IN ? graph.inEnd(node) : graph.outEnd(node);
    }

    private int edge(int position) {
        return side == Side.IN ? graph.inEdge(position) : graph.outEdge(position);
    }
}
