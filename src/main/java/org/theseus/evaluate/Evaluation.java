package org.theseus.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings measured against known truth. Recall on planted cases is conformance to a definition and no estimate for real
 * ones. Look-alikes (attempts that are not positive) are left out of precision and counted on their own. Immutable.
 *
 * @param patterns by pattern of the labels
 * @param networks precision of alerts merged where they share a transfer: a network is right if at least half of its rows,
 *     those of look-alikes left out, belong to positive attempts
 * @param alertsAt precision among the first k alerts in reading order, by k
 * @param transfers transfers of alerts against transfers of positive attempts
 * @param allTransfers the same with every lead, alert or not
 * @param k number of positive transfers, at which the baselines are measured
 * @param leadsAtK share of positive transfers among the first k that leads cite in reading order; what is missing at k counts as wrong
 * @param baselines precision at k of trivial orders of all transfers
 * @param lookAlikes positive-shaped attempts that are none: how many an alert is mostly about
 * @param alerts number of alerts
 * @param benignRows transfers of no attempt
 * @param rowsPerNetwork rows of alerts for each positive attempt that an alert is about; 0 if there is none
 */
public record Evaluation(
        List<PatternRecall> patterns,
        Interval networks,
        SortedMap<Integer, Double> alertsAt,
        Overlap transfers,
        Overlap allTransfers,
        int k,
        double leadsAtK,
        SortedMap<String, Double> baselines,
        Counted lookAlikes,
        int alerts,
        double alertsPerHundredThousand,
        long benignRows,
        double rowsPerNetwork) {

    private static final List<Integer> CUTS = List.of(10, 20, 50, 100, 200);

    /**
     * Recall of one pattern.
     *
     * @param found attempts that a lead hits
     * @param alerted attempts that an alert hits
     * @param covered mean share of an attempt's transfers in the one lead that covers most of it
     */
    public record PatternRecall(
            String pattern, boolean positive, int attempts, int found, int alerted, double covered, Interval recall) {}

    /** Precision, recall and F1 of a set of transfers; the interval is of F1, over attempts drawn with replacement. */
    public record Overlap(double precision, double recall, Interval f1) {}

    /** So many of so many. */
    public record Counted(int hit, int of) {}

    /**
     * Measures.
     *
     * @param rows all transfers of the case
     * @param seed of the bootstrap and of ties in baselines
     */
    public static Evaluation of(Collection<Attempt> attempts, List<Lead> leads, List<Row> rows, long seed) {
        List<Lead> ordered =
                leads.stream().sorted(Comparator.comparingInt(Lead::rank)).toList();
        List<Lead> alerts = ordered.stream().filter(Lead::alert).toList();
        List<Attempt> positives = attempts.stream().filter(Attempt::positive).toList();
        Set<String> positive = union(positives.stream().map(Attempt::transfers));
        Set<String> neutral = union(attempts.stream().filter(a -> !a.positive()).map(Attempt::transfers));
        neutral.removeAll(positive);
        List<Attempt> lookAlikes = attempts.stream().filter(a -> !a.positive()).toList();
        long labelled = rows.stream()
                .filter(row -> positive.contains(row.id()) || neutral.contains(row.id()))
                .count();
        long benign = rows.size() - labelled;
        int alerted = (int) positives.stream()
                .filter(attempt -> alerts.stream().anyMatch(lead -> isAbout(lead, attempt)))
                .count();
        Set<String> alertRows = union(alerts.stream().map(Lead::transfers));
        List<Set<String>> networks = Networks.of(alerts).stream()
                .map(network -> without(network, neutral))
                .filter(network -> !network.isEmpty())
                .toList();
        long right = networks.stream()
                .filter(network ->
                        2 * network.stream().filter(positive::contains).count() >= network.size())
                .count();
        long falseAlerts = alerts.stream()
                .map(lead -> without(lead.transfers(), neutral))
                .filter(own -> !own.isEmpty())
                .filter(own -> 2 * own.stream().filter(positive::contains).count() < own.size())
                .count();
        return new Evaluation(
                patterns(attempts, ordered),
                Interval.wilson(right, networks.size()),
                precisionAt(alerts, positive, neutral),
                overlap(alertRows, positives, neutral, seed),
                overlap(union(ordered.stream().map(Lead::transfers)), positives, neutral, seed),
                positive.size(),
                leadsAt(positive.size(), ordered, positive, neutral),
                Baselines.precisionAt(positive.size(), rows, positive, seed),
                new Counted(
                        (int) lookAlikes.stream()
                                .filter(attempt -> alerts.stream().anyMatch(lead -> isAbout(lead, attempt)))
                                .count(),
                        lookAlikes.size()),
                alerts.size(),
                benign == 0 ? 0 : 100_000.0 * falseAlerts / benign,
                benign,
                alerted == 0 ? 0 : (double) alertRows.size() / alerted);
    }

    /** Transfers of one lead come in the order of their ids, a lead's place being what is ranked. */
    private static double leadsAt(int k, List<Lead> ordered, Set<String> positive, Set<String> neutral) {
        Set<String> first = new LinkedHashSet<>();
        for (Lead lead : ordered) {
            new TreeSet<>(lead.transfers())
                    .stream()
                            .filter(row -> first.size() < k && !neutral.contains(row))
                            .forEach(first::add);
        }
        return k == 0 ? 0 : (double) first.stream().filter(positive::contains).count() / k;
    }

    private static boolean isAbout(Lead lead, Attempt attempt) {
        return lead.shareIn(attempt.transfers()) >= 0.5;
    }

    private static List<PatternRecall> patterns(Collection<Attempt> attempts, List<Lead> leads) {
        Map<String, List<Attempt>> byPattern = attempts.stream()
                .collect(Collectors.groupingBy(
                        attempt -> attempt.pattern() + "\n" + !attempt.positive(), TreeMap::new, Collectors.toList()));
        List<PatternRecall> recalls = new ArrayList<>();
        byPattern.forEach((key, of) -> {
            int found = 0;
            int alerted = 0;
            double covered = 0;
            for (Attempt attempt : of) {
                found += leads.stream().anyMatch(lead -> lead.hits(attempt)) ? 1 : 0;
                alerted += leads.stream().anyMatch(lead -> lead.alert() && lead.hits(attempt)) ? 1 : 0;
                covered += leads.stream()
                        .mapToDouble(lead -> (double) attempt.transfers().stream()
                                        .filter(lead.transfers()::contains)
                                        .count()
                                / attempt.transfers().size())
                        .max()
                        .orElse(0);
            }
            recalls.add(new PatternRecall(
                    of.get(0).pattern(),
                    of.get(0).positive(),
                    of.size(),
                    found,
                    alerted,
                    covered / of.size(),
                    Interval.wilson(found, of.size())));
        });
        return recalls;
    }

    private static SortedMap<Integer, Double> precisionAt(
            List<Lead> alerts, Set<String> positive, Set<String> neutral) {
        List<Lead> judged = alerts.stream()
                .filter(lead -> !without(lead.transfers(), neutral).isEmpty())
                .toList();
        SortedMap<Integer, Double> precision = new TreeMap<>();
        for (int cut : CUTS) {
            if (cut <= judged.size()) {
                long hits = judged.subList(0, cut).stream()
                        .map(lead -> without(lead.transfers(), neutral))
                        .filter(own ->
                                2 * own.stream().filter(positive::contains).count() >= own.size())
                        .count();
                precision.put(cut, (double) hits / cut);
            }
        }
        return precision;
    }

    private static Overlap overlap(Set<String> claimed, List<Attempt> positives, Set<String> neutral, long seed) {
        Set<String> all = union(positives.stream().map(Attempt::transfers));
        Set<String> judged = without(claimed, neutral);
        long wrong = judged.stream().filter(row -> !all.contains(row)).count();
        int[] size = positives.stream().mapToInt(a -> a.transfers().size()).toArray();
        int[] caught = positives.stream()
                .mapToInt(a ->
                        (int) a.transfers().stream().filter(claimed::contains).count())
                .toArray();
        long right = judged.size() - wrong;
        return new Overlap(
                judged.isEmpty() ? 0 : (double) right / judged.size(),
                all.isEmpty() ? 0 : (double) right / all.size(),
                Interval.bootstrap(size.length, seed, times -> f1(times, size, caught, wrong)));
    }

    private static double f1(int[] times, int[] size, int[] caught, long wrong) {
        long right = 0;
        long missed = 0;
        for (int attempt = 0; attempt < times.length; attempt++) {
            right += (long) times[attempt] * caught[attempt];
            missed += (long) times[attempt] * (size[attempt] - caught[attempt]);
        }
        return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
    }

    private static Set<String> union(Stream<Set<String>> sets) {
        Set<String> all = new HashSet<>();
        sets.forEach(all::addAll);
        return all;
    }

    private static Set<String> without(Set<String> rows, Set<String> those) {
        Set<String> left = new HashSet<>(rows);
        left.removeAll(those);
        return left;
    }
}
