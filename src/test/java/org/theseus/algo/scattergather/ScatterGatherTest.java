package org.theseus.algo.scattergather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.LargeGraphs;
import org.theseus.algo.Monitor;
import org.theseus.algo.RandomGraphs;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;

@Tag("random")
class ScatterGatherTest {

    private static final long DAY = RandomGraphs.DAY;

    private static List<String> found(TemporalGraph graph, ScatterGatherRule rule, int threads) {
        return ScatterGather.find(graph, rule, threads, Monitor.NONE).stream()
                .map(d -> d.source() + " " + d.sink() + " " + d.middles() + " " + Arrays.toString(d.scattered())
                        + Arrays.toString(d.gathered()))
                .toList();
    }

    @Test
    void agreesWithTheDefinitionOnRandomGraphs() {
        int found = 0;
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            Random random = RandomGraphs.random(seed);
            TemporalGraph graph = graph(random);
            FollowsRule follows = new FollowsRule(
                    1 + random.nextInt(8),
                    random.nextInt(3) > 0 ? 0 : 0.6,
                    random.nextInt(3) == 0 ? 1.5 : Double.POSITIVE_INFINITY,
                    0);
            ScatterGatherRule rule = new ScatterGatherRule(
                    follows, random.nextInt(9), random.nextInt(9), random.nextInt(4) == 0 ? 3 : 2);
            List<String> actual = found(graph, rule, 1 + seed % 3);
            assertThat(actual)
                    .as("seed %s, %s\n%s", seed, rule, RandomGraphs.describe(graph))
                    .isEqualTo(NaiveScatterGather.find(graph, rule));
            found += actual.size();
        }
        assertThat(found).as("found").isGreaterThan(RandomGraphs.count() / 10);
    }

    /** From the first nodes to the middle ones and on to the last, mostly; intervals, ties, two currencies, a terminal node. */
    private static TemporalGraph graph(Random random) {
        int nodes = 4 + random.nextInt(6);
        TemporalGraphBuilder builder = new TemporalGraphBuilder(nodes);
        if (random.nextInt(4) == 0) {
            builder.terminal(random.nextInt(nodes));
        }
        for (int edges = 10 + random.nextInt(16); edges > 0; edges--) {
            boolean out = random.nextBoolean();
            boolean any = random.nextInt(4) == 0;
            builder.add(
                    any ? random.nextInt(nodes) : out ? 0 : 1 + random.nextInt(nodes - 2),
                    any ? random.nextInt(nodes) : out ? 1 + random.nextInt(nodes - 2) : nodes - 1,
                    random.nextInt(12),
                    random.nextInt(3) == 0 ? 3 : 1,
                    100L * (1 + random.nextInt(4)),
                    random.nextInt(8) == 0 ? 1 : 0);
        }
        return builder.build();
    }

    @Test
    void oneRuleBrokenByAHairGivesNothing() {
        FollowsRule follows = new FollowsRule(100, 0.5, 1, 0);
        TemporalGraphBuilder builder = new TemporalGraphBuilder(4);
        builder.add(0, 1, 0, 1, 1000, 0);
        builder.add(0, 2, 10, 1, 1000, 0);
        builder.add(1, 3, 50, 1, 500, 0);
        builder.add(2, 3, 110, 1, 1000, 0);
        TemporalGraph graph = builder.build();
        assertThat(found(graph, new ScatterGatherRule(follows, 10, 60, 2), 1)).containsExactly("0 3 2 [0, 1][2, 3]");
        assertThat(found(graph, new ScatterGatherRule(follows, 9, 60, 2), 1)).isEmpty();
        assertThat(found(graph, new ScatterGatherRule(follows, 10, 59, 2), 1)).isEmpty();
        assertThat(found(graph, new ScatterGatherRule(follows, 10, 60, 3), 1)).isEmpty();
        assertThat(found(graph, new ScatterGatherRule(follows.withDwellMillis(99), 10, 60, 2), 1))
                .isEmpty();
        assertThat(found(graph, new ScatterGatherRule(new FollowsRule(100, 0.51, 1, 0), 10, 60, 2), 1))
                .isEmpty();
    }

    @Test
    void theResultIsTheSameForAnyNumberOfThreads() {
        TemporalGraph graph = LargeGraphs.exact(5, 3000, 30_000);
        ScatterGatherRule rule =
                new ScatterGatherRule(new FollowsRule(2 * DAY, 0, Double.POSITIVE_INFINITY, 0), DAY, 2 * DAY, 3);
        List<String> one = found(graph, rule, 1);
        assertThat(one).isNotEmpty();
        assertThat(found(graph, rule, 2)).isEqualTo(one);
        assertThat(found(graph, rule, 4)).isEqualTo(one);
    }
}
