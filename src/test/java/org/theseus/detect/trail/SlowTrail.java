package org.theseus.detect.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Fact;
import org.theseus.place.Gazetteer;
import org.theseus.place.Place;
import org.theseus.project.CaseGraph;
import org.theseus.route.RouteModel;
import org.theseus.route.RoutePath;

/**
 * The trail of most advances by its definition alone: every choice of payments on every path of the shipped routes. It takes
 * places from the rows' own words and shares nothing with the search but the gazetteer and the routes. O(paths 2^rows rows).
 */
public final class SlowTrail {

    private static final RouteModel ROUTES = RouteModel.shipped();

    private final CaseGraph graph;
    private final long minGap;
    private final long maxGap;
    private final long span;
    private final double step;

    /** The definition with these bounds. */
    public SlowTrail(CaseGraph graph, long minGap, long maxGap, long span, double step) {
        this.graph = graph;
        this.minGap = minGap;
        this.maxGap = maxGap;
        this.span = span;
        this.step = step;
    }

    /** Of some payments those that were paid out in a country on a route. */
    public List<Integer> placed(List<Integer> rows) {
        return rows.stream().filter(edge -> ROUTES.isOnRoute(country(edge))).toList();
    }

    /** The best choice of placed payments, which come in the order of time, with at least so many advances; empty if none. */
    public List<Integer> best(List<Integer> placed, int minAdvances) {
        List<Integer> best = List.of();
        int most = -1;
        int bestPath = 0;
        for (int path = 0; path < ROUTES.paths().size(); path++) {
            for (int subset = 1; subset < 1 << placed.size(); subset++) {
                List<Integer> chosen = new ArrayList<>();
                for (int i = 0; i < placed.size(); i++) {
                    if ((subset >> i & 1) == 1) {
                        chosen.add(placed.get(i));
                    }
                }
                int advances = advances(ROUTES.paths().get(path), chosen);
                boolean better = advances > most
                        || (advances == most && chosen.size() > best.size())
                        || (advances == most
                                && chosen.size() == best.size()
                                && path == bestPath
                                && earlier(chosen, best));
                if (advances >= minAdvances && better) {
                    best = chosen;
                    most = advances;
                    bestPath = path;
                }
            }
        }
        return best;
    }

    private static boolean earlier(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) < other.get(i);
            }
        }
        return false;
    }

    /** How often the next payment lies further along a path; -1 if they are no trail on it. */
    private int advances(RoutePath path, List<Integer> chosen) {
        int advances = 0;
        for (int i = 0; i < chosen.size(); i++) {
            if (stage(path, chosen.get(i)) < 0 || millis(chosen.get(i)) - millis(chosen.get(0)) > span) {
                return -1;
            }
            if (i > 0) {
                long gap = millis(chosen.get(i)) - millis(chosen.get(i - 1));
                int order = order(path, chosen.get(i - 1), chosen.get(i));
                if (gap < minGap || gap > maxGap || order < 0) {
                    return -1;
                }
                advances += order;
            }
        }
        return advances;
    }

    private int order(RoutePath path, int first, int second) {
        int later = Integer.compare(stage(path, second), stage(path, first));
        if (later != 0) {
            return later;
        }
        if (!country(first).equals(country(second))) {
            return -1;
        }
        Place here = town(first);
        Place there = town(second);
        if (here == null || there == null) {
            return 0;
        }
        OptionalDouble from = ROUTES.position(path, here);
        OptionalDouble to = ROUTES.position(path, there);
        double further = to.orElse(0) - from.orElse(0);
        return further >= step ? 1 : further <= -step ? -1 : 0;
    }

    private int stage(RoutePath path, int edge) {
        for (int stage = 0; stage < path.stages().size(); stage++) {
            if (path.stages().get(stage).contains(country(edge))) {
                return stage;
            }
        }
        return -1;
    }

    private long millis(int edge) {
        return graph.graph().earliest(edge);
    }

    private @Nullable Place town(int edge) {
        String name = graph.find(Fact.PAY_PLACE, edge);
        return name == null
                ? null
                : Gazetteer.shipped()
                        .find(name, graph.find(Fact.PAY_COUNTRY, edge))
                        .orElse(null);
    }

    /** Empty if the row says nothing of it. */
    private String country(int edge) {
        Place town = town(edge);
        return town != null ? town.country() : Objects.requireNonNullElse(graph.find(Fact.PAY_COUNTRY, edge), "");
    }
}
