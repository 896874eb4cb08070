package org.theseus.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighboursTest {

    /** Small graphs are built in one pass, large ones block by block: both as the edges say, in their order. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 16_384, 65_536, 65_537, 81_920, 200_001})
    void areTheOtherEndsOfTheEdgesInTheirOrder(int nodes) {
        SplittableRandom random = new SplittableRandom(nodes);
        TemporalGraphBuilder builder = new TemporalGraphBuilder(nodes);
        for (int i = 0; i < Math.min(3 * nodes, 300_000); i++) {
            int from = random.nextInt(nodes);
            int to = random.nextInt(4) == 0 ? nodes - 1 : random.nextInt(nodes);
            builder.add(from, to, random.nextInt(50), 1, 1, 0);
        }
        TemporalGraph graph = builder.build();
        Neighbours targets = Neighbours.targets(graph);
        Neighbours sources = Neighbours.sources(graph);
        assertThat(targets.nodeCount()).isEqualTo(nodes);
        for (int node = 0; node < nodes; node++) {
            int[] paid = IntStream.range(graph.outBegin(node), graph.outEnd(node))
                    .map(position -> graph.target(graph.outEdge(position)))
                    .toArray();
            int[] payers = IntStream.range(graph.inBegin(node), graph.inEnd(node))
                    .map(position -> graph.source(graph.inEdge(position)))
                    .toArray();
            assertThat(row(targets, node)).as("paid by %d of %d", node, nodes).isEqualTo(paid);
            assertThat(row(sources, node)).as("payers of %d of %d", node, nodes).isEqualTo(payers);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 70_000})
    void reversedTwiceAreTheRowsInAscendingOrder(int nodes) {
        SplittableRandom random = new SplittableRandom(nodes);
        int[] start = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            start[node + 1] = start[node] + random.nextInt(4);
        }
        int[] other = random.ints(start[nodes], 0, nodes).toArray();
        Neighbours reversed = Neighbours.reversed(start, other);
        int[] begin = IntStream.rangeClosed(0, nodes)
                .map(node -> node == nodes ? other.length : reversed.begin(node))
                .toArray();
        Neighbours again = Neighbours.reversed(
                begin, IntStream.range(0, other.length).map(reversed::at).toArray());
        for (int node = 0; node < nodes; node++) {
            int[] expected = IntStream.range(start[node], start[node + 1])
                    .map(position -> other[position])
                    .sorted()
                    .toArray();
            assertThat(row(again, node)).as("row %d of %d", node, nodes).isEqualTo(expected);
        }
    }

    private static int[] row(Neighbours neighbours, int node) {
        return IntStream.range(neighbours.begin(node), neighbours.end(node))
                .map(neighbours::at)
                .toArray();
    }
}
