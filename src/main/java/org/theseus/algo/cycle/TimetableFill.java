package org.theseus.algo.cycle;

import org.theseus.graph.TemporalGraph;

/**
 * Fills a {@link Timetable}. Payments are read in the order of time, which says what is later and what earlier; what it finds
 * is not written at once where it belongs, all over memory, but waits in {@link Blocks}. Not thread-safe; 56 bytes a payment and
 * 8 a node for a while.
 */
final class TimetableFill {

    private static final int ARRIVAL = 4;
    private static final int DEPARTURE = 6;

    private final Remainder payments;
    private final Timetable table;
    private final long spanMillis;
    private final long[] time;
    /** Of each payment, and one past the last of all. */
    private final int[] moment;
    /** For each node the place of its next departure, and of the last arrival so far. */
    private final int[] places;

    private final Blocks arriving;
    private final Blocks leaving;

    TimetableFill(TemporalGraph graph, Remainder payments, Timetable table, long spanMillis) {
        this.payments = payments;
        this.table = table;
        this.spanMillis = spanMillis;
        int size = payments.edges().length;
        this.time = new long[size];
        this.moment = new int[size + 1];
        for (int i = 0; i < size; i++) {
            time[i] = graph.earliest(payments.edges()[i]);
        }
        for (int i = 1; i <= size; i++) {
            moment[i] = moment[i - 1] + (i < size && time[i] == time[i - 1] ? 0 : 1);
        }
        int nodes = payments.nodes().length;
        this.places = new int[2 * nodes];
        for (int node = 0; node < nodes; node++) {
            places[2 * node] = table.hasDepartures(node) ? table.firstDeparture(node) : 0;
            places[2 * node + 1] = table.hasArrivals(node) ? table.firstArrival(node) : 0;
        }
        this.arriving = new Blocks(table.firstArrival(nodes), ARRIVAL);
        this.leaving = new Blocks(table.firstDeparture(nodes), DEPARTURE);
    }

    void fill() {
        int[] from = payments.from();
        int[] to = payments.to();
        int[] place = new int[time.length];
        int stop = 0;
        int end;
        for (int begin = 0; begin < time.length; begin = end) {
            while (stop < time.length && time[stop] - spanMillis <= time[begin]) {
                stop++;
            }
            for (end = begin; end < time.length && moment[end] == moment[begin]; end++) {
                place[end] = places[2 * from[end] + 1];
            }
            for (int i = begin; i < end; i++) {
                arrive(++places[2 * to[i] + 1], from[i], moment[begin], place[i]);
                place[i] = places[2 * from[i]]++;
            }
            for (int i = begin; i < end; i++) {
                leave(place[i], i, places[2 * to[i]], moment[stop]);
            }
        }
        putArrivals();
        putDepartures();
    }

    private void arrive(int place, int from, int at, int before) {
        int[] records = arriving.records();
        int record = arriving.add(place);
        records[record] = place;
        records[record + 1] = from;
        records[record + 2] = at;
        records[record + 3] = before;
    }

    private void leave(int place, int payment, int onward, int stop) {
        int[] records = leaving.records();
        int record = leaving.add(place);
        records[record] = place;
        records[record + 1] = payments.to()[payment];
        records[record + 2] = moment[payment];
        records[record + 3] = onward;
        records[record + 4] = stop;
        records[record + 5] = payments.edges()[payment];
    }

    private void putArrivals() {
        int[] records = arriving.records();
        for (int block = 0; block < arriving.count(); block++) {
            for (int at = arriving.begin(block); at < arriving.end(block); at += ARRIVAL) {
                table.putArrival(records[at], records[at + 1], records[at + 2], records[at + 3]);
            }
        }
    }

    private void putDepartures() {
        int[] records = leaving.records();
        for (int block = 0; block < leaving.count(); block++) {
            for (int at = leaving.begin(block); at < leaving.end(block); at += DEPARTURE) {
                table.putDeparture(
                        records[at],
                        records[at + 1],
                        records[at + 2],
                        records[at + 3],
                        records[at + 4],
                        records[at + 5]);
            }
        }
    }
}
