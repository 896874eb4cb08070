package org.theseus.algo.scattergather;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.theseus.algo.Chunks;
import org.theseus.algo.Monitor;
import org.theseus.graph.ListedRows;
import org.theseus.graph.TemporalGraph;

/** Finds every scatter-gather of a graph under a {@link ScatterGatherRule}. Stateless and thread-safe. */
public final class ScatterGather {

    private static final int SOURCES_PER_CHUNK = 512;

    private ScatterGather() {}

    /**
     * All of them, by source, then sink.
     *
     * @param threads at least 1; the result is the same for any number
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static List<Diamond> find(TemporalGraph graph, ScatterGatherRule rule, int threads, Monitor monitor) {
        return find(ListedRows.of(graph), rule, threads, monitor);
    }

    /** The same where the graph's rows in the order of its lists are known. */
    public static List<Diamond> find(ListedRows rows, ScatterGatherRule rule, int threads, Monitor monitor) {
        TemporalGraph graph = rows.graph();
        BitSet sinks = SourceJoin.sinks(graph, rule);
        List<Diamond> found = new ArrayList<>();
        Chunks.<SourceJoin, List<Diamond>>run(
                graph.nodeCount(),
                SOURCES_PER_CHUNK,
                threads,
                monitor,
                ticker -> new SourceJoin(rows, sinks, rule, ticker),
                SourceJoin::join,
                chunk -> {
                    found.addAll(chunk);
                    return true;
                });
        return List.copyOf(found);
    }
}
