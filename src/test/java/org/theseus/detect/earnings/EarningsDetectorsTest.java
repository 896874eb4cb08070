package org.theseus.detect.earnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.detect.Applicability;
import org.theseus.detect.CaseContext;
import org.theseus.detect.CollectionDays;
import org.theseus.detect.Found;
import org.theseus.detect.TestCase;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

@Tag("random")
class EarningsDetectorsTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 2000);

    @Test
    void recurringProceedsAgreeWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            CaseContext context = CaseContext.of(TestCase.randomWithFacts(RandomGraphs.random(seed), 25));
            Set<String> fast = new TreeSet<>();
            Found.leads(
                            "recurring-proceeds",
                            context,
                            "weeks",
                            4,
                            "minBusy",
                            2,
                            "minReceipts",
                            2,
                            "minPayers",
                            2,
                            "minEur",
                            "100.00",
                            "maxEur",
                            "900.00")
                    .forEach(lead -> fast.add(Found.key(lead)));
            assertThat(fast).as("seed %d", seed).isEqualTo(slowProceeds(context));
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(GRAPHS / 20);
    }

    private static Set<String> slowProceeds(CaseContext context) {
        CaseGraph graph = context.graph();
        TemporalGraph g = graph.graph();
        Set<String> found = new TreeSet<>();
        for (int p = 0; p < g.nodeCount(); p++) {
            int payee = p;
            List<Integer> in = IntStream.range(0, g.edgeCount())
                    .filter(e -> !graph.isOutside(payee) && g.target(e) == payee && g.source(e) != payee)
                    .filter(e -> !graph.isOutside(g.source(e)) && graph.related(payee, g.source(e)) != Relatedness.YES)
                    .filter(e -> context.euros().receivedCents(e) >= 10_000
                            && context.euros().receivedCents(e) <= 90_000)
                    .boxed()
                    .toList();
            long most = 0;
            Set<String> best = Set.of();
            for (int begin : in) {
                long first = Math.floorDiv(g.earliest(begin), DAY) * DAY;
                Map<Long, List<Integer>> weeks = in.stream()
                        .filter(e -> g.earliest(e) >= first && g.earliest(e) < first + 28 * DAY)
                        .collect(Collectors.groupingBy(
                                e -> (g.earliest(e) - first) / (7 * DAY), TreeMap::new, Collectors.toList()));
                weeks.values().removeIf(rows -> rows.size() < 2);
                double[] sums = weeks.values().stream()
                        .mapToDouble(rows ->
                                rows.stream().mapToLong(g::receivedMinor).sum())
                        .toArray();
                double mean = IntStream.range(0, sums.length)
                        .mapToDouble(i -> sums[i])
                        .average()
                        .orElse(1);
                double spread = Math.sqrt(IntStream.range(0, sums.length)
                        .mapToDouble(i -> (sums[i] - mean) * (sums[i] - mean))
                        .average()
                        .orElse(0));
                long payers = weeks.values().stream()
                        .flatMap(List::stream)
                        .map(g::source)
                        .distinct()
                        .count();
                if (weeks.size() >= 2 && payers >= 2 && spread <= 0.6 * mean && weeks.size() > most) {
                    most = weeks.size();
                    best = weeks.values().stream()
                            .flatMap(List::stream)
                            .map(e -> "in" + e)
                            .collect(Collectors.toCollection(TreeSet::new));
                }
            }
            if (most > 0) {
                found.add(payee + " " + best);
            }
        }
        return found;
    }

    private static TestCase proceeds(int payers, int weeks, int receipts, long low, long high) {
        TestCase made = new TestCase();
        for (int i = 0; i <= payers; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        int next = 0;
        for (int week = 0; week < weeks; week++) {
            for (int i = 0; i < receipts; i++) {
                made.pay(1 + next++ % payers, 0, (7L * week + i) * DAY, week % 2 == 0 ? low : high);
            }
        }
        return made;
    }

    private static int proceedsLeads(int payers, int weeks, int receipts, long low, long high) {
        return Found.leads("recurring-proceeds", proceeds(payers, weeks, receipts, low, high))
                .size();
    }

    @Test
    void tenPayersEightWeeksThreeReceiptsAlike() {
        assertThat(proceedsLeads(10, 8, 3, 3_000, 3_000)).isEqualTo(1);
        assertThat(proceedsLeads(10, 8, 3, 60_000, 60_000)).isEqualTo(1);
        assertThat(proceedsLeads(9, 8, 3, 9_000, 9_000)).isZero();
        assertThat(proceedsLeads(10, 7, 3, 9_000, 9_000)).isZero();
        assertThat(proceedsLeads(10, 8, 2, 9_000, 9_000)).isZero();
        assertThat(proceedsLeads(10, 8, 3, 2_999, 9_000)).isZero();
        assertThat(proceedsLeads(10, 8, 3, 60_001, 9_000)).isZero();
        assertThat(proceedsLeads(10, 8, 3, 4_000, 16_000)).as("variation 0.6").isEqualTo(1);
        assertThat(proceedsLeads(10, 8, 3, 4_000, 16_001)).isZero();
    }

    @Test
    void collectedEarningsAgreeWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            CaseGraph graph = CollectionDays.random(RandomGraphs.random(seed));
            Set<String> fast = new TreeSet<>();
            Found.leads("collected-earnings", CaseContext.of(graph), "minPayers", 2, "minDays", 3, "minUpkeep", 1)
                    .forEach(lead -> fast.add(Found.key(lead)));
            assertThat(fast).as("seed %d", seed).isEqualTo(slowCollected(graph));
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(GRAPHS / 20);
    }

    /** Account 0 is the only one that several people pay. */
    private static Set<String> slowCollected(CaseGraph graph) {
        TemporalGraph g = graph.graph();
        TreeMap<Long, List<Integer>> days = IntStream.range(0, g.edgeCount())
                .filter(e -> g.target(e) == 0 && g.source(e) != 0)
                .filter(e -> graph.related(0, g.source(e)) != Relatedness.YES)
                .boxed()
                .collect(Collectors.groupingBy(e -> g.earliest(e) / DAY, TreeMap::new, Collectors.toList()));
        days.values().removeIf(rows -> rows.stream().map(g::source).distinct().count() < 2);
        List<Long> all = List.copyOf(days.keySet());
        List<Long> series = List.of();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i; j < all.size(); j++) {
                List<Long> run = all.subList(i, j + 1);
                long least = IntStream.range(1, run.size())
                        .mapToLong(k -> run.get(k) - run.get(k - 1))
                        .min()
                        .orElse(0);
                long most = IntStream.range(1, run.size())
                        .mapToLong(k -> run.get(k) - run.get(k - 1))
                        .max()
                        .orElse(0);
                if (most - least <= 2 && run.size() > series.size()) {
                    series = run;
                }
            }
        }
        Set<String> rows = new TreeSet<>();
        Set<Integer> people = new TreeSet<>();
        long collected = 0;
        for (long day : series) {
            for (int e : days.getOrDefault(day, List.of())) {
                int payer = g.source(e);
                if (series.stream()
                                .filter(d ->
                                        days.getOrDefault(d, List.of()).stream().anyMatch(o -> g.source(o) == payer))
                                .count()
                        >= 3) {
                    rows.add("in" + e);
                    people.add(payer);
                    collected += g.receivedMinor(e);
                }
            }
        }
        if (series.size() < 3 || people.size() < 2) {
            return Set.of();
        }
        long paid = 0;
        int upkeep = 0;
        for (int e = 0; e < g.edgeCount(); e++) {
            String text = graph.find(Fact.REFERENCE, e);
            if (g.source(e) == 0
                    && g.target(e) != 0
                    && ("7011".equals(graph.find(Fact.MERCHANT_CODE, e))
                            || (text != null && text.startsWith("Zimmer ")))
                    && g.earliest(e) >= series.get(0) * DAY
                    && g.earliest(e) < (series.get(series.size() - 1) + 8) * DAY) {
                rows.add("out" + e);
                upkeep++;
                paid += g.receivedMinor(e);
            }
        }
        return upkeep >= 1 && 2 * paid <= collected ? Set.of("0 " + rows) : Set.of();
    }

    private static TestCase collected(int people, int days, int slip, long room) {
        TestCase made = new TestCase();
        for (int i = 0; i <= people + 1; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        for (int i = 0; i < days; i++) {
            for (int person = 1; person <= people; person++) {
                made.pay(person, 0, (7L * i + (i % 2) * (long) slip) * DAY + person, 10_000);
            }
        }
        for (int i = 0; i < 2; i++) {
            made.pay(0, people + 1, (3L + i) * DAY, room, facts(Fact.REFERENCE, "SOBA 3"));
        }
        return made;
    }

    private static int collectedLeads(int people, int days, int slip, long room) {
        return Found.leads("collected-earnings", collected(people, days, slip, room))
                .size();
    }

    @Test
    void threePeopleFourDaysInOneRhythmAndTheirRoom() {
        assertThat(collectedLeads(3, 4, 0, 30_000)).as("600 of 1200").isEqualTo(1);
        assertThat(collectedLeads(3, 4, 0, 30_001)).as("a shared flat").isZero();
        assertThat(collectedLeads(2, 4, 0, 10_000)).isZero();
        assertThat(collectedLeads(3, 3, 0, 10_000)).isZero();
        assertThat(collectedLeads(3, 4, 1, 10_000)).isEqualTo(1);
        assertThat(collectedLeads(3, 4, 2, 10_000))
                .as("gaps of 9, 5 and 9 days")
                .isZero();
    }

    @Test
    void withoutTextAndCodeItIsNotTestable() {
        TestCase made = new TestCase();
        made.account();
        made.account();
        made.pay(0, 1, 0, 100);
        Applicability applicability = new CollectedEarningsDetector().applicability(CaseContext.of(made.build()));
        assertThat(applicability.kind()).isEqualTo(Applicability.Kind.NOT_TESTABLE);
        assertThat(applicability.reason()).contains("merchant code");
    }
}
