package org.theseus.algo.cycle;

import java.util.Arrays;
import org.theseus.algo.IntStack;
import org.theseus.algo.Ticker;

/**
 * From which nodes, and until when, money can still get home by some walk along time: the latest departures, found backward
 * from the arrivals at home. What was found holds while later arrivals are added, as long as only later departures are asked
 * for, so each arrival anywhere is looked at once. It also keeps the
 * earliest arrivals of the walk forward that meets them. Not thread-safe; 20 bytes a node.
 */
final class WayHome {

    private static final int NEVER = -1;

    private static final int FIELDS = 4;
    private static final int LATEST = 1;
    private static final int ARRIVAL_STAMP = 2;
    private static final int EARLIEST = 3;

    private final Timetable table;
    private final Ticker ticker;
    /**
     * For each node a stamp, that of the home if it is of now, and the latest departure; then a stamp of arrivals and the
     * earliest of them. They are asked for together and lie together.
     */
    private final int[] marks;

    private final int[] hops;
    private final IntStack queue = new IntStack();
    private int stamp;
    private int arrivalStamp;
    private int home;

    WayHome(Timetable table, Ticker ticker) {
        this.table = table;
        this.ticker = ticker;
        this.marks = new int[FIELDS * table.nodeCount()];
        this.hops = new int[table.nodeCount()];
    }

    /**
     * Reads what the search from these homes needs first, so that it is near the processor then.
     *
     * @param end one past the last home
     * @return a sum without meaning, so that no read is left out
     */
    int read(int begin, int end) {
        int sum = 0;
        int stop = table.firstDeparture(end);
        for (int departure = table.firstDeparture(begin); departure < stop; departure++) {
            sum += table.leavesAt(table.onward(departure)) + marks[FIELDS * table.to(departure)];
        }
        stop = table.firstArrival(end);
        for (int arrival = table.firstArrival(begin); arrival < stop; arrival++) {
            sum += table.arrivesAt(table.before(arrival)) + marks[FIELDS * table.from(arrival)];
        }
        return sum;
    }

    /** Forgets everything. */
    void turnTo(int node) {
        home = node;
        if (++stamp == Integer.MAX_VALUE) {
            Arrays.fill(marks, 0);
            stamp = 1;
        }
    }

    /** Latest moment at which one may leave the node to get home, -1 if none is known. */
    int latest(int node) {
        return marks[FIELDS * node] == stamp ? marks[FIELDS * node + LATEST] : NEVER;
    }

    /** Earliest moment at which the walk forward arrives at the node, {@link Integer#MAX_VALUE} if it has not yet. */
    int earliest(int node) {
        return marks[FIELDS * node + ARRIVAL_STAMP] == arrivalStamp
                ? marks[FIELDS * node + EARLIEST]
                : Integer.MAX_VALUE;
    }

    /** Notes it. */
    void arrive(int node, int moment) {
        marks[FIELDS * node + ARRIVAL_STAMP] = arrivalStamp;
        marks[FIELDS * node + EARLIEST] = moment;
    }

    /** Begins another walk forward. */
    void forgetArrivals() {
        if (++arrivalStamp == Integer.MAX_VALUE) {
            for (int at = ARRIVAL_STAMP; at < marks.length; at += FIELDS) {
                marks[at] = 0;
            }
            arrivalStamp = 1;
        }
    }

    /** Fewest payments from the node, at whatever time, to get home; only after a {@link #latest}. */
    int hops(int node) {
        return hops[node];
    }

    /**
     * Adds arrivals at home.
     *
     * @param begin first arrival, as the table numbers them
     * @param end one past the last
     * @param floor departures before this moment need not be found now or later
     */
    void add(int begin, int end, int floor) {
        queue.clear();
        for (int arrival = end - 1; arrival >= begin; arrival--) {
            reach(arrival, 1, floor);
        }
        int seen = 0;
        for (int head = 0; head < queue.size(); head += 3) {
            int least = queue.get(head + 1);
            int more = queue.get(head + 2);
            int arrival = queue.get(head);
            for (; table.arrivesAt(arrival) >= least; arrival--) {
                if (table.from(arrival) != home) {
                    reach(arrival, more, floor);
                }
                seen++;
            }
        }
        ticker.steps(1 + seen);
    }

    private void reach(int arrival, int payments, int floor) {
        int node = table.from(arrival);
        int moment = table.arrivesAt(arrival);
        int old = latest(node);
        if (old == NEVER) {
            hops[node] = payments;
        }
        if (moment > old) {
            marks[FIELDS * node] = stamp;
            marks[FIELDS * node + LATEST] = moment;
            int before = table.before(arrival);
            int least = Math.max(0, Math.max(old, floor));
            if (table.arrivesAt(before) >= least) {
                queue.add(before);
                queue.add(least);
                queue.add(payments + 1);
            }
        }
    }
}
