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
