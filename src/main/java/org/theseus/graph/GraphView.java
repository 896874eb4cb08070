package org.theseus.graph;

/**
 * A {@link TemporalGraph} seen through a window of time and from one direction, without a copy: the window is a range of
 * edge numbers, the reversed direction exchanges source and target, out and in. Edges still ascend in time. Immutable,
 * thread-safe, a few words of memory.
 */
public final class GraphView {

    private final TemporalGraph graph;
    private final int firstEdge;
    private final int endEdge;
    private final boolean reversed;

    private GraphView(TemporalGraph graph, int firstEdge, int endEdge, boolean reversed) {
        this.graph = graph;
        this.firstEdge = firstEdge;
        this.endEdge = endEdge;
        this.reversed = reversed;
    }

    /** All of a graph. */
    public static GraphView of(TemporalGraph graph) {
        return new GraphView(graph, 0, graph.edgeCount(), false);
    }

    /**
     * The edges of this view whose {@link TemporalGraph#earliest} lies in a window; O(log edges).
     *
     * @param fromMillis inclusive
     * @param toMillis exclusive
     */
    public GraphView between(long fromMillis, long toMillis) {
        int first = Math.max(firstEdge, graph.edgeFrom(fromMillis));
        return new GraphView(graph, first, Math.max(first, Math.min(endEdge, graph.edgeFrom(toMillis))), reversed);
    }

    /** The same edges, each running the other way. */
    public GraphView reversed() {
        return new GraphView(graph, firstEdge, endEdge, !reversed);
    }

    /** The graph behind, for times, amounts and channels of edges: they have the same numbers there. */
    public TemporalGraph graph() {
        return graph;
    }

    /** Lowest edge number of the window; the edges of the view are {@code firstEdge..endEdge-1}. */
    public int firstEdge() {
        return firstEdge;
    }

    /** One past the highest edge number of the window. */
    public int endEdge() {
        return endEdge;
    }

    /** Number of edges in the window. */
    public int edgeCount() {
        return endEdge - firstEdge;
    }

    /** Node that the edge leaves, seen from this view's direction. */
    public int source(int edge) {
        return reversed ? graph.target(edge) : graph.source(edge);
    }

    /** Node that the edge enters, seen from this view's direction. */
    public int target(int edge) {
        return reversed ? graph.source(edge) : graph.target(edge);
    }

    /** First position of the node's out-edges in the window; O(log degree). */
    public int outBegin(int node) {
        return position(node, firstEdge, !reversed);
    }

    /** One past the last position of the node's out-edges in the window; O(log degree). */
    public int outEnd(int node) {
        return position(node, endEdge, !reversed);
    }

    /** Edge at an out-position. */
    public int outEdge(int position) {
        return reversed ? graph.inEdge(position) : graph.outEdge(position);
    }

    /** First position of the node's in-edges in the window; O(log degree). */
    public int inBegin(int node) {
        return position(node, firstEdge, reversed);
    }

    /** One past the last position of the node's in-edges in the window; O(log degree). */
    public int inEnd(int node) {
        return position(node, endEdge, reversed);
    }

    /** Edge at an in-position. */
    public int inEdge(int position) {
        return reversed ? graph.outEdge(position) : graph.inEdge(position);
    }

    /** First position in a list of the node whose edge is not below the given one. */
    private int position(int node, int edge, boolean out) {
        int low = out ? graph.outBegin(node) : graph.inBegin(node);
        int high = out ? graph.outEnd(node) : graph.inEnd(node);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((out ? graph.outEdge(middle) : graph.inEdge(middle)) < edge) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * What leaves any of the nodes, in time order: a party with several accounts as if it were one node. Edges between two
     * of the nodes are among them.
     *
     * @param nodes each once
     */
    public EdgeCursor outOf(int... nodes) {
        return EdgeCursor.over(this, nodes, true);
    }

    /** What enters any of the nodes, in time order; see {@link #outOf}. */
    public EdgeCursor into(int... nodes) {
        return EdgeCursor.over(this, nodes, false);
    }
}
