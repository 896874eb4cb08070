package org.theseus.algo.cycle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.theseus.algo.follows.NaiveFollows;
import org.theseus.graph.TemporalGraph;

/** All cycles by trying every sequence of edges against the definition. */
public final class NaiveCycles {

    private NaiveCycles() {}

    public static List<List<Integer>> all(TemporalGraph g, CycleRule rule) {
        Map<String, List<Integer>> bySet = new LinkedHashMap<>();
        for (int e = 0; e < g.edgeCount(); e++) {
            extend(g, rule, new ArrayList<>(List.of(e)), bySet);
        }
        List<List<Integer>> cycles = new ArrayList<>(bySet.values());
        cycles.sort(Comparator.comparing(c -> c.stream().mapToInt(i -> i).toArray(), Arrays::compare));
        return cycles;
    }

    private static void extend(TemporalGraph g, CycleRule rule, List<Integer> path, Map<String, List<Integer>> bySet) {
        int last = path.get(path.size() - 1);
        if (g.isTerminal(g.source(last))
                || g.isTerminal(g.target(last))
                || g.sentCurrency(last) != g.receivedCurrency(last)
                || g.source(last) == g.target(last)) {
            return;
        }
        int home = g.source(path.get(0));
        if (g.target(last) == home) {
            if (path.size() >= rule.minHops() && isValid(g, rule, path)) {
                bySet.putIfAbsent(new TreeSet<>(path).toString(), List.copyOf(path));
            }
            return;
        }
        for (int e = 0; e < g.edgeCount() && path.size() < rule.maxHops(); e++) {
            int node = g.target(e);
            boolean isNew = path.stream().noneMatch(p -> g.target(p) == node);
            if (isNew && NaiveFollows.test(g, rule.follows(), last, e)) {
                path.add(e);
                extend(g, rule, path, bySet);
                path.remove(path.size() - 1);
            }
        }
    }

    private static boolean isValid(TemporalGraph g, CycleRule rule, List<Integer> path) {
        long span = NaiveFollows.span(g, path);
        BigDecimal floor = BigDecimal.valueOf(g.sentMinor(path.get(0)))
                .multiply(new BigDecimal(Double.toString(rule.minRetention())));
        return span >= 0
                && span <= rule.follows().spanMillis()
                && path.stream()
                        .allMatch(e -> BigDecimal.valueOf(g.sentMinor(e)).compareTo(floor) >= 0);
    }
}
