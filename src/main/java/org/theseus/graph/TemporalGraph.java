package org.theseus.graph;

import java.util.Arrays;

/**
 * Immutable temporal multigraph in compressed sparse rows.
 *
 * <p>Nodes are {@code 0..nodeCount-1}, edges {@code 0..edgeCount-1}. Edge numbers ascend with (earliest time, order of
 * insertion), so comparing edge numbers compares times with a fixed tie-break. Each edge has a time interval: {@link
 * #earliest} to {@link #latest}, both inclusive, equal where the source knew the millisecond; and two amounts in minor
 * units: what left the source and what arrived, each with a small currency number.
 *
 * <p>Terminal nodes (cash, the outside world) are where paths may begin or end but never pass through.
 *
 * <p>Thread-safe. Memory: 34 bytes an edge, 43 if some edge arrives with another amount or currency, 9 bytes a node.
 */
public final class TemporalGraph {

    private final int[] source;
    private final int[] target;
    private final long[] time;
    private final byte[] width;
    private final long[] widths;
    private final long[] sentMinor;
    private final byte[] sentCurrency;
    private final long[] receivedMinor;
    private final byte[] receivedCurrency;
    private final int[] outStart;
    private final int[] outEdge;
    private final int[] inStart;
    private final int[] inEdge;
    private final boolean[] terminal;
    private final long maxWidthMillis;

    TemporalGraph(TemporalGraphBuilder.Columns columns, boolean[] terminal) {
        this.source = columns.source();
        this.target = columns.target();
        this.time = columns.time();
        this.width = columns.width();
        this.widths = columns.widths();
        this.sentMinor = columns.sentMinor();
        this.sentCurrency = columns.sentCurrency();
        this.receivedMinor = columns.receivedMinor();
        this.receivedCurrency = columns.receivedCurrency();
        this.terminal = terminal;
        this.outStart = offsets(source, terminal.length);
        this.inStart = offsets(target, terminal.length);
        this.outEdge = fill(source, outStart);
        this.inEdge = fill(target, inStart);
        this.maxWidthMillis = Arrays.stream(widths).max().orElse(1);
    }

    private static int[] offsets(int[] endpoint, int nodes) {
        int[] start = new int[nodes + 1];
        for (int node : endpoint) {
            start[node + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        return start;
    }

    private static int[] fill(int[] endpoint, int[] start) {
        int[] next = Arrays.copyOf(start, start.length);
        int[] edges = new int[endpoint.length];
        for (int edge = 0; edge < endpoint.length; edge++) {
            edges[next[endpoint[edge]]++] = edge;
        }
        return edges;
    }

    /** Number of nodes. */
    public int nodeCount() {
        return terminal.length;
    }

    /** Number of edges. */
    public int edgeCount() {
        return source.length;
    }

    /** Node that the edge leaves. */
    public int source(int edge) {
        return source[edge];
    }

    /** Node that the edge enters. */
    public int target(int edge) {
        return target[edge];
    }

    /** First millisecond (epoch, UTC) at which the transfer may have happened. */
    public long earliest(int edge) {
        return time[edge];
    }

    /** Last millisecond at which the transfer may have happened. */
    public long latest(int edge) {
        return time[edge] + widths[width[edge]] - 1;
    }

    /** Length of the edge's interval in milliseconds: 1 for an exact time, 86,400,000 for a day. */
    public long widthMillis(int edge) {
        return widths[width[edge]];
    }

    /** The widest interval of any edge, at least 1. */
    public long maxWidthMillis() {
        return maxWidthMillis;
    }

    /** Amount that left the source, minor units of {@link #sentCurrency}. */
    public long sentMinor(int edge) {
        return sentMinor[edge];
    }

    /** Amount that arrived at the target, minor units of {@link #receivedCurrency}. */
    public long receivedMinor(int edge) {
        return receivedMinor.length == 0 ? sentMinor[edge] : receivedMinor[edge];
    }

    /** Currency number of the amount sent; the dictionary is the builder's caller's. */
    public int sentCurrency(int edge) {
        return sentCurrency[edge];
    }

    /** Currency number of the amount that arrived. */
    public int receivedCurrency(int edge) {
        return receivedCurrency.length == 0 ? sentCurrency[edge] : receivedCurrency[edge];
    }

    /** Whether paths must not pass through the node. */
    public boolean isTerminal(int node) {
        return terminal[node];
    }

    /** First position of the node's out-edges; positions {@code outBegin..outEnd-1} go to {@link #outEdge}. */
    public int outBegin(int node) {
        return outStart[node];
    }

    /** One past the last position of the node's out-edges. */
    public int outEnd(int node) {
        return outStart[node + 1];
    }

    /** Edge at an out-position; edges of one node ascend in time. */
    public int outEdge(int position) {
        return outEdge[position];
    }

    /** First position of the node's in-edges. */
    public int inBegin(int node) {
        return inStart[node];
    }

    /** One past the last position of the node's in-edges. */
    public int inEnd(int node) {
        return inStart[node + 1];
    }

    /** Edge at an in-position; edges of one node ascend in time. */
    public int inEdge(int position) {
        return inEdge[position];
    }

    /** First out-position of the node whose earliest time is at or after the given one; O(log degree). */
    public int outPositionFrom(int node, long millis) {
        return lowerBound(outEdge, outStart[node], outStart[node + 1], millis);
    }

    /** First in-position of the node whose earliest time is at or after the given one; O(log degree). */
    public int inPositionFrom(int node, long millis) {
        return lowerBound(inEdge, inStart[node], inStart[node + 1], millis);
    }

    private int lowerBound(int[] edges, int from, int to, long millis) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time[edges[middle]] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
