package org.theseus.algo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.algo.RandomGraphs;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;

@Tag("random")
class MaximumFlowTest {

    private static final List<FlowOrder> ORDERS = List.of(FlowOrder.values());

    private static FlowResult flow(TemporalGraph graph, FlowQuery query) {
        return MaximumFlow.of(graph, query, Monitor.NONE);
    }

    private static FlowQuery query(Random random, TemporalGraph graph) {
        int source = random.nextInt(graph.nodeCount());
        int sink = (source + 1 + random.nextInt(graph.nodeCount() - 1)) % graph.nodeCount();
        FlowQuery query = FlowQuery.of(source, sink, 0).by(ORDERS.get(random.nextInt(ORDERS.size())));
        return random.nextInt(3) > 0
                ? query
                : query.between(
                        random.nextInt(3) * 12L * RandomGraphs.HOUR, (4 + random.nextInt(3)) * 12L * RandomGraphs.HOUR);
    }

    private static boolean counts(TemporalGraph g, FlowQuery q, int e) {
        boolean inside = q.order() == FlowOrder.CERTAIN
                ? g.earliest(e) >= q.afterMillis() && g.latest(e) <= q.beforeMillis()
                : g.latest(e) >= q.afterMillis() && g.earliest(e) <= q.beforeMillis();
        return inside && g.sentCurrency(e) == 0 && g.receivedCurrency(e) == 0 && g.source(e) != g.target(e);
    }

    private static boolean passesOn(TemporalGraph g, FlowQuery q, int e, int f) {
        return g.target(e) == g.source(f)
                && !g.isTerminal(g.target(e))
                && switch (q.order()) {
                    case IGNORED -> true;
                    case POSSIBLE -> Math.max(g.earliest(e), q.afterMillis()) < Math.min(g.latest(f), q.beforeMillis());
                    case CERTAIN -> g.latest(e) < g.earliest(f);
                };
    }

    /** Each payment is an arc of its own, joined to those that may pass its money on. */
    private static long byPaymentGraph(TemporalGraph g, FlowQuery q) {
        Graph<String, DefaultWeightedEdge> net = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        net.addVertex("s");
        net.addVertex("t");
        int[] edges =
                IntStream.range(0, g.edgeCount()).filter(e -> counts(g, q, e)).toArray();
        for (int e : edges) {
            net.addVertex("in" + e);
            net.addVertex("out" + e);
            net.setEdgeWeight(net.addEdge("in" + e, "out" + e), (double) Math.min(g.sentMinor(e), g.receivedMinor(e)));
        }
        for (int e : edges) {
            if (g.source(e) == q.sources()[0]) {
                net.setEdgeWeight(net.addEdge("s", "in" + e), 1e12);
            }
            if (g.target(e) == q.sinks()[0]) {
                net.setEdgeWeight(net.addEdge("out" + e, "t"), 1e12);
            }
            for (int f : edges) {
                if (e != f && passesOn(g, q, e, f)) {
                    net.setEdgeWeight(net.addEdge("out" + e, "in" + f), 1e12);
                }
            }
        }
        return Math.round(new EdmondsKarpMFImpl<>(net).calculateMaximumFlow("s", "t"));
    }

    @Test
    void isThatOfTheGraphOfPayments() {
        int positive = 0;
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            TemporalGraph graph = RandomGraphs.of(seed, 9, 25, 4);
            FlowQuery query = query(RandomGraphs.random(seed + 1_000_000L), graph);
            FlowResult result = flow(graph, query);
            assertThat(result.valueMinor())
                    .as("seed %s, %s\n%s", seed, query, RandomGraphs.describe(graph))
                    .isEqualTo(byPaymentGraph(graph, query));
            checkCertificate(graph, query, result, "seed " + seed);
            positive += result.valueMinor() > 0 ? 1 : 0;
        }
        assertThat(positive).isGreaterThan(RandomGraphs.count() / 10);
    }

    /** The cut's sum is the value, nothing gets through without it, and the flow obeys amounts and, at exact times, order. */
    private static void checkCertificate(TemporalGraph g, FlowQuery q, FlowResult result, String what) {
        assertThat(Arrays.stream(result.cut())
                        .mapToLong(e -> MaximumFlow.capacity(g, e))
                        .sum())
                .as(what)
                .isEqualTo(result.valueMinor());
        TemporalGraphBuilder rest = new TemporalGraphBuilder(g.nodeCount());
        IntStream.range(0, g.nodeCount()).filter(g::isTerminal).forEach(rest::terminal);
        long[] net = new long[g.nodeCount()];
        boolean exact = true;
        for (int e = 0; e < g.edgeCount(); e++) {
            int edge = e;
            exact &= g.widthMillis(e) == 1;
            if (Arrays.stream(result.cut()).noneMatch(cut -> cut == edge)) {
                rest.add(
                        g.source(e),
                        g.target(e),
                        g.earliest(e),
                        g.widthMillis(e),
                        g.sentMinor(e),
                        g.sentCurrency(e),
                        g.receivedMinor(e),
                        g.receivedCurrency(e));
            }
            assertThat(result.flowMinor()[e]).as(what).isBetween(0L, MaximumFlow.capacity(g, e));
            net[g.source(e)] -= result.flowMinor()[e];
            net[g.target(e)] += result.flowMinor()[e];
        }
        assertThat(flow(rest.build(), q).valueMinor()).as(what).isZero();
        assertThat(net[q.sinks()[0]]).as(what).isEqualTo(result.valueMinor());
        if (exact && q.order() != FlowOrder.IGNORED) {
            checkOrder(g, q, result, what);
        }
    }

    private static void checkOrder(TemporalGraph g, FlowQuery q, FlowResult result, String what) {
        long[] here = new long[g.nodeCount()];
        for (int begin = 0; begin < g.edgeCount(); ) {
            int end = begin;
            for (; end < g.edgeCount() && g.earliest(end) == g.earliest(begin); end++) {
                here[g.source(end)] -= result.flowMinor()[end];
            }
            for (int node = 0; node < here.length; node++) {
                assertThat(node == q.sources()[0] || here[node] >= 0).as(what).isTrue();
            }
            for (; begin < end; begin++) {
                here[g.target(begin)] += result.flowMinor()[begin];
            }
        }
    }

    @Test
    void noSmallerSetOfPaymentsCutsTheWay() {
        for (int seed = 0; seed < RandomGraphs.count() / 10; seed++) {
            TemporalGraph g = RandomGraphs.of(seed, 5, 11, 2);
            FlowQuery q = query(RandomGraphs.random(seed), g);
            long least = Long.MAX_VALUE;
            for (int kept = 0; kept < 1 << g.edgeCount(); kept++) {
                if (!reaches(g, q, kept)) {
                    long removed = 0;
                    for (int e = 0; e < g.edgeCount(); e++) {
                        removed += (kept >> e & 1) == 1 || !counts(g, q, e) ? 0 : MaximumFlow.capacity(g, e);
                    }
                    least = Math.min(least, removed);
                }
            }
            assertThat(flow(g, q).valueMinor())
                    .as("seed %s, %s\n%s", seed, q, RandomGraphs.describe(g))
                    .isEqualTo(least);
        }
    }

    private static boolean reaches(TemporalGraph g, FlowQuery q, int kept) {
        int used = 0;
        for (int e = 0; e < g.edgeCount(); e++) {
            used |= (kept >> e & 1) == 1 && counts(g, q, e) && g.source(e) == q.sources()[0] ? 1 << e : 0;
        }
        for (int before = -1; before != used; ) {
            before = used;
            for (int e = 0; e < g.edgeCount(); e++) {
                for (int f = 0; f < g.edgeCount(); f++) {
                    boolean open = (used >> e & 1) == 1 && (kept >> f & 1) == 1 && e != f;
                    used |= open && counts(g, q, f) && passesOn(g, q, e, f) ? 1 << f : 0;
                }
            }
        }
        int reached = used;
        return IntStream.range(0, g.edgeCount()).anyMatch(e -> (reached >> e & 1) == 1 && g.target(e) == q.sinks()[0]);
    }

    @Test
    void theStaticOneIsThatOfPushRelabel() {
        for (int seed = 0; seed < RandomGraphs.count() / 5; seed++) {
            TemporalGraph g = RandomGraphs.of(seed, 9, 25, 4);
            FlowQuery q = query(RandomGraphs.random(seed), g).by(FlowOrder.IGNORED);
            Graph<Integer, DefaultWeightedEdge> net = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
            IntStream.range(0, g.nodeCount()).forEach(net::addVertex);
            for (int e = 0; e < g.edgeCount(); e++) {
                int from = g.source(e);
                if (counts(g, q, e) && passable(g, q, from) && passable(g, q, g.target(e))) {
                    DefaultWeightedEdge present = net.getEdge(from, g.target(e));
                    double weight = present == null ? 0 : net.getEdgeWeight(present);
                    net.setEdgeWeight(
                            present == null ? net.addEdge(from, g.target(e)) : present,
                            weight + MaximumFlow.capacity(g, e));
                }
            }
            assertThat(flow(g, q).valueMinor())
                    .as("seed %s", seed)
                    .isEqualTo(Math.round(
                            new PushRelabelMFImpl<>(net).calculateMaximumFlow(q.sources()[0], q.sinks()[0])));
        }
    }

    private static boolean passable(TemporalGraph g, FlowQuery q, int node) {
        return !g.isTerminal(node) || node == q.sources()[0] || node == q.sinks()[0];
    }

    @Test
    void ordersNestAndTimeMayRunBackwards() {
        for (int seed = 0; seed < RandomGraphs.count() / 5; seed++) {
            TemporalGraph g = RandomGraphs.of(seed, 9, 25, 4);
            FlowQuery q = query(RandomGraphs.random(seed), g).between(Long.MIN_VALUE, Long.MAX_VALUE);
            long possible = flow(g, q.by(FlowOrder.POSSIBLE)).valueMinor();
            assertThat(flow(g, q.by(FlowOrder.CERTAIN)).valueMinor())
                    .as("seed %s", seed)
                    .isLessThanOrEqualTo(possible);
            assertThat(flow(g, q.by(FlowOrder.IGNORED)).valueMinor())
                    .as("seed %s", seed)
                    .isGreaterThanOrEqualTo(possible);
            TemporalGraphBuilder mirror = new TemporalGraphBuilder(g.nodeCount());
            IntStream.range(0, g.nodeCount()).filter(g::isTerminal).forEach(mirror::terminal);
            for (int e = 0; e < g.edgeCount(); e++) {
                mirror.add(
                        g.target(e),
                        g.source(e),
                        -g.latest(e),
                        g.widthMillis(e),
                        3 * g.receivedMinor(e),
                        g.receivedCurrency(e),
                        3 * g.sentMinor(e),
                        g.sentCurrency(e));
            }
            FlowQuery back = FlowQuery.of(q.sinks()[0], q.sources()[0], 0);
            assertThat(flow(mirror.build(), back).valueMinor())
                    .as("seed %s", seed)
                    .isEqualTo(3 * possible);
        }
    }

    @Test
    void stopsWhenAskedAndRefusesASourceThatIsASink() {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(300);
        for (int i = 0; i < 90_000; i++) {
            builder.add(i % 299, 1 + (i * 7) % 299, i, 1, 100, 0);
        }
        TemporalGraph graph = builder.build();
        assertThatThrownBy(() -> MaximumFlow.of(graph, FlowQuery.of(0, 299, 0), (done, total) -> false))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> FlowQuery.of(1, 1, 0)).hasMessage("node 1 is source and sink");
    }
}
