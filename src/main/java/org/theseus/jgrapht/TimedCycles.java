package org.theseus.jgrapht;

import java.util.List;
import org.jgrapht.GraphPath;
import org.theseus.algo.Monitor;
import org.theseus.algo.cycle.CycleResult;
import org.theseus.algo.cycle.CycleRule;
import org.theseus.algo.cycle.TemporalCycles;

/**
 * Our temporal cycles on any directed JGraphT graph of payments.
 *
 * @param cycles closed walks in time order, each once; the weight is the smallest amount on it
 * @param isComplete whether these are all; false if there are more than the rule's limit
 */
public record TimedCycles<V, E>(List<GraphPath<V, E>> cycles, boolean isComplete) {

    public TimedCycles {
        cycles = List.copyOf(cycles);
    }

    /**
     * All cycles under the rule.
     *
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static <V, E> TimedCycles<V, E> of(TimedGraph<V, E> graph, CycleRule rule, Monitor monitor) {
        CycleResult found = TemporalCycles.enumerate(graph.temporal(), rule, monitor);
        return new TimedCycles<>(
                found.cycles().stream()
                        .map(cycle -> graph.walk(cycle, smallest(graph, cycle)))
                        .toList(),
                found.complete());
    }

    private static <V, E> double smallest(TimedGraph<V, E> graph, int[] cycle) {
        long least = Long.MAX_VALUE;
        for (int edge : cycle) {
            least = Math.min(least, graph.temporal().sentMinor(edge));
        }
        return least;
    }
}
