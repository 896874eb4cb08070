package org.theseus.algo.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.algo.RandomGraphs;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.algo.follows.NaiveFollows;
import org.theseus.algo.follows.Ratio;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;

@Tag("random")
class TraceTest {

    private static final long HOUR = RandomGraphs.HOUR;
    private static final long DAY = RandomGraphs.DAY;

    @Test
    void agreesWithBruteForceOnRandomGraphs() {
        int found = 0;
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            TemporalGraph graph = RandomGraphs.of(seed, 6, 25, 4);
            TraceQuery query = randomQuery(RandomGraphs.random(seed + 1_000_000L), graph);
            List<String> expected = new BruteForce(graph, query).best();
            TraceResult result = Trace.search(graph, query, Monitor.NONE);
            List<String> actual = result.paths().stream()
                    .map(p -> Arrays.toString(p.edges()) + " " + p.carriedMinor() + " " + p.currency() + " "
                            + p.reachedMillis() + " " + p.end())
                    .toList();
            assertThat(actual)
                    .as("seed %s, %s\n%s", seed, query, RandomGraphs.describe(graph))
                    .isEqualTo(expected);
            assertThat(result.complete()).isTrue();
            found += (int)
                    result.paths().stream().filter(p -> p.edges().length > 2).count();
        }
        assertThat(found).as("paths of three and more hops compared").isGreaterThan(RandomGraphs.count() / 20);
    }

    private static TraceQuery randomQuery(Random random, TemporalGraph graph) {
        FollowsRule rule = new FollowsRule(
                random.nextInt(3) == 0 ? Long.MAX_VALUE : DAY * (1 + random.nextInt(3)),
                random.nextInt(3) == 0 ? 0.6 : 0.05,
                random.nextInt(3) > 0 ? Double.POSITIVE_INFINITY : 1.02,
                random.nextInt(3) == 0 ? Long.MAX_VALUE : DAY * (1 + random.nextInt(4)));
        TraceQuery query = graph.edgeCount() > 0 && random.nextBoolean()
                ? TraceQuery.fromEdges(rule, random.nextInt(graph.edgeCount()), random.nextInt(graph.edgeCount()))
                : TraceQuery.fromNodes(
                        rule,
                        IntStream.range(0, 1 + random.nextInt(graph.nodeCount()))
                                .toArray());
        TraceOrder[] orders = TraceOrder.values();
        query = query.towards(random.nextBoolean() ? Direction.FORWARD : Direction.BACKWARD)
                .by(orders[random.nextInt(orders.length)])
                .hops(random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 3 + random.nextInt(4))
                .best(1 + random.nextInt(20), 1_000_000);
        if (random.nextInt(5) == 0) {
            query = query.between(12 * HOUR * random.nextInt(3), 12 * HOUR * (3 + random.nextInt(3)));
        }
        if (random.nextInt(8) == 0) {
            query = query.amounts(5_999, 9_999);
        }
        return random.nextInt(3) == 0 ? query.to(random.nextInt(graph.nodeCount())) : query;
    }

    /** Enumerates every path by the definition, then sorts. */
    private static final class BruteForce {

        private record Found(List<Integer> edges, long carried, int currency, long reached, String end) {}

        private final TemporalGraph g;
        private final TraceQuery q;
        private final boolean forward;
        private final List<Found> found = new ArrayList<>();

        BruteForce(TemporalGraph g, TraceQuery q) {
            this.g = g;
            this.q = q;
            this.forward = q.direction() == Direction.FORWARD;
        }

        List<String> best() {
            for (int e = 0; e < g.edgeCount(); e++) {
                int edge = e;
                boolean seed = Arrays.stream(q.seedEdges()).anyMatch(s -> s == edge)
                        || Arrays.stream(q.seedNodes()).anyMatch(n -> n == (forward ? g.source(edge) : g.target(edge)));
                if (seed && admitted(e)) {
                    walk(List.of(e));
                }
            }
            Comparator<Found> order = Comparator.comparingLong(f -> switch (q.order()) {
                case AMOUNT -> -f.carried;
                case ARRIVAL -> forward ? f.reached : -f.reached;
                case HOPS -> 0;
            });
            order = order.thenComparing(f -> f.edges.size())
                    .thenComparing(f -> f.edges.stream().mapToInt(i -> i).toArray(), Arrays::compare);
            TreeSet<Integer> currencies = new TreeSet<>();
            found.forEach(f -> currencies.add(q.order() == TraceOrder.AMOUNT ? f.currency : 0));
            List<String> best = new ArrayList<>();
            for (int currency : currencies) {
                found.stream()
                        .filter(f -> q.order() != TraceOrder.AMOUNT || f.currency == currency)
                        .sorted(order)
                        .limit(q.limit())
                        .forEach(f -> best.add(
                                inTime(f.edges) + " " + f.carried + " " + f.currency + " " + f.reached + " " + f.end));
            }
            return best;
        }

        private List<Integer> inTime(List<Integer> edges) {
            List<Integer> copy = new ArrayList<>(edges);
            if (!forward) {
                Collections.reverse(copy);
            }
            return copy;
        }

        private boolean admitted(int e) {
            return g.source(e) != g.target(e)
                    && g.latest(e) >= q.afterMillis()
                    && g.earliest(e) <= q.beforeMillis()
                    && g.sentMinor(e) >= q.minAmountMinor()
                    && g.sentMinor(e) <= q.maxAmountMinor();
        }

        private int reached(int e) {
            return forward ? g.target(e) : g.source(e);
        }

        private void walk(List<Integer> path) {
            int last = path.get(path.size() - 1);
            int here = reached(last);
            boolean target = Arrays.stream(q.targetNodes()).anyMatch(n -> n == here);
            if (target) {
                found.add(describe(path, "TARGET"));
                return;
            }
            boolean extended = false;
            for (int e = 0; e < g.edgeCount() && path.size() < q.maxHops(); e++) {
                if (admitted(e) && follows(last, e) && isSimple(path, e)) {
                    List<Integer> longer = new ArrayList<>(path);
                    longer.add(e);
                    long span = span(longer);
                    if (span >= 0 && span <= q.rule().spanMillis()) {
                        extended = true;
                        walk(longer);
                    }
                }
            }
            if (!extended && q.targetNodes().length == 0) {
                String end =
                        g.isTerminal(here) ? "TERMINAL" : path.size() == q.maxHops() ? "HOP_LIMIT" : "NOT_PASSED_ON";
                found.add(describe(path, end));
            }
        }

        private boolean follows(int last, int next) {
            return forward ? NaiveFollows.test(g, q.rule(), last, next) : NaiveFollows.test(g, q.rule(), next, last);
        }

        private boolean isSimple(List<Integer> path, int e) {
            int node = reached(e);
            return path.stream().noneMatch(p -> g.source(p) == node || g.target(p) == node);
        }

        private List<long[][]> clipped(List<Integer> path) {
            return inTime(path).stream()
                    .map(e -> new long[][] {
                        {Math.max(g.earliest(e), q.afterMillis()), Math.min(g.latest(e), q.beforeMillis())}
                    })
                    .toList();
        }

        private long span(List<Integer> path) {
            return NaiveFollows.span(clipped(path));
        }

        /** Earliest (backward: latest) time of the outermost hop, and the amount hop by hop. */
        private Found describe(List<Integer> path, String end) {
            List<long[][]> times = clipped(path);
            long reached;
            if (forward) {
                reached = times.get(0)[0][0];
                for (int i = 1; i < times.size(); i++) {
                    reached = Math.max(reached + 1, times.get(i)[0][0]);
                }
            } else {
                reached = times.get(times.size() - 1)[0][1];
                for (int i = times.size() - 2; i >= 0; i--) {
                    reached = Math.min(reached - 1, times.get(i)[0][1]);
                }
            }
            int seed = path.get(0);
            long carried = near(seed);
            long here = far(seed);
            for (int e : path.subList(1, path.size())) {
                long entering = Math.min(here, near(e));
                carried = Ratio.scale(carried, entering, here);
                here = g.sentCurrency(e) == g.receivedCurrency(e)
                        ? Math.min(entering, far(e))
                        : Ratio.scale(far(e), entering, near(e));
            }
            return new Found(path, carried, forward ? g.sentCurrency(seed) : g.receivedCurrency(seed), reached, end);
        }

        private long near(int e) {
            return forward ? g.sentMinor(e) : g.receivedMinor(e);
        }

        private long far(int e) {
            return forward ? g.receivedMinor(e) : g.sentMinor(e);
        }
    }

    /** The same payments without fees and conversions: shifted, amounts times a factor, nodes numbered the other way round. */
    private static TemporalGraph plain(TemporalGraph graph, long shift, long factor, boolean renamed) {
        int last = graph.nodeCount() - 1;
        TemporalGraphBuilder builder = new TemporalGraphBuilder(graph.nodeCount());
        for (int node = 0; node <= last; node++) {
            if (graph.isTerminal(node)) {
                builder.terminal(renamed ? last - node : node);
            }
        }
        for (int e = 0; e < graph.edgeCount(); e++) {
            builder.add(
                    renamed ? last - graph.source(e) : graph.source(e),
                    renamed ? last - graph.target(e) : graph.target(e),
                    graph.earliest(e) + shift,
                    graph.widthMillis(e),
                    factor * graph.sentMinor(e),
                    graph.sentCurrency(e));
        }
        return builder.build();
    }

    @Test
    void shiftedScaledAndRenamedItIsTheSameAndBackwardIsTimeReversed() {
        for (int seed = 0; seed < RandomGraphs.count() / 5; seed++) {
            TemporalGraph graph = plain(RandomGraphs.of(seed, 6, 25, 4), 0, 1, false);
            TraceQuery query = TraceQuery.fromNodes(new FollowsRule(2 * DAY, 0.6, 1.5, 3 * DAY), 0)
                    .by(List.of(TraceOrder.values()).get(seed % 3))
                    .best(20, 1_000_000);
            int last = graph.nodeCount() - 1;
            TraceQuery renamed =
                    TraceQuery.fromNodes(query.rule(), last).by(query.order()).best(20, 1_000_000);
            assertThat(edges(Trace.search(plain(graph, 77 * HOUR, 7, true), renamed, Monitor.NONE)))
                    .as("seed %s\n%s", seed, RandomGraphs.describe(graph))
                    .isEqualTo(edges(Trace.search(graph, query, Monitor.NONE)));

            TraceQuery walk = TraceQuery.fromNodes(FollowsRule.ANY, 0)
                    .to(last)
                    .by(TraceOrder.HOPS)
                    .best(1_000_000, 1_000_000);
            TraceQuery back = TraceQuery.fromNodes(FollowsRule.ANY, last)
                    .to(0)
                    .by(TraceOrder.HOPS)
                    .best(1_000_000, 1_000_000)
                    .towards(Direction.BACKWARD);
            List<String> there = sorted(Trace.search(graph, walk, Monitor.NONE));
            assertThat(sorted(Trace.search(graph, back, Monitor.NONE)))
                    .as("seed %s\n%s", seed, RandomGraphs.describe(graph))
                    .isEqualTo(there);
        }
    }

    private static List<String> sorted(TraceResult result) {
        return result.paths().stream()
                .map(path -> Arrays.toString(path.edges()))
                .sorted()
                .toList();
    }

    @Test
    void widestPathFirstAndTheShorterOfEquals() {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(4);
        builder.add(0, 1, 1, 1, 500, 0);
        builder.add(1, 3, 2, 1, 500, 0);
        builder.add(0, 2, 3, 1, 900, 0);
        builder.add(2, 3, 4, 1, 800, 0);
        builder.add(0, 3, 9, 1, 800, 0);
        TraceQuery query = TraceQuery.fromNodes(FollowsRule.ANY, 0).to(3);
        TemporalGraph graph = builder.build();
        assertThat(edges(Trace.search(graph, query, Monitor.NONE))).isEqualTo("[4] [2, 3] [0, 1]");
        assertThat(edges(Trace.search(graph, query.by(TraceOrder.ARRIVAL), Monitor.NONE)))
                .isEqualTo("[0, 1] [2, 3] [4]");
        assertThat(edges(Trace.search(graph, query.by(TraceOrder.HOPS), Monitor.NONE)))
                .isEqualTo("[4] [0, 1] [2, 3]");
    }

    @Test
    void saysWhenTheLimitStoppedIt() {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(8);
        for (int hop = 0; hop < 7; hop++) {
            for (int copy = 0; copy < 4; copy++) {
                builder.add(hop, hop + 1, hop * 10L + copy, 1, 100, 0);
            }
        }
        TemporalGraph graph = builder.build();
        TraceQuery query = TraceQuery.fromNodes(FollowsRule.ANY, 0).hops(7).by(TraceOrder.ARRIVAL);
        assertThat(Trace.search(graph, query.best(5, 3), Monitor.NONE).complete())
                .isFalse();
        assertThat(Trace.search(graph, query.best(5, 100_000), Monitor.NONE).complete())
                .isTrue();
    }

    private static String edges(TraceResult result) {
        return String.join(
                " ",
                result.paths().stream().map(p -> Arrays.toString(p.edges())).toList());
    }
}
