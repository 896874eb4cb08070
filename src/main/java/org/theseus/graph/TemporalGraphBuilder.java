package org.theseus.graph;

import java.util.Arrays;

/**
 * Collects edges in any order and builds the {@link TemporalGraph} in one pass; edges of equal time keep the order in which
 * they were added, so callers add them in a fixed order. Not thread-safe; use once.
 */
public final class TemporalGraphBuilder {

    private static final long BYTES_PER_EDGE = InRows.MOST_BYTES;

    private static final long BYTES_PER_NODE = 9;
    /** The columns below and the order of edges. */
    private static final long BYTES_PER_EDGE_BUILDING = 38;

    private final byte[] terminal;
    private final EdgeKinds kinds = new EdgeKinds();
    private int size;
    private int[] source;
    private int[] target;
    private long[] time;
    private char[] kind;
    private long[] sent;
    /** Empty until an edge arrives with another amount. */
    private long[] received = {};

    private boolean sorted = true;
    private int[] order = {};

    /** A builder for the given number of nodes, none terminal. */
    public TemporalGraphBuilder(int nodeCount) {
        this(nodeCount, 1024);
    }

    /**
     * A builder that need not grow.
     *
     * @param expectedEdges a guess; any number of edges may be added
     */
    public TemporalGraphBuilder(int nodeCount, int expectedEdges) {
        int capacity = Math.max(16, expectedEdges);
        this.terminal = new byte[nodeCount];
        this.source = new int[capacity];
        this.target = new int[capacity];
        this.time = new long[capacity];
        this.kind = new char[capacity];
        this.sent = new long[capacity];
    }

    /** Upper bound of the heap that a finished graph holds, in bytes, while amounts stay below 2^48 minor units. */
    public static long estimateBytes(long nodes, long edges) {
        return nodes * BYTES_PER_NODE + edges * BYTES_PER_EDGE;
    }

    /** Upper bound of the heap that building takes if the number of edges was foreseen, the finished graph included. */
    public static long estimateBuildBytes(long nodes, long edges) {
        return estimateBytes(nodes, edges) + edges * BYTES_PER_EDGE_BUILDING;
    }

    /** Marks a node that paths must not pass through. */
    public TemporalGraphBuilder terminal(int node) {
        terminal[node] = 1;
        return this;
    }

    /** Adds an edge whose amount arrives as it was sent; returns its insertion number, counted from 0. */
    public int add(int from, int to, long earliestMillis, long widthMillis, long amountMinor, int currency) {
        return add(from, to, earliestMillis, widthMillis, amountMinor, currency, amountMinor, currency);
    }

    /** Adds an edge of channel 0; returns its insertion number, counted from 0. */
    public int add(
            int from,
            int to,
            long earliestMillis,
            long widthMillis,
            long sentMinor,
            int sentCurrencyNumber,
            long receivedMinor,
            int receivedCurrencyNumber) {
        return add(
                from,
                to,
                earliestMillis,
                widthMillis,
                sentMinor,
                sentCurrencyNumber,
                receivedMinor,
                receivedCurrencyNumber,
                0);
    }

    /**
     * Adds an edge; returns its insertion number, counted from 0.
     *
     * @param widthMillis length of the interval in which the transfer happened, at least 1
     * @param sentCurrencyNumber 0 to 255, like the other currency and the channel
     */
    public int add(
            int from,
            int to,
            long earliestMillis,
            long widthMillis,
            long sentMinor,
            int sentCurrencyNumber,
            long receivedMinor,
            int receivedCurrencyNumber,
            int channelNumber) {
        if (from < 0 || from >= terminal.length || to < 0 || to >= terminal.length) {
            throw new IllegalArgumentException("edge " + from + "->" + to + " outside 0.." + (terminal.length - 1));
        }
        if (widthMillis < 1 || sentMinor < 0 || receivedMinor < 0) {
            throw new IllegalArgumentException(
                    "width " + widthMillis + ", amounts " + sentMinor + ", " + receivedMinor);
        }
        char kindNumber = kinds.number(widthMillis, channelNumber, sentCurrencyNumber, receivedCurrencyNumber);
        if (size == source.length) {
            grow();
        }
        source[size] = from;
        target[size] = to;
        time[size] = earliestMillis;
        kind[size] = kindNumber;
        sent[size] = sentMinor;
        if (sentMinor != receivedMinor && received.length == 0) {
            received = Arrays.copyOf(sent, sent.length);
        }
        if (received.length > 0) {
            received[size] = receivedMinor;
        }
        sorted &= size == 0 || time[size - 1] <= earliestMillis;
        return size++;
    }

    private void grow() {
        int capacity = size + (size >> 1) + 1;
        source = Arrays.copyOf(source, capacity);
        target = Arrays.copyOf(target, capacity);
        time = Arrays.copyOf(time, capacity);
        kind = Arrays.copyOf(kind, capacity);
        sent = Arrays.copyOf(sent, capacity);
        received = received.length == 0 ? received : Arrays.copyOf(received, capacity);
    }

    /** Builds the graph: O(m log m) when the edges come unsorted, O(m) when they come in time order. */
    public TemporalGraph build() {
        order = new int[size];
        Arrays.setAll(order, edge -> edge);
        if (!sorted) {
            order = EdgeOrder.byTime(order, time);
            source = pick(source);
            target = pick(target);
            time = pick(time);
            kind = pick(kind);
            sent = pick(sent);
            received = received.length == 0 ? received : pick(received);
        }
        Amounts left = Amounts.of(sent, size);
        return new TemporalGraph(
                Arrays.copyOf(source, size),
                Arrays.copyOf(target, size),
                Arrays.copyOf(time, size),
                Arrays.copyOf(kind, size),
                left,
                received.length == 0 ? left : Amounts.of(received, size),
                kinds.all(),
                terminal);
    }

    /** After {@link #build}: insertion number of each edge, by edge number. */
    public int[] insertionOrder() {
        return order.clone();
    }

    /** Whether the edges came in time order, so that edge numbers are insertion numbers. */
    public boolean isSorted() {
        return sorted;
    }

    private int[] pick(int[] values) {
        int[] picked = new int[size];
        Arrays.setAll(picked, edge -> values[order[edge]]);
        return picked;
    }

    private long[] pick(long[] values) {
        long[] picked = new long[size];
        Arrays.setAll(picked, edge -> values[order[edge]]);
        return picked;
    }

    private char[] pick(char[] values) {
        char[] picked = new char[size];
        for (int edge = 0; edge < size; edge++) {
            picked[edge] = values[order[edge]];
        }
        return picked;
    }
}
