package org.theseus.algo.fanin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.algo.TinyGraphs;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;

@Tag("random")
class SlidingDistinctTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 5000);

    @Test
    void agreesWithTheDefinitionOnRandomGraphs() {
        int found = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            Random random = RandomGraphs.random(seed);
            TemporalGraph graph = TinyGraphs.of(random);
            long window = random.nextInt(6);
            int atLeast = 1 + random.nextInt(3);
            for (Side side : Side.values()) {
                SlidingDistinct counter = SlidingDistinct.of(graph, side, window);
                for (int node = 0; node < graph.nodeCount(); node++) {
                    List<Set<Integer>> fast = new ArrayList<>();
                    counter.windows(node, CounterpartyKey.OTHER_END, atLeast, w -> {
                        Set<Integer> edges = new TreeSet<>();
                        for (int position = w.begin(); position < w.end(); position++) {
                            edges.add(side == Side.IN ? graph.inEdge(position) : graph.outEdge(position));
                        }
                        fast.add(edges);
                    });
                    assertThat(fast).as("seed %d", seed).isEqualTo(slow(graph, side, node, window, atLeast));
                    assertThat(counter.reaches(node, CounterpartyKey.OTHER_END, atLeast))
                            .as("reaches, seed %d", seed)
                            .isEqualTo(!fast.isEmpty());
                    found += fast.size();
                }
            }
        }
        assertThat(found).isGreaterThan(GRAPHS);
    }

    /** Every start time, every edge: what is in the window, and who. */
    private static List<Set<Integer>> slow(TemporalGraph graph, Side side, int node, long window, int atLeast) {
        Set<Long> starts = new TreeSet<>();
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            if ((side == Side.IN ? graph.target(edge) : graph.source(edge)) == node) {
                starts.add(graph.earliest(edge));
            }
        }
        List<Set<Integer>> windows = new ArrayList<>();
        for (long start : starts) {
            Set<Integer> inside = new TreeSet<>();
            Set<Integer> others = new HashSet<>();
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                int here = side == Side.IN ? graph.target(edge) : graph.source(edge);
                int other = side == Side.IN ? graph.source(edge) : graph.target(edge);
                if (here == node && graph.earliest(edge) >= start && graph.earliest(edge) <= start + window) {
                    inside.add(edge);
                    if (other != node) {
                        others.add(other);
                    }
                }
            }
            if (others.size() >= atLeast) {
                windows.add(inside);
            }
        }
        return windows;
    }

    @Test
    void reversingTheEdgesSwapsFanInAndFanOut() {
        for (int seed = 0; seed < 200; seed++) {
            TemporalGraph graph = TinyGraphs.of(RandomGraphs.random(seed));
            TemporalGraphBuilder reversed = new TemporalGraphBuilder(graph.nodeCount());
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                reversed.add(graph.target(edge), graph.source(edge), graph.earliest(edge), 1, 1, 0);
            }
            SlidingDistinct in = SlidingDistinct.of(graph, Side.IN, 4);
            SlidingDistinct out = SlidingDistinct.of(reversed.build(), Side.OUT, 4);
            for (int node = 0; node < graph.nodeCount(); node++) {
                assertThat(in.most(node, CounterpartyKey.OTHER_END))
                        .as("seed %d", seed)
                        .isEqualTo(out.most(node, CounterpartyKey.OTHER_END));
            }
        }
    }

    @Test
    void aWindowContainsBothItsEnds() {
        TemporalGraph graph =
                new TemporalGraphBuilder(3).terminal(0).terminal(1).terminal(2).build();
        assertThat(graph.edgeCount()).isZero();
        assertThat(mostWithin(10, 10)).isEqualTo(2);
        assertThat(mostWithin(9, 10)).isEqualTo(1);
        assertThatThrownBy(() -> SlidingDistinct.of(graph, Side.IN, -1)).hasMessageContaining("-1");
    }

    private static int mostWithin(long window, long gap) {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(3);
        builder.add(1, 0, 5, 1, 1, 0);
        builder.add(2, 0, 5 + gap, 1, 1, 0);
        SlidingDistinct counter = SlidingDistinct.of(builder.build(), Side.IN, window);
        return counter.most(0, CounterpartyKey.OTHER_END);
    }
}
