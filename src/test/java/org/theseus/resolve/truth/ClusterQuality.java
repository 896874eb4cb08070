package org.theseus.resolve.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well found parties meet true persons: pairs of mentions (precision, recall) and B-cubed (Bagga and Baldwin, 1998). Both are
 * counted from the table of persons against parties, so that nothing is sampled.
 */
public record ClusterQuality(
        String what, long mentions, long truePairs, long foundPairs, long rightPairs, double bCubedF1) {

    /** One mention: who it is and where it was put. */
    public record Placed(int person, String party) {}

    /** Counts a set of mentions. */
    public static ClusterQuality of(String what, List<Placed> placed) {
        Map<Integer, Long> persons = new HashMap<>();
        Map<String, Long> parties = new HashMap<>();
        Map<Placed, Long> both = new HashMap<>();
        for (Placed mention : placed) {
            persons.merge(mention.person, 1L, Long::sum);
            parties.merge(mention.party, 1L, Long::sum);
            both.merge(mention, 1L, Long::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<Placed, Long> cell : both.entrySet()) {
            double here = cell.getValue();
            precision += here * here / parties.getOrDefault(cell.getKey().party, 1L);
            recall += here * here / persons.getOrDefault(cell.getKey().person, 1L);
        }
        precision /= placed.size();
        recall /= placed.size();
        return new ClusterQuality(
                what,
                placed.size(),
                pairs(persons.values()),
                pairs(parties.values()),
                pairs(both.values()),
                2 * precision * recall / (precision + recall));
    }

    private static long pairs(Iterable<Long> sizes) {
        long sum = 0;
        for (long size : sizes) {
            sum += size * (size - 1) / 2;
        }
        return sum;
    }

    /** Share of found pairs that are true. */
    public double precision() {
        return foundPairs == 0 ? 1 : (double) rightPairs / foundPairs;
    }

    /** Share of true pairs that were found. */
    public double recall() {
        return truePairs == 0 ? 1 : (double) rightPairs / truePairs;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-46s mentions %7d  true pairs %8d  precision %.4f  recall %.4f  B-cubed F1 %.4f",
                what,
                mentions,
                truePairs,
                precision(),
                recall(),
                bCubedF1);
    }
}
