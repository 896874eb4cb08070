package org.theseus.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read in the order of the in-lists, or from every 256th time, is what the columns say, with or without room for copies. */
class InRowsTest {

    private static final int EDGES = 3_000;
    private static final int NODES = 100;

    private static TemporalGraph graph(Random random, long mostMinor, boolean converted, int times) {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(NODES);
        for (int i = 0; i < EDGES; i++) {
            long sent = random.nextLong(mostMinor);
            long received = converted ? random.nextLong(mostMinor) : sent;
            builder.add(random.nextInt(NODES), random.nextInt(NODES), random.nextInt(times), 1, sent, 0, received, 0);
        }
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({
        "2147483647, false, 1000000",
        "2147483647, true, 1000",
        "2200000000, true, 1",
        "200000000000000, false, 50",
        "200000000000000, true, 1000000",
        "9000000000000000000, false, 1000000"
    })
    void copiesSayWhatTheColumnsSay(long mostMinor, boolean converted, int times) {
        Random random = new Random(times);
        TemporalGraph graph = graph(random, mostMinor, converted, times);
        for (int position = 0; position < EDGES; position++) {
            int edge = graph.inEdge(position);
            assertThat(graph.inSource(position)).isEqualTo(graph.source(edge));
            assertThat(graph.inReceivedMinor(position)).isEqualTo(graph.receivedMinor(edge));
        }
        for (int i = 0; i < 20_000; i++) {
            int edge = random.nextInt(EDGES);
            int than = random.nextInt(3) == 0 ? random.nextInt(EDGES) : Math.max(0, edge - random.nextInt(300));
            long gap = graph.earliest(edge) - graph.earliest(than);
            long millis = gap + random.nextInt(3) - 1;
            assertThat(graph.isLater(edge, than, millis)).isEqualTo(gap > millis);
        }
    }
}
