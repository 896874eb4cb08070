package org.theseus.algo.cycle;

import org.theseus.algo.IntStack;
import org.theseus.algo.Ticker;

/**
 * From which nodes, and until when, money can still get home by some walk along time: the latest departures, found backward
 * from the arrivals at home. What was found holds while later arrivals are added, as long as only later departures are asked
 * for, so each arrival anywhere is looked at once. Not thread-safe; memory for the nodes that it reaches from one home.
 */
final class WayHome {

    private final Timetable table;
    private final boolean countsHops;
    private final Ticker ticker;
    private final NodeMoments latest = new NodeMoments();
    private final NodeMoments hops = new NodeMoments();
    private final IntStack queue = new IntStack();
    private int home;

    /**
     * Without any home yet.
     *
     * @param countsHops whether {@link #hops} will be asked
     */
    WayHome(Timetable table, boolean countsHops, Ticker ticker) {
        this.table = table;
        this.countsHops = countsHops;
        this.ticker = ticker;
    }

    /** Forgets everything. */
    void turnTo(int node) {
        home = node;
        latest.clear();
        hops.clear();
    }

    /** Latest moment at which one may leave the node to get home, -1 if none is known. */
    int latest(int node) {
        return latest.of(node);
    }

    /** Fewest payments from the node, at whatever time, to get home; only after a {@link #latest}. */
    int hops(int node) {
        return hops.of(node);
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
        latest.mayForgetBefore(floor);
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
        int place = latest.place(node);
        int old = latest.at(place);
        if (old == NodeMoments.NONE && countsHops) {
            hops.put(hops.place(node), node, payments);
        }
        if (moment > old) {
            latest.put(place, node, moment);
            int least = Math.max(0, Math.max(old, floor));
            if (table.arrivesBeforeAt(arrival) >= least) {
                queue.add(table.before(arrival));
                queue.add(least);
                queue.add(payments + 1);
            }
        }
    }
}
