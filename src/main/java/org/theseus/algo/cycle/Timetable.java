package org.theseus.algo.cycle;

import org.theseus.graph.TemporalGraph;

/**
 * Some edges of a graph with exact times, laid out for walks along time: each departure tells where it goes, when, and which
 * departure from there is the first later one, so that a walk looks at one place in memory a step and searches nothing; and
 * the same backward, by arrivals. Times are <em>moments</em>: the numbers of the different times, ascending.
 *
 * <p>Each node's departures ascend and end with one at {@link Integer#MAX_VALUE}; its arrivals ascend and begin with one at
 * moment -1. Immutable and thread-safe; 36 bytes an edge and at most 44 a node.
 */
final class Timetable {

    private static final int FIELDS = 4;
    private static final int NODE = 0;
    private static final int MOMENT = 1;
    private static final int NEXT = 2;
    private static final int STOP = 3;

    private final int[] departures;
    private final int[] arrivals;
    private final int[] edge;
    private final int[] firstDeparture;
    private final int[] firstArrival;
    private final double branching;

    /**
     * Takes O(n + m).
     *
     * @param edges ascending
     * @param spanMillis what {@link #stop} reckons with
     */
    Timetable(TemporalGraph graph, int[] edges, long spanMillis) {
        int nodes = graph.nodeCount();
        int[] out = new int[nodes + 1];
        int[] in = new int[nodes + 1];
        for (int e : edges) {
            out[graph.source(e) + 1]++;
            in[graph.target(e) + 1]++;
        }
        double pairs = 0;
        // place 0 is the end of all nodes without departures, and the begin of those without arrivals
        out[0] = 1;
        in[0] = 1;
        for (int node = 0; node < nodes; node++) {
            pairs += (double) out[node + 1] * in[node + 1];
            out[node + 1] += out[node] + (out[node + 1] > 0 ? 1 : 0);
            in[node + 1] += in[node] + (in[node + 1] > 0 ? 1 : 0);
        }
        this.firstDeparture = out;
        this.firstArrival = in;
        this.departures = new int[FIELDS * out[nodes]];
        this.arrivals = new int[FIELDS * in[nodes]];
        this.edge = new int[out[nodes]];
        long whole = edges.length == 0 ? 1 : 1 + graph.earliest(edges[edges.length - 1]) - graph.earliest(edges[0]);
        this.branching = pairs / Math.max(1, edges.length) * Math.min(1, (double) spanMillis / whole);
        fill(graph, edges, spanMillis);
    }

    private void fill(TemporalGraph graph, int[] edges, long spanMillis) {
        int nodes = graph.nodeCount();
        int[] out = new int[nodes];
        int[] in = new int[nodes];
        departures[MOMENT] = Integer.MAX_VALUE;
        arrivals[MOMENT] = -1;
        for (int node = 0; node < nodes; node++) {
            if (firstDeparture[node + 1] > firstDeparture[node]) {
                out[node] = firstDeparture[node];
                departures[FIELDS * (firstDeparture[node + 1] - 1) + MOMENT] = Integer.MAX_VALUE;
            }
            if (firstArrival[node + 1] > firstArrival[node]) {
                in[node] = firstArrival[node];
                arrivals[FIELDS * firstArrival[node] + MOMENT] = -1;
            }
        }
        int[] place = new int[edges.length];
        int moment = 0;
        int end;
        for (int begin = 0; begin < edges.length; begin = end, moment++) {
            long time = graph.earliest(edges[begin]);
            for (end = begin; end < edges.length && graph.earliest(edges[end]) == time; end++) {
                place[end] = in[graph.source(edges[end])];
            }
            for (int i = begin; i < end; i++) {
                int source = graph.source(edges[i]);
                int target = graph.target(edges[i]);
                int arrival = FIELDS * ++in[target];
                arrivals[arrival + NODE] = source;
                arrivals[arrival + MOMENT] = moment;
                arrivals[arrival + NEXT] = place[i];
                place[i] = out[source]++;
                edge[place[i]] = edges[i];
                int departure = FIELDS * place[i];
                departures[departure + NODE] = target;
                departures[departure + MOMENT] = moment;
            }
            for (int i = begin; i < end; i++) {
                departures[FIELDS * place[i] + NEXT] = out[graph.target(edges[i])];
            }
        }
        int stop = edges.length;
        int stopMoment = moment;
        for (int i = edges.length - 1; i >= 0; i--) {
            while (graph.earliest(edges[stop - 1]) - spanMillis > graph.earliest(edges[i])) {
                stop--;
                stopMoment = departures[FIELDS * place[stop] + MOMENT];
            }
            departures[FIELDS * place[i] + STOP] = stopMoment;
        }
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
