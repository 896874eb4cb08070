package org.theseus.detect.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.place.Gazetteer;
import org.theseus.place.Place;
import org.theseus.route.RouteModel;
import org.theseus.route.RoutePath;

@Tag("random")
class RouteTrailsTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 2000);
    private static final RouteModel ROUTES = RouteModel.shipped();
    private static final String[][] TOWNS = {
        {"Gevgelija", "MK"}, {"Presevo", "RS"}, {"Subotica", "RS"}, {"Szeged", "HU"}, {"Wien", "AT"}, {"Belgrade", "RS"}
    };

    private static Stop stop(int edge, long millis, String[] town, boolean known) {
        Place place = known ? Gazetteer.shipped().find(town[0], town[1]).orElseThrow() : null;
        return new Stop(edge, millis, town[1], place);
    }

    @Test
    void agreesWithAllChoicesOfStops() {
        int found = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            Random random = RandomGraphs.random(seed);
            List<Stop> stops = new ArrayList<>();
            long at = 0;
            for (int i = 0; i < 2 + random.nextInt(6); i++) {
                at += random.nextInt(5) * DAY;
                stops.add(stop(i, at, TOWNS[random.nextInt(TOWNS.length)], random.nextInt(4) > 0));
            }
            long minGap = random.nextInt(2) * DAY;
            long span = (3 + random.nextInt(10)) * DAY;
            RouteTrails trails = new RouteTrails(ROUTES, minGap, 6 * DAY, span, 0.2);
            String fast = trails.best(stops, 1)
                    .map(trail -> trail.advances() + " " + trail.stops().size())
                    .orElse("");
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(trails, stops, minGap, span));
            found += fast.isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(GRAPHS / 10);
    }

    /** Every subset on every path. */
    private static String slow(RouteTrails trails, List<Stop> stops, long minGap, long span) {
        int[] best = {0, 0};
        for (int subset = 1; subset < 1 << stops.size(); subset++) {
            List<Stop> chosen = new ArrayList<>();
            for (int i = 0; i < stops.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    chosen.add(stops.get(i));
                }
            }
            for (RoutePath path : ROUTES.paths()) {
                int advances = 0;
                boolean holds = chosen.stream()
                                .noneMatch(
                                        stop -> path.positions(stop.country()).isEmpty())
                        && chosen.get(chosen.size() - 1).millis()
                                        - chosen.get(0).millis()
                                <= span;
                for (int i = 1; holds && i < chosen.size(); i++) {
                    long gap = chosen.get(i).millis() - chosen.get(i - 1).millis();
                    int order = trails.order(path, chosen.get(i - 1), chosen.get(i));
                    holds = order >= 0 && gap >= minGap && gap <= 6 * DAY;
                    advances += order;
                }
                if (holds && (advances > best[0] || (advances == best[0] && chosen.size() > best[1]))) {
                    best = new int[] {advances, chosen.size()};
                }
            }
        }
        return best[0] == 0 ? "" : best[0] + " " + best[1];
    }

    @Test
    void townsOfOneCountryAdvanceToo() {
        RouteTrails trails = new RouteTrails(ROUTES, DAY, 21 * DAY, 60 * DAY, 0.25);
        List<Stop> north =
                List.of(stop(0, 0, TOWNS[0], true), stop(1, 3 * DAY, TOWNS[1], true), stop(2, 6 * DAY, TOWNS[2], true));
        Trail trail = trails.best(north, 2).orElseThrow();
        assertThat(trail.advances()).isEqualTo(2);
        assertThat(trail.edges()).containsExactly(0, 1, 2);
        assertThat(trail.last().where()).isEqualTo("Subotica (RS)");
        List<Stop> south =
                List.of(stop(0, 0, TOWNS[2], true), stop(1, 3 * DAY, TOWNS[1], true), stop(2, 6 * DAY, TOWNS[0], true));
        assertThat(trails.best(south, 1)).isEmpty();
        assertThat(trails.isOneWay(north)).isTrue();
        assertThat(trails.isOneWay(south)).isFalse();
        List<Stop> vague = List.of(
                stop(0, 0, TOWNS[0], true), stop(1, 3 * DAY, TOWNS[1], false), stop(2, 6 * DAY, TOWNS[2], false));
        assertThat(trails.best(vague, 2)).as("towns unknown").isEmpty();
    }

    @Test
    void tooManyStopsAreNoJourney() {
        RouteTrails trails = new RouteTrails(ROUTES, 0, DAY, DAY, 0.25);
        List<Stop> many = new ArrayList<>();
        for (int i = 0; i <= RouteTrails.MAX_STOPS; i++) {
            many.add(stop(i, i, TOWNS[i % 3], true));
        }
        assertThat(trails.best(many, 1)).isEmpty();
        assertThat(trails.skipped()).isEqualTo(1);
    }
}
