package org.theseus.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Collects edges in any order and builds the {@link TemporalGraph}; edges of equal time keep the order in which they
 * were added, so callers add them in a fixed order. Not thread-safe; use once.
 */
public final class TemporalGraphBuilder {

    /** Bytes that the finished graph holds for each edge, both amounts counted (see {@link #estimateBytes}). */
    private static final long BYTES_PER_EDGE = 43;

    private static final long BYTES_PER_NODE = 9;

    private final boolean[] terminal;
    private int size;
    private int[] source = new int[1024];
    private int[] target = new int[1024];
    private long[] time = new long[1024];
    private byte[] width = new byte[1024];
    private long[] sent = new long[1024];
    private byte[] sentCurrency = new byte[1024];
    private long[] received = new long[1024];
    private byte[] receivedCurrency = new byte[1024];
    private long[] widths = {1};
    private boolean converted;
    private int[] order = {};

    /** A builder for the given number of nodes, none terminal. */
    public TemporalGraphBuilder(int nodeCount) {
        this.terminal = new boolean[nodeCount];
    }

    /** Upper bound of the heap that a finished graph holds, in bytes. */
    public static long estimateBytes(long nodes, long edges) {
        return nodes * BYTES_PER_NODE + edges * BYTES_PER_EDGE;
    }

    /** Marks a node that paths must not pass through. */
    public TemporalGraphBuilder terminal(int node) {
        terminal[node] = true;
        return this;
    }

    /** Adds an edge whose amount arrives as it was sent; returns its insertion number, counted from 0. */
    public int add(int from, int to, long earliestMillis, long widthMillis, long amountMinor, int currency) {
        return add(from, to, earliestMillis, widthMillis, amountMinor, currency, amountMinor, currency);
    }

    /**
     * Adds an edge; returns its insertion number, counted from 0.
     *
     * @param widthMillis length of the interval in which the transfer happened, at least 1
     * @param sentCurrencyNumber 0 to 127
     */
    public int add(
            int from,
            int to,
            long earliestMillis,
            long widthMillis,
            long sentMinor,
            int sentCurrencyNumber,
            long receivedMinor,
            int receivedCurrencyNumber) {
        if (from < 0 || from >= terminal.length || to < 0 || to >= terminal.length) {
            throw new IllegalArgumentException("edge " + from + "->" + to + " outside 0.." + (terminal.length - 1));
        }
        if (widthMillis < 1 || sentMinor < 0 || receivedMinor < 0) {
            throw new IllegalArgumentException(
                    "width " + widthMillis + ", amounts " + sentMinor + ", " + receivedMinor);
        }
        if (size == source.length) {
            grow();
        }
        source[size] = from;
        target[size] = to;
        time[size] = earliestMillis;
        width[size] = widthNumber(widthMillis);
        sent[size] = sentMinor;
        sentCurrency[size] = smallNumber(sentCurrencyNumber);
        received[size] = receivedMinor;
        receivedCurrency[size] = smallNumber(receivedCurrencyNumber);
        converted |= sentMinor != receivedMinor || sentCurrencyNumber != receivedCurrencyNumber;
        return size++;
    }

    private static byte smallNumber(int number) {
        if (number < 0 || number > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("number " + number + " outside 0..127");
        }
        return (byte) number;
    }

    private byte widthNumber(long widthMillis) {
        for (int number = 0; number < widths.length; number++) {
            if (widths[number] == widthMillis) {
                return (byte) number;
            }
        }
        widths = Arrays.copyOf(widths, widths.length + 1);
        widths[widths.length - 1] = widthMillis;
        return smallNumber(widths.length - 1);
    }

    private void grow() {
        int capacity = size + (size >> 1);
        source = Arrays.copyOf(source, capacity);
        target = Arrays.copyOf(target, capacity);
        time = Arrays.copyOf(time, capacity);
        width = Arrays.copyOf(width, capacity);
        sent = Arrays.copyOf(sent, capacity);
        sentCurrency = Arrays.copyOf(sentCurrency, capacity);
        received = Arrays.copyOf(received, capacity);
        receivedCurrency = Arrays.copyOf(receivedCurrency, capacity);
    }

    /** Builds the graph: O(m log m) when the edges come unsorted, O(m) when they come in time order. */
    public TemporalGraph build() {
        order = sortedByTime();
        Columns columns = new Columns(
                pick(source),
                pick(target),
                IntStream.of(order).mapToLong(i -> time[i]).toArray(),
                pick(width),
                widths,
                IntStream.of(order).mapToLong(i -> sent[i]).toArray(),
                pick(sentCurrency),
                converted ? IntStream.of(order).mapToLong(i -> received[i]).toArray() : new long[0],
                converted ? pick(receivedCurrency) : new byte[0]);
        return new TemporalGraph(columns, terminal);
    }

    /** After {@link #build}: insertion number of each edge, by edge number. */
    public int[] insertionOrder() {
        return order.clone();
    }

    private int[] sortedByTime() {
        boolean sorted = true;
        for (int i = 1; i < size && sorted; i++) {
            sorted = time[i - 1] <= time[i];
        }
        IntStream all = IntStream.range(0, size);
        return sorted
                ? all.toArray()
                : all.boxed()
                        .sorted((a, b) -> {
                            int byTime = Long.compare(time[a], time[b]);
                            return byTime != 0 ? byTime : Integer.compare(a, b);
                        })
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private int[] pick(int[] values) {
        return IntStream.of(order).map(i -> values[i]).toArray();
    }

    private byte[] pick(byte[] values) {
        byte[] picked = new byte[size];
        for (int i = 0; i < size; i++) {
            picked[i] = values[order[i]];
        }
        return picked;
    }

    /** The arrays of a finished graph, edges in their final order. */
    record Columns(
            int[] source,
            int[] target,
            long[] time,
            byte[] width,
            long[] widths,
            long[] sentMinor,
            byte[] sentCurrency,
            long[] receivedMinor,
            byte[] receivedCurrency) {}
}
