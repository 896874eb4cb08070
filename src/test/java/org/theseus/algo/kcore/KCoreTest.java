package org.theseus.algo.kcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.jgrapht.alg.scoring.Coreness;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.algo.RandomGraphs;
import org.theseus.graph.WeightedGraph;
import org.theseus.jgrapht.WeightedGraphView;

@Tag("random")
class KCoreTest {

    private static WeightedGraph random(Random random, int maxNodes) {
        int nodes = 1 + random.nextInt(maxNodes);
        int edges = random.nextInt(4 * nodes);
        int[] from = random.ints(edges, 0, nodes).toArray();
        int[] to = random.ints(edges, 0, nodes).toArray();
        double[] weight = new double[edges];
        Arrays.fill(weight, 1);
        return WeightedGraph.of(nodes, from, to, weight, edges);
    }

    /** For each k: throw out nodes with fewer than k neighbours until none is left that has. */
    private static int[] naive(WeightedGraph graph) {
        int[] core = new int[graph.nodeCount()];
        boolean[] in = new boolean[core.length];
        Arrays.fill(in, true);
        for (int k = 1; k <= core.length; k++) {
            for (boolean changed = true; changed; ) {
                changed = false;
                for (int node = 0; node < core.length; node++) {
                    int neighbours = 0;
                    for (int position = graph.begin(node); position < graph.end(node); position++) {
                        neighbours += in[graph.neighbour(position)] ? 1 : 0;
                    }
                    if (in[node] && neighbours < k) {
                        in[node] = false;
                        changed = true;
                    }
                }
            }
            for (int node = 0; node < core.length; node++) {
                core[node] += in[node] ? 1 : 0;
            }
        }
        return core;
    }

    @Test
    void agreesWithThrowingOutAndWithJGraphT() {
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            WeightedGraph graph = random(RandomGraphs.random(seed), 14);
            KCore cores = KCore.of(graph, Monitor.NONE);
            assertThat(cores.coreOf()).as("seed %d", seed).isEqualTo(naive(graph));
            assertThat(cores.max())
                    .isEqualTo(Arrays.stream(cores.coreOf()).max().orElse(0));
            Map<Integer, Integer> scores = new Coreness<>(WeightedGraphView.of(graph)).getScores();
            for (int node = 0; node < graph.nodeCount(); node++) {
                assertThat(scores).as("seed %d", seed).containsEntry(node, cores.coreOf()[node]);
            }
        }
    }

    /** Groups in which everyone knows everyone have cores that no byte holds; a few strangers hang on to each. */
    @Test
    void countsBeyondAByte() {
        int[] sizes = {3, 255, 256, 257, 300, 520};
        int nodes = Arrays.stream(sizes).sum() + 40;
        Random random = RandomGraphs.random(4);
        List<int[]> pairs = new ArrayList<>();
        int begin = 0;
        for (int size : sizes) {
            for (int a = begin; a < begin + size; a++) {
                for (int b = begin; b < a; b++) {
                    pairs.add(new int[] {a, b});
                }
            }
            begin += size;
        }
        for (int node = begin; node < nodes; node++) {
            for (int i = random.nextInt(300); i > 0; i--) {
                pairs.add(new int[] {node, random.nextInt(node)});
            }
        }
        double[] ones = new double[pairs.size()];
        Arrays.fill(ones, 1);
        int[] from = pairs.stream().mapToInt(pair -> pair[0]).toArray();
        int[] to = pairs.stream().mapToInt(pair -> pair[1]).toArray();
        WeightedGraph graph = WeightedGraph.of(nodes, from, to, ones, ones.length);
        KCore cores = KCore.of(graph, Monitor.NONE);
        Map<Integer, Integer> scores = new Coreness<>(WeightedGraphView.of(graph)).getScores();
        for (int node = 0; node < nodes; node++) {
            assertThat(scores).containsEntry(node, cores.coreOf()[node]);
        }
        assertThat(cores.max()).isGreaterThanOrEqualTo(519);
    }

    @Test
    void membersEmptyGraphsAndCancellation() {
        double[] ones = {1, 1, 1, 1};
        WeightedGraph graph = WeightedGraph.of(5, new int[] {0, 1, 2, 2}, new int[] {1, 2, 0, 3}, ones, 4);
        KCore cores = KCore.of(graph, Monitor.NONE);
        assertThat(cores.coreOf()).containsExactly(2, 2, 2, 1, 0);
        assertThat(cores.members(2)).containsExactly(0, 1, 2);
        assertThat(cores.members(1)).containsExactly(0, 1, 2, 3);
        WeightedGraph none = WeightedGraph.of(0, new int[0], new int[0], new double[0], 0);
        assertThat(KCore.of(none, Monitor.NONE)).extracting(KCore::max).isEqualTo(0);
        assertThatThrownBy(() -> KCore.of(graph, (done, total) -> false)).isInstanceOf(CancellationException.class);
    }
}
