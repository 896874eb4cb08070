package org.theseus.detect.trail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CaseContext;
import org.theseus.place.Place;

/**
 * A payment with where it was paid out.
 *
 * @param millis earliest time
 * @param town null where only the country is known
 */
public record Stop(
        int edge, long millis, String country, @Nullable Place town) {

    /** The payments among these that were paid out in a known country on a route, in their order. */
    public static List<Stop> of(CaseContext context, int[] edges) {
        List<Stop> stops = new ArrayList<>();
        for (int edge : edges) {
            String country =
                    context.places().isPaidOnRoute(edge) ? context.places().payCountry(edge) : null;
            if (country != null) {
                stops.add(new Stop(
                        edge,
                        context.graph().graph().earliest(edge),
                        country,
                        context.places().paid(edge)));
            }
        }
        return stops;
    }

    /** Town, or country where that is all that is known. */
    public String where() {
        Place known = town;
        return known == null ? country : known.name() + " (" + known.country() + ")";
    }
}
