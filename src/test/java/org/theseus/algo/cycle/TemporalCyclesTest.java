package org.theseus.algo.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.algo.LargeGraphs;
import org.theseus.algo.Monitor;
import org.theseus.algo.RandomGraphs;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;

@Tag("random")
class TemporalCyclesTest {

    private static final long DAY = RandomGraphs.DAY;

    @Test
    void agreesWithBruteForceOnRandomGraphs() {
        int found = 0;
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            Random random = RandomGraphs.random(seed);
            TemporalGraph graph = RandomGraphs.of(seed, 6, 25, 3);
            FollowsRule follows = new FollowsRule(
                    DAY * (1 + random.nextInt(3)),
                    random.nextBoolean() ? 0.5 : 0.85,
                    random.nextBoolean() ? 1.02 : 2,
                    DAY * (1 + random.nextInt(4)));
            int least = 2 + random.nextInt(2);
            CycleRule rule = new CycleRule(
                    follows, least, least + random.nextInt(4), random.nextBoolean() ? 0.7 : 0.3, 1_000_000);
            List<int[]> cycles =
                    TemporalCycles.enumerate(graph, rule, Monitor.NONE).cycles();
            assertThat(cycles.stream().map(Arrays::toString).toList())
                    .as("seed %s, %s\n%s", seed, rule, RandomGraphs.describe(graph))
                    .containsExactlyElementsOf(NaiveCycles.all(graph, rule).stream()
                            .map(List::toString)
                            .toList());
            found += cycles.size();
        }
        assertThat(found).as("cycles compared").isGreaterThan(RandomGraphs.count());
    }

    @Test
    void orderAndSpanAloneAgreeWithBruteForceOnExactTimes() {
        int found = 0;
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            Random random = RandomGraphs.random(seed);
            int nodes = 2 + random.nextInt(8);
            TemporalGraphBuilder builder = new TemporalGraphBuilder(nodes);
            for (int edges = random.nextInt(26); edges > 0; edges--) {
                int arrives = random.nextInt(12) == 0 ? 1 : 0;
                builder.add(random.nextInt(nodes), random.nextInt(nodes), random.nextInt(16), 1, 5, 0, 7, arrives);
            }
            if (random.nextInt(4) == 0) {
                builder.terminal(random.nextInt(nodes));
            }
            TemporalGraph graph = builder.build();
            FollowsRule follows = new FollowsRule(Long.MAX_VALUE, 0, Double.POSITIVE_INFINITY, 1L + random.nextInt(16));
            int hops = random.nextBoolean() ? Integer.MAX_VALUE : 2 + random.nextInt(4);
            CycleRule rule = new CycleRule(follows, 2 + random.nextInt(2), Math.max(3, hops), 0, 1_000_000);
            List<int[]> cycles = TemporalCycles.enumerate(graph, rule, 1 + seed % 3, Monitor.NONE)
                    .cycles();
            assertThat(cycles.stream().map(Arrays::toString).toList())
                    .as("seed %s, %s\n%s", seed, rule, RandomGraphs.describe(graph))
                    .containsExactlyElementsOf(NaiveCycles.all(graph, rule).stream()
                            .map(List::toString)
                            .toList());
            found += cycles.size();
        }
        assertThat(found).as("cycles compared").isGreaterThan(RandomGraphs.count());
    }

    @ParameterizedTest
    @CsvSource({"3000, 20000, 12", "3000, 20000, 72", "300, 12000, 24", "300, 12000, 40"})
    void findsAsManyAsAPlainSearchOnLargerGraphs(int nodes, int edges, int hours) {
        TemporalGraph graph = LargeGraphs.exact(hours, nodes, edges);
        long span = hours * RandomGraphs.HOUR;
        CycleRule rule = new CycleRule(
                new FollowsRule(Long.MAX_VALUE, 0, Double.POSITIVE_INFINITY, span),
                2,
                Integer.MAX_VALUE,
                0,
                10_000_000);
        boolean[] visited = new boolean[nodes];
        long expected = 0;
        for (int first = 0; first < edges; first++) {
            if (graph.source(first) != graph.target(first)) {
                expected += plainCount(graph, first, first, graph.earliest(first) + span, visited);
            }
        }
        assertThat(expected).isPositive();
        for (int threads : new int[] {1, 2, 4}) {
            assertThat(TemporalCycles.enumerate(graph, rule, threads, Monitor.NONE)
                            .cycles())
                    .hasSize((int) expected);
        }
    }

    private static long plainCount(TemporalGraph graph, int first, int last, long until, boolean[] visited) {
        int node = graph.target(last);
        long count = 0;
        visited[node] = true;
        for (int at = graph.outPositionFrom(node, graph.earliest(last) + 1); at < graph.outEnd(node); at++) {
            int next = graph.outEdge(at);
            if (graph.earliest(next) > until) {
                break;
            }
            if (graph.target(next) == graph.source(first)) {
                count++;
            } else if (!visited[graph.target(next)]) {
                count += plainCount(graph, first, next, until, visited);
            }
        }
        visited[node] = false;
        return count;
    }

    @Test
    void theResultIsTheSameForAnyNumberOfThreadsEvenIfItIsCutAtTheLimit() {
        TemporalGraph graph = LargeGraphs.days(7, 2100, 14_000);
        FollowsRule follows = new FollowsRule(2 * DAY, 0.85, 1.02, 6 * DAY);
        for (int limit : new int[] {40, 1_000_000}) {
            CycleRule rule = new CycleRule(follows, 2, 5, 0.7, limit);
            CycleResult one = TemporalCycles.enumerate(graph, rule, 1, Monitor.NONE);
            assertThat(one.complete()).isEqualTo(one.cycles().size() < limit);
            assertThat(one.cycles().size()).isGreaterThan(39).isLessThan(1_000_000);
            for (int threads : new int[] {2, 4}) {
                CycleResult more = TemporalCycles.enumerate(graph, rule, threads, Monitor.NONE);
                assertThat(more.complete()).isEqualTo(one.complete());
                assertThat(more.cycles().stream().map(Arrays::toString))
                        .containsExactlyElementsOf(
                                one.cycles().stream().map(Arrays::toString).toList());
            }
        }
    }

    @Test
    void sameDayRingIsReportedOnce() {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(3);
        builder.add(1, 2, 0, DAY, 100, 0);
        builder.add(2, 0, 0, DAY, 100, 0);
        builder.add(0, 1, 0, DAY, 100, 0);
        CycleResult result =
                TemporalCycles.enumerate(builder.build(), new CycleRule(FollowsRule.ANY, 2, 8, 0.7, 10), Monitor.NONE);
        assertThat(result.cycles()).containsExactly(new int[] {0, 1, 2});
    }

    @Test
    void countsWhatOthersCount() {
        // complete directed graph on n nodes, all times different and each pair once: every cycle of node sequence has
        // exactly one rotation at most; counted independently by permutations in NaiveCycles
        TemporalGraphBuilder builder = new TemporalGraphBuilder(5);
        int time = 0;
        for (int from = 0; from < 5; from++) {
            for (int to = 0; to < 5; to++) {
                if (from != to) {
                    builder.add(from, to, time++ * 7919L % 20, 1, 100, 0);
                }
            }
        }
        TemporalGraph graph = builder.build();
        CycleRule rule = new CycleRule(FollowsRule.ANY, 2, 5, 0.7, 1000);
        Map<Integer, Integer> byHops = new TreeMap<>();
        Set<String> sets = new TreeSet<>();
        List<int[]> cycles = TemporalCycles.enumerate(graph, rule, Monitor.NONE).cycles();
        for (int[] cycle : cycles) {
            byHops.merge(cycle.length, 1, Integer::sum);
            sets.add(Arrays.toString(Arrays.stream(cycle).sorted().toArray()));
        }
        assertThat(sets).as("no ring twice").hasSameSizeAs(cycles);
        assertThat(byHops.get(2))
                .as("every pair of opposite payments is a ring")
                .isEqualTo(10);
        assertThat(TemporalCycles.enumerate(graph, new CycleRule(FollowsRule.ANY, 2, 5, 0.7, 3), Monitor.NONE)
                        .complete())
                .isFalse();
    }

    @Test
    void oneRuleBrokenByAHairGivesNothing() {
        FollowsRule follows = new FollowsRule(100, 0.85, 1.02, 150);
        CycleRule rule = new CycleRule(follows, 2, 3, 0.75, 100);
        assertThat(ring(10_000, 8_600, 7_500, 0, 100, 150, rule)).hasSize(1);
        assertThat(ring(10_000, 8_600, 7_499, 0, 100, 150, rule))
                .as("retention")
                .isEmpty();
        assertThat(ring(10_000, 8_600, 7_500, 0, 101, 150, rule)).as("dwell").isEmpty();
        assertThat(ring(10_000, 8_600, 7_500, 0, 100, 151, rule)).as("span").isEmpty();
        assertThat(ring(10_000, 8_499, 7_500, 0, 100, 150, rule)).as("ratio").isEmpty();
        assertThat(ring(10_000, 8_600, 7_500, 0, 100, 100, rule))
                .as("equal times")
                .isEmpty();
        assertThat(ring(10_000, 8_600, 7_500, 0, 100, 150, new CycleRule(follows, 2, 2, 0.75, 9)))
                .as("hops")
                .isEmpty();
    }

    private static List<int[]> ring(long a, long b, long c, long t1, long t2, long t3, CycleRule rule) {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(3);
        builder.add(0, 1, t1, 1, a, 0);
        builder.add(1, 2, t2, 1, b, 0);
        builder.add(2, 0, t3, 1, c, 0);
        return new ArrayList<>(
                TemporalCycles.enumerate(builder.build(), rule, Monitor.NONE).cycles());
    }
}
