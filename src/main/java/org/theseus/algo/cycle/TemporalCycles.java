package org.theseus.algo.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.theseus.algo.Chunks;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.graph.TemporalGraph;

/**
 * Enumerates all simple temporal cycles under a {@link CycleRule}, each once.
 *
 * <p>A cycle is a sequence of payments in which each follows the one before, the last ends where the first began, no other
 * node repeats, the whole order is feasible within the span, every payment is sent and received in one and the same
 * currency, and no payment is smaller than the retained share of the first. Stateless and thread-safe.
 */
public final class TemporalCycles {

    private static final int HOMES_PER_CHUNK = 1024;

    private TemporalCycles() {}

    /** {@link #enumerate(TemporalGraph, CycleRule, int, Monitor)} on the calling thread alone. */
    public static CycleResult enumerate(TemporalGraph graph, CycleRule rule, Monitor monitor) {
        return enumerate(graph, rule, 1, monitor);
    }

    /**
     * All cycles, or as many as the rule's limit: then those at the nodes with the smallest numbers, a cycle being at the
     * node where it begins.
     *
     * @param threads at least 1; the result is the same for any number, memory is 8 bytes an edge for each
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static CycleResult enumerate(TemporalGraph graph, CycleRule rule, int threads, Monitor monitor) {
        Function<Ticker, RingSearch> searches;
        if (OrderSearch.serves(graph, rule)) {
            Timetable table = OrderSearch.timetable(graph, rule, Ticker.of(monitor, -1));
            searches = ticker -> new OrderSearch(table, rule, ticker);
        } else {
            Ring ring = new Ring(graph, rule);
            searches = ticker -> new HomeSearch(ring, ticker);
        }
        return gather(graph.nodeCount(), rule.limit(), threads, monitor, searches);
    }

    private static CycleResult gather(
            int nodes, int limit, int threads, Monitor monitor, Function<Ticker, RingSearch> searches) {
        List<int[]> cycles = new ArrayList<>();
        int most = limit == Integer.MAX_VALUE ? limit : limit + 1;
        Chunks.run(
                nodes,
                HOMES_PER_CHUNK,
                threads,
                monitor,
                searches,
                (search, from, to) -> sorted(search.search(from, to, most)),
                chunk -> {
                    cycles.addAll(chunk);
                    return cycles.size() <= limit;
                });
        boolean complete = cycles.size() <= limit;
        List<int[]> kept = complete ? cycles : cycles.subList(0, limit);
        return new CycleResult(List.copyOf(sorted(new ArrayList<>(kept))), complete);
    }

    private static List<int[]> sorted(List<int[]> cycles) {
        cycles.sort(Arrays::compare);
        return cycles;
    }
}
