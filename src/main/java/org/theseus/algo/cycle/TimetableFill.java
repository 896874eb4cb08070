package org.theseus.algo.cycle;

import org.theseus.algo.IntStack;
import org.theseus.algo.Ticker;

/**
 * Fills a {@link Timetable}. Payments are read in the order of time for the arrivals, which says what is earlier, and against it for the
 * departures, which says what is later; what it finds is not written at once where it belongs, all over memory, but waits in
 * {@link Blocks}. Not thread-safe; 24 bytes a payment and 8 a node for a while.
 */
final class TimetableFill {

    private static final int RECORD = 6;
    /** So many payments' nodes are read before their turn: reads that do not wait for what is done with them cost less. */
    private static final int AHEAD = 32;

    private final Remainder payments;
    private final int[] moments;
    private final Timetable table;
    private final Ticker ticker;
    private final int[] records;
    /** For each node the place of its arrival or departure that was read last, and the moment of that. */
    private final int[] last;
    /** Such pairs for payments of one moment. */
    private final IntStack lastBefore = new IntStack();

    /**
     * To fill the table.
     *
     * @param moments of the payments
     */
    TimetableFill(Remainder payments, int[] moments, Timetable table, Ticker ticker) {
        this.payments = payments;
        this.moments = moments;
        this.table = table;
        this.ticker = ticker;
        int nodes = table.nodeCount();
        this.last = new int[2 * nodes];
        this.records = new int[RECORD * Math.max(table.firstArrival(nodes), table.firstDeparture(nodes))];
    }

    void fill() {
        putArrivals();
        putDepartures();
    }

    private void putArrivals() {
        int nodes = table.nodeCount();
        for (int node = 0; node < nodes; node++) {
            last[2 * node] = table.hasArrivals(node) ? table.firstArrival(node) : 0;
            last[2 * node + 1] = Timetable.BEFORE_ALL;
        }
        Blocks blocks = new Blocks(table.firstArrival(nodes), RECORD);
        int end;
        int read = 0;
        for (int begin = 0; begin < moments.length; begin = end) {
            for (end = begin + 1; end < moments.length && moments[end] == moments[begin]; end++) {}
            if (end > read) {
                int from = read;
                read = Math.min(moments.length, end + AHEAD);
                ticker.steps(readLast(from, read) & 1);
            }
            read(blocks, begin, end, payments.from(), payments.to(), 1);
        }
        for (int block = 0; block < blocks.count(); block++) {
            for (int at = blocks.begin(block); at < blocks.end(block); at += RECORD) {
                table.putArrival(records, at);
            }
        }
    }

    private void putDepartures() {
        int nodes = table.nodeCount();
        for (int node = 0; node < nodes; node++) {
            last[2 * node] = table.hasDepartures(node) ? table.firstDeparture(node + 1) - 1 : 0;
            last[2 * node + 1] = Timetable.AFTER_ALL;
        }
        Blocks blocks = new Blocks(table.firstDeparture(nodes), RECORD);
        int begin;
        int read = moments.length;
        for (int end = moments.length; end > 0; end = begin) {
            for (begin = end - 1; begin > 0 && moments[begin - 1] == moments[end - 1]; begin--) {}
            if (begin < read) {
                int to = read;
                read = Math.max(0, begin - AHEAD);
                ticker.steps(readLast(read, to) & 1);
            }
            read(blocks, begin, end, payments.to(), payments.from(), -1);
        }
        for (int block = 0; block < blocks.count(); block++) {
            for (int at = blocks.begin(block); at < blocks.end(block); at += RECORD) {
                table.putDeparture(records, at);
            }
        }
    }

    /** Reads what is kept of the nodes of some payments; returns a sum without meaning, so that no read is left out. */
    private int readLast(int begin, int end) {
        int sum = 0;
        for (int i = begin; i < end; i++) {
            sum += last[2 * payments.from()[i]] + last[2 * payments.to()[i]];
        }
        return sum;
    }

    /**
     * Payments of one moment.
     *
     * @param other the end of each at which it is asked what was read last
     * @param own the end at which it stands itself
     * @param step how places go on
     */
    private void read(Blocks blocks, int begin, int end, int[] other, int[] own, int step) {
        if (end == begin + 1) {
            int of = 2 * other[begin];
            read(blocks, begin, other[begin], own[begin], step, last[of], last[of + 1]);
            return;
        }
        lastBefore.clear();
        for (int i = begin; i < end; i++) {
            lastBefore.add(last[2 * other[i]]);
            lastBefore.add(last[2 * other[i] + 1]);
        }
        for (int n = 0; n < end - begin; n++) {
            int at = step > 0 ? n : end - begin - 1 - n;
            int i = begin + at;
            read(blocks, i, other[i], own[i], step, lastBefore.get(2 * at), lastBefore.get(2 * at + 1));
        }
    }

    private void read(Blocks blocks, int i, int other, int own, int step, int lastPlace, int lastMoment) {
        int place = last[2 * own] + step;
        last[2 * own] = place;
        last[2 * own + 1] = moments[i];
        int record = blocks.add(place);
        records[record] = place;
        records[record + 1] = other;
        records[record + 2] = moments[i];
        records[record + 3] = lastPlace;
        records[record + 4] = lastMoment;
        records[record + 5] = payments.edges()[i];
    }
}
