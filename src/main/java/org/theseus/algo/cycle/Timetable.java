package org.theseus.algo.cycle;

import java.util.Arrays;
import org.theseus.algo.Ticker;
import org.theseus.graph.TemporalGraph;

/**
 * Some edges of a graph with exact times, laid out for walks along time: each departure tells where it goes, when, which
 * departure from there is the first later one and when that is, so that a walk searches nothing, looks at one place in memory a
 * step, and at none where it ends; and the same backward, by arrivals. Times are <em>moments</em>: the numbers of the different times, ascending.
 *
 * <p>Each node's departures ascend and end with one at {@link #AFTER_ALL}; its arrivals ascend and begin with one at
 * {@link #BEFORE_ALL}. Nodes have numbers without gaps, in the order of the graph's own. Immutable and thread-safe once it is filled; at most
 * 40 bytes an edge and 48 a node.
 */
final class Timetable {

    private static final int FIELDS = 4;
    private static final int NODE = 0;
    private static final int MOMENT = 1;
    private static final int NEXT = 2;
    private static final int NEXT_MOMENT = 3;

    /** Moment of what ends a node's departures. */
    static final int AFTER_ALL = Integer.MAX_VALUE;
    /** Moment of what begins a node's arrivals. */
    static final int BEFORE_ALL = -1;

    private final int[] nodes;
    private final int[] departures;
    private final int[] arrivals;
    private final int[] edge;
    private final int[] firstDeparture;
    private final int[] firstArrival;
    /** By moment. */
    private final int[] stops;

    private final double branching;

    private Timetable(Remainder payments, Moments moments) {
        this.stops = moments.stops();
        this.nodes = payments.nodes();
        int[] out = new int[nodes.length + 1];
        int[] in = new int[nodes.length + 1];
        int size = payments.edges().length;
        for (int i = 0; i < size; i++) {
            out[payments.from()[i] + 1]++;
            in[payments.to()[i] + 1]++;
        }
        double pairs = 0;
        // place 0 is the end of all nodes without departures, and the begin of those without arrivals
        out[0] = 1;
        in[0] = 1;
        for (int node = 0; node < nodes.length; node++) {
            pairs += (double) out[node + 1] * in[node + 1];
            out[node + 1] += out[node] + (out[node + 1] > 0 ? 1 : 0);
            in[node + 1] += in[node] + (in[node + 1] > 0 ? 1 : 0);
        }
        this.firstDeparture = out;
        this.firstArrival = in;
        this.departures = new int[FIELDS * out[nodes.length]];
        this.arrivals = new int[FIELDS * in[nodes.length]];
        this.edge = new int[out[nodes.length]];
        this.branching = pairs / Math.max(1, size) * Math.min(1, moments.windows());
        putEnds();
    }

    /**
     * Takes O(n + m).
     *
     * @param spanMillis what {@link #stop} reckons with
     */
    static Timetable of(TemporalGraph graph, Remainder payments, long spanMillis, Ticker ticker) {
        Moments moments = Moments.of(graph, payments.edges(), spanMillis);
        Timetable table = new Timetable(payments, moments);
        new TimetableFill(payments, moments.ofPayments(), table, ticker).fill();
        return table;
    }

    private void putEnds() {
        departures[MOMENT] = AFTER_ALL;
        arrivals[MOMENT] = BEFORE_ALL;
        for (int node = 0; node < nodes.length; node++) {
            if (hasDepartures(node)) {
                departures[FIELDS * (firstDeparture[node + 1] - 1) + MOMENT] = AFTER_ALL;
            }
            if (hasArrivals(node)) {
                arrivals[FIELDS * firstArrival[node] + MOMENT] = BEFORE_ALL;
            }
        }
    }

    /** Puts one of which the record at an index tells place, payer, moment, and place and moment of the arrival before. */
    void putArrival(int[] records, int index) {
        System.arraycopy(records, index + 1, arrivals, FIELDS * records[index], FIELDS);
    }

    /** Puts one of which the record tells place, payee, moment, place and moment of the departure onward, and edge number. */
    void putDeparture(int[] records, int index) {
        System.arraycopy(records, index + 1, departures, FIELDS * records[index], FIELDS);
        edge[records[index]] = records[index + 1 + FIELDS];
    }

    /** Number of nodes with departures or arrivals. */
    int nodeCount() {
        return nodes.length;
    }

    /** First node here whose number in the graph is not below the one given, {@link #nodeCount} if none. O(log n). */
    int firstFrom(int nodeInGraph) {
        int at = Arrays.binarySearch(nodes, nodeInGraph);
        return at >= 0 ? at : ~at;
    }

    boolean hasDepartures(int node) {
        return firstDeparture[node + 1] > firstDeparture[node];
    }

    boolean hasArrivals(int node) {
        return firstArrival[node + 1] > firstArrival[node];
    }

    /** How many payments on average follow one within the span. */
    double branching() {
        return branching;
    }

    /** First departure of a node; {@code firstDeparture(node + 1)} is one past its last, the one that ends them included. */
    int firstDeparture(int node) {
        return firstDeparture[node];
    }

    /** The arrival before the first of a node; {@code firstArrival(node + 1)} is one past its last. */
    int firstArrival(int node) {
        return firstArrival[node];
    }

    /**
     * Reads what a search from these nodes looks at after their own departures, so that it is near the processor then.
     *
     * @param end one past the last node
     * @return a sum without meaning, so that no read is left out
     */
    int read(int begin, int end) {
        int sum = 0;
        for (int departure = firstDeparture[begin]; departure < firstDeparture[end]; departure++) {
            int moment = leavesAt(departure);
            if (moment != AFTER_ALL && leavesOnwardAt(departure) < stops[moment]) {
                sum += leavesAt(onward(departure));
            }
        }
        return sum;
    }

    /** Edge number of a departure. */
    int edge(int departure) {
        return edge[departure];
    }

    /** Where a departure goes. */
    int to(int departure) {
        return departures[FIELDS * departure + NODE];
    }

    /** When it is. */
    int leavesAt(int departure) {
        return departures[FIELDS * departure + MOMENT];
    }

    /** First later departure from where it goes. */
    int onward(int departure) {
        return departures[FIELDS * departure + NEXT];
    }

    /** When that is, {@link #AFTER_ALL} if never. */
    int leavesOnwardAt(int departure) {
        return departures[FIELDS * departure + NEXT_MOMENT];
    }

    /** One past the last moment that is within the span of one. */
    int stop(int moment) {
        return stops[moment];
    }

    /** Where an arrival comes from. */
    int from(int arrival) {
        return arrivals[FIELDS * arrival + NODE];
    }

    /** When it is. */
    int arrivesAt(int arrival) {
        return arrivals[FIELDS * arrival + MOMENT];
    }

    /** Last earlier arrival where it comes from. */
    int before(int arrival) {
        return arrivals[FIELDS * arrival + NEXT];
    }

    /** When that is, {@link #BEFORE_ALL} if never. */
    int arrivesBeforeAt(int arrival) {
        return arrivals[FIELDS * arrival + NEXT_MOMENT];
    }
}
