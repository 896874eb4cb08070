package org.theseus.detect.trail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
 * <p>O(p n s²) for p paths and n stops of which s lie within the span of each other, O(p n s) where all do, and only where
 * there are enough places for so many advances; more than {@link #MAX_STOPS} stops are not searched. Not thread-safe.
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
    private final IdentityHashMap<RoutePath, IdentityHashMap<Place, Double>> positions = new IdentityHashMap<>();

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
        if (!isSpread(stops, minAdvances)) {
            return Optional.empty();
        }
        List<OnPath> onPaths = List.of();
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
            if (end - begin <= minAdvances) {
                continue;
            }
            if (onPaths.isEmpty()) {
                onPaths = routes.paths().stream()
                        .map(path -> new OnPath(path, stops))
                        .toList();
            }
            for (OnPath onPath : onPaths) {
                Trail trail = onPath.from(begin, end, minAdvances);
                if (trail != null && (best == null || isBetter(trail, best))) {
                    best = trail;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether there are more different places than advances are asked for. */
    private static boolean isSpread(List<Stop> stops, int minAdvances) {
        List<Object> met = new ArrayList<>();
        for (Stop stop : stops) {
            Place town = stop.town();
            Object where = town == null ? stop.country() : town;
            if (!met.contains(where)) {
                met.add(where);
            }
            if (met.size() > minAdvances) {
                return true;
            }
        }
        return false;
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
        private final long[] millis;
        private final int[] stage;
        /** How far through the country of its stage a stop lies; not a number where that is not known. */
        private final double[] position;
        /** Of the best trail from each stop among those before {@link #tableEnd}. */
        private final int[] advances;

        private final int[] length;
        private final int[] next;
        private int tableEnd = -1;

        OnPath(RoutePath path, List<Stop> stops) {
            this.path = path;
            this.stops = stops;
            this.millis = stops.stream().mapToLong(Stop::millis).toArray();
            this.stage = stops.stream().mapToInt(stop -> stage(path, stop)).toArray();
            this.position = new double[stage.length];
            this.advances = new int[stage.length];
            this.length = new int[stage.length];
            this.next = new int[stage.length];
            for (int i = 0; i < position.length; i++) {
                Place town = stops.get(i).town();
                position[i] = town == null || stage[i] < 0 ? Double.NaN : position(path, town);
            }
        }

        /**
         * The best trail that begins with a stop, among those before the end; null if its country is not on the path or there
         * are fewer advances. Begins are asked for in their order: those of one end are answered from one table.
         */
        @Nullable
        Trail from(int begin, int end, int minAdvances) {
            if (end != tableEnd) {
                fill(begin, end);
            }
            if (stage[begin] < 0 || advances[begin] < minAdvances) {
                return null;
            }
            List<Stop> chosen = new ArrayList<>();
            for (int i = begin; i >= 0; i = next[i]) {
                chosen.add(stops.get(i));
            }
            return new Trail(path, chosen, advances[begin]);
        }

        /** For each stop from the first to the end, last first: most advances from it on, then most stops, then the earliest. */
        private void fill(int first, int end) {
            tableEnd = end;
            for (int i = end - 1; i >= first; i--) {
                next[i] = -1;
                length[i] = 1;
                advances[i] = 0;
                for (int j = i + 1; j < end && stage[i] >= 0; j++) {
                    int order = step(i, j);
                    if (order >= 0
                            && (advances[j] + order > advances[i]
                                    || (advances[j] + order == advances[i] && length[j] + 1 > length[i]))) {
                        advances[i] = advances[j] + order;
                        length[i] = length[j] + 1;
                        next[i] = j;
                    }
                }
            }
        }

        /** 1 for an advance, 0 for a stop that may come next as well, -1 for one that may not. */
        private int step(int from, int to) {
            long gap = millis[to] - millis[from];
            if (stage[to] < stage[from] || gap < minGap || gap > maxGap) {
                return -1;
            }
            return stage[to] > stage[from]
                    ? 1
                    : withinStage(stops.get(from), position[from], stops.get(to), position[to]);
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
        return later != 0 ? later : withinStage(first, known(path, first), second, known(path, second));
    }

    private double known(RoutePath path, Stop stop) {
        Place town = stop.town();
        return town == null ? Double.NaN : position(path, town);
    }

    /** The order of two stops at one stage, by how far through their country their towns lie. */
    private int withinStage(Stop first, double here, Stop second, double there) {
        boolean oneCountry = first.country().equals(second.country());
        if (!oneCountry || Double.isNaN(here) || Double.isNaN(there)) {
            return oneCountry ? 0 : -1;
        }
        double further = there - here;
        return further >= step ? 1 : further <= -step ? -1 : 0;
    }

    private double position(RoutePath path, Place place) {
        return positions.computeIfAbsent(path, fresh -> new IdentityHashMap<>()).computeIfAbsent(place, fresh -> {
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
