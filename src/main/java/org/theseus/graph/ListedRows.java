package org.theseus.graph;

/**
 * What is asked of the payments of one node after the other, copied into the order of the lists: when those into it and out of it
 * begin, and whom and how much it pays. Payments of one node are read in one go instead of by a jump for each; who pays and how much arrives stands
 * in that order in the graph itself ({@link TemporalGraph#inSource}). Columns are copied one after the other, in loops that decide nothing, so
 * that the jumps do not wait for each other. O(edges); 24 bytes an edge. Immutable, thread-safe.
 */
public final class ListedRows {

    /** An amount that does not fit 31 bits and is asked of the graph. */
    private static final int LARGE = -1;

    private final TemporalGraph graph;
    private final long[] inMillis;
    private final long[] outMillis;
    private final int[] outTarget;
    private final int[] outSent;

    private ListedRows(TemporalGraph graph) {
        this.graph = graph;
        this.inMillis = new long[graph.edgeCount()];
        this.outMillis = new long[graph.edgeCount()];
        this.outTarget = new int[graph.edgeCount()];
        this.outSent = new int[graph.edgeCount()];
        for (int at = 0; at < inMillis.length; at++) {
            inMillis[at] = graph.earliest(graph.inEdge(at));
        }
        for (int at = 0; at < outMillis.length; at++) {
            outMillis[at] = graph.earliest(graph.outEdge(at));
        }
        for (int at = 0; at < outTarget.length; at++) {
            outTarget[at] = graph.target(graph.outEdge(at));
        }
        for (int at = 0; at < outSent.length; at++) {
            long minor = graph.sentMinor(graph.outEdge(at));
            outSent[at] = minor <= Integer.MAX_VALUE ? (int) minor : LARGE;
        }
    }

    /** Those of a graph. */
    public static ListedRows of(TemporalGraph graph) {
        return new ListedRows(graph);
    }

    /** The graph whose payments these are. */
    public TemporalGraph graph() {
        return graph;
    }

    /** {@link TemporalGraph#earliest} of the edge at an in-position. */
    public long inMillis(int position) {
        return inMillis[position];
    }

    /** {@link TemporalGraph#earliest} of the edge at an out-position. */
    public long outMillis(int position) {
        return outMillis[position];
    }

    /** First of some in-positions of one node whose edge begins at or after a time; O(log positions). */
    public int inFrom(int begin, int end, long millis) {
        return SortedLongs.firstFrom(inMillis, begin, end, millis);
    }

    /** First of some out-positions of one node whose edge begins at or after a time; O(log positions). */
    public int outFrom(int begin, int end, long millis) {
        return SortedLongs.firstFrom(outMillis, begin, end, millis);
    }

    /** {@link TemporalGraph#outPositionFrom}, without a jump for each look. */
    public int outPositionFrom(int node, long millis) {
        return outFrom(graph.outBegin(node), graph.outEnd(node), millis);
    }

    /** {@link TemporalGraph#target} of the edge at an out-position. */
    public int outTarget(int position) {
        return outTarget[position];
    }

    /** {@link TemporalGraph#sentMinor} of the edge at an out-position. */
    public long outSentMinor(int position) {
        return outSent[position] == LARGE ? graph.sentMinor(graph.outEdge(position)) : outSent[position];
    }

    /** {@link TemporalGraph#receivedMinor} of the edge at an out-position. */
    public long outReceivedMinor(int position) {
        return graph.arrivesAsSent() ? outSentMinor(position) : graph.receivedMinor(graph.outEdge(position));
    }
}
