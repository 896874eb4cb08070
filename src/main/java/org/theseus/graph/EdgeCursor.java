package org.theseus.graph;

/**
 * Walks the edges of several nodes in time order by merging their lists: O(log nodes) a step, memory for the nodes only.
 *
 * <pre>{@code
 * for (EdgeCursor edges = view.outOf(3, 7); edges.next(); ) {
 *     sum += graph.sentMinor(edges.edge());
 * }
 * }</pre>
 *
 * <p>Not thread-safe; use once.
 */
public final class EdgeCursor {

    private final GraphView view;
    private final boolean out;
    /** A binary heap by next edge: positions into the lists and where those end. */
    private final int[] position;

    private final int[] end;
    private int size;
    private int edge = -1;

    private EdgeCursor(GraphView view, int lists, boolean out) {
        this.view = view;
        this.out = out;
        this.position = new int[lists];
        this.end = new int[lists];
    }

    static EdgeCursor over(GraphView view, int[] nodes, boolean out) {
        EdgeCursor cursor = new EdgeCursor(view, nodes.length, out);
        for (int node : nodes) {
            int begin = out ? view.outBegin(node) : view.inBegin(node);
            int end = out ? view.outEnd(node) : view.inEnd(node);
            if (begin < end) {
                cursor.position[cursor.size] = begin;
                cursor.end[cursor.size++] = end;
            }
        }
        for (int slot = cursor.size / 2 - 1; slot >= 0; slot--) {
            cursor.sink(slot);
        }
        return cursor;
    }

    /** Goes to the next edge; false after the last. */
    public boolean next() {
        if (size == 0) {
            return false;
        }
        edge = edgeAt(0);
        if (++position[0] == end[0]) {
            size--;
            position[0] = position[size];
            end[0] = end[size];
        }
        sink(0);
        return true;
    }

    /** The edge that {@link #next} went to, -1 before the first call. */
    public int edge() {
        return edge;
    }

    private int edgeAt(int slot) {
        return out ? view.outEdge(position[slot]) : view.inEdge(position[slot]);
    }

    private void sink(int from) {
        int slot = from;
        for (int child = 2 * slot + 1; child < size; child = 2 * slot + 1) {
            if (child + 1 < size && edgeAt(child + 1) < edgeAt(child)) {
                child++;
            }
            if (edgeAt(slot) <= edgeAt(child)) {
                return;
            }
            swap(slot, child);
            slot = child;
        }
    }

    private void swap(int a, int b) {
        int heldPosition = position[a];
        int heldEnd = end[a];
        position[a] = position[b];
        end[a] = end[b];
        position[b] = heldPosition;
        end[b] = heldEnd;
    }
}
