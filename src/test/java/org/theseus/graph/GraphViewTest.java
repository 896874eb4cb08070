package org.theseus.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Windows, directions and parties against filters over all edges. */
class GraphViewTest {

    private static final int GRAPHS = Math.max(200, Integer.getInteger("theseus.randomGraphs", 5000) / 10);

    private static TemporalGraph graph(Random random) {
        int nodes = 1 + random.nextInt(9);
        TemporalGraphBuilder builder = new TemporalGraphBuilder(nodes);
        for (int left = random.nextInt(26); left > 0; left--) {
            builder.add(random.nextInt(nodes), random.nextInt(nodes), random.nextInt(12), 1, 1, 0);
        }
        return builder.build();
    }

    private static List<Integer> edges(EdgeCursor cursor) {
        List<Integer> edges = new ArrayList<>();
        assertThat(cursor.edge()).isEqualTo(-1);
        while (cursor.next()) {
            edges.add(cursor.edge());
        }
        assertThat(cursor.next()).isFalse();
        return edges;
    }

    private static List<Integer> where(GraphView view, IntPredicate wanted) {
        return IntStream.range(view.firstEdge(), view.endEdge())
                .filter(wanted)
                .boxed()
                .toList();
    }

    @Test
    void everyViewIsAFilter() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Random random = new Random(seed);
            TemporalGraph graph = graph(random);
            long from = random.nextInt(16) - 2L;
            long to = random.nextInt(16) - 2L;
            boolean reversed = random.nextBoolean();
            GraphView window = GraphView.of(graph).between(from, to).between(0, 11);
            GraphView view = reversed ? window.reversed() : window;
            assertThat(IntStream.range(view.firstEdge(), view.endEdge()).boxed().toList())
                    .as("seed %d", seed)
                    .isEqualTo(IntStream.range(0, graph.edgeCount())
                            .filter(e -> graph.earliest(e) >= Math.max(0, from))
                            .filter(e -> graph.earliest(e) < Math.min(11, to))
                            .boxed()
                            .toList());
            assertThat(view.edgeCount()).isEqualTo(view.endEdge() - view.firstEdge());
            for (int n = 0; n < graph.nodeCount(); n++) {
                int node = n;
                assertThat(IntStream.range(view.outBegin(n), view.outEnd(n)).map(view::outEdge))
                        .as("seed %d", seed)
                        .containsExactlyElementsOf(
                                where(view, e -> (reversed ? graph.target(e) : graph.source(e)) == node));
                assertThat(IntStream.range(view.inBegin(n), view.inEnd(n)).map(view::inEdge))
                        .as("seed %d", seed)
                        .containsExactlyElementsOf(where(view, e -> view.target(e) == node));
            }
            int[] party = IntStream.range(0, graph.nodeCount())
                    .filter(n -> random.nextBoolean())
                    .toArray();
            IntPredicate member = n -> IntStream.of(party).anyMatch(m -> m == n);
            assertThat(edges(view.outOf(party)))
                    .as("seed %d", seed)
                    .isEqualTo(where(view, e -> member.test(view.source(e))));
            assertThat(edges(view.into(party)))
                    .as("seed %d", seed)
                    .isEqualTo(where(view, e -> member.test(view.target(e))));
        }
    }
}
