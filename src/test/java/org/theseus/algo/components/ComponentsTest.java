package org.theseus.algo.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.algo.TinyGraphs;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;
import org.theseus.jgrapht.TemporalGraphView;

@Tag("random")
class ComponentsTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 5000);

    @Test
    void agreesWithJGraphTOnRandomGraphs() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            TemporalGraph graph = TinyGraphs.of(RandomGraphs.random(seed));
            Graph<Integer, Integer> view = TemporalGraphView.of(graph);
            assertThat(sets(Components.weak(graph)))
                    .as("weak, seed %d", seed)
                    .isEqualTo(sets(new ConnectivityInspector<>(view).connectedSets()));
            Set<String> strong = sets(new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets());
            assertThat(sets(Components.strong(graph)))
                    .as("strong, seed %d", seed)
                    .isEqualTo(strong);
            assertThat(sets(Components.strong(graph, 0)))
                    .as("strong, as if large, seed %d", seed)
                    .isEqualTo(strong);
        }
    }

    /** Sparse, so that there are components of many sizes; large enough for what is done block by block. */
    @Test
    void agreesWithJGraphTOnALargeGraphWithoutTheEdgesOfTerminalNodes() {
        int nodes = 90_000;
        SplittableRandom random = new SplittableRandom(11);
        TemporalGraphBuilder all = new TemporalGraphBuilder(nodes);
        TemporalGraphBuilder passable = new TemporalGraphBuilder(nodes);
        for (int node = 0; node < nodes; node += 1_000) {
            all.terminal(node);
        }
        for (int edge = 0; edge < 3 * nodes / 2; edge++) {
            int from = random.nextInt(nodes);
            boolean near = random.nextInt(3) > 0;
            int to = near ? Math.min(nodes - 1, from ^ random.nextInt(8)) : random.nextInt(nodes);
            all.add(from, to, 0, 1, 1, 0);
            if (from % 1_000 != 0 && to % 1_000 != 0) {
                passable.add(from, to, 0, 1, 1, 0);
            }
        }
        TemporalGraph graph = all.build();
        Graph<Integer, Integer> view = TemporalGraphView.of(passable.build());
        assertThat(sets(Components.weak(graph))).isEqualTo(sets(new ConnectivityInspector<>(view).connectedSets()));
        assertThat(sets(Components.strong(graph)))
                .isEqualTo(sets(new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets()));
    }

    private static Set<String> sets(Components components) {
        return sets(Arrays.stream(components.members())
                .map(nodes -> IntStream.of(nodes).boxed().collect(Collectors.toSet()))
                .toList());
    }

    private static Set<String> sets(List<Set<Integer>> sets) {
        return sets.stream().map(set -> new TreeSet<>(set).toString()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nothingConnectsThroughATerminalNode() {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(3).terminal(1);
        builder.add(0, 1, 0, 1, 1, 0);
        builder.add(1, 2, 0, 1, 1, 0);
        builder.add(2, 1, 0, 1, 1, 0);
        builder.add(1, 0, 0, 1, 1, 0);
        TemporalGraph graph = builder.build();
        assertThat(Components.weak(graph).count()).isEqualTo(3);
        assertThat(Components.strong(graph).count()).isEqualTo(3);
    }

    @Test
    void aLongRingNeedsNoDeepStack() {
        int nodes = 300_000;
        TemporalGraphBuilder builder = new TemporalGraphBuilder(nodes);
        for (int node = 0; node < nodes; node++) {
            builder.add(node, (node + 1) % nodes, node, 1, 1, 0);
        }
        TemporalGraph graph = builder.build();
        assertThat(Components.strong(graph).count()).isEqualTo(1);
        assertThat(Components.weak(graph).count()).isEqualTo(1);
    }
}
