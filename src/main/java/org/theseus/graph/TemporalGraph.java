package org.theseus.graph;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Immutable temporal multigraph in compressed sparse rows.
 *
 * <p>Nodes are {@code 0..nodeCount-1}, edges {@code 0..edgeCount-1}. Edge numbers ascend with (earliest time, order of
 * insertion), so comparing edge numbers compares times with a fixed tie-break, and a window of time is a range of edge
 * numbers ({@link #edgeFrom}). Each edge has a time interval: {@link #earliest} to {@link #latest}, both inclusive, equal
 * where the source knew the millisecond; two amounts in minor units: what left the source and what arrived, each with a
 * small currency number; and a small channel number. Parallel edges and self-loops are kept.
 *
 * <p>Terminal nodes (cash, the outside world) are where paths may begin or end but never pass through.
 *
 * <p>Thread-safe. Memory of an edge: 4 bytes each for source, target, place in the out-list and in the in-list, 8 for the
 * time, 2 for its kind (width, channel and currencies, whose combinations are numbered), 4 for the amount, or 6 where many
 * amounts pass 2^31 minor units, and as much again if some edge arrives with another amount: 30 bytes usually. Copies in the
 * order of the in-lists ({@link #inSource}, {@link #inReceivedMinor}) take up to 8 more, never beyond 40 in all. An amount of
 * 2^48 minor units and more takes 8 bytes beside. A node takes 8 bytes and a bit.
 */
public final class TemporalGraph {

    private final int[] source;
    private final int[] target;
    private final long[] time;
    private final char[] kind;
    private final Amounts sent;
    /** The very same object as {@link #sent} where every amount arrives as it was sent. */
    private final Amounts received;

    private final long[] kindWidth;
    private final byte[] kindChannel;
    private final byte[] kindSentCurrency;
    private final byte[] kindReceivedCurrency;
    private final int[] outStart;
    private final int[] outEdge;
    private final int[] inStart;
    private final int[] inEdge;
    /** A bit a node, so that in a large graph, too, they stay near the processor. */
    private final long[] terminal;

    private final long maxWidthMillis;
    /** The width of all intervals, or 0 if they differ. */
    private final long soleWidthMillis;
    /** The currency in which everything is sent, or -1. */
    private final int soleSentCurrency;
    /** The currency in which everything arrives, or -1. */
    private final int soleReceivedCurrency;

    private final CoarseTimes coarseTimes;
    private final InRows inRows;

    TemporalGraph(
            int[] source,
            int[] target,
            long[] time,
            char[] kind,
            Amounts sent,
            Amounts received,
            List<EdgeKinds.Kind> kinds,
            byte[] terminal) {
        this.source = source;
        this.target = target;
        this.time = time;
        this.kind = kind;
        this.sent = sent;
        this.received = received;
        this.kindWidth = new long[kinds.size()];
        this.kindChannel = new byte[kinds.size()];
        this.kindSentCurrency = new byte[kinds.size()];
        this.kindReceivedCurrency = new byte[kinds.size()];
        for (int number = 0; number < kindWidth.length; number++) {
            kindWidth[number] = kinds.get(number).widthMillis();
            kindChannel[number] = (byte) kinds.get(number).channel();
            kindSentCurrency[number] = (byte) kinds.get(number).sentCurrency();
            kindReceivedCurrency[number] = (byte) kinds.get(number).receivedCurrency();
        }
        this.terminal = bits(terminal);
        this.outStart = offsets(source, terminal.length);
        this.inStart = offsets(target, terminal.length);
        this.outEdge = fill(source, outStart);
        this.inEdge = fill(target, inStart);
        this.maxWidthMillis = Arrays.stream(kindWidth).max().orElse(1);
        this.soleWidthMillis = Arrays.stream(kindWidth).min().orElse(1) == maxWidthMillis ? maxWidthMillis : 0;
        this.soleSentCurrency = sole(kindSentCurrency);
        this.soleReceivedCurrency = sole(kindReceivedCurrency);
        this.coarseTimes = new CoarseTimes(time);
        this.inRows = new InRows(inEdge, source, received, edgeBytes());
    }

    private TemporalGraph(ColumnSource columns) {
        this.source = HeapCopy.of(columns.ints("graph.source"));
        this.target = HeapCopy.of(columns.ints("graph.target"));
        this.time = HeapCopy.of(columns.longs("graph.time"));
        this.kind = HeapCopy.of(columns.chars("graph.kind"));
        this.sent = Amounts.readFrom(columns, "graph.sent");
        boolean converted = columns.bytes("graph.converted").get(0) != 0;
        this.received = converted ? Amounts.readFrom(columns, "graph.received") : sent;
        this.kindWidth = HeapCopy.of(columns.longs("graph.kind.width"));
        this.kindChannel = HeapCopy.of(columns.bytes("graph.kind.channel"));
        this.kindSentCurrency = HeapCopy.of(columns.bytes("graph.kind.sent-currency"));
        this.kindReceivedCurrency = HeapCopy.of(columns.bytes("graph.kind.received-currency"));
        this.outStart = HeapCopy.of(columns.ints("graph.out-start"));
        this.outEdge = HeapCopy.of(columns.ints("graph.out-edge"));
        this.inStart = HeapCopy.of(columns.ints("graph.in-start"));
        this.inEdge = HeapCopy.of(columns.ints("graph.in-edge"));
        this.terminal = bits(HeapCopy.of(columns.bytes("graph.terminal")));
        this.maxWidthMillis = Arrays.stream(kindWidth).max().orElse(1);
        this.soleWidthMillis = Arrays.stream(kindWidth).min().orElse(1) == maxWidthMillis ? maxWidthMillis : 0;
        this.soleSentCurrency = sole(kindSentCurrency);
        this.soleReceivedCurrency = sole(kindReceivedCurrency);
        this.coarseTimes = new CoarseTimes(time);
        this.inRows = new InRows(inEdge, source, received, edgeBytes());
    }

    private static int sole(byte[] currencies) {
        for (byte currency : currencies) {
            if (currency != currencies[0]) {
                return -1;
            }
        }
        return currencies.length == 0 ? -1 : currencies[0] & 0xFF;
    }

    private static long[] bits(byte[] marks) {
        long[] bits = new long[(marks.length >> 6) + 1];
        for (int node = 0; node < marks.length; node++) {
            bits[node >> 6] |= (marks[node] == 0 ? 0L : 1L) << node;
        }
        return bits;
    }

    private byte[] terminalMarks() {
        byte[] marks = new byte[nodeCount()];
        for (int node = 0; node < marks.length; node++) {
            marks[node] = (byte) (isTerminal(node) ? 1 : 0);
        }
        return marks;
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

    /** Gives every column to the sink, under names that begin with {@code graph.}; but for one byte a node nothing is copied here. */
    public void writeTo(ColumnSink sink) {
        sink.ints("graph.source", IntBuffer.wrap(source));
        sink.ints("graph.target", IntBuffer.wrap(target));
        sink.longs("graph.time", LongBuffer.wrap(time));
        sink.chars("graph.kind", CharBuffer.wrap(kind));
        sent.writeTo(sink, "graph.sent");
        boolean converted = received != sent;
        sink.bytes("graph.converted", ByteBuffer.wrap(new byte[] {(byte) (converted ? 1 : 0)}));
        if (converted) {
            received.writeTo(sink, "graph.received");
        }
        sink.longs("graph.kind.width", LongBuffer.wrap(kindWidth));
        sink.bytes("graph.kind.channel", ByteBuffer.wrap(kindChannel));
        sink.bytes("graph.kind.sent-currency", ByteBuffer.wrap(kindSentCurrency));
        sink.bytes("graph.kind.received-currency", ByteBuffer.wrap(kindReceivedCurrency));
        sink.ints("graph.out-start", IntBuffer.wrap(outStart));
        sink.ints("graph.out-edge", IntBuffer.wrap(outEdge));
        sink.ints("graph.in-start", IntBuffer.wrap(inStart));
        sink.ints("graph.in-edge", IntBuffer.wrap(inEdge));
        sink.bytes("graph.terminal", ByteBuffer.wrap(terminalMarks()));
    }

    /**
     * The inverse of {@link #writeTo}: copies the columns to the heap, where algorithms read them fastest, and makes those that are derived. The source must
     * give exactly what was written; nothing is checked again.
     */
    public static TemporalGraph readFrom(ColumnSource columns) {
        return new TemporalGraph(columns);
    }

    /** Bytes of all arrays of this graph, without the JVM's headers of the arrays. */
    public long heapBytes() {
        long bytesPerKind = Long.BYTES + 3L * Byte.BYTES;
        return edgeBytes()
                + inRows.heapBytes()
                + bytesPerKind * kindWidth.length
                + (2L * Integer.BYTES) * outStart.length
                + (long) Long.BYTES * terminal.length;
    }

    /** Bytes that edges take without the copies in the order of the in-lists. */
    private long edgeBytes() {
        long bytesPerEdge = 4L * Integer.BYTES + Long.BYTES + Character.BYTES;
        return bytesPerEdge * source.length
                + sent.heapBytes()
                + (received == sent ? 0 : received.heapBytes())
                + coarseTimes.heapBytes();
    }

    /** The column itself, for readers in this package that change nothing. */
    int[] sources() {
        return source;
    }

    /** The column itself, for readers in this package that change nothing. */
    int[] targets() {
        return target;
    }

    /** Number of nodes. */
    public int nodeCount() {
        return outStart.length - 1;
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
        return time[edge] + widthMillis(edge) - 1;
    }

    /** Length of the edge's interval in milliseconds: 1 for an exact time, 86,400,000 for a day. */
    public long widthMillis(int edge) {
        return soleWidthMillis > 0 ? soleWidthMillis : kindWidth[kind[edge]];
    }

    /** The widest interval of any edge, at least 1. */
    public long maxWidthMillis() {
        return maxWidthMillis;
    }

    /** Amount that left the source, minor units of {@link #sentCurrency}. */
    public long sentMinor(int edge) {
        return sent.get(edge);
    }

    /** Amount that arrived at the target, minor units of {@link #receivedCurrency}. */
    public long receivedMinor(int edge) {
        return received.get(edge);
    }

    /** Whether every amount arrives as it was sent, so that one need not be asked for where the other is known; O(1). */
    public boolean arrivesAsSent() {
        return received == sent;
    }

    /** Currency number of the amount sent, 0 to 255; the dictionary is the builder's caller's. */
    public int sentCurrency(int edge) {
        return soleSentCurrency >= 0 ? soleSentCurrency : kindSentCurrency[kind[edge]] & 0xFF;
    }

    /**
     * Whether all amounts sent are of one currency; also true of no edge. O(combinations of width, channel and currencies), and
     * each of them is of some edge.
     */
    public boolean hasOneSentCurrency() {
        for (byte currency : kindSentCurrency) {
            if (currency != kindSentCurrency[0]) {
                return false;
            }
        }
        return true;
    }

    /** Currency number of the amount that arrived, 0 to 255. */
    public int receivedCurrency(int edge) {
        return soleReceivedCurrency >= 0 ? soleReceivedCurrency : kindReceivedCurrency[kind[edge]] & 0xFF;
    }

    /** Channel number, 0 to 255, 0 where the builder was given none; the dictionary is the builder's caller's. */
    public int channel(int edge) {
        return kindChannel[kind[edge]] & 0xFF;
    }

    /** Whether paths must not pass through the node. */
    public boolean isTerminal(int node) {
        return (terminal[node >> 6] >>> node & 1) != 0;
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

    /** {@link #source} of the edge at an in-position; for the payments into one node in turn much faster. */
    public int inSource(int position) {
        return inRows.source(position);
    }

    /** {@link #receivedMinor} of the edge at an in-position; for the payments into one node in turn much faster. */
    public long inReceivedMinor(int position) {
        return inRows.receivedMinor(position);
    }

    /**
     * Whether {@code earliest(edge) - earliest(than) > millis}; seldom reads the column of times, so it is the faster way to
     * compare edges that are far apart.
     */
    public boolean isLater(int edge, int than, long millis) {
        return coarseTimes.isLater(edge, than, millis);
    }

    /** First edge whose earliest time is at or after the given one, {@link #edgeCount} if none; O(log edges). */
    public int edgeFrom(long millis) {
        return SortedLongs.firstFrom(time, 0, time.length, millis);
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
