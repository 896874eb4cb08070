package org.theseus.algo.leiden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.algo.RandomGraphs;
import org.theseus.algo.components.Components;
import org.theseus.graph.WeightedGraph;

class LeidenTest {

    /** Zachary 1977: who is tied to whom in a karate club, each pair once, members from 1. */
    private static final int[][] KARATE = {
        {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32},
        {2, 3, 4, 8, 14, 18, 20, 22, 31},
        {3, 4, 8, 9, 10, 14, 28, 29, 33},
        {4, 8, 13, 14},
        {5, 7, 11},
        {6, 7, 11, 17},
        {7, 17},
        {9, 31, 33, 34},
        {10, 34},
        {14, 34},
        {15, 33, 34},
        {16, 33, 34},
        {19, 33, 34},
        {20, 34},
        {21, 33, 34},
        {23, 33, 34},
        {24, 26, 28, 30, 33, 34},
        {25, 26, 28, 32},
        {26, 32},
        {27, 30, 34},
        {28, 34},
        {29, 32, 34},
        {30, 33, 34},
        {31, 33, 34},
        {32, 33, 34},
        {33, 34},
    };

    private static WeightedGraph karate() {
        int[] from = Arrays.stream(KARATE)
                .flatMapToInt(row -> IntStream.range(1, row.length).map(i -> row[0] - 1))
                .toArray();
        int[] to = Arrays.stream(KARATE)
                .flatMapToInt(row -> IntStream.range(1, row.length).map(i -> row[i] - 1))
                .toArray();
        return WeightedGraph.of(34, from, to, ones(from.length), from.length);
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Partition run(WeightedGraph graph, long seed) {
        return new Leiden(1, 50, seed).run(graph, Monitor.NONE);
    }

    @Test
    void findsTheKnownBestPartitionOfTheKarateClub() {
        WeightedGraph graph = karate();
        assertThat(graph.edgeCount()).isEqualTo(78);
        double best = IntStream.range(0, 20)
                .mapToDouble(seed -> run(graph, seed).modularity())
                .max()
                .orElseThrow();
        double worst = IntStream.range(0, 20)
                .mapToDouble(seed -> run(graph, seed).modularity())
                .min()
                .orElseThrow();
        assertThat(best).isCloseTo(0.4198, within(0.00005));
        assertThat(worst).isGreaterThan(0.40);
        assertThat(Partition.modularity(graph, new int[34], 1)).isCloseTo(0, within(1e-12));
    }

    private static WeightedGraph random(Random random, int maxNodes) {
        int nodes = 2 + random.nextInt(maxNodes - 1);
        int edges = 1 + random.nextInt(2 * nodes);
        int[] from = new int[edges];
        int[] to = new int[edges];
        double[] weight = new double[edges];
        for (int i = 0; i < edges; i++) {
            from[i] = random.nextInt(nodes);
            to[i] = random.nextInt(nodes);
            weight[i] = 1 + random.nextInt(3);
        }
        return WeightedGraph.of(nodes, from, to, weight, edges);
    }

    @Test
    void comesToTheBestOfAllPartitionsOfTinyGraphs() {
        int optimal = 0;
        int graphs = 400;
        for (int seed = 0; seed < graphs; seed++) {
            WeightedGraph graph = random(RandomGraphs.random(seed), 7);
            double best = bestOfAll(graph, new int[graph.nodeCount()], 0, 0);
            double found = IntStream.range(0, 5)
                    .mapToDouble(s -> run(graph, s).modularity())
                    .max()
                    .orElseThrow();
            assertThat(found).as("seed %d", seed).isBetween(best - 0.06, best + 1e-9);
            optimal += found > best - 1e-9 ? 1 : 0;
        }
        assertThat(optimal).isGreaterThan(graphs * 97 / 100);
    }

    /** Every partition by its restricted growth string. */
    private static double bestOfAll(WeightedGraph graph, int[] labels, int node, int used) {
        if (node == labels.length) {
            return Partition.modularity(graph, labels, 1);
        }
        double best = -2;
        for (int label = 0; label <= used; label++) {
            labels[node] = label;
            best = Math.max(best, bestOfAll(graph, labels, node + 1, Math.max(used, label + 1)));
        }
        return best;
    }

    @Test
    void communitiesHangTogetherAndNoSingleMoveGains() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = RandomGraphs.random(seed);
            WeightedGraph graph = random(random, 60);
            double resolution = 0.3 + 2 * random.nextDouble();
            Partition partition = new Leiden(resolution, 50, seed).run(graph, Monitor.NONE);
            for (int[] members : partition.members()) {
                assertThat(Components.weak(graph.induced(members)).count())
                        .as("seed %d", seed)
                        .isEqualTo(1);
            }
            int[] labels = partition.communityOf().clone();
            for (int node = 0; node < labels.length; node++) {
                int own = labels[node];
                for (int other = 0; other <= Math.min(partition.count(), labels.length - 1); other++) {
                    labels[node] = other;
                    assertThat(Partition.modularity(graph, labels, resolution))
                            .as("seed %d node %d to %d", seed, node, other)
                            .isLessThanOrEqualTo(partition.modularity() + 1e-9);
                }
                labels[node] = own;
            }
        }
    }

    @Test
    void oneSeedGivesOnePartitionAndScaleDoesNotMatter() {
        for (int seed = 0; seed < 200; seed++) {
            WeightedGraph graph = random(RandomGraphs.random(seed), 60);
            Partition once = run(graph, seed);
            Partition again = run(graph, seed);
            assertThat(again.communityOf()).isEqualTo(once.communityOf());
            int[] size = new int[once.count()];
            IntStream.of(once.communityOf()).forEach(community -> size[community]++);
            assertThat(IntStream.range(1, size.length).allMatch(i -> size[i - 1] >= size[i]))
                    .isTrue();
        }
    }

    @Test
    void graphsWithoutEdgesAndLoneLoops() {
        WeightedGraph none = WeightedGraph.of(3, new int[0], new int[0], new double[0], 0);
        assertThat(run(none, 1).count()).isEqualTo(3);
        assertThat(run(WeightedGraph.of(0, new int[0], new int[0], new double[0], 0), 1)
                        .count())
                .isZero();
        WeightedGraph loop = WeightedGraph.of(2, new int[] {0}, new int[] {0}, new double[] {2}, 1);
        assertThat(run(loop, 1).count()).isEqualTo(2);
    }

    @Test
    void stopsWhenTold() {
        assertThatThrownBy(() -> new Leiden(1, 5, 1).run(karate(), (done, total) -> false))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> new Leiden(0, 5, 1)).hasMessageContaining("resolution 0.0");
    }
}
