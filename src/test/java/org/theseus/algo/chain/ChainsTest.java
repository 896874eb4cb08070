package org.theseus.algo.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.theseus.algo.LargeGraphs;
import org.theseus.algo.Monitor;
import org.theseus.algo.RandomGraphs;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;

@Tag("random")
class ChainsTest {

    private static final long HOUR = RandomGraphs.HOUR;
    private static final long DAY = RandomGraphs.DAY;
    static final ChainRule ROUTE = new ChainRule(new FollowsRule(5 * DAY, 0.60, 1.02, 21 * DAY), 3, 12, 4, 100_000);

    private static List<String> found(TemporalGraph graph, ChainRule rule) {
        return found(graph, rule, 1);
    }

    private static List<String> found(TemporalGraph graph, ChainRule rule, int threads) {
        return Chains.find(graph, rule, threads, Monitor.NONE).chains().stream()
                .map(t -> Arrays.stream(t.chain().hops())
                                .map(hop -> Arrays.stream(hop).boxed().toList())
                                .toList()
                        + " " + t.chain().retainedMinor() + " " + t.alternatives())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithBruteForceOnRandomGraphs(Merges merges) {
        int chains = 0;
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            Random random = RandomGraphs.random(seed);
            TemporalGraph graph = RandomGraphs.of(seed, 7, 20, 4);
            FollowsRule follows = new FollowsRule(
                    DAY * (1 + random.nextInt(3)),
                    random.nextBoolean() ? 0.6 : 0.85,
                    random.nextBoolean() ? 1.02 : 1.5,
                    DAY * (1 + random.nextInt(4)));
            int least = 2 + random.nextInt(2);
            ChainRule rule =
                    new ChainRule(follows, least, least + random.nextInt(4), 1 + random.nextInt(4), merges, 1_000_000);
            List<String> actual = found(graph, rule);
            assertThat(actual)
                    .as("seed %s, %s\n%s", seed, rule, RandomGraphs.describe(graph))
                    .isEqualTo(NaiveChains.taken(graph, rule));
            chains += actual.size();
        }
        assertThat(chains).as("chains compared").isGreaterThan(RandomGraphs.count() / 3);
    }

    /** Two payers, a collector, a courier, the end: 2,200 + 2,200, then 4,050, then 3,780 over five days. */
    private static TemporalGraph collected(long onwardMinor, long lastMinor, long onwardAt, long lastAt) {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(5);
        builder.add(0, 2, 10 * HOUR, 60_000, 220_000, 0);
        builder.add(1, 2, 16 * HOUR, 60_000, 220_000, 0);
        builder.add(2, 3, onwardAt, 60_000, onwardMinor, 0);
        builder.add(3, 4, lastAt, 60_000, lastMinor, 0);
        return builder.build();
    }

    @Test
    void twoPayersMergeIntoOneChain() {
        assertThat(found(collected(405_000, 378_000, 57 * HOUR, 138 * HOUR), ROUTE))
                .containsExactly("[[0, 1], [2], [3]] 378000 0");
    }

    /** 1,000 go on as 950; half a day later 450 of another join, and 1,350 of both go on. */
    @Test
    void paymentsOfOthersJoinOnTheWay() {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(6);
        builder.add(0, 1, 0, 1, 100_000, 0);
        builder.add(1, 2, 10 * HOUR, 1, 95_000, 0);
        builder.add(5, 2, 22 * HOUR, 1, 45_000, 0);
        builder.add(2, 3, 30 * HOUR, 1, 70_000, 0);
        builder.add(2, 3, 31 * HOUR, 1, 65_000, 0);
        builder.add(3, 4, 40 * HOUR, 1, 130_000, 0);
        TemporalGraph graph = builder.build();
        ChainRule bank = new ChainRule(new FollowsRule(3 * DAY, 0.85, 1.02, 10 * DAY), 4, 12, 4, 100_000);
        assertThat(found(graph, bank)).isEmpty();
        assertThat(found(graph, bank.with(Merges.ANY_HOP)))
                .as("floor(floor(95,000 * 135,000 / 140,000) * 130,000 / 135,000)")
                .containsExactly("[[0], [1, 2], [3, 4], [5]] 88214 0");
    }

    @Test
    void oneRuleBrokenByAHairGivesNothing() {
        long lastIn = 16 * HOUR + 59_999;
        assertThat(found(collected(264_000, 158_400, lastIn + 5 * DAY, 138 * HOUR), ROUTE))
                .hasSize(1);
        assertThat(found(collected(264_000, 158_399, lastIn + 5 * DAY, 138 * HOUR), ROUTE))
                .isEmpty();
        assertThat(found(collected(264_000, 158_400, lastIn + 5 * DAY + 1, 138 * HOUR), ROUTE))
                .isEmpty();
        assertThat(found(collected(263_999, 158_400, 57 * HOUR, 138 * HOUR), ROUTE))
                .as("0.60 of the two, but each payer alone brings enough for a chain only with both")
                .isEmpty();
        assertThat(found(collected(405_000, 413_101, 57 * HOUR, 138 * HOUR), ROUTE))
                .isEmpty();
        assertThat(found(collected(405_000, 378_000, 57 * HOUR, 57 * HOUR), ROUTE))
                .as("one minute, any order")
                .hasSize(1);
        assertThat(found(collected(405_000, 378_000, 57 * HOUR + 60_000, 57 * HOUR), ROUTE))
                .isEmpty();
    }

    @Test
    void theResultIsTheSameForAnyNumberOfThreads() {
        TemporalGraph graph = LargeGraphs.days(11, 2000, 12_000);
        ChainRule rule = new ChainRule(new FollowsRule(3 * DAY, 0.85, 1.02, 10 * DAY), 3, 5, 2, 500);
        List<String> one = found(graph, rule, 1);
        assertThat(one).isNotEmpty();
        assertThat(found(graph, rule, 2)).isEqualTo(one);
        assertThat(found(graph, rule, 4)).isEqualTo(one);
    }

    @Test
    void saysWhenTheLimitOfStepsCutASearch() {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(40);
        for (int layer = 0; layer < 9; layer++) {
            for (int from = 0; from < 4; from++) {
                for (int to = 0; to < 4; to++) {
                    builder.add(layer * 4 + from, layer * 4 + 4 + to, layer * DAY, DAY, 10_000 - layer - to, 0);
                }
            }
        }
        TemporalGraph graph = builder.build();
        assertThat(Chains.find(graph, ROUTE, Monitor.NONE).cut()).isZero();
        ChainRule few = new ChainRule(ROUTE.follows(), 3, 12, 4, 10);
        assertThat(Chains.find(graph, few, Monitor.NONE).cut()).isPositive();
    }
}
