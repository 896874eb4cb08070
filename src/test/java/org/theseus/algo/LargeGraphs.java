package org.theseus.algo;

import java.util.SplittableRandom;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;

/** Seeded graphs that are too large for brute force: for threads, cancellation and counts. */
public final class LargeGraphs {

    public static final long DAY = 86_400_000L;

    private LargeGraphs() {}

    /** Exact times in whole seconds over 30 days, so that some are equal; half of the payments among a tenth of the nodes. */
    public static TemporalGraph exact(long seed, int nodes, int edges) {
        return of(seed, nodes, edges, 1);
    }

    /** The same with days only. */
    public static TemporalGraph days(long seed, int nodes, int edges) {
        return of(seed, nodes, edges, DAY);
    }

    private static TemporalGraph of(long seed, int nodes, int edges, long width) {
        SplittableRandom random = new SplittableRandom(seed);
        TemporalGraphBuilder builder = new TemporalGraphBuilder(nodes);
        for (int edge = 0; edge < edges; edge++) {
            int from = random.nextInt(random.nextBoolean() ? nodes : Math.max(1, nodes / 10));
            int to = random.nextInt(random.nextBoolean() ? nodes : Math.max(1, nodes / 10));
            long second = random.nextLong(30 * DAY / 1000);
            long time = width == 1 ? second * 1000 : second * 1000 / width * width;
            builder.add(from, to, time, width, 100_000 - random.nextInt(20_000), 0);
        }
        return builder.build();
    }
}
