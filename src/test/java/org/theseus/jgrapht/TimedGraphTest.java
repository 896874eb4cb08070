package org.theseus.jgrapht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.AsWeightedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.jgrapht.traverse.DepthFirstIterator;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.algo.RandomGraphs;
import org.theseus.algo.cycle.CycleRule;
import org.theseus.algo.flow.FlowOrder;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.algo.trace.TraceOrder;
import org.theseus.algo.trace.TraceQuery;
import org.theseus.graph.TemporalGraph;

class TimedGraphTest {

    private record Payment(int number, long at, long cents) {}

    private static Graph<String, Payment> payments(Random random) {
        Graph<String, Payment> graph = new DirectedPseudograph<>(Payment.class);
        int nodes = 2 + random.nextInt(6);
        IntStream.range(0, nodes).forEach(node -> graph.addVertex("v" + (nodes - node)));
        List<String> names = List.copyOf(graph.vertexSet());
        for (int i = 0; i < 14; i++) {
            graph.addEdge(
                    names.get(random.nextInt(nodes)),
                    names.get(random.nextInt(nodes)),
                    new Payment(i, random.nextInt(9), random.nextInt(5) * 100L));
        }
        return graph;
    }

    private static boolean isInOrder(GraphPath<String, Payment> path) {
        List<Payment> edges = path.getEdgeList();
        return path.getEdgeList().stream().noneMatch(edge -> isLoop(path.getGraph(), edge))
                && IntStream.range(1, edges.size())
                        .allMatch(at -> edges.get(at - 1).at() < edges.get(at).at());
    }

    private static boolean isLoop(Graph<String, Payment> graph, Payment edge) {
        return graph.getEdgeSource(edge).equals(graph.getEdgeTarget(edge));
    }

    @Test
    void pathsAreTheBestOfAllSimplePathsInTimeOrder() {
        int found = 0;
        for (int seed = 0; seed < 400; seed++) {
            Graph<String, Payment> graph = payments(RandomGraphs.random(seed));
            TimedGraph<String, Payment> timed = TimedGraph.of(graph, Payment::at, Payment::cents);
            List<String> names = List.copyOf(graph.vertexSet());
            String source = names.get(0);
            String sink = names.get(1);
            List<GraphPath<String, Payment>> all = new AllDirectedPaths<>(graph)
                    .getAllPaths(source, sink, true, null).stream()
                            .filter(TimedGraphTest::isInOrder)
                            .toList();
            check(timed, TraceOrder.HOPS, source, sink, all, GraphPath::getLength);
            check(
                    timed,
                    TraceOrder.ARRIVAL,
                    source,
                    sink,
                    all,
                    path -> last(path).at());
            check(
                    timed,
                    TraceOrder.AMOUNT,
                    source,
                    sink,
                    all,
                    path -> -path.getEdgeList().stream()
                            .mapToLong(Payment::cents)
                            .min()
                            .orElseThrow());
            found += all.isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(100);
    }

    private static Payment last(GraphPath<String, Payment> path) {
        return path.getEdgeList().get(path.getLength() - 1);
    }

    private static void check(
            TimedGraph<String, Payment> timed,
            TraceOrder order,
            String source,
            String sink,
            List<GraphPath<String, Payment>> all,
            ToDoubleFunction<GraphPath<String, Payment>> weight) {
        TimedPaths<String, Payment> paths = TimedPaths.of(timed, order);
        double[] expected = all.stream().mapToDouble(weight).sorted().toArray();
        List<GraphPath<String, Payment>> best = paths.getPaths(source, sink, all.size() + 1);
        assertThat(best.stream().mapToDouble(GraphPath::getWeight).toArray()).containsExactly(expected);
        for (GraphPath<String, Payment> path : best) {
            assertThat(path.getVertexList()).startsWith(source).endsWith(sink).doesNotHaveDuplicates();
            assertThat(path.getWeight()).isEqualTo(weight.applyAsDouble(path));
            assertThat(isInOrder(path)).isTrue();
        }
        assertThat(paths.getPaths(source).getWeight(sink))
                .isEqualTo(expected.length == 0 ? Double.POSITIVE_INFINITY : expected[0]);
        assertThat(paths.getPath(source, source)).isNotNull();
    }

    @Test
    void cyclesAreTheSimpleOnesInTimeOrder() {
        for (int seed = 0; seed < 300; seed++) {
            Graph<String, Payment> graph = payments(RandomGraphs.random(seed));
            TimedGraph<String, Payment> timed = TimedGraph.of(graph, Payment::at, Payment::cents);
            TimedCycles<String, Payment> found =
                    TimedCycles.of(timed, new CycleRule(FollowsRule.ANY, 2, 20, 0, 100_000), Monitor.NONE);
            List<List<Integer>> expected = graph.edgeSet().stream()
                    .flatMap(first -> closing(graph, first).stream())
                    .map(TimedGraphTest::numbers)
                    .sorted(Comparator.comparing(Object::toString))
                    .toList();
            assertThat(found.cycles().stream()
                            .map(path -> numbers(path.getEdgeList()))
                            .sorted(Comparator.comparing(Object::toString))
                            .toList())
                    .as("seed %s", seed)
                    .isEqualTo(expected);
            assertThat(found.isComplete()).isTrue();
        }
    }

    private static List<Integer> numbers(List<Payment> edges) {
        return edges.stream().map(Payment::number).toList();
    }

    private static List<List<Payment>> closing(Graph<String, Payment> graph, Payment first) {
        String home = graph.getEdgeSource(first);
        String next = graph.getEdgeTarget(first);
        if (home.equals(next)) {
            return List.of();
        }
        return new AllDirectedPaths<>(graph)
                .getAllPaths(next, home, true, null).stream()
                        .filter(TimedGraphTest::isInOrder)
                        .map(path -> {
                            List<Payment> ring = new ArrayList<>(List.of(first));
                            ring.addAll(path.getEdgeList());
                            return ring;
                        })
                        .filter(ring -> IntStream.range(1, ring.size())
                                .allMatch(at ->
                                        ring.get(at - 1).at() < ring.get(at).at()))
                        .toList();
    }

    @Test
    void theFlowAnswersInTheCallersEdges() {
        for (int seed = 0; seed < 300; seed++) {
            Graph<String, Payment> graph = payments(RandomGraphs.random(seed));
            TimedGraph<String, Payment> timed = TimedGraph.of(graph, Payment::at, Payment::cents);
            List<String> names = List.copyOf(graph.vertexSet());
            String source = names.get(0);
            String sink = names.get(1);
            TimedMaximumFlow<String, Payment> anyTime = TimedMaximumFlow.of(timed, FlowOrder.IGNORED);
            Graph<String, Payment> weighted =
                    new AsWeightedGraph<>(graph, payment -> (double) payment.cents(), false, false);
            Graph<String, Payment> simple = new DirectedWeightedPseudograph<>(Payment.class);
            weighted.vertexSet().forEach(simple::addVertex);
            Map<String, Double> sums = new TreeMap<>();
            graph.edgeSet()
                    .forEach(p -> sums.merge(
                            graph.getEdgeSource(p) + ">" + graph.getEdgeTarget(p), (double) p.cents(), Double::sum));
            sums.forEach((pair, sum) -> {
                Payment edge = new Payment(simple.edgeSet().size(), 0, 0);
                String[] ends = pair.split(">");
                if (!ends[0].equals(ends[1])) {
                    simple.addEdge(ends[0], ends[1], edge);
                    simple.setEdgeWeight(edge, sum);
                }
            });
            assertThat(anyTime.getMaximumFlowValue(source, sink))
                    .as("seed %s", seed)
                    .isCloseTo(new PushRelabelMFImpl<>(simple).calculateMaximumFlow(source, sink), within(1e-6));
            TimedMaximumFlow<String, Payment> inTime = TimedMaximumFlow.of(timed, FlowOrder.POSSIBLE);
            double value = inTime.getMaximumFlow(source, sink).getValue();
            assertThat(inTime.lastCut().stream().mapToLong(Payment::cents).sum())
                    .isEqualTo((long) value);
            assertThat(inTime.getFlowMap().entrySet().stream()
                            .filter(flow ->
                                    inTime.getFlowDirection(flow.getKey()).equals(sink))
                            .mapToDouble(Map.Entry::getValue)
                            .sum())
                    .isEqualTo(value);
            assertThat(inTime.lastFlow().valueMinor()).isEqualTo((long) value);
        }
    }

    @Test
    void algorithmsOfJgraphtRunOnTheViewAsOnACopy() {
        for (int seed = 0; seed < 300; seed++) {
            TemporalGraph graph = RandomGraphs.of(seed, 9, 25, 4);
            Graph<Integer, Integer> view = TemporalGraphView.of(graph);
            Graph<Integer, Integer> copy = new DirectedWeightedPseudograph<>(Integer.class);
            IntStream.range(0, graph.nodeCount()).forEach(copy::addVertex);
            IntStream.range(0, graph.edgeCount())
                    .forEach(edge -> copy.addEdge(graph.source(edge), graph.target(edge), edge));
            IntStream.range(0, graph.edgeCount())
                    .forEach(edge -> copy.setEdgeWeight(edge, (double) graph.sentMinor(edge)));
            Graph<Integer, Integer> weighted =
                    new AsWeightedGraph<>(view, edge -> (double) graph.sentMinor(edge), false, false);
            assertThat(list(new BreadthFirstIterator<>(view, 0))).isEqualTo(list(new BreadthFirstIterator<>(copy, 0)));
            assertThat(list(new DepthFirstIterator<>(view, 0)))
                    .containsExactlyInAnyOrderElementsOf(list(new DepthFirstIterator<>(copy, 0)));
            assertThat(new ConnectivityInspector<>(view).connectedSets())
                    .isEqualTo(new ConnectivityInspector<>(copy).connectedSets());
            assertThat(new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets())
                    .containsExactlyInAnyOrderElementsOf(
                            new KosarajuStrongConnectivityInspector<>(copy).stronglyConnectedSets());
            assertThat(new CycleDetector<>(view).findCycles()).isEqualTo(new CycleDetector<>(copy).findCycles());
            assertThat(new LabelPropagationClustering<>(new AsUndirectedGraph<>(view), new Random(1))
                            .getClustering()
                            .getNumberClusters())
                    .isPositive();
            for (int sink = 1; sink < graph.nodeCount(); sink++) {
                assertThat(new DijkstraShortestPath<>(weighted).getPathWeight(0, sink))
                        .isEqualTo(new DijkstraShortestPath<>(copy).getPathWeight(0, sink));
            }
        }
    }

    private static List<Integer> list(Iterator<Integer> nodes) {
        List<Integer> all = new ArrayList<>();
        nodes.forEachRemaining(all::add);
        return all;
    }

    @Test
    void refusesWhatIsNoGraphOfPayments() {
        Graph<String, DefaultEdge> undirected = new SimpleGraph<>(DefaultEdge.class);
        assertThatThrownBy(() -> TimedGraph.of(undirected, edge -> 0, edge -> 0))
                .isInstanceOf(IllegalArgumentException.class);
        Graph<String, Payment> graph = payments(RandomGraphs.random(1));
        TimedGraph<String, Payment> timed = TimedGraph.of(graph, Payment::at, payment -> 1, Payment::cents);
        assertThatThrownBy(() -> timed.node("nobody")).hasMessage("no such vertex in graph: nobody");
        Graph<String, Payment> chain = new DirectedPseudograph<>(Payment.class);
        List.of("a", "b", "c", "d").forEach(chain::addVertex);
        chain.addEdge("a", "b", new Payment(0, 1, 5));
        chain.addEdge("b", "c", new Payment(1, 2, 5));
        chain.addEdge("c", "d", new Payment(2, 3, 5));
        TimedGraph<String, Payment> timedChain = TimedGraph.of(chain, Payment::at, Payment::cents);
        TraceQuery oneStep = TraceQuery.fromNodes(FollowsRule.ANY).best(1, 1);
        assertThatThrownBy(
                        () -> TimedPaths.of(timedChain, oneStep, Monitor.NONE).getPath("a", "d"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the search stopped after 1 steps");
        assertThat(TimedPaths.of(timedChain, TraceOrder.HOPS).getPathWeight("a", "d"))
                .isEqualTo(3);
    }
}
