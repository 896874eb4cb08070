package org.theseus.algo.cycle;

import org.theseus.graph.TemporalGraph;

/**
 * The different times of some payments, numbered in ascending order. Callers change none of the arrays.
 *
 * @param ofPayments number of each payment's time
 * @param stops for each of these one past the last that is within the span of it
 * @param windows what share of the whole time the span is; may be above 1
 */
record Moments(int[] ofPayments, int[] stops, double windows) {

    /**
     * Takes O(edges).
     *
     * @param edges ascending
     */
    static Moments of(TemporalGraph graph, int[] edges, long spanMillis) {
        int size = edges.length;
        long[] times = new long[size];
        int[] moments = new int[size];
        int moment = 0;
        for (int i = 0; i < size; i++) {
            times[i] = graph.earliest(edges[i]);
            moment += i > 0 && times[i] != times[i - 1] ? 1 : 0;
            moments[i] = moment;
        }
        int[] stops = new int[size == 0 ? 0 : moment + 1];
        int end = 0;
        for (int i = 0; i < size; i++) {
            while (end < size && times[end] - spanMillis <= times[i]) {
                end++;
            }
            stops[moments[i]] = end < size ? moments[end] : stops.length;
        }
        long whole = size == 0 ? 1 : 1 + times[size - 1] - times[0];
        return new Moments(moments, stops, (double) spanMillis / whole);
    }
}
