package org.theseus.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jgrapht.alg.util.UnionFind;
import org.theseus.evaluate.Interval;

/**
 * Which groups of persons false findings name more often than others, beyond chance. Findings that share rows are about one
 * fact. The persons of a fact are named together or not at all, so facts are drawn again with replacement, never persons
 * (bootstrap of clusters: Davison and Hinkley 1997, section 3.8). Not thread-safe.
 */
final class GroupExcess {

    static final double HIGHEST_RATIO = 1.25;

    /** Of fewer nothing can be told: drawn again they are nearly always the same. */
    static final int FEWEST = 10;

    private static final long SEED = 1;
    private static final String ALL = "all";

    /** A false finding: the rows it cites and the benign private persons on them. */
    record Named(Set<String> rows, Set<String> persons) {}

    /** Of each fact how many persons of each group it names. */
    private final List<Map<String, Integer>> facts = new ArrayList<>();

    /** Adds the false findings of one case. */
    void add(List<Named> findings, Map<String, List<String>> groupsOf) {
        UnionFind<Integer> sharing = new UnionFind<>(new HashSet<>());
        Map<String, Integer> firstOn = new HashMap<>();
        for (int finding = 0; finding < findings.size(); finding++) {
            sharing.addElement(finding);
            for (String row : findings.get(finding).rows()) {
                Integer before = firstOn.putIfAbsent(row, finding);
                if (before != null) {
                    sharing.union(before, finding);
                }
            }
        }
        Map<Integer, Set<String>> personsOf = new TreeMap<>();
        for (int finding = 0; finding < findings.size(); finding++) {
            personsOf
                    .computeIfAbsent(sharing.find(finding), fresh -> new HashSet<>())
                    .addAll(findings.get(finding).persons());
        }
        for (Set<String> persons : personsOf.values()) {
            Map<String, Integer> counts = new HashMap<>();
            persons.forEach(person -> groupsOf.get(person).forEach(group -> counts.merge(group, 1, Integer::sum)));
            facts.add(counts);
        }
    }

    /** How many facts there are. */
    int facts() {
        return facts.size();
    }

    /**
     * Groups above {@value #HIGHEST_RATIO} times the overall rate even at the lower end of a 95 % interval, in order; none if there
     * are fewer than {@value #FEWEST} facts.
     *
     * @param persons how many there are of each group that is looked at, and of all
     */
    List<String> above(SortedMap<String, Long> persons) {
        if (facts.size() < FEWEST) {
            return List.of();
        }
        return persons.keySet().stream()
                .filter(group -> !group.equals(ALL))
                .filter(group -> lowest(group, persons) > HIGHEST_RATIO)
                .toList();
    }

    private double lowest(String group, SortedMap<String, Long> persons) {
        int[] ofGroup = counts(group);
        int[] ofAll = counts(ALL);
        double share = (double) persons.get(group) / persons.get(ALL);
        return Interval.bootstrap(facts.size(), SEED, times -> {
                    long named = sum(times, ofGroup);
                    return named == 0 ? 0 : named / (sum(times, ofAll) * share);
                })
                .low();
    }

    private int[] counts(String group) {
        return facts.stream().mapToInt(fact -> fact.getOrDefault(group, 0)).toArray();
    }

    private static long sum(int[] times, int[] counts) {
        return IntStream.range(0, counts.length)
                .mapToLong(fact -> (long) times[fact] * counts[fact])
                .sum();
    }
}
