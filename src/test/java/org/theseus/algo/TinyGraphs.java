package org.theseus.algo;

import java.util.Random;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;

/** Small random multigraphs with equal times, intervals among exact times, parallel edges and self-loops. */
public final class TinyGraphs {

    private TinyGraphs() {}

    /** At most 9 nodes and 25 edges; times 0 to 11, widths 1 or 3, two currencies. */
    public static TemporalGraph of(Random random) {
        int nodes = 2 + random.nextInt(8);
        TemporalGraphBuilder builder = new TemporalGraphBuilder(nodes);
        int edges = random.nextInt(26);
        for (int i = 0; i < edges; i++) {
            builder.add(
                    random.nextInt(nodes),
                    random.nextBoolean() ? 0 : random.nextInt(nodes),
                    random.nextInt(12),
                    random.nextInt(3) == 0 ? 3 : 1,
                    random.nextInt(6),
                    random.nextInt(2));
        }
        return builder.build();
    }
}
