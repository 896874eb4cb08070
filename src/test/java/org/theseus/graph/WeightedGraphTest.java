package org.theseus.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedGraphTest {

    @Test
    void agreesWithAMapOfPairs() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            int nodes = 1 + random.nextInt(8);
            int edges = random.nextInt(25);
            int[] from = random.ints(edges, 0, nodes).toArray();
            int[] to = random.ints(edges, 0, nodes).toArray();
            double[] weight = random.ints(edges, 1, 5).asDoubleStream().toArray();
            WeightedGraph graph = WeightedGraph.of(nodes, from, to, weight, edges);
            Map<String, Double> expected = new TreeMap<>();
            for (int i = 0; i < edges; i++) {
                expected.merge(from[i] + "-" + to[i], weight[i], Double::sum);
                if (from[i] != to[i]) {
                    expected.merge(to[i] + "-" + from[i], weight[i], Double::sum);
                }
            }
            int[] all = IntStream.range(0, nodes).toArray();
            assertThat(pairs(graph)).as("seed %d", seed).isEqualTo(expected);
            assertThat(pairs(graph.induced(all))).isEqualTo(expected);
            assertThat(graph.totalWeight())
                    .isCloseTo(
                            IntStream.range(0, edges)
                                    .mapToDouble(i -> weight[i])
                                    .sum(),
                            within(1e-9));
            int[] even = IntStream.range(0, nodes).filter(n -> n % 2 == 0).toArray();
            Map<String, Double> half = new TreeMap<>();
            expected.forEach((pair, w) -> {
                int a = Integer.parseInt(pair.substring(0, pair.indexOf('-')));
                int b = Integer.parseInt(pair.substring(pair.indexOf('-') + 1));
                if (a % 2 == 0 && b % 2 == 0) {
                    half.put(a / 2 + "-" + b / 2, w);
                }
            });
            assertThat(pairs(graph.induced(even))).as("seed %d", seed).isEqualTo(half);
        }
    }

    private static Map<String, Double> pairs(WeightedGraph graph) {
        Map<String, Double> pairs = new TreeMap<>();
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (graph.loop(node) > 0) {
                pairs.put(node + "-" + node, graph.loop(node));
            }
            for (int position = graph.begin(node); position < graph.end(node); position++) {
                assertThat(graph.nodeAt(position)).isEqualTo(node);
                assertThat(graph.findPosition(node, graph.neighbour(position))).isEqualTo(position);
                pairs.put(node + "-" + graph.neighbour(position), graph.weight(position));
            }
        }
        return pairs;
    }

    @Test
    void refusesAWeightThatIsNone() {
        assertThatThrownBy(() -> WeightedGraph.of(2, new int[] {0}, new int[] {1}, new double[] {0}, 1))
                .hasMessage("weight 0.0 of edge 0");
    }
}
