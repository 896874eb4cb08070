package org.theseus.detect.funnel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CaseContext;
import org.theseus.place.Gazetteer;
import org.theseus.place.Place;

/**
 * How far from where it came in the money left: kilometres from the median town of the cited inflows to the town of each
 * cited outflow. The median town is the one of them with the smallest sum of distances to the others, the first by
 * identifier among equals.
 *
 * @param median null if the towns of fewer than the needed inflows are known
 * @param inflows with a known town
 * @param outflows with a known town
 * @param near of these, how many lie nearer than the parameter {@code farKilometres}
 */
record Distances(@Nullable Place median, int inflows, int outflows, int near) {

    /** O(n^2) for n inflows with a known town. */
    static Distances of(CaseContext context, FunnelParameters parameters, int[] in, int[] out) {
        List<Place> deposits = new ArrayList<>();
        for (int edge : in) {
            Place town = context.places().sent(edge);
            if (town != null) {
                deposits.add(town);
            }
        }
        boolean enough = deposits.stream().distinct().count() >= parameters.minPlaces();
        Place median = enough ? median(deposits) : null;
        int known = 0;
        int near = 0;
        for (int edge : out) {
            Place town = leftFrom(context, edge);
            if (town != null) {
                known++;
                near += median != null && Gazetteer.kilometres(median, town) < parameters.farKilometres() ? 1 : 0;
            }
        }
        return new Distances(median, deposits.size(), known, near);
    }

    /** Whether both sides are known well enough to say anything. */
    boolean isTested() {
        return median != null && outflows > 0;
    }

    private static Place median(List<Place> towns) {
        return towns.stream()
                .min(Comparator.<Place>comparingDouble(town -> towns.stream()
                                .mapToDouble(other -> Gazetteer.kilometres(town, other))
                                .sum())
                        .thenComparing(Place::id))
                .orElseThrow();
    }

    /** Where the holder acted; for cash taken out the counter may stand on the other side of the row. */
    private static @Nullable Place leftFrom(CaseContext context, int edge) {
        Place town = context.places().sent(edge);
        boolean cash = context.graph().isOutside(context.graph().graph().target(edge));
        return town == null && cash ? context.places().paid(edge) : town;
    }
}
