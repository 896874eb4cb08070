package org.theseus.algo.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
            assertThat(sets(Components.strong(graph)))
                    .as("strong, seed %d", seed)
                    .isEqualTo(sets(new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets()));
        }
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
