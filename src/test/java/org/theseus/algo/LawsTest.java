package org.theseus.algo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.chain.ChainRule;
import org.theseus.algo.chain.Chains;
import org.theseus.algo.commingling.Bounds;
import org.theseus.algo.commingling.Commingling;
import org.theseus.algo.commingling.OpeningBalances;
import org.theseus.algo.commingling.SeedMoney;
import org.theseus.algo.components.Components;
import org.theseus.algo.cycle.CycleRule;
import org.theseus.algo.cycle.TemporalCycles;
import org.theseus.algo.fanin.CounterpartyKey;
import org.theseus.algo.fanin.Side;
import org.theseus.algo.fanin.SlidingDistinct;
import org.theseus.algo.flow.FlowQuery;
import org.theseus.algo.flow.MaximumFlow;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.algo.gatherscatter.GatherScatter;
import org.theseus.algo.gatherscatter.Peak;
import org.theseus.algo.kcore.KCore;
import org.theseus.algo.passthrough.PassThrough;
import org.theseus.algo.passthrough.PassThroughRule;
import org.theseus.algo.scattergather.ScatterGather;
import org.theseus.algo.scattergather.ScatterGatherRule;
import org.theseus.algo.trace.Trace;
import org.theseus.algo.trace.TraceOrder;
import org.theseus.algo.trace.TracePath;
import org.theseus.algo.trace.TraceQuery;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;
import org.theseus.graph.WeightedGraph;

/**
 * What must not change when a case is written down differently: later, in larger units, with other account numbers, in
 * another order of rows. Each algorithm tells what it found in terms of transfers and accounts as they were first named.
 */
@Tag("random")
class LawsTest {

    private static final long DAY = RandomGraphs.DAY;
    private static final int NODES = 7;

    /** A transfer as the source has it; {@code row} is unique and does not change. */
    private record Row(int row, int from, int to, long time, long width, long amount) {}

    /** A case as it is written down: a graph, and what its numbers mean. */
    private record Written(TemporalGraph graph, int[] rowOfEdge, int[] accountOfNode) {

        static Written of(List<Row> rows, int[] nodeOfAccount) {
            TemporalGraphBuilder builder = new TemporalGraphBuilder(NODES);
            for (Row row : rows) {
                builder.add(
                        nodeOfAccount[row.from()], nodeOfAccount[row.to()], row.time(), row.width(), row.amount(), 0);
            }
            TemporalGraph graph = builder.build();
            int[] rowOfEdge = IntStream.of(builder.insertionOrder())
                    .map(i -> rows.get(i).row())
                    .toArray();
            int[] accountOfNode = new int[NODES];
            for (int account = 0; account < NODES; account++) {
                accountOfNode[nodeOfAccount[account]] = account;
            }
            return new Written(graph, rowOfEdge, accountOfNode);
        }

        List<Integer> rows(int[] edges) {
            return Arrays.stream(edges)
                    .map(edge -> rowOfEdge[edge])
                    .sorted()
                    .boxed()
                    .toList();
        }

        int node(int account) {
            return IntStream.range(0, NODES)
                    .filter(node -> accountOfNode[node] == account)
                    .findFirst()
                    .orElseThrow();
        }

        /** Nodes in the order of the accounts' first names. */
        IntStream nodes() {
            return IntStream.range(0, NODES)
                    .boxed()
                    .sorted((a, b) -> Integer.compare(accountOfNode[a], accountOfNode[b]))
                    .mapToInt(Integer::intValue);
        }
    }

    private static final FollowsRule FOLLOWS = new FollowsRule(2 * DAY, 0.6, 1.25, 4 * DAY);

    /** Algorithm by name, and what it finds, whatever the numbering. */
    private static final Map<String, Function<Written, String>> FINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("cycle", LawsTest::cycles),
            Map.entry("fan-in", written -> fan(written, Side.IN)),
            Map.entry("fan-out", written -> fan(written, Side.OUT)),
            Map.entry("pass-through", LawsTest::passThrough),
            Map.entry("gather-scatter", LawsTest::peaks),
            Map.entry("scatter-gather", LawsTest::diamonds),
            Map.entry("chain", LawsTest::longestChains),
            Map.entry("earliest arrival", LawsTest::arrivals),
            Map.entry("most carried", LawsTest::carried),
            Map.entry("flow", LawsTest::flow),
            Map.entry("money that must and may be there", LawsTest::bounds),
            Map.entry("strong components", LawsTest::strongComponents),
            Map.entry("k-core", LawsTest::cores)));

    private static String cycles(Written w) {
        return TemporalCycles.enumerate(w.graph, new CycleRule(FOLLOWS, 2, 5, 0.5, 100_000), Monitor.NONE)
                .cycles()
                .stream()
                .map(w::rows)
                .map(List::toString)
                .sorted()
                .collect(Collectors.joining());
    }

    private static String fan(Written w, Side side) {
        SlidingDistinct counter = SlidingDistinct.of(w.graph, side, DAY);
        return w.nodes()
                .mapToObj(node -> " " + counter.most(node, CounterpartyKey.OTHER_END))
                .collect(Collectors.joining());
    }

    private static String passThrough(Written w) {
        PassThroughRule rule = new PassThroughRule(DAY, 0.5, 2, 0, 2 * DAY);
        return w.nodes()
                .mapToObj(node -> PassThrough.best(w.graph, node, 0, rule)
                        .map(passage ->
                                100 * passage.passedMinor() / passage.inMinor() + " % " + w.rows(passage.inflows()))
                        .orElse("-"))
                .collect(Collectors.joining(";"));
    }

    private static String peaks(Written w) {
        StringBuilder text = new StringBuilder();
        w.nodes()
                .forEach(node -> GatherScatter.of(w.graph, DAY, DAY)
                        .scan(
                                node,
                                (e, payer) -> payer != node,
                                (e, payee) -> payee != node,
                                new GatherScatter.Visitor() {
                                    @Override
                                    public void gathered(int edge, boolean first) {}

                                    @Override
                                    public void gatherLeft(int edge, boolean last) {}

                                    @Override
                                    public void scattered(int edge, boolean first) {}

                                    @Override
                                    public void scatterLeft(int edge, boolean last) {}

                                    @Override
                                    public void peak(Peak peak) {
                                        text.append(peak.senders())
                                                .append(">")
                                                .append(peak.receivers())
                                                .append(" ");
                                    }
                                }));
        return text.toString();
    }

    private static String diamonds(Written w) {
        return ScatterGather.find(w.graph, new ScatterGatherRule(FOLLOWS, DAY, DAY, 2), 1, Monitor.NONE).stream()
                .map(d -> w.accountOfNode[d.source()] + ">" + w.accountOfNode[d.sink()] + w.rows(d.scattered())
                        + w.rows(d.gathered()))
                .sorted()
                .collect(Collectors.joining());
    }

    /** How many hops the best chains have; which of equals is told is settled by the order of rows. */
    private static String longestChains(Written w) {
        return Chains.find(w.graph, new ChainRule(FOLLOWS, 3, 6, 1, 1_000_000), Monitor.NONE).chains().stream()
                .map(taken -> taken.chain().hops().length)
                .findFirst()
                .map(String::valueOf)
                .orElse("none");
    }

    /** When money of the first account can be at the second, counted from the first payment of all. */
    private static String arrivals(Written w) {
        long begin = IntStream.range(0, w.graph.edgeCount())
                .mapToLong(w.graph::earliest)
                .min()
                .orElse(0);
        return bestPath(w, TraceOrder.ARRIVAL)
                .map(path -> String.valueOf(path.reachedMillis() - begin))
                .orElse("-");
    }

    /** The most that one path carries from the first account to the second, as a share of all that was paid. */
    private static String carried(Written w) {
        return bestPath(w, TraceOrder.AMOUNT)
                .map(path -> share(w, path.carriedMinor()))
                .orElse("-");
    }

    private static Optional<TracePath> bestPath(Written w, TraceOrder order) {
        TraceQuery query =
                TraceQuery.fromNodes(FollowsRule.ANY, w.node(0)).to(w.node(1)).by(order);
        return Trace.search(w.graph, query, Monitor.NONE).paths().stream().findFirst();
    }

    private static String flow(Written w) {
        return share(
                w,
                MaximumFlow.of(w.graph, FlowQuery.of(w.node(0), w.node(1), 0), Monitor.NONE)
                        .valueMinor());
    }

    /** Of the first row's money: the least and the most that can rest in the first account, as shares of all that was paid. */
    private static String bounds(Written w) {
        int seed = IntStream.range(0, w.graph.edgeCount())
                .filter(edge -> w.rowOfEdge[edge] == 0)
                .findFirst()
                .orElseThrow();
        Bounds bounds = Commingling.follow(
                        w.graph, SeedMoney.whole(w.graph, seed), OpeningBalances.UNKNOWN, Long.MAX_VALUE, Monitor.NONE)
                .exactBoundsOfAccount(w.node(0), 0, Monitor.NONE);
        return share(w, bounds.mustMinor()) + "-" + share(w, bounds.mayMinor());
    }

    private static String share(Written w, long minor) {
        long all = IntStream.range(0, w.graph.edgeCount())
                .mapToLong(w.graph::sentMinor)
                .sum();
        return String.valueOf(10_000 * minor / all);
    }

    private static String strongComponents(Written w) {
        Components components = Components.strong(w.graph);
        return w.nodes()
                .mapToObj(node -> w.nodes()
                        .filter(other ->
                                components.componentOf()[other] == components.componentOf()[node])
                        .mapToObj(other -> String.valueOf(w.accountOfNode[other]))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    private static String cores(Written w) {
        int edges = w.graph.edgeCount();
        double[] weight = new double[edges];
        Arrays.fill(weight, 1);
        int[] from = IntStream.range(0, edges).map(w.graph::source).toArray();
        int[] to = IntStream.range(0, edges).map(w.graph::target).toArray();
        KCore cores = KCore.of(WeightedGraph.of(NODES, from, to, weight, edges), Monitor.NONE);
        return w.nodes().mapToObj(node -> String.valueOf(cores.coreOf()[node])).collect(Collectors.joining(" "));
    }

    @Test
    void whatIsFoundDoesNotDependOnHowACaseIsWritten() {
        Map<String, Integer> differentAnswers = new TreeMap<>();
        Map<String, String> last = new TreeMap<>();
        int[] same = IntStream.range(0, NODES).toArray();
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            Random random = RandomGraphs.random(seed);
            List<Row> rows = rows(random);
            List<Row> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);
            List<Integer> names =
                    new ArrayList<>(IntStream.range(0, NODES).boxed().toList());
            Collections.shuffle(names, random);
            int[] renamed = names.stream().mapToInt(Integer::intValue).toArray();
            long shift = random.nextInt(400) * DAY - 100 * DAY + random.nextInt(1000);
            Map<String, Written> written = Map.of(
                    "shifted in time",
                            Written.of(
                                    map(rows, r -> new Row(r.row, r.from, r.to, r.time + shift, r.width, r.amount)),
                                    same),
                    "in larger amounts",
                            Written.of(
                                    map(rows, r -> new Row(r.row, r.from, r.to, r.time, r.width, 7 * r.amount)), same),
                    "with other account numbers", Written.of(rows, renamed),
                    "in another order of rows", Written.of(shuffled, same));
            Written plain = Written.of(rows, same);
            for (Map.Entry<String, Function<Written, String>> algorithm : FINDS.entrySet()) {
                String expected = algorithm.getValue().apply(plain);
                String at = algorithm.getKey() + ", seed " + seed + "\n" + rows;
                written.forEach((how, other) -> {
                    assertThat(algorithm.getValue().apply(other))
                            .as("%s, %s", how, at)
                            .isEqualTo(expected);
                });
                if (!expected.equals(last.put(algorithm.getKey(), expected))) {
                    differentAnswers.merge(algorithm.getKey(), 1, Integer::sum);
                }
            }
        }
        assertThat(differentAnswers.keySet()).isEqualTo(FINDS.keySet());
        assertThat(differentAnswers.values()).as("the answers vary").allMatch(n -> n > RandomGraphs.count() / 20);
    }

    /** Reversed in time and direction, what came from many goes to many. */
    @Test
    void reversingTimeSwapsFanInAndFanOutAndKeepsCycles() {
        int[] same = IntStream.range(0, NODES).toArray();
        FollowsRule anyAmount = FOLLOWS.withoutRatio();
        CycleRule rule = new CycleRule(anyAmount, 2, 5, 0, 100_000);
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            List<Row> rows = rows(RandomGraphs.random(seed));
            List<Row> exact = map(rows, r -> new Row(r.row, r.from, r.to, r.time, 1, r.amount));
            Written forward = Written.of(exact, same);
            Written backward =
                    Written.of(map(exact, r -> new Row(r.row, r.to, r.from, 10 * DAY - r.time, 1, r.amount)), same);
            assertThat(fan(backward, Side.OUT)).as("seed %s", seed).isEqualTo(fan(forward, Side.IN));
            assertThat(fan(backward, Side.IN)).as("seed %s", seed).isEqualTo(fan(forward, Side.OUT));
            assertThat(rings(backward, rule)).as("seed %s", seed).isEqualTo(rings(forward, rule));
        }
    }

    private static List<String> rings(Written w, CycleRule rule) {
        return TemporalCycles.enumerate(w.graph, rule, Monitor.NONE).cycles().stream()
                .map(w::rows)
                .map(List::toString)
                .sorted()
                .toList();
    }

    private static List<Row> map(List<Row> rows, Function<Row, Row> change) {
        return rows.stream().map(change).toList();
    }

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        boolean days = random.nextInt(3) == 0;
        int count = 5 + random.nextInt(21);
        for (int row = 0; row < count; row++) {
            long time = random.nextInt(3) * DAY + (days ? 0 : 6 * 3_600_000L * random.nextInt(4));
            rows.add(new Row(
                    row,
                    random.nextInt(NODES),
                    random.nextInt(random.nextBoolean() ? NODES : 2),
                    time,
                    days ? DAY : 1,
                    1000L * (5 + random.nextInt(5))));
        }
        return rows;
    }
}
