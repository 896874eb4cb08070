package org.theseus.algo.commingling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.algo.RandomGraphs;
import org.theseus.algo.attribution.Opening;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;

@Tag("random")
class ComminglingTest {

    private static final OpeningBalances UNKNOWN = OpeningBalances.UNKNOWN;

    static FollowedMoney follow(TemporalGraph graph, SeedMoney seeds, OpeningBalances openings) {
        return Commingling.follow(graph, seeds, openings, Long.MAX_VALUE, Monitor.NONE);
    }

    /** One currency, no fees: equal exact times, parallel and self transfers, sometimes a terminal node. */
    private static TemporalGraph exact(Random random, int maxNodes, int maxEdges, int maxAmount) {
        int nodes = 2 + random.nextInt(maxNodes - 1);
        TemporalGraphBuilder builder = new TemporalGraphBuilder(nodes);
        if (random.nextInt(4) == 0) {
            builder.terminal(random.nextInt(nodes));
        }
        int edges = 1 + random.nextInt(maxEdges);
        for (int edge = 0; edge < edges; edge++) {
            builder.add(
                    random.nextInt(nodes),
                    random.nextInt(nodes),
                    random.nextInt(14),
                    1,
                    1 + random.nextInt(maxAmount),
                    0);
        }
        return builder.build();
    }

    private static SeedMoney seeds(Random random, TemporalGraph graph, int most) {
        int[] moving = IntStream.range(0, graph.edgeCount())
                .filter(edge -> graph.source(edge) != graph.target(edge) && graph.sentMinor(edge) > 0)
                .toArray();
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < Math.min(moving.length, 1 + random.nextInt(most)); i++) {
            int edge = moving[random.nextInt(moving.length)];
            if (!chosen.contains(edge)) {
                chosen.add(edge);
            }
        }
        int[] edges = chosen.stream().mapToInt(Integer::intValue).toArray();
        return random.nextBoolean()
                ? SeedMoney.whole(graph, edges)
                : SeedMoney.parts(
                        graph,
                        edges,
                        Arrays.stream(edges)
                                .mapToLong(edge -> 1 + random.nextLong(graph.sentMinor(edge)))
                                .toArray());
    }

    private static long[] openings(Random random, TemporalGraph graph) {
        boolean none = random.nextInt(3) == 0;
        return IntStream.range(0, graph.nodeCount())
                .mapToLong(node -> none || random.nextInt(4) == 0 ? -1 : random.nextInt(6))
                .toArray();
    }

    private static OpeningBalances asBalances(long[] opening) {
        return (node, currency) -> opening[node] < 0 ? Opening.UNKNOWN : Opening.of(opening[node]);
    }

    private static Holding holding(FollowedMoney money, int node) {
        return money.holdings().stream()
                .filter(h -> h.node() == node)
                .findFirst()
                .orElse(new Holding(node, 0, 0, 0, 0, 0, new int[0], 0));
    }

    private static long sum(long[] values) {
        return Arrays.stream(values).sum();
    }

    @Test
    void firstInFirstOutIsThatOfSingleCoins() {
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            Random random = RandomGraphs.random(seed);
            TemporalGraph graph = exact(random, 9, 25, 9);
            SeedMoney seeds = seeds(random, graph, 3);
            long[] opening = openings(random, graph);
            FollowedMoney money = follow(graph, seeds, asBalances(opening));
            List<ArrayDeque<Boolean>> coins = new ArrayList<>();
            for (int node = 0; node < graph.nodeCount(); node++) {
                coins.add(new ArrayDeque<>());
                for (long i = 0; i < opening[node] && !graph.isTerminal(node); i++) {
                    coins.get(node).add(false);
                }
            }
            for (int begin = 0; begin < graph.edgeCount(); ) {
                List<List<Boolean>> moved = new ArrayList<>();
                int end = begin;
                for (; end < graph.edgeCount() && graph.earliest(end) == graph.earliest(begin); end++) {
                    moved.add(coinsOf(graph, seeds, end, coins));
                    if (graph.source(end) != graph.target(end)) {
                        assertThat(money.fifoMinor(end))
                                .as("seed %s, edge %s\n%s", seed, end, RandomGraphs.describe(graph))
                                .isEqualTo(moved.get(end - begin).stream()
                                        .filter(followed -> followed)
                                        .count());
                    }
                }
                for (int edge = begin; edge < end; edge++) {
                    coins.get(graph.target(edge)).addAll(moved.get(edge - begin));
                }
                begin = end;
            }
            for (int node = 0; node < graph.nodeCount(); node++) {
                assertThat(holding(money, node).fifoMinor())
                        .as("seed %s, node %s", seed, node)
                        .isEqualTo(coins.get(node).stream()
                                .filter(followed -> followed)
                                .count());
            }
        }
    }

    private static List<Boolean> coinsOf(
            TemporalGraph graph, SeedMoney seeds, int edge, List<ArrayDeque<Boolean>> coins) {
        List<Boolean> taken = new ArrayList<>();
        if (graph.source(edge) == graph.target(edge)) {
            return taken;
        }
        ArrayDeque<Boolean> from =
                graph.isTerminal(graph.source(edge)) ? new ArrayDeque<>() : coins.get(graph.source(edge));
        for (long i = 0; i < graph.sentMinor(edge); i++) {
            taken.add(from.isEmpty() ? Boolean.FALSE : from.remove());
        }
        long missing =
                seeds.of(edge) - taken.stream().filter(followed -> followed).count();
        for (int i = 0; i < taken.size() && missing > 0; i++) {
            missing -= taken.set(i, true) ? 0 : 1;
        }
        return taken;
    }

    @Test
    void proRataIsTheExactFractionUpToRounding() {
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            Random random = RandomGraphs.random(seed);
            TemporalGraph graph = exact(random, 9, 25, 1_000_000);
            SeedMoney seeds = seeds(random, graph, 1);
            FollowedMoney money = follow(graph, seeds, UNKNOWN);
            BigDecimal[] followed = new BigDecimal[graph.nodeCount()];
            Arrays.fill(followed, BigDecimal.ZERO);
            long[] balance = new long[graph.nodeCount()];
            for (int begin = 0; begin < graph.edgeCount(); ) {
                List<BigDecimal> shares = new ArrayList<>();
                int end = begin;
                for (; end < graph.edgeCount() && graph.earliest(end) == graph.earliest(begin); end++) {
                    int from = graph.source(end);
                    BigDecimal share = BigDecimal.ZERO;
                    if (from != graph.target(end) && !graph.isTerminal(from) && balance[from] > 0) {
                        long taken = Math.min(balance[from], graph.sentMinor(end));
                        share = followed[from]
                                .multiply(BigDecimal.valueOf(taken))
                                .divide(BigDecimal.valueOf(balance[from]), MathContext.DECIMAL128);
                        followed[from] = followed[from].subtract(share);
                        balance[from] -= taken;
                    }
                    shares.add(share.max(BigDecimal.valueOf(seeds.of(end))));
                    assertThat((double) money.proRataMinor(end))
                            .as("seed %s, edge %s\n%s", seed, end, RandomGraphs.describe(graph))
                            .isCloseTo(shares.get(end - begin).doubleValue(), within(0.5 * graph.edgeCount()));
                }
                for (int edge = begin; edge < end; edge++) {
                    if (graph.source(edge) != graph.target(edge)) {
                        balance[graph.target(edge)] += graph.sentMinor(edge);
                        followed[graph.target(edge)] = followed[graph.target(edge)].add(shares.get(edge - begin));
                    }
                }
                begin = end;
            }
        }
    }

    @Test
    void nothingIsLostOrMade() {
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            Random random = RandomGraphs.random(seed);
            TemporalGraph graph = exact(random, 9, 25, random.nextBoolean() ? 5 : 1_000_000_000);
            SeedMoney seeds = seeds(random, graph, 4);
            FollowedMoney money = follow(graph, seeds, asBalances(openings(random, graph)));
            long fifo = money.holdings().stream().mapToLong(Holding::fifoMinor).sum();
            long proRata =
                    money.holdings().stream().mapToLong(Holding::proRataMinor).sum();
            if (seeds.edges().length <= 1) {
                assertThat(fifo).as("seed %s", seed).isEqualTo(sum(seeds.amountMinor()));
                assertThat(proRata).as("seed %s", seed).isEqualTo(sum(seeds.amountMinor()));
            }
            assertThat(fifo).as("seed %s", seed).isLessThanOrEqualTo(sum(seeds.amountMinor()));
            assertThat(proRata).as("seed %s", seed).isLessThanOrEqualTo(sum(seeds.amountMinor()));
            assertThat(money.holdings().stream().mapToLong(Holding::mustMinor).sum())
                    .as("seed %s", seed)
                    .isLessThanOrEqualTo(sum(seeds.amountMinor()));
        }
    }

    @Test
    void bothConventionsLieBetweenTheBoundsAndChainsAreInOrder() {
        long chains = 0;
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            Random random = RandomGraphs.random(seed + 7_000_000L);
            TemporalGraph graph = RandomGraphs.of(seed, 6, 25, 4);
            SeedMoney seeds = seeds(random, graph, 3);
            OpeningBalances openings = random.nextBoolean()
                    ? UNKNOWN
                    : (node, currency) -> node % 3 == 0 ? Opening.UNKNOWN : Opening.of(node * 8_000L + currency);
            FollowedMoney money = follow(graph, seeds, openings);
            String what = "seed " + seed + "\n" + RandomGraphs.describe(graph);
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                assertThat(money.fifoMinor(edge)).as(what).isBetween(money.mustMinor(edge), money.mayMinor(edge));
                assertThat(money.proRataMinor(edge)).as(what).isBetween(money.mustMinor(edge), money.mayMinor(edge));
                assertThat(money.mayMinor(edge)).as(what).isBetween(seeds.of(edge), graph.sentMinor(edge));
            }
            for (Holding holding : money.holdings()) {
                assertThat(holding.fifoMinor()).as(what).isBetween(holding.mustMinor(), holding.mayMinor());
                assertThat(holding.proRataMinor()).as(what).isBetween(holding.mustMinor(), holding.mayMinor());
                if (holding.proRataMinor() > 0) {
                    checkChain(graph, seeds, money, holding, what);
                    chains += holding.chain().length > 1 ? 1 : 0;
                }
            }
        }
        assertThat(chains).isGreaterThan(RandomGraphs.count() / 4);
    }

    private static void checkChain(
            TemporalGraph graph, SeedMoney seeds, FollowedMoney money, Holding holding, String what) {
        int[] chain = holding.chain();
        assertThat(seeds.of(chain[0])).as(what).isPositive();
        assertThat(graph.target(chain[chain.length - 1])).as(what).isEqualTo(holding.node());
        for (int at = 0; at < chain.length; at++) {
            assertThat(money.proRataMinor(chain[at])).as(what).isPositive();
            if (at > 0) {
                assertThat(graph.source(chain[at])).as(what).isEqualTo(graph.target(chain[at - 1]));
                assertThat(graph.earliest(chain[at - 1])).as(what).isLessThan(graph.latest(chain[at]));
            }
        }
    }

    @Test
    void boundsHoldForEveryOrderAndEveryAllocation() {
        int compared = 0;
        int tight = 0;
        for (int seed = 0; seed < RandomGraphs.count() / 4; seed++) {
            Random random = RandomGraphs.random(seed);
            TemporalGraph graph = tiny(random);
            SeedMoney seeds = seeds(random, graph, 2);
            long[] opening = openings(random, graph);
            NaiveAllocations all = new NaiveAllocations(graph, seeds, opening);
            if (!all.possible) {
                continue;
            }
            FollowedMoney money = follow(graph, seeds, asBalances(opening));
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                if (graph.source(edge) != graph.target(edge)) {
                    String what = "seed " + seed + ", edge " + edge + ", seeds " + Arrays.toString(seeds.edges()) + " "
                            + Arrays.toString(seeds.amountMinor()) + ", openings " + Arrays.toString(opening) + "\n"
                            + RandomGraphs.describe(graph);
                    assertThat(money.mustMinor(edge)).as(what).isLessThanOrEqualTo(all.must[edge]);
                    assertThat(money.mayMinor(edge)).as(what).isGreaterThanOrEqualTo(all.may[edge]);
                    compared++;
                    tight += money.mustMinor(edge) == all.must[edge] && money.mayMinor(edge) == all.may[edge] ? 1 : 0;
                }
            }
            for (int node = 0; node < graph.nodeCount(); node++) {
                Holding holding = holding(money, node);
                assertThat(holding.mustMinor()).as("seed %s", seed).isLessThanOrEqualTo(all.mustRest[node]);
                assertThat(holding.mayMinor()).as("seed %s", seed).isGreaterThanOrEqualTo(all.mayRest[node]);
            }
        }
        assertThat(tight).as("bounds that are exact, of %s", compared).isGreaterThan(compared * 9 / 10);
    }

    @Test
    void exactBoundsAreAttainedBySomeAllocation() {
        int sharper = 0;
        int compared = 0;
        for (int seed = 0; seed < RandomGraphs.count() / 2; seed++) {
            Random random = RandomGraphs.random(seed + 5_000_000L);
            TemporalGraph graph = tiny(random);
            SeedMoney seeds = seeds(random, graph, 3);
            long[] opening = openings(random, graph);
            NaiveAllocations all = new NaiveAllocations(graph, seeds, opening);
            if (!all.possible) {
                continue;
            }
            FollowedMoney money = follow(graph, seeds, asBalances(opening));
            String what = "seed " + seed + ", seeds " + Arrays.toString(seeds.edges()) + " "
                    + Arrays.toString(seeds.amountMinor()) + ", openings " + Arrays.toString(opening) + "\n"
                    + RandomGraphs.describe(graph);
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                if (graph.source(edge) != graph.target(edge)) {
                    Bounds bounds = money.exactBoundsOfPayment(edge, Monitor.NONE);
                    compare(bounds, all.must[edge], all.may[edge], "edge " + edge + ", " + what);
                    sharper += bounds.mayMinor() < money.mayMinor(edge) || bounds.mustMinor() > money.mustMinor(edge)
                            ? 1
                            : 0;
                }
            }
            for (int node = 0; node < graph.nodeCount(); node++) {
                Bounds bounds = money.exactBoundsOfAccount(node, 0, Monitor.NONE);
                compare(bounds, all.mustRest[node], all.mayRest[node], "node " + node + ", " + what);
                compared += bounds.isExact() ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(RandomGraphs.count() / 2);
        assertThat(sharper).as("sharper than the safe ones").isGreaterThanOrEqualTo(RandomGraphs.count() / 2000);
    }

    private static void compare(Bounds bounds, long must, long may, String what) {
        assertThat(bounds.mustMinor()).as(what).isLessThanOrEqualTo(must);
        assertThat(bounds.mayMinor()).as(what).isGreaterThanOrEqualTo(may);
        if (bounds.isExact()) {
            assertThat(bounds.mustMinor()).as(what).isEqualTo(must);
            assertThat(bounds.mayMinor()).as(what).isEqualTo(may);
        }
    }

    /** At most 4 nodes and 5 payments of 1 to 3 units, some of an interval, some with a fee. */
    private static TemporalGraph tiny(Random random) {
        int nodes = 2 + random.nextInt(3);
        TemporalGraphBuilder builder = new TemporalGraphBuilder(nodes);
        if (random.nextInt(5) == 0) {
            builder.terminal(random.nextInt(nodes));
        }
        int edges = 1 + random.nextInt(5);
        boolean wide = random.nextBoolean();
        for (int edge = 0; edge < edges; edge++) {
            long sent = 1L + random.nextInt(3);
            long received = random.nextInt(6) == 0 ? sent - 1 : sent;
            long width = wide && random.nextInt(3) == 0 ? 3 : 1;
            int from = random.nextInt(nodes);
            builder.add(
                    from, (from + 1 + random.nextInt(nodes)) % nodes, random.nextInt(5), width, sent, 0, received, 0);
        }
        return builder.build();
    }

    @Test
    void shiftedRenamedAndScaledItIsTheSame() {
        for (int seed = 0; seed < RandomGraphs.count() / 5; seed++) {
            Random random = RandomGraphs.random(seed);
            TemporalGraph graph = exact(random, 9, 25, 100);
            SeedMoney seeds = seeds(random, graph, 3);
            FollowedMoney money = follow(graph, seeds, UNKNOWN);
            TemporalGraphBuilder builder = new TemporalGraphBuilder(graph.nodeCount());
            for (int node = 0; node < graph.nodeCount(); node++) {
                if (graph.isTerminal(node)) {
                    builder.terminal(graph.nodeCount() - 1 - node);
                }
            }
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                builder.add(
                        graph.nodeCount() - 1 - graph.source(edge),
                        graph.nodeCount() - 1 - graph.target(edge),
                        graph.earliest(edge) + 1_000,
                        1,
                        7 * graph.sentMinor(edge),
                        1);
            }
            TemporalGraph other = builder.build();
            FollowedMoney same = follow(
                    other,
                    new SeedMoney(
                            seeds.edges(),
                            Arrays.stream(seeds.amountMinor()).map(a -> 7 * a).toArray()),
                    UNKNOWN);
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                assertThat(same.fifoMinor(edge)).as("seed %s", seed).isEqualTo(7 * money.fifoMinor(edge));
                assertThat(same.mustMinor(edge)).as("seed %s", seed).isEqualTo(7 * money.mustMinor(edge));
                assertThat(same.mayMinor(edge)).as("seed %s", seed).isEqualTo(7 * money.mayMinor(edge));
                assertThat((double) same.proRataMinor(edge))
                        .isCloseTo(7.0 * money.proRataMinor(edge), within(8.0 * graph.edgeCount()));
            }
        }
    }

    @Test
    void paymentsOfOneDayAreTakenWhenTheyAreCovered() {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(4);
        long day = RandomGraphs.DAY;
        builder.add(2, 3, 0, day, 1_000, 0);
        builder.add(1, 2, 0, day, 1_000, 0);
        builder.add(0, 1, 0, day, 1_000, 0);
        FollowedMoney money = follow(builder.build(), SeedMoney.whole(builder.build(), 2), UNKNOWN);
        assertThat(holding(money, 3).fifoMinor()).isEqualTo(1_000);
        assertThat(holding(money, 3).chain()).containsExactly(2, 1, 0);
        assertThat(holding(money, 3).mustMinor()).isZero();
        assertThat(holding(money, 1).mayMinor()).isEqualTo(1_000);
    }

    @Test
    void convertedMoneyIsCountedInTheCurrencyItArrivedIn() {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(3);
        builder.add(0, 1, 1, 1, 10_000, 0);
        builder.add(1, 2, 2, 1, 5_000, 0, 19_999, 1);
        TemporalGraph graph = builder.build();
        FollowedMoney money = follow(graph, SeedMoney.whole(graph, 0), (node, currency) -> Opening.of(0));
        assertThat(money.holdings())
                .extracting(h -> h.node() + " " + h.currency() + " " + h.mustMinor() + " " + h.fifoMinor() + " "
                        + h.proRataMinor() + " " + h.mayMinor())
                .containsExactly("1 0 5000 5000 5000 5000", "2 1 19999 19999 19999 19999");
    }

    @Test
    void theNearestIsExactForTheLargestSums() {
        long huge = Long.MAX_VALUE - 1;
        assertThat(ProRata.nearest(huge, huge - 1, huge)).isEqualTo(huge - 1);
        assertThat(ProRata.nearest(huge / 2, huge / 3, huge)).isEqualTo(1537228672809129301L);
        assertThat(ProRata.nearest(1, 1, 2)).isEqualTo(1);
        assertThat(ProRata.nearest(1, 1, 3)).isZero();
        assertThat(ProRata.nearest(5, 0, 0)).isZero();
    }

    @Test
    void refusesPartsThatAreNoneAndStopsWhenAsked() {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(2);
        builder.add(0, 1, 1, 1, 100, 0);
        TemporalGraph graph = builder.build();
        assertThatThrownBy(() -> SeedMoney.parts(graph, new int[] {0}, new long[] {101}))
                .hasMessageContaining("part 101 of edge 0 that sends 100");
        assertThatThrownBy(() -> Commingling.follow(
                        graph, SeedMoney.whole(graph, 0), UNKNOWN, Long.MAX_VALUE, (done, total) -> false))
                .isInstanceOf(CancellationException.class);
    }
}
