package org.theseus.algo.pagerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.algo.RandomGraphs;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;
import org.theseus.graph.WeightedGraph;

@Tag("random")
class PageRankTest {

    private static final int GRAPHS = RandomGraphs.count();
    private static final double TOLERANCE = 1e-10;

    /** Power iteration on the full matrix until nothing moves: every entry of the walk written out. */
    private static double[] dense(double[][] weight, double[] restart, double damping) {
        int nodes = restart.length;
        double[] score = restart.clone();
        for (int step = 0; step < 2_000; step++) {
            double[] next = new double[nodes];
            for (int from = 0; from < nodes; from++) {
                double out = Arrays.stream(weight[from]).sum();
                for (int to = 0; to < nodes; to++) {
                    double follow = out == 0 ? restart[to] : weight[from][to] / out;
                    next[to] += score[from] * (damping * follow + (1 - damping) * restart[to]);
                }
            }
            if (Arrays.equals(next, score)) {
                break;
            }
            score = next;
        }
        return score;
    }

    private static double[] restart(int nodes, int... seeds) {
        double[] restart = new double[nodes];
        Arrays.fill(restart, seeds.length == 0 ? 1.0 / nodes : 0);
        for (int seed : seeds) {
            restart[seed] += 1.0 / seeds.length;
        }
        return restart;
    }

    private static void assertNear(Scores scores, double[] expected, String name) {
        double error = 0;
        for (int node = 0; node < expected.length; node++) {
            error += Math.abs(scores.score()[node] - expected[node]);
        }
        assertThat(error).as(name).isLessThan(1e-9);
        assertThat(scores.residual()).as(name).isLessThanOrEqualTo(TOLERANCE);
    }

    @Test
    void comesWithinOneBillionthOfDensePowerIteration() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Random random = RandomGraphs.random(seed);
            int nodes = 1 + random.nextInt(12);
            int edges = random.nextInt(3 * nodes);
            int[] from = random.ints(edges, 0, nodes).toArray();
            int[] to = random.ints(edges, 0, nodes).toArray();
            boolean weighted = random.nextBoolean();
            double[] weight = weighted ? random.doubles(edges, 0.1, 9).toArray() : new double[0];
            double[][] matrix = new double[nodes][nodes];
            for (int edge = 0; edge < edges; edge++) {
                matrix[from[edge]][to[edge]] += from[edge] == to[edge] ? 0 : weighted ? weight[edge] : 1;
            }
            double damping = 0.5 + 0.45 * random.nextDouble();
            PageRank strict = new PageRank(damping, TOLERANCE * (1 - damping), 1_000);
            Transitions walk = Transitions.directed(nodes, from, to, weight);
            assertNear(strict.run(walk, Monitor.NONE), dense(matrix, restart(nodes), strict.damping()), "seed " + seed);
            int[] seeds = {random.nextInt(nodes), random.nextInt(nodes)};
            assertNear(
                    strict.personalised(walk, seeds, Monitor.NONE),
                    dense(matrix, restart(nodes, seeds), strict.damping()),
                    "seed " + seed + " from " + Arrays.toString(seeds));
        }
    }

    @Test
    void readsTemporalAndUndirectedGraphsAsTheirEdgesSay() {
        for (int seed = 0; seed < GRAPHS / 5; seed++) {
            TemporalGraph graph = RandomGraphs.of(seed, 9, 25, 5);
            int nodes = graph.nodeCount();
            double[][] directed = new double[nodes][nodes];
            double[][] undirected = new double[nodes][nodes];
            int[] from = new int[graph.edgeCount()];
            int[] to = new int[from.length];
            double[] weight = new double[from.length];
            for (int edge = 0; edge < from.length; edge++) {
                from[edge] = graph.source(edge);
                to[edge] = graph.target(edge);
                weight[edge] = 1 + edge % 3;
                if (from[edge] != to[edge]) {
                    undirected[from[edge]][to[edge]] += weight[edge];
                    undirected[to[edge]][from[edge]] += weight[edge];
                    directed[from[edge]][to[edge]] +=
                            graph.isTerminal(from[edge]) || graph.isTerminal(to[edge]) ? 0 : 1;
                }
            }
            PageRank pageRank = new PageRank(0.85, TOLERANCE, 1_000);
            assertNear(
                    pageRank.run(Transitions.of(graph), Monitor.NONE),
                    dense(directed, restart(nodes), 0.85),
                    "directed, seed " + seed);
            WeightedGraph pairs = WeightedGraph.of(nodes, from, to, weight, from.length);
            assertNear(
                    pageRank.run(Transitions.of(pairs), Monitor.NONE),
                    dense(undirected, restart(nodes), 0.85),
                    "undirected, seed " + seed);
        }
    }

    /** Large graphs are swept in blocks of receivers; one step of the walk over the edges themselves is the judge. */
    @Test
    void inBlocksItRestsWhereOneStepOfTheWalkChangesNothing() {
        int nodes = 150_000;
        SplittableRandom random = new SplittableRandom(5);
        int[] from = random.ints(400_000, 0, nodes).toArray();
        int[] to = random.ints(400_000, 0, nodes)
                .map(node -> node % 3 == 0 ? node / 50 : node)
                .toArray();
        Transitions walk = Transitions.directed(nodes, from, to, new double[0]);
        assertThat(walk.blocks()).isPresent();
        int[] out = new int[nodes];
        for (int edge = 0; edge < from.length; edge++) {
            out[from[edge]] += from[edge] == to[edge] ? 0 : 1;
        }
        for (int[] seeds : new int[][] {{}, {7, 149_999}}) {
            PageRank pageRank = new PageRank(0.85, TOLERANCE, 1_000);
            double[] score = (seeds.length == 0
                            ? pageRank.run(walk, Monitor.NONE)
                            : pageRank.personalised(walk, seeds, Monitor.NONE))
                    .score();
            double[] restart = restart(nodes, seeds);
            double stuck = 0;
            for (int node = 0; node < nodes; node++) {
                stuck += out[node] == 0 ? score[node] : 0;
            }
            double[] next = new double[nodes];
            for (int node = 0; node < nodes; node++) {
                next[node] = restart[node] * (0.15 + 0.85 * stuck);
            }
            for (int edge = 0; edge < from.length; edge++) {
                next[to[edge]] += from[edge] == to[edge] ? 0 : 0.85 * score[from[edge]] / out[from[edge]];
            }
            double difference = 0;
            for (int node = 0; node < nodes; node++) {
                difference += Math.abs(next[node] - score[node]);
            }
            assertThat(difference).as("from %s", Arrays.toString(seeds)).isLessThan(1.01 * TOLERANCE);
            assertThat(Arrays.stream(score).sum()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void aWalkThatIsStuckRestarts() {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(3);
        builder.add(0, 1, 0, 1, 1, 0);
        Transitions walk = Transitions.of(builder.build());
        Scores scores = new PageRank(0.85, 1e-14, 100).run(walk, Monitor.NONE);
        assertThat(Arrays.stream(scores.score()).sum()).isCloseTo(1, within(1e-12));
        assertThat(scores.score()[0]).isCloseTo(scores.score()[2], within(1e-12));
        assertThat(scores.score()[1]).isCloseTo(1.85 * scores.score()[0], within(1e-12));
        double[] fromTwo = new PageRank(0.85, 1e-14, 100)
                .personalised(walk, new int[] {2}, Monitor.NONE)
                .score();
        assertThat(fromTwo).containsExactly(0, 0, 1);
    }

    @Test
    void saysHowFarItGotStopsWhenToldAndRefusesNonsense() {
        Transitions ring = Transitions.directed(3, new int[] {0, 1, 1, 2}, new int[] {1, 2, 0, 0}, new double[0]);
        Scores early = new PageRank(0.99, 1e-12, 1).run(ring, Monitor.NONE);
        assertThat(early.residual()).isGreaterThan(1e-6);
        assertThat(new PageRank(0.99, 1e-12, 5_000).run(ring, Monitor.NONE).residual())
                .isLessThanOrEqualTo(1e-12);
        assertThatThrownBy(() -> new PageRank(0.85, 1e-9, 10).run(ring, (done, total) -> false))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> new PageRank(1, 1e-9, 10)).hasMessageContaining("damping 1.0");
        assertThatThrownBy(() -> new PageRank(0.5, 1e-9, 10).personalised(ring, new int[0], Monitor.NONE))
                .hasMessageContaining("no seeds");
        assertThatThrownBy(() -> Transitions.directed(2, new int[] {0}, new int[] {1}, new double[] {0}))
                .hasMessageContaining("weight 0.0 of edge 0");
        Transitions none = Transitions.directed(0, new int[0], new int[0], new double[0]);
        assertThat(new PageRank(0.85, 1e-9, 10).run(none, Monitor.NONE).score()).isEmpty();
    }
}
