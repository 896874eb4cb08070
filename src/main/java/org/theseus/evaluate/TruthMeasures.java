package org.theseus.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings against everything that is known of an invented case, as counts that add up over cases. Conformance counts
 * findings of an attempt's own indicator; look-alikes, stories and benign rows count alerts. Immutable.
 *
 * @param counts by measure and key, such as {@code recall|A1}: recall and precision (of findings) by indicator, set-aside (the same of
 *     findings of whose score counter-evidence takes more than half) by indicator, boundary by
 *     indicator (hit: no finding of it), look-alike by kind (hit: alerted), evasion by indicator, means and level,
 *     evasion-nearly (the same found by the exact definition or the wider one beside it), near (findings of wider definitions, half of
 *     whose rows are planted, bent or not), story
 *     (hit: among the first 2N networks of alerts and of what is urgent), story-about (the same, half of whose rows are the story's)
 * @param falseAlerts alerts most of whose rows, neutral ones left out, are benign
 * @param partyYears private persons times years of data
 */
public record TruthMeasures(SortedMap<String, Count> counts, long falseAlerts, long benignRows, double partyYears) {

    /** So many of so many. */
    public record Count(long hit, long of) {

        Count plus(Count other) {
            return new Count(hit + other.hit, of + other.of);
        }

        /** The share with its interval. */
        public Interval share() {
            return Interval.wilson(hit, of);
        }
    }

    public TruthMeasures {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** Both together. */
    public TruthMeasures plus(TruthMeasures other) {
        SortedMap<String, Count> sum = new TreeMap<>(counts);
        other.counts.forEach((key, count) -> sum.merge(key, count, Count::plus));
        return new TruthMeasures(
                sum, falseAlerts + other.falseAlerts, benignRows + other.benignRows, partyYears + other.partyYears);
    }

    /** The counts of one measure, by key. */
    public SortedMap<String, Count> of(String measure) {
        SortedMap<String, Count> own = new TreeMap<>();
        counts.forEach((key, count) -> {
            if (key.startsWith(measure + "|")) {
                own.put(key.substring(measure.length() + 1), count);
            }
        });
        return own;
    }

    /** All counts of one measure together. */
    public Count all(String measure) {
        return of(measure).values().stream().reduce(new Count(0, 0), Count::plus);
    }

    /** False alerts per 100,000 benign rows. */
    public double perHundredThousandRows() {
        return benignRows == 0 ? 0 : 100_000.0 * falseAlerts / benignRows;
    }

    /** False alerts per 1,000 private persons and year. */
    public double perThousandPartyYears() {
        return partyYears == 0 ? 0 : 1_000.0 * falseAlerts / partyYears;
    }

    /**
     * Measures one case.
     *
     * @param networks rows of the networks that are shown without being asked for, alerts and what is urgent, in reading order
     * @param rows all transfers of the case
     */
    public static TruthMeasures of(TruthFolder truth, List<Lead> leads, List<Set<String>> networks, List<Row> rows) {
        SortedMap<String, Count> counts = new TreeMap<>();
        List<Attempt> positives =
                truth.labels().stream().filter(Attempt::positive).toList();
        Set<String> positive = union(positives);
        Set<String> neutral = new HashSet<>(union(truth.boundary()));
        neutral.addAll(union(truth.evasion()));
        neutral.removeAll(positive);
        Map<String, List<Lead>> byPattern = new HashMap<>();
        leads.forEach(lead -> lead.patterns()
                .forEach(pattern -> byPattern
                        .computeIfAbsent(pattern, none -> new ArrayList<>())
                        .add(lead)));
        List<Lead> alerts = leads.stream().filter(Lead::alert).toList();
        for (Attempt attempt : truth.labels()) {
            if (truth.lookAlikes().contains(attempt.id())) {
                boolean alerted = alerts.stream().anyMatch(lead -> lead.shareIn(attempt.transfers()) >= 0.5);
                add(counts, "look-alike|" + attempt.pattern(), alerted);
            } else if (truth.narratives().contains(attempt.id())) {
                int first = Math.min(networks.size(), 2 * truth.narratives().size());
                List<Set<String>> read = networks.subList(0, first);
                add(
                        counts,
                        "story|" + attempt.pattern(),
                        read.stream().anyMatch(network -> new Lead("", 0, "", true, network).hits(attempt)));
                add(
                        counts,
                        "story-about|" + attempt.pattern(),
                        read.stream()
                                .anyMatch(network ->
                                        new Lead("", 0, "", true, network).shareIn(attempt.transfers()) >= 0.5));
            } else {
                add(counts, "recall|" + attempt.pattern(), isFound(byPattern, attempt, attempt.pattern()));
            }
        }
        truth.boundary()
                .forEach(attempt ->
                        add(counts, "boundary|" + attempt.pattern(), !isFound(byPattern, attempt, attempt.pattern())));
        truth.evasion()
                .forEach(attempt -> add(
                        counts,
                        "evasion|" + attempt.pattern(),
                        isFound(byPattern, attempt, attempt.pattern().split(" ")[0])));
        truth.evasion()
                .forEach(attempt -> add(
                        counts,
                        "evasion-nearly|" + attempt.pattern(),
                        isFound(byPattern, attempt, attempt.pattern().split(" ")[0])
                                || isFound(byPattern, attempt, attempt.pattern().split(" ")[0] + Lead.NEAR)));
        Set<String> known = truth.labels().stream()
                .flatMap(attempt -> attempt.transfers().stream())
                .collect(Collectors.toSet());
        known.addAll(neutral);
        Set<String> lookAlike = truth.labels().stream()
                .filter(attempt -> truth.lookAlikes().contains(attempt.id()))
                .flatMap(attempt -> attempt.transfers().stream())
                .collect(Collectors.toSet());
        long falseAlerts = 0;
        Set<String> planted = new HashSet<>(positive);
        planted.addAll(neutral);
        for (Lead lead : leads) {
            if (lead.isNear()) {
                add(counts, "near|" + lead.indicator(), lead.shareIn(planted) >= 0.5);
                continue;
            }
            Set<String> own = new HashSet<>(lead.transfers());
            own.removeAll(neutral);
            if (own.isEmpty()) {
                continue;
            }
            long right = own.stream().filter(positive::contains).count();
            add(counts, (lead.setAside() ? "set-aside|" : "precision|") + lead.indicator(), 2 * right >= own.size());
            long ofLookAlikes = own.stream().filter(lookAlike::contains).count();
            falseAlerts += lead.alert() && 2 * (right + ofLookAlikes) < own.size() ? 1 : 0;
        }
        long benign = rows.stream().filter(row -> !known.contains(row.id())).count();
        long begin = rows.stream().mapToLong(Row::epochMillis).min().orElse(0);
        long end = rows.stream().mapToLong(Row::epochMillis).max().orElse(0);
        double years = (end - begin) / (365.25 * 24 * 3_600_000);
        return new TruthMeasures(counts, falseAlerts, benign, truth.privateParties() * years);
    }

    private static boolean isFound(Map<String, List<Lead>> byPattern, Attempt attempt, String pattern) {
        return byPattern.getOrDefault(pattern, List.of()).stream().anyMatch(lead -> lead.hits(attempt));
    }

    private static void add(SortedMap<String, Count> counts, String key, boolean hit) {
        counts.merge(key, new Count(hit ? 1 : 0, 1), Count::plus);
    }

    private static Set<String> union(List<Attempt> attempts) {
        return attempts.stream()
                .flatMap(attempt -> attempt.transfers().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Measures in the order in which they are shown. */
    public static List<String> measures() {
        return Stream.of(
                        "recall",
                        "precision",
                        "set-aside",
                        "boundary",
                        "look-alike",
                        "story",
                        "story-about",
                        "evasion",
                        "evasion-nearly",
                        "near")
                .toList();
    }
}
