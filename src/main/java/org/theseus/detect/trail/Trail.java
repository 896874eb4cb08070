package org.theseus.detect.trail;

import java.util.List;
import org.theseus.route.RoutePath;

/**
 * Payments in the order of time, each paid out no earlier on the path than the one before.
 *
 * @param advances how often the next place lies further along the path
 */
public record Trail(RoutePath path, List<Stop> stops, int advances) {

    public Trail {
        stops = List.copyOf(stops);
    }

    /** The edges, in the order of time. */
    public int[] edges() {
        return stops.stream().mapToInt(Stop::edge).toArray();
    }

    /** The last place: where the traveller is estimated to have been then. */
    public Stop last() {
        return stops.get(stops.size() - 1);
    }
}
