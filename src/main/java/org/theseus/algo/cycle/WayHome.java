package org.theseus.algo.cycle;

import java.util.Arrays;
import org.theseus.algo.IntStack;
import org.theseus.algo.Ticker;

/**
 * From which nodes, and until when, money can still get home by some walk along time: the latest departures, found backward
 * from the arrivals at home. What was found holds while later arrivals are added, as long as only later departures are asked
 * for, so each arrival anywhere is looked at once. Not thread-safe; 12 bytes a node.
 */
final class WayHome {

    private static final int NEVER = -1;

    private final Timetable table;
    private final Ticker ticker;
    /** For each node a stamp, that of the home if it is of now, and the latest departure. */
    private final int[] latest;

    private final int[] hops;
    private final IntStack queue = new IntStack();
    private int stamp;
    private int home;

    WayHome(Timetable table, int nodes, Ticker ticker) {
        this.table = table;
        this.ticker = ticker;
        this.latest = new int[2 * nodes];
        this.hops = new int[nodes];
    }

    /** Forgets everything. */
    void turnTo(int node) {
        home = node;
        if (++stamp == Integer.MAX_VALUE) {
            Arrays.fill(latest, 0);
            stamp = 1;
        }
    }

    /** Latest moment at which one may leave the node to get home, -1 if none is known. */
    int latest(int node) {
        return latest[2 * node] == stamp ? latest[2 * node + 1] : NEVER;
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
            latest[2 * node] = stamp;
            latest[2 * node + 1] = moment;
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
