package org.theseus.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The flat arrays against plain lists. */
class TemporalGraphTest {

    private record Edge(
            int number, int from, int to, long time, long width, long sent, int in, long received, int out) {}

    @Test
    void theArraysAgreeWithLists() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed * 7919L);
            int nodes = 1 + random.nextInt(6);
            boolean converted = random.nextBoolean();
            boolean sorted = random.nextBoolean();
            TemporalGraphBuilder builder = new TemporalGraphBuilder(nodes);
            List<Edge> edges = new ArrayList<>();
            int size = seed == 0 ? 5000 : random.nextInt(40);
            for (int i = 0; i < size; i++) {
                long amount = random.nextInt(1000);
                int currency = random.nextInt(3);
                Edge edge = new Edge(
                        i,
                        random.nextInt(nodes),
                        random.nextInt(nodes),
                        sorted ? i / 3 : random.nextInt(12) - 6,
                        new long[] {1, 60_000, 86_400_000}[random.nextInt(3)],
                        amount,
                        currency,
                        converted ? random.nextInt(1000) : amount,
                        converted ? random.nextInt(3) : currency);
                edges.add(edge);
                assertThat(builder.add(
                                edge.from, edge.to, edge.time, edge.width, edge.sent, edge.in, edge.received, edge.out))
                        .isEqualTo(i);
            }
            TemporalGraph graph = builder.build();
            List<Edge> expected =
                    edges.stream().sorted(Comparator.comparingLong(Edge::time)).toList();
            assertThat(IntStream.of(builder.insertionOrder()).boxed().toList())
                    .as("seed %d", seed)
                    .isEqualTo(expected.stream().map(Edge::number).toList());
            compare(graph, expected, nodes, "seed " + seed);
        }
    }

    private static void compare(TemporalGraph graph, List<Edge> expected, int nodes, String seed) {
        assertThat(graph.nodeCount()).as(seed).isEqualTo(nodes);
        assertThat(IntStream.range(0, graph.edgeCount())
                        .mapToObj(e -> new Edge(
                                expected.get(e).number,
                                graph.source(e),
                                graph.target(e),
                                graph.earliest(e),
                                graph.latest(e) - graph.earliest(e) + 1,
                                graph.sentMinor(e),
                                graph.sentCurrency(e),
                                graph.receivedMinor(e),
                                graph.receivedCurrency(e)))
                        .toList())
                .as(seed)
                .isEqualTo(expected);
        assertThat(graph.maxWidthMillis())
                .as(seed)
                .isEqualTo(Math.max(
                        1, expected.stream().mapToLong(Edge::width).max().orElse(1)));
        for (int n = 0; n < nodes; n++) {
            int node = n;
            assertThat(IntStream.range(graph.outBegin(node), graph.outEnd(node)).map(graph::outEdge))
                    .as(seed)
                    .containsExactlyElementsOf(IntStream.range(0, expected.size())
                            .filter(e -> expected.get(e).from == node)
                            .boxed()
                            .toList());
            assertThat(IntStream.range(graph.inBegin(node), graph.inEnd(node)).map(graph::inEdge))
                    .as(seed)
                    .containsExactlyElementsOf(IntStream.range(0, expected.size())
                            .filter(e -> expected.get(e).to == node)
                            .boxed()
                            .toList());
            for (long time = -8; time < 16; time++) {
                long at = time;
                assertThat(graph.outPositionFrom(node, at) - graph.outBegin(node))
                        .as(seed)
                        .isEqualTo((int) expected.stream()
                                .filter(e -> e.from == node && e.time < at)
                                .count());
                assertThat(graph.inPositionFrom(node, at) - graph.inBegin(node))
                        .as(seed)
                        .isEqualTo((int) expected.stream()
                                .filter(e -> e.to == node && e.time < at)
                                .count());
            }
        }
    }

    @Test
    void oneAmountServesForBothUntilAnEdgeDiffers() {
        TemporalGraph graph = new TemporalGraphBuilder(2).terminal(1).build();
        assertThat(graph.edgeCount()).isZero();
        assertThat(graph.isTerminal(0)).isFalse();
        assertThat(graph.isTerminal(1)).isTrue();
        TemporalGraphBuilder builder = new TemporalGraphBuilder(2);
        builder.add(0, 1, 5, 1, 100, 255);
        builder.add(1, 0, 4, 1, 100, 0, 90, 0);
        TemporalGraph two = builder.build();
        assertThat(two.receivedMinor(0)).isEqualTo(90);
        assertThat(two.receivedMinor(1)).isEqualTo(100);
        assertThat(two.receivedCurrency(1)).isEqualTo(255);
        assertThat(graph.hasOneSentCurrency()).isTrue();
        assertThat(two.hasOneSentCurrency()).isFalse();
        TemporalGraphBuilder same = new TemporalGraphBuilder(2);
        same.add(0, 1, 5, 1, 100, 7, 90, 0);
        same.add(1, 0, 4, 1, 100, 7);
        assertThat(same.build().hasOneSentCurrency()).isTrue();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(2);
        for (Runnable bad : List.<Runnable>of(
                () -> builder.add(-1, 0, 0, 1, 1, 0),
                () -> builder.add(0, 2, 0, 1, 1, 0),
                () -> builder.add(0, 1, 0, 0, 1, 0),
                () -> builder.add(0, 1, 0, 1, -1, 0),
                () -> builder.add(0, 1, 0, 1, 1, 256),
                () -> builder.add(0, 1, 0, 1, 1, 0, 1, 0, 256),
                () -> builder.add(0, 1, 0, 1, 1, 0, 1, -1))) {
            assertThatThrownBy(bad::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(builder.build().edgeCount()).isZero();
    }
}
