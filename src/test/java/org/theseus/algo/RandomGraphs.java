package org.theseus.algo;

import java.util.Random;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;

/**
 * Small random multigraphs that hold everything that has ever gone wrong: equal times, day intervals between exact times,
 * parallel edges, self-loops, terminal nodes, two currencies, conversions, fees, equal amounts.
 */
public final class RandomGraphs {

    public static final long HOUR = 3_600_000L;
    public static final long DAY = 24 * HOUR;
    private static final long[] AMOUNTS = {10_000, 10_000, 9_800, 9_500, 9_000, 8_500, 8_499, 7_000, 6_000, 5_999, 3_000
    };

    private RandomGraphs() {}

    /** How many graphs a test runs in all. */
    public static int count() {
        return Integer.getInteger("theseus.randomGraphs", 5000);
    }

    /** A generator whose first numbers differ for neighbouring seeds, which those of {@link Random} hardly do. */
    public static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
    }

    public static TemporalGraph of(long seed, int maxNodes, int maxEdges, int days) {
        Random random = random(seed);
        int nodes = 2 + random.nextInt(maxNodes - 1);
        int edges = random.nextInt(8) == 0 ? random.nextInt(3) : maxEdges / 2 + random.nextInt(maxEdges / 2 + 1);
        boolean onlyDays = random.nextInt(5) == 0;
        boolean onlyExact = random.nextInt(4) == 0;
        TemporalGraphBuilder builder = new TemporalGraphBuilder(nodes);
        if (random.nextInt(3) == 0) {
            builder.terminal(random.nextInt(nodes));
        }
        for (int edge = 0; edge < edges; edge++) {
            long day = random.nextInt(days) * DAY;
            boolean wholeDay = onlyDays || (!onlyExact && random.nextInt(3) == 0);
            long time = wholeDay ? day : day + 6 * HOUR * random.nextInt(4);
            long width = wholeDay ? DAY : random.nextInt(4) == 0 ? 60_000L : 1L;
            long sent = AMOUNTS[random.nextInt(AMOUNTS.length)];
            int currency = random.nextInt(8) == 0 ? 1 : 0;
            int received = random.nextInt(12) == 0 ? 1 - currency : currency;
            long arrives = received != currency ? sent * 3 / 2 : random.nextInt(8) == 0 ? sent - 100 : sent;
            builder.add(random.nextInt(nodes), random.nextInt(nodes), time, width, sent, currency, arrives, received);
        }
        return builder.build();
    }

    /** The edges as text, for failure messages. */
    public static String describe(TemporalGraph graph) {
        StringBuilder text = new StringBuilder();
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            text.append(edge + ": " + graph.source(edge) + "->" + graph.target(edge) + " at "
                    + graph.earliest(edge) / (double) HOUR + " h width " + graph.widthMillis(edge) + " "
                    + graph.sentMinor(edge) + "/" + graph.sentCurrency(edge) + " arrives "
                    + graph.receivedMinor(edge) + "/" + graph.receivedCurrency(edge)
                    + (graph.isTerminal(graph.target(edge)) ? " (to terminal)" : "") + "\n");
        }
        return text.toString();
    }
}
