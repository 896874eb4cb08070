package org.theseus.algo.cycle;

import java.util.Arrays;
import org.theseus.graph.TemporalGraph;

/**
 * Some edges of a graph with exact times, laid out for walks along time: each departure tells where it goes, when, and which
 * departure from there is the first later one, so that a walk looks at one place in memory a step and searches nothing; and
 * the same backward, by arrivals. Times are <em>moments</em>: the numbers of the different times, ascending.
 *
 * <p>Each node's departures ascend and end with one at {@link Integer#MAX_VALUE}; its arrivals ascend and begin with one at
 * moment -1. Nodes have numbers without gaps, in the order of the graph's own. Immutable and thread-safe once it is filled; 36 bytes
 * an edge and at most 48 a node.
 */
final class Timetable {

    private static final int FIELDS = 4;
    private static final int NODE = 0;
    private static final int MOMENT = 1;
    private static final int NEXT = 2;
    private static final int STOP = 3;

    private final int[] nodes;
    private final int[] departures;
    private final int[] arrivals;
    private final int[] edge;
    private final int[] firstDeparture;
    private final int[] firstArrival;
    private final double branching;

    private Timetable(Remainder payments, long wholeMillis, long spanMillis) {
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
        this.branching = pairs / Math.max(1, size) * Math.min(1, (double) spanMillis / wholeMillis);
        putEnds();
    }

    /**
     * Takes O(n + m).
     *
     * @param spanMillis what {@link #stop} reckons with
     */
    static Timetable of(TemporalGraph graph, Remainder payments, long spanMillis) {
        int[] edges = payments.edges();
        long whole = edges.length == 0 ? 1 : 1 + graph.earliest(edges[edges.length - 1]) - graph.earliest(edges[0]);
        Timetable table = new Timetable(payments, whole, spanMillis);
        new TimetableFill(graph, payments, table, spanMillis).fill();
        return table;
    }

    private void putEnds() {
        departures[MOMENT] = Integer.MAX_VALUE;
        arrivals[MOMENT] = -1;
        for (int node = 0; node < nodes.length; node++) {
            if (hasDepartures(node)) {
                departures[FIELDS * (firstDeparture[node + 1] - 1) + MOMENT] = Integer.MAX_VALUE;
            }
            if (hasArrivals(node)) {
                arrivals[FIELDS * firstArrival[node] + MOMENT] = -1;
            }
        }
    }

    void putArrival(int arrival, int from, int moment, int before) {
        int at = FIELDS * arrival;
        arrivals[at + NODE] = from;
        arrivals[at + MOMENT] = moment;
        arrivals[at + NEXT] = before;
    }

    void putDeparture(int departure, int to, int moment, int onward, int stop, int number) {
        int at = FIELDS * departure;
        departures[at + NODE] = to;
        departures[at + MOMENT] = moment;
        departures[at + NEXT] = onward;
        departures[at + STOP] = stop;
        edge[departure] = number;
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

    /** One past the last moment that is within the span of it. */
    int stop(int departure) {
        return departures[FIELDS * departure + STOP];
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
}
