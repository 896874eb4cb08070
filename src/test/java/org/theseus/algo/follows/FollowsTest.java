package org.theseus.algo.follows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;

@Tag("random")
class FollowsTest {

    private static final long HOUR = RandomGraphs.HOUR;
    private static final long DAY = RandomGraphs.DAY;
    private static final FollowsRule BANK = new FollowsRule(72 * HOUR, 0.85, 1.02, 10 * DAY);

    private static boolean follows(long t1, long w1, long received, long t2, long w2, long sent) {
        TemporalGraph graph = pair(t1, w1, received, t2, w2, sent);
        int first = graph.source(0) == 0 ? 0 : 1;
        return Follows.of(graph, BANK).test(first, 1 - first);
    }

    private static TemporalGraph pair(long t1, long w1, long received, long t2, long w2, long sent) {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(3);
        builder.add(0, 1, t1, w1, received, 0);
        builder.add(1, 2, t2, w2, sent, 0);
        return builder.build();
    }

    @Test
    void bordersOfTheRatioAreExact() {
        assertThat(follows(0, 1, 10_000, HOUR, 1, 8_500)).isTrue();
        assertThat(follows(0, 1, 10_000, HOUR, 1, 8_499)).isFalse();
        assertThat(follows(0, 1, 10_000, HOUR, 1, 10_200)).isTrue();
        assertThat(follows(0, 1, 10_000, HOUR, 1, 10_201)).isFalse();
        // 0.85 as a binary fraction is a little less than 85/100; this amount would pass by it
        assertThat(follows(0, 1, 2_000_000_000_000_000_000L, HOUR, 1, 1_700_000_000_000_000_000L))
                .isTrue();
        assertThat(follows(0, 1, 2_000_000_000_000_000_000L, HOUR, 1, 1_699_999_999_999_999_999L))
                .isFalse();
    }

    @Test
    void bordersOfTimeAreExact() {
        assertThat(follows(0, 1, 100, 0, 1, 100)).as("equal exact times").isFalse();
        assertThat(follows(0, 1, 100, 1, 1, 100)).isTrue();
        assertThat(follows(0, 1, 100, 72 * HOUR, 1, 100)).isTrue();
        assertThat(follows(0, 1, 100, 72 * HOUR + 1, 1, 100)).isFalse();
        assertThat(follows(0, DAY, 100, 0, DAY, 100)).as("one day, any order").isTrue();
        assertThat(follows(DAY, DAY, 100, 0, DAY, 100)).as("the day before").isFalse();
        assertThat(follows(5 * HOUR, 1, 100, 0, DAY, 100))
                .as("some time that day")
                .isTrue();
        assertThat(follows(DAY - 1, 1, 100, 0, DAY, 100))
                .as("no time left that day")
                .isFalse();
        assertThat(follows(0, DAY, 100, DAY - 1 + 72 * HOUR, 1, 100))
                .as("gap from the end of the day")
                .isTrue();
    }

    @Test
    void terminalNodesAndOtherCurrenciesAreNotFollowed() {
        TemporalGraphBuilder terminal = new TemporalGraphBuilder(3).terminal(1);
        terminal.add(0, 1, 0, 1, 100, 0);
        terminal.add(1, 2, 1, 1, 100, 0);
        assertThat(Follows.of(terminal.build(), FollowsRule.ANY).test(0, 1)).isFalse();
        TemporalGraphBuilder exchanged = new TemporalGraphBuilder(3);
        exchanged.add(0, 1, 0, 1, 100, 0, 95, 1);
        exchanged.add(1, 2, 1, 1, 95, 1);
        exchanged.add(1, 2, 2, 1, 95, 0);
        Follows follows = Follows.of(exchanged.build(), FollowsRule.ANY);
        assertThat(follows.test(0, 1)).isTrue();
        assertThat(follows.test(0, 2)).isFalse();
    }

    @Test
    void rangesHoldEveryFollowerOnRandomGraphs() {
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            TemporalGraph graph = RandomGraphs.of(seed, 4, 14, 6);
            FollowsRule rule = seed % 5 == 0 ? FollowsRule.ANY : BANK.withDwellMillis(12 * HOUR * (seed % 4));
            Follows follows = Follows.of(graph, rule);
            for (int e = 0; e < graph.edgeCount(); e++) {
                TreeSet<Integer> expected = new TreeSet<>();
                TreeSet<Integer> expectedBefore = new TreeSet<>();
                for (int f = 0; f < graph.edgeCount(); f++) {
                    if (NaiveFollows.test(graph, rule, e, f)) {
                        expected.add(f);
                    }
                    if (NaiveFollows.test(graph, rule, f, e)) {
                        expectedBefore.add(f);
                    }
                }
                TreeSet<Integer> found = new TreeSet<>();
                for (int at = follows.nextBegin(e); at < follows.nextEnd(e); at++) {
                    if (follows.test(e, graph.outEdge(at))) {
                        found.add(graph.outEdge(at));
                    }
                }
                TreeSet<Integer> before = new TreeSet<>();
                for (int at = follows.previousBegin(e); at < follows.previousEnd(e); at++) {
                    if (follows.test(graph.inEdge(at), e)) {
                        before.add(graph.inEdge(at));
                    }
                }
                String message = "seed " + seed + ", edge " + e + "\n" + RandomGraphs.describe(graph);
                assertThat(found).as(message).isEqualTo(expected);
                assertThat(before).as(message).isEqualTo(expectedBefore);
            }
        }
    }

    @Test
    void orderOfGroupsIsFeasibleExactlyWhenTheConstraintsAre() {
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            Random random = RandomGraphs.random(seed);
            List<long[][]> hops = new ArrayList<>();
            @Nullable FeasibleOrder order = null;
            boolean feasible = true;
            int count = 1 + random.nextInt(5);
            for (int hop = 0; hop < count; hop++) {
                long[][] group = new long[1 + random.nextInt(3)][];
                long lo = Long.MIN_VALUE;
                long hi = Long.MAX_VALUE;
                for (int i = 0; i < group.length; i++) {
                    long from = hop * 2L + random.nextInt(8);
                    group[i] = new long[] {from, from + random.nextInt(5)};
                    lo = Math.max(lo, group[i][0]);
                    hi = Math.min(hi, group[i][1]);
                }
                hops.add(group);
                if (hop == 0) {
                    order = FeasibleOrder.of(lo, hi);
                } else if (feasible && order != null) {
                    order = order.then(lo, hi);
                    feasible = order != null;
                }
            }
            long expected = NaiveFollows.span(hops);
            assertThat(order == null ? -1 : order.spanMillis())
                    .as("seed %s", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void scalingNeverOverflows() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            long value = random.nextLong() >>> (1 + random.nextInt(62));
            long whole = 1 + (random.nextLong() >>> (2 + random.nextInt(61)));
            long part = (long) (whole * random.nextDouble());
            BigInteger expected =
                    BigInteger.valueOf(value).multiply(BigInteger.valueOf(part)).divide(BigInteger.valueOf(whole));
            assertThat(Ratio.scale(value, part, whole)).isEqualTo(expected.longValueExact());
        }
        assertThat(Ratio.scale(5, 0, 0)).isZero();
    }

    @Test
    void badNumbersAreRefused() {
        assertThatThrownBy(() -> new FollowsRule(-1, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FollowsRule(1, 0.9, 0.8, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FollowsRule(1, Double.NaN, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ratio.of(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }
}
