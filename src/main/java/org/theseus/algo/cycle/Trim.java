package org.theseus.algo.cycle;

import java.util.Arrays;
import org.theseus.algo.Ticker;
import org.theseus.graph.TemporalGraph;

/**
 * Takes away payments that can stand on no ring, because within the span nothing leaves where they go or nothing enters where
 * they come from, and again what can stand on none without those. For exact times.
 *
 * <p>A payment of a ring is followed by another of it, or is its last, and then the first left its payee earlier; it is
 * preceded by another, or is the first, and then the last enters its payer later. Who paid and was paid lately is kept in
 * bits by slices of time, which are small enough to stay near the processor; so the span is up to a quarter too long, never
 * too short. O(m) a round; rounds end when little is taken away. 5 bytes an edge and 2 a node for a while.
 */
final class Trim {

    private static final int MAX_ROUNDS = 8;
    private static final int SLICES = 4;
    private static final int IN_EARLIER = 1;
    private static final int OUT_EARLIER = 2;
    private static final int IN_LATER = 4;
    private static final int OUT_LATER = 8;
    /** For each combination of the four marks a bit that says whether a payment may stand on a ring. */
    private static final int REMAINS = combinations();

    private final TemporalGraph graph;
    private final Ticker ticker;
    private final long sliceMillis;
    private final byte[] mark;
    private final int[] edges;
    private int size;
    /** A bit a node: who was paid in this slice; then, in the next word, who paid. */
    private final long[] now;
    /** The same of as many slices before as the span has. */
    private final long[] lately;

    private final long[][] slices;
    private int oldest;

    private Trim(TemporalGraph graph, long spanMillis, Ticker ticker) {
        this.graph = graph;
        this.ticker = ticker;
        this.edges = new int[graph.edgeCount()];
        this.mark = new byte[graph.edgeCount()];
        int words = 2 * ((graph.nodeCount() + Long.SIZE - 1) / Long.SIZE);
        this.now = new long[words];
        this.lately = new long[words];
        this.slices = new long[SLICES][words];
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            if (Ring.isUsable(graph, edge)) {
                edges[size++] = edge;
            }
        }
        // no more slices than changing them costs as much as the edges
        long whole = size == 0 ? 0 : graph.earliest(edges[size - 1]) - graph.earliest(edges[0]);
        long least = (long) Math.min((double) spanMillis, (double) whole * words / Math.max(1, size));
        this.sliceMillis = 1 + Math.max((spanMillis - 1) / SLICES, least);
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
            before = trim.size;
            trim.lookBack();
            trim.lookAhead();
            trim.pack();
        } while (++round < MAX_ROUNDS && trim.size < before - before / 8);
        return Arrays.copyOf(trim.edges, trim.size);
    }

    private void lookBack() {
        forget();
        long end = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            long time = graph.earliest(edges[i]);
            if (time >= end) {
                turn(end == Long.MIN_VALUE ? SLICES : (time - end) / sliceMillis);
                end = time - Math.floorMod(time, sliceMillis) + sliceMillis;
            }
            mark[i] = (byte) meet(edges[i]);
        }
    }

    private void lookAhead() {
        forget();
        long begin = Long.MAX_VALUE;
        for (int i = size - 1; i >= 0; i--) {
            long time = graph.earliest(edges[i]);
            if (time < begin) {
                turn(begin == Long.MAX_VALUE ? SLICES : (begin - 1 - time) / sliceMillis);
                begin = time - Math.floorMod(time, sliceMillis);
            }
            int marks = mark[i] | meet(edges[i]) * IN_LATER;
            mark[i] = (byte) (REMAINS >>> marks & 1);
        }
    }

    /** Whether the payer was lately paid, and whether the payee lately paid; then notes the payment. */
    private int meet(int edge) {
        int source = graph.source(edge);
        int target = graph.target(edge);
        int from = source / Long.SIZE * 2;
        int to = target / Long.SIZE * 2;
        long in = (now[from] | lately[from]) >>> source;
        long out = (now[to + 1] | lately[to + 1]) >>> target;
        now[from + 1] |= 1L << source;
        now[to] |= 1L << target;
        return (int) (in & 1) * IN_EARLIER + (int) (out & 1) * OUT_EARLIER;
    }

    private void forget() {
        Arrays.fill(now, 0);
        Arrays.fill(lately, 0);
        for (long[] slice : slices) {
            Arrays.fill(slice, 0);
        }
    }

    /** Goes on to another slice of time; {@code skipped} are without payments. */
    private void turn(long skipped) {
        ticker.steps(now.length);
        for (long i = 0; i <= Math.min(skipped, SLICES); i++) {
            System.arraycopy(now, 0, slices[oldest], 0, now.length);
            Arrays.fill(now, 0);
            oldest = (oldest + 1) % SLICES;
        }
        System.arraycopy(slices[0], 0, lately, 0, lately.length);
        for (int slice = 1; slice < SLICES; slice++) {
            for (int word = 0; word < lately.length; word++) {
                lately[word] |= slices[slice][word];
            }
        }
    }

    private void pack() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            edges[kept] = edges[i];
            kept += mark[i];
        }
        size = kept;
    }
}
