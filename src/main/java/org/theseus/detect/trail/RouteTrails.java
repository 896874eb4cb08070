package org.theseus.detect.trail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.place.Place;
import org.theseus.route.RouteModel;
import org.theseus.route.RoutePath;

/**
 * Finds the trail of most advances among some stops: a choice of them, in the order of time, in which each next one lies
 * between {@code minGap} and {@code maxGap} after the one before and does not lie behind it on the path, all within {@code
 * span}. A stop lies <em>further</em> than another if its country's stage is later or if, in one country and with both towns
 * known, it is further by {@code step} of the way through the country; it lies <em>behind</em> likewise. A country counts at
 * its first stage. Of several trails: most advances, then most stops, then the first path of the file, then the earliest
 * stops.
 *
 * <p>O(p s³) for p paths and s stops within the span of each other; more than {@link #MAX_STOPS} stops are not searched. Not
 * thread-safe.
 */
public final class RouteTrails {

    /** More stops within one span are not searched: a business on the route, no journey. */
    public static final int MAX_STOPS = 40;

    private final RouteModel routes;
    private final long minGap;
    private final long maxGap;
    private final long span;
    private final double step;
    /** Of each path of the model: where places lie on it, and the first stage of each country that was asked for. */
    private final IdentityHashMap<RoutePath, Map<Place, Double>> positions = new IdentityHashMap<>();

    private final IdentityHashMap<RoutePath, Map<String, Integer>> stages = new IdentityHashMap<>();
    private int skipped;

    /** A search with these bounds in milliseconds. */
    public RouteTrails(RouteModel routes, long minGap, long maxGap, long span, double step) {
        this.routes = routes;
        this.minGap = minGap;
        this.maxGap = maxGap;
        this.span = span;
        this.step = step;
    }

    /** How many searches were left out because of too many stops. */
    public int skipped() {
        return skipped;
    }

    /** The trail of most advances with at least so many of them. */
    public Optional<Trail> best(List<Stop> stops, int minAdvances) {
        Set<Object> places = new HashSet<>();
        stops.forEach(stop -> places.add(stop.town() == null ? stop.country() : stop.town()));
        if (places.size() <= minAdvances) {
            return Optional.empty();
        }
        List<OnPath> onPaths =
                routes.paths().stream().map(path -> new OnPath(path, stops)).toList();
        Trail best = null;
        for (int begin = 0; begin < stops.size(); begin++) {
            int end = begin;
            while (end < stops.size()
                    && stops.get(end).millis() - stops.get(begin).millis() <= span) {
                end++;
            }
            if (end - begin > MAX_STOPS) {
                skipped++;
                return Optional.ofNullable(best);
            }
            for (OnPath onPath : onPaths) {
                Trail trail = onPath.from(begin, end);
                if (trail != null && trail.advances() >= minAdvances && (best == null || isBetter(trail, best))) {
                    best = trail;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isBetter(Trail trail, Trail than) {
        if (trail.advances() != than.advances()) {
            return trail.advances() > than.advances();
        }
        if (trail.stops().size() != than.stops().size()) {
            return trail.stops().size() > than.stops().size();
        }
        return routes.paths().indexOf(trail.path()) < routes.paths().indexOf(than.path());
    }

    /** The stops of one search as they lie on one path. */
    private final class OnPath {
        private final RoutePath path;
        private final List<Stop> stops;
        private final int[] stage;

        OnPath(RoutePath path, List<Stop> stops) {
            this.path = path;
            this.stops = stops;
            this.stage = stops.stream().mapToInt(stop -> stage(path, stop)).toArray();
        }

        /** The best trail that begins with a stop, among those before the end; null if its country is not on the path. */
        @Nullable
        Trail from(int begin, int end) {
            if (stage[begin] < 0) {
                return null;
            }
            int count = end - begin;
            int[] advances = new int[count];
            int[] length = new int[count];
            int[] next = new int[count];
            for (int i = count - 1; i >= 0; i--) {
                next[i] = -1;
                length[i] = 1;
                for (int j = i + 1; j < count && stage[begin + i] >= 0; j++) {
                    int order = step(begin + i, begin + j);
                    if (order >= 0
                            && (advances[j] + order > advances[i]
                                    || (advances[j] + order == advances[i] && length[j] + 1 > length[i]))) {
                        advances[i] = advances[j] + order;
                        length[i] = length[j] + 1;
                        next[i] = j;
                    }
                }
            }
            List<Stop> chosen = new ArrayList<>();
            for (int i = 0; i >= 0; i = next[i]) {
                chosen.add(stops.get(begin + i));
            }
            return new Trail(path, chosen, advances[0]);
        }

        /** 1 for an advance, 0 for a stop that may come next as well, -1 for one that may not. */
        private int step(int from, int to) {
            long gap = stops.get(to).millis() - stops.get(from).millis();
            return stage[to] < stage[from] || gap < minGap || gap > maxGap
                    ? -1
                    : order(path, stage[from], stops.get(from), stage[to], stops.get(to));
        }
    }

    private int stage(RoutePath path, Stop stop) {
        return stages.computeIfAbsent(path, fresh -> new HashMap<>()).computeIfAbsent(stop.country(), country -> {
            List<Integer> found = path.positions(country);
            return found.isEmpty() ? -1 : found.get(0);
        });
    }

    /** 1 if the second stop lies further along the path than the first, -1 if behind it, else 0; both are on the path. */
    public int order(RoutePath path, Stop first, Stop second) {
        return order(path, stage(path, first), first, stage(path, second), second);
    }

    private int order(RoutePath path, int firstStage, Stop first, int secondStage, Stop second) {
        int later = Integer.compare(secondStage, firstStage);
        Place here = first.town();
        Place there = second.town();
        if (later != 0 || here == null || there == null || !here.country().equals(there.country())) {
            return later != 0 ? later : first.country().equals(second.country()) ? 0 : -1;
        }
        double further = position(path, there) - position(path, here);
        return further >= step ? 1 : further <= -step ? -1 : 0;
    }

    private double position(RoutePath path, Place place) {
        return positions.computeIfAbsent(path, fresh -> new HashMap<>()).computeIfAbsent(place, fresh -> {
            OptionalDouble found = routes.position(path, place);
            return found.orElse(0);
        });
    }

    /** Whether all stops are on one path and none lies behind the one before it. */
    public boolean isOneWay(List<Stop> stops) {
        return routes.paths().stream().anyMatch(path -> {
            for (int i = 0; i < stops.size(); i++) {
                if (stage(path, stops.get(i)) < 0 || (i > 0 && order(path, stops.get(i - 1), stops.get(i)) < 0)) {
                    return false;
                }
            }
            return true;
        });
    }
}
