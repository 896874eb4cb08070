package org.theseus.algo.fanin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.algo.TinyGraphs;
import org.theseus.graph.TemporalGraph;

@Tag("random")
class FifoMatchingTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 5000);

    @Test
    void agreesWithMovingSingleCoins() {
        int pairs = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            TemporalGraph graph = TinyGraphs.of(RandomGraphs.random(seed));
            for (int node = 0; node < graph.nodeCount(); node++) {
                Map<String, Long> fast = new TreeMap<>();
                FifoMatching.match(graph, node, (in, out, amount) -> fast.merge(in + ">" + out, amount, Long::sum));
                assertThat(fast).as("seed %d node %d", seed, node).isEqualTo(coins(graph, node));
                pairs += fast.size();
            }
        }
        assertThat(pairs).isGreaterThan(GRAPHS);
    }

    /** Each minor unit is a coin that remembers the inflow it came by; outflows take the oldest coins. */
    private static Map<String, Long> coins(TemporalGraph graph, int node) {
        List<Integer> coins = new ArrayList<>();
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            for (long c = 0;
                    graph.target(edge) == node && graph.source(edge) != node && c < graph.receivedMinor(edge);
                    c++) {
                coins.add(edge);
            }
        }
        Map<String, Long> moved = new TreeMap<>();
        IntStream.range(0, graph.edgeCount())
                .filter(out -> graph.source(out) == node && graph.target(out) != node)
                .boxed()
                .sorted(Comparator.comparingLong(graph::latest))
                .forEach(out -> {
                    for (long c = 0; c < graph.sentMinor(out); c++) {
                        coins.stream()
                                .filter(in -> graph.receivedCurrency(in) == graph.sentCurrency(out))
                                .filter(in -> graph.earliest(in) <= graph.latest(out))
                                .findFirst()
                                .ifPresent(in -> {
                                    coins.remove(in);
                                    moved.merge(in + ">" + out, 1L, Long::sum);
                                });
                    }
                });
        return moved;
    }
}
