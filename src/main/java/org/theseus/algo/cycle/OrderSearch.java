package org.theseus.algo.cycle;

import java.util.ArrayList;
import java.util.List;
import org.theseus.algo.IntStack;
import org.theseus.algo.Ticker;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.graph.TemporalGraph;

/**
 * Finds the rings that begin and end at one node where nothing but order, span and hops count.
 *
 * <p>For each first payment it asks whether any walk leads home within the span, and only then searches. To ask, the span is
 * cut in two: latest departures in the later part are kept from one first payment to the next, the earlier part is walked
 * forward; the cut lies where both cost about the same. Not thread-safe; serves any number of nodes.
 */
final class OrderSearch implements RingSearch {

    /** The cut is reckoned in so many parts of the span. */
    private static final int PARTS = 256;
    /** So many nodes' first neighbours are read before their turn: reads that do not wait for each other cost less. */
    private static final int AHEAD = 16;

    private final Timetable table;
    private final CycleRule rule;
    private final Ticker ticker;
    private final WayHome laterPart;
    private final WayHome whole;
    /** Where the walk forward from one first payment arrives, and when first. */
    private final NodeMoments earliest = new NodeMoments();

    private final boolean[] visited;
    private final IntStack queue = new IntStack();
    private final IntStack path = new IntStack();
    private List<int[]> found = new ArrayList<>();
    private int home;
    private int most;

    OrderSearch(Timetable table, CycleRule rule, Ticker ticker) {
        this.table = table;
        this.rule = rule;
        this.ticker = ticker;
        this.laterPart = new WayHome(table, false, ticker);
        this.whole = new WayHome(table, true, ticker);
        this.visited = new boolean[table.nodeCount()];
    }

    /** Whether nothing but order, span and hops count under the rule: exact times, no other limit, one currency. */
    static boolean serves(TemporalGraph graph, CycleRule rule) {
        FollowsRule follows = rule.follows();
        if (graph.maxWidthMillis() > 1
                || rule.minRetention() > 0
                || follows.minRatio() > 0
                || Double.isFinite(follows.maxRatio())
                || follows.dwellMillis() < span(graph, rule)) {
            return false;
        }
        return graph.hasOneSentCurrency();
    }

    /** The payments that may stand on rings. */
    static Timetable timetable(TemporalGraph graph, CycleRule rule, Ticker ticker) {
        long span = span(graph, rule);
        return Timetable.of(graph, Trim.remaining(graph, span, ticker), span, ticker);
    }

    private static long span(TemporalGraph graph, CycleRule rule) {
        return Math.min(rule.follows().spanMillis(), Ring.wholeMillis(graph));
    }

    @Override
    public List<int[]> search(int from, int to, int most) {
        this.found = new ArrayList<>();
        this.most = most;
        int stop = table.firstFrom(to);
        int read = 0;
        for (int node = table.firstFrom(from); node < stop && found.size() < most; node++) {
            if (node >= read) {
                read = Math.min(stop, node + AHEAD);
                ticker.steps(table.read(node, read) & 1);
            }
            int departures = table.firstDeparture(node + 1) - table.firstDeparture(node) - 1;
            int arrivals = table.firstArrival(node + 1) - table.firstArrival(node) - 1;
            ticker.step();
            if (departures > 0 && arrivals > 0) {
                searchHome(node, partsWalkedForward(departures, arrivals));
            }
        }
        return found;
    }

    /** Both parts grow as powers of the branching; what is done more often should be the shorter one. */
    private int partsWalkedForward(int departures, int arrivals) {
        double lead = Math.log((double) departures / arrivals) / Math.max(1e-3, table.branching());
        return (int) (PARTS * Math.max(0, Math.min(1, (1 - lead) / 2)));
    }

    private void searchHome(int node, int parts) {
        home = node;
        laterPart.turnTo(node);
        // arrivals from begin to end are those within the span of the first payment
        int begin = table.firstArrival(node) + 1;
        int end = begin;
        int last = table.firstArrival(node + 1);
        int stopFirst = table.firstDeparture(node + 1) - 1;
        for (int first = table.firstDeparture(node); first < stopFirst && found.size() < most; first++) {
            int moment = table.leavesAt(first);
            int stop = table.stop(moment);
            int cut = moment + 1 + (int) ((long) (stop - moment - 1) * parts / PARTS);
            int added = end;
            while (end < last && table.arrivesAt(end) < stop) {
                end++;
            }
            while (begin < end && table.arrivesAt(begin) <= moment) {
                begin++;
            }
            // what arrives before the cut is met by the walk forward, now and later
            added = Math.max(added, begin);
            while (added < end && table.arrivesAt(added) < cut) {
                added++;
            }
            if (added < end) {
                laterPart.add(added, end, cut);
            }
            if (begin < end && mayClose(first, cut)) {
                whole.turnTo(node);
                whole.add(begin, end, moment + 1);
                path.clear();
                path.add(table.edge(first));
                walk(table.to(first), table.onward(first));
            }
        }
    }

    /** Whether some walk that begins with the departure gets home. */
    private boolean mayClose(int first, int cut) {
        earliest.clear();
        if (laterPart.latest(table.to(first)) >= cut) {
            return true;
        }
        queue.clear();
        arrive(first, cut);
        int seen = 0;
        for (int head = 0; head < queue.size(); head += 2) {
            int until = queue.get(head + 1);
            for (int at = queue.get(head); table.leavesAt(at) < until; at++) {
                int node = table.to(at);
                seen++;
                if (node == home || laterPart.latest(node) >= cut) {
                    return true;
                }
                arrive(at, cut);
            }
        }
        ticker.steps(1 + seen);
        return false;
    }

    /** Notes it, if one can go on from there before the cut. */
    private void arrive(int departure, int cut) {
        int leavesOnwardAt = table.leavesOnwardAt(departure);
        if (leavesOnwardAt >= cut) {
            return;
        }
        int node = table.to(departure);
        int moment = table.leavesAt(departure);
        int place = earliest.place(node);
        int before = earliest.at(place);
        if (before != NodeMoments.NONE && before <= moment) {
            return;
        }
        int until = before == NodeMoments.NONE ? cut : Math.min(cut, before + 1);
        earliest.put(place, node, moment);
        if (leavesOnwardAt < until) {
            queue.add(table.onward(departure));
            queue.add(until);
        }
    }

    private void walk(int node, int onward) {
        int hops = path.size();
        int latest = whole.latest(node);
        visited[node] = true;
        for (int at = onward; table.leavesAt(at) <= latest && found.size() < most; at++) {
            ticker.step();
            int next = table.to(at);
            if (next == home) {
                if (hops + 1 >= rule.minHops() && hops < rule.maxHops()) {
                    path.add(table.edge(at));
                    found.add(path.copy());
                    path.cut(hops);
                }
            } else if (!visited[next]
                    && table.leavesAt(at) < whole.latest(next)
                    && hops + 1 + whole.hops(next) <= rule.maxHops()) {
                path.add(table.edge(at));
                walk(next, table.onward(at));
                path.cut(hops);
            }
        }
        visited[node] = false;
    }
}
