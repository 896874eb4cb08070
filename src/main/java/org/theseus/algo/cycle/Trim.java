package org.theseus.algo.cycle;

import java.util.Arrays;
import org.theseus.algo.Ticker;
import org.theseus.graph.TemporalGraph;

/**
 * Takes away payments that can stand on no ring, because within the span nothing leaves where they go or nothing enters where
 * they come from, and again what can stand on none without those. For exact times.
 *
 * <p>A payment of a ring is followed by another of it, or is its last, and then the first left its payee earlier; it is
 * preceded by another, or is the first, and then the last enters its payer later. When a node last paid and was last paid is
 * kept as the number of a slice of time in a byte, so the span is up to an eighth too long, never too short; two bytes side by
 * side are all that is read of a node. O(m) a round; rounds end when little is taken away. 5 bytes an edge and 2 a node for a
 * while.
 */
final class Trim {

    private static final int MAX_ROUNDS = 8;
    private static final int SLICES = 8;
    /** The number of a slice fits a byte, and 0 is never. */
    private static final int MAX_SLICE = 255;

    private static final int PAID = 0;
    private static final int PAYING = 1;
    private static final int IN_EARLIER = 1;
    private static final int OUT_EARLIER = 2;
    private static final int IN_LATER = 4;
    private static final int OUT_LATER = 8;
    /** For each combination of the four marks a bit that says whether a payment may stand on a ring. */
    private static final int REMAINS = combinations();

    private final TemporalGraph graph;
    private final Ticker ticker;
    private final long sliceMillis;
    /** Slices before the present one that may hold what is within the span. */
    private final int window;

    private final byte[] mark;
    /** What is left stands at the end: it is packed by the reading that goes backward. */
    private final int[] edges;

    private int begin;
    /** Slice in which each node was last paid, and then in which it last paid. */
    private final byte[] last;

    private int slice;
    /** First slice that is within the span of the present one. */
    private int floor;

    private Trim(TemporalGraph graph, long spanMillis, Ticker ticker) {
        this.graph = graph;
        this.ticker = ticker;
        this.edges = new int[graph.edgeCount()];
        this.mark = new byte[graph.edgeCount()];
        this.last = new byte[2 * graph.nodeCount()];
        this.begin = edges.length;
        for (int edge = edges.length - 1; edge >= 0; edge--) {
            edges[begin - 1] = edge;
            begin -= Ring.isUsable(graph, edge) ? 1 : 0;
        }
        // no more slices than changing their numbers costs as much as the edges
        int size = edges.length - begin;
        long whole = size == 0 ? 0 : graph.earliest(edges[edges.length - 1]) - graph.earliest(edges[begin]);
        long least = (long) ((double) whole * graph.nodeCount() / Math.max(1, size) / MAX_SLICE);
        this.sliceMillis = 1 + Math.max((spanMillis - 1) / SLICES, least);
        this.window = (int) (1 + (spanMillis - 1) / sliceMillis);
    }

    private static int combinations() {
        int remains = 0;
        for (int marks = 0; marks < 16; marks++) {
            boolean isFirst = (marks & OUT_LATER) != 0 && (marks & IN_LATER) != 0;
            boolean isMiddle = (marks & OUT_LATER) != 0 && (marks & IN_EARLIER) != 0;
            boolean isLast = (marks & OUT_EARLIER) != 0 && (marks & IN_EARLIER) != 0;
            remains |= isFirst || isMiddle || isLast ? 1 << marks : 0;
        }
        return remains;
    }

    /**
     * The edges that remain, ascending: a superset of those on rings.
     *
     * @param spanMillis at least 1
     */
    static int[] remaining(TemporalGraph graph, long spanMillis, Ticker ticker) {
        Trim trim = new Trim(graph, spanMillis, ticker);
        int before;
        int round = 0;
        do {
            before = trim.size();
            trim.lookBack();
            trim.lookAhead();
        } while (++round < MAX_ROUNDS && trim.size() < before - before / 8);
        return Arrays.copyOfRange(trim.edges, trim.begin, trim.edges.length);
    }

    private int size() {
        return edges.length - begin;
    }

    private void lookBack() {
        forget();
        long end = begin == edges.length ? 0 : graph.earliest(edges[begin]);
        for (int i = begin; i < edges.length; i++) {
            int edge = edges[i];
            long time = graph.earliest(edge);
            if (time >= end) {
                long passed = 1 + (time - end) / sliceMillis;
                turn(passed);
                end += passed * sliceMillis;
            }
            mark[i] = (byte) meet(edge);
        }
    }

    /** And takes away what can stand on no ring. */
    private void lookAhead() {
        forget();
        long end = begin == edges.length ? 0 : graph.earliest(edges[edges.length - 1]);
        int kept = edges.length;
        for (int i = edges.length - 1; i >= begin; i--) {
            int edge = edges[i];
            long time = graph.earliest(edge);
            if (time <= end) {
                long passed = 1 + (end - time) / sliceMillis;
                turn(passed);
                end -= passed * sliceMillis;
            }
            int marks = mark[i] | meet(edge) * IN_LATER;
            edges[kept - 1] = edge;
            kept -= REMAINS >>> marks & 1;
        }
        begin = kept;
    }

    /** Whether the payer was lately paid, and whether the payee lately paid; then notes the payment. */
    private int meet(int edge) {
        int source = 2 * graph.source(edge);
        int target = 2 * graph.target(edge);
        int sinceIn = (last[source + PAID] & 0xFF) - floor;
        int sinceOut = (last[target + PAYING] & 0xFF) - floor;
        last[source + PAYING] = (byte) slice;
        last[target + PAID] = (byte) slice;
        return (~sinceIn >>> 31) * IN_EARLIER | (~sinceOut >>> 31) * OUT_EARLIER;
    }

    private void forget() {
        Arrays.fill(last, (byte) 0);
        slice = 0;
    }

    /** Goes on to a later slice of time; numbers are shifted before they grow out of a byte. */
    private void turn(long passed) {
        ticker.step();
        long next = slice + passed;
        if (next > MAX_SLICE) {
            long shift = next - window - 1;
            for (int i = 0; i < last.length; i++) {
                last[i] = (byte) Math.max(0, (last[i] & 0xFF) - shift);
            }
            ticker.steps(last.length);
            next -= shift;
        }
        slice = (int) next;
        floor = Math.max(1, slice - window);
    }
}
