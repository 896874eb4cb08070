package org.theseus.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What one gets without any detector: transfers ranked by a single trivial number. A detector that does no better has learnt
 * the generator. Stateless.
 */
final class Baselines {

    private Baselines() {}

    /**
     * Share of positive transfers among the first k of each trivial order; ties in a seeded random order, because the order
     * of a file may give the labels away.
     */
    static SortedMap<String, Double> precisionAt(int k, List<Row> rows, Set<String> positive, long seed) {
        Map<String, Integer> pairs = new HashMap<>();
        Map<String, Integer> degrees = new HashMap<>();
        for (Row row : rows) {
            pairs.merge(row.payer() + "\n" + row.payee(), 1, Integer::sum);
            degrees.merge(row.payer(), 1, Integer::sum);
            degrees.merge(row.payee(), 1, Integer::sum);
        }
        SortedMap<String, Double> precision = new TreeMap<>();
        precision.put(
                "pair seen once",
                precision(k, rows, positive, seed, row -> -pairs.getOrDefault(row.payer() + "\n" + row.payee(), 0)));
        precision.put(
                "degree of the ends",
                precision(
                        k,
                        rows,
                        positive,
                        seed,
                        row -> degrees.getOrDefault(row.payer(), 0) + degrees.getOrDefault(row.payee(), 0)));
        precision.put("amount", precision(k, rows, positive, seed, row -> (double) row.amountMinor()));
        precision.put("random", precision(k, rows, positive, seed, row -> 0));
        return precision;
    }

    private static double precision(
            int k, List<Row> rows, Set<String> positive, long seed, ToDoubleFunction<Row> score) {
        record Ranked(Row row, double score, long lot) {}
        SplittableRandom random = new SplittableRandom(seed);
        List<Ranked> ranked = new ArrayList<>(rows.size());
        rows.forEach(row -> ranked.add(new Ranked(row, score.applyAsDouble(row), random.nextLong())));
        ranked.sort(Comparator.comparingDouble((Ranked r) -> -r.score).thenComparingLong(Ranked::lot));
        int first = Math.min(k, ranked.size());
        long hits = ranked.subList(0, first).stream()
                .filter(r -> positive.contains(r.row.id()))
                .count();
        return first == 0 ? 0 : (double) hits / first;
    }
}
