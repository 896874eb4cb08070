package org.theseus.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;

/** Listed rows tell of every position what the graph tells of its edge, amounts beyond an int included. */
class ListedRowsTest {

    private static final long LARGE = 1L << 33;

    private static TemporalGraph graph(Random random) {
        int nodes = 2 + random.nextInt(5);
        boolean converted = random.nextBoolean();
        TemporalGraphBuilder builder = new TemporalGraphBuilder(nodes);
        for (int edges = random.nextInt(20); edges > 0; edges--) {
            long sent = random.nextInt(6) + (random.nextInt(4) == 0 ? LARGE : 0);
            long received = converted && random.nextBoolean() ? sent + random.nextInt(3) : sent;
            builder.add(
                    random.nextInt(nodes),
                    random.nextInt(nodes),
                    random.nextInt(12),
                    random.nextInt(3) == 0 ? 3 : 1,
                    sent,
                    0,
                    received,
                    0);
        }
        return builder.build();
    }

    @Test
    void everyPositionTellsWhatItsEdgeTells() {
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            TemporalGraph graph = graph(RandomGraphs.random(seed));
            ListedRows rows = ListedRows.of(graph);
            for (int at = 0; at < graph.edgeCount(); at++) {
                int in = graph.inEdge(at);
                int out = graph.outEdge(at);
                long[] told = {
                    rows.inMillis(at),
                    rows.outMillis(at),
                    rows.outTarget(at),
                    rows.outSentMinor(at),
                    rows.outReceivedMinor(at)
                };
                assertThat(told)
                        .as("seed %d position %d", seed, at)
                        .containsExactly(
                                graph.earliest(in),
                                graph.earliest(out),
                                graph.target(out),
                                graph.sentMinor(out),
                                graph.receivedMinor(out));
            }
            for (int node = 0; node < graph.nodeCount(); node++) {
                for (long millis = -1; millis <= 12; millis++) {
                    assertThat(rows.outPositionFrom(node, millis))
                            .as("seed %d node %d at %d", seed, node, millis)
                            .isEqualTo(graph.outPositionFrom(node, millis));
                }
            }
        }
    }
}
