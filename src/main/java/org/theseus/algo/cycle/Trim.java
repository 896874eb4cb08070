package org.theseus.algo.cycle;

import org.theseus.algo.Ticker;
import org.theseus.graph.TemporalGraph;

/**
 * Takes away payments that can stand on no ring, because within the span nothing leaves where they go or nothing enters where
 * they come from, and again what can stand on none without those. For exact times.
 *
 * <p>A payment of a ring is followed by another of it, or is its last, and then the first left its payee earlier; it is
 * preceded by another, or is the first, and then the last enters its payer later. Time is looked at in slices, so the span is
 * up to a third too long, never too short. What is taken away is no longer seen by the same reading, nor by the next one in the
 * other direction.
 *
 * <p>O(m) a reading; they end when little is taken away. The first two read the graph itself, one slice after the other, and
 * need no times; the others what is left. A byte a node is all that is read at random. 1 byte an edge, and 13 for each that the
 * first two leave, for a while.
 */
final class Trim {

    static final int OUT_LATER = 1;
    static final int IN_LATER = 2;
    static final int OUT_EARLIER = 4;
    static final int IN_EARLIER = 8;

    /** Two marks of later payments for the bits of a payer that was paid and those of a payee that paid, at once. */
    static final byte[] LATER = later();

    /** How far the marks of earlier payments are from those of later ones. */
    static final int EARLIER_SHIFT = 2;

    /** For each combination of the four marks a bit that says whether a payment may stand on a ring. */
    static final int REMAINS = combinations();

    private static final int MAX_ROUNDS = 7;
    private static final int PIECE = 1 << 16;
    /** So many payments' nodes are read before their turn: reads that do not wait for what is done with them cost less. */
    private static final int AHEAD = 64;

    private final TemporalGraph graph;
    private final Ticker ticker;
    private final Slices slices;
    private final Recent recent;
    private final byte[] marks;
    private int size;

    private Trim(TemporalGraph graph, long spanMillis, Ticker ticker) {
        this.graph = graph;
        this.ticker = ticker;
        this.slices = new Slices(graph, spanMillis);
        this.recent = new Recent(graph.nodeCount());
        this.marks = new byte[graph.edgeCount()];
    }

    private static byte[] later() {
        byte[] marks = new byte[Recent.OF_PAID + Recent.OF_PAYING + 1];
        for (int bits = 0; bits < marks.length; bits++) {
            boolean wasPaid = (bits & Recent.OF_PAID) != 0;
            boolean paid = (bits & Recent.OF_PAYING) != 0;
            marks[bits] = (byte) ((wasPaid ? IN_LATER : 0) | (paid ? OUT_LATER : 0));
        }
        return marks;
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
     * What remains: a superset of the payments on rings, without those that may stand on none whatever their time.
     *
     * @param spanMillis at least 1
     */
    static Remainder remaining(TemporalGraph graph, long spanMillis, Ticker ticker) {
        Trim trim = new Trim(graph, spanMillis, ticker);
        trim.lookAhead();
        trim.lookBack();
        TrimList list = new TrimList(graph, trim.slices, trim.marks, trim.size, ticker);
        int before;
        int round = 0;
        do {
            before = list.size();
            list.lookAhead();
            list.lookBack();
        } while (++round < MAX_ROUNDS && list.size() < before - before / 8);
        return list.remainder();
    }

    private void lookAhead() {
        for (int slice = slices.count() - 1; slice >= 0; slice--) {
            recent.turn();
            for (int high = slices.end(slice); high > slices.begin(slice); high -= PIECE) {
                int low = Math.max(slices.begin(slice), high - PIECE);
                lookAhead(low, high);
                ticker.steps(high - low);
            }
        }
        recent.forget();
    }

    private void lookAhead(int low, int high) {
        byte[] nodes = recent.nodes;
        for (int edge = high - 1; edge >= low; edge--) {
            int source = graph.source(edge);
            int target = graph.target(edge);
            int ofSource = nodes[source];
            nodes[source] = (byte) (ofSource | Recent.PAYING);
            int ofTarget = nodes[target];
            nodes[target] = (byte) (ofTarget | Recent.PAID);
            marks[edge] = (byte) ((ofSource & Recent.OF_PAID) | (ofTarget & Recent.OF_PAYING));
        }
    }

    private void lookBack() {
        for (int slice = 0; slice < slices.count(); slice++) {
            recent.turn();
            for (int low = slices.begin(slice); low < slices.end(slice); low += AHEAD) {
                int high = Math.min(slices.end(slice), low + AHEAD);
                ticker.steps(recent.read(graph, low, high) & 1);
                size += lookBack(low, high);
                ticker.steps(high - low);
            }
        }
        recent.forget();
    }

    /** And leaves no mark on what can stand on no ring. */
    private int lookBack(int low, int high) {
        byte[] nodes = recent.nodes;
        byte[] table = LATER;
        int kept = 0;
        for (int edge = low; edge < high; edge++) {
            int source = graph.source(edge);
            int target = graph.target(edge);
            int ofSource = nodes[source];
            int ofTarget = nodes[target];
            int earlier = table[(ofSource & Recent.OF_PAID) | (ofTarget & Recent.OF_PAYING)] << EARLIER_SHIFT;
            int all = table[marks[edge] & 0xFF] | earlier;
            int remains = REMAINS >>> all & 1;
            nodes[source] = (byte) (ofSource | remains * Recent.PAYING);
            nodes[target] |= (byte) (remains * Recent.PAID);
            marks[edge] = (byte) (all & -remains);
            kept += remains;
        }
        return kept;
    }
}
