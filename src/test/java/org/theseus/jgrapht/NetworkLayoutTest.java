package org.theseus.jgrapht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.components.Components;
import org.theseus.graph.WeightedGraph;

@Tag("slow")
class NetworkLayoutTest {

    private static WeightedGraph random(int nodes, int edges, long seed) {
        Random random = new Random(seed);
        double[] ones = new double[edges];
        Arrays.fill(ones, 1);
        return WeightedGraph.of(
                nodes,
                random.ints(edges, 0, nodes).toArray(),
                random.ints(edges, 0, nodes).toArray(),
                ones,
                edges);
    }

    @Test
    void oneSeedGivesOnePictureInsideItsFrame() {
        WeightedGraph graph = random(120, 130, 1);
        NetworkLayout layout = NetworkLayout.of(graph, 7);
        NetworkLayout again = NetworkLayout.of(graph, 7);
        assertThat(again.x()).isEqualTo(layout.x());
        assertThat(again.y()).isEqualTo(layout.y());
        assertThat(Arrays.stream(layout.x())).allMatch(x -> x >= 0 && x <= layout.width());
        assertThat(Arrays.stream(layout.y())).allMatch(y -> y >= 0 && y <= layout.height());
        assertThat(NetworkLayout.of(graph, 8).x()).isNotEqualTo(layout.x());
    }

    @Test
    void componentsDoNotOverlap() {
        WeightedGraph graph = random(60, 45, 2);
        NetworkLayout layout = NetworkLayout.of(graph, 1);
        int[][] components = Components.weak(graph).members();
        assertThat(components.length).isGreaterThan(10);
        for (int[] a : components) {
            for (int[] b : components) {
                boolean apart = max(layout.x(), a) < min(layout.x(), b)
                        || max(layout.x(), b) < min(layout.x(), a)
                        || max(layout.y(), a) < min(layout.y(), b)
                        || max(layout.y(), b) < min(layout.y(), a);
                assertThat(apart || a == b).isTrue();
            }
        }
    }

    private static double max(double[] values, int[] nodes) {
        return Arrays.stream(nodes).mapToDouble(n -> values[n]).max().orElseThrow();
    }

    private static double min(double[] values, int[] nodes) {
        return Arrays.stream(nodes).mapToDouble(n -> values[n]).min().orElseThrow();
    }

    @Test
    void largeAndEmptyGraphs() {
        NetworkLayout large = NetworkLayout.of(random(900, 2000, 3), 1);
        assertThat(Arrays.stream(large.x())).allMatch(Double::isFinite);
        assertThat(NetworkLayout.of(random(1, 0, 1), 1).width()).isEqualTo(1);
        assertThat(NetworkLayout.of(WeightedGraph.of(0, new int[0], new int[0], new double[0], 0), 1)
                        .x())
                .isEmpty();
    }
}
