package org.theseus.algo.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.Monitor;
import org.theseus.graph.TemporalGraph;

/**
 * Finds the best time-respecting simple paths (see the package comment for method and bounds).
 *
 * <p>A path begins with a seed payment, every next payment follows the one before, no node repeats, the whole order is
 * feasible inside the window, and the smallest possible span is within the rule. Terminal nodes are begun at or ended at,
 * never passed through. With targets it ends at the first target; without, it ends where nothing takes it further.
 *
 * <p>Stateless and thread-safe; one search uses one thread.
 */
public final class Trace {

    private static final int REPORT_EVERY = 1024;

    private final TraceQuery query;
    private final Moves moves;
    /** Ascending: nothing as large as the graph is made for one search. */
    private final int[] targets;

    private final @Nullable TargetBounds bounds;
    private final Monitor monitor;
    private final List<TracePath> paths = new ArrayList<>();
    private long expansions;
    private boolean complete = true;

    private Trace(TemporalGraph graph, TraceQuery query, Monitor monitor) {
        this.query = query;
        this.monitor = monitor;
        this.moves = new Moves(graph, query);
        this.targets = query.targetNodes().clone();
        Arrays.sort(targets);
        this.bounds =
                query.targetNodes().length == 0 ? null : TargetBounds.of(moves, query, graph.edgeCount(), monitor);
    }

    /**
     * The best paths.
     *
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static TraceResult search(TemporalGraph graph, TraceQuery query, Monitor monitor) {
        Trace trace = new Trace(graph, query, monitor);
        trace.seedsByCurrency().values().forEach(trace::searchFrom);
        return new TraceResult(List.copyOf(trace.paths), trace.complete, trace.expansions);
    }

    /** Amounts of two currencies are not comparable, so under AMOUNT each seed currency is a search of its own. */
    private SortedMap<Integer, List<Integer>> seedsByCurrency() {
        TreeSet<Integer> seeds = new TreeSet<>();
        for (int edge : query.seedEdges()) {
            if (moves.isAdmitted(edge)) {
                seeds.add(edge);
            }
        }
        for (int node : query.seedNodes()) {
            moves.forEachFrom(node, seeds::add);
        }
        SortedMap<Integer, List<Integer>> byCurrency = new TreeMap<>();
        for (int edge : seeds) {
            int key = query.order() == TraceOrder.AMOUNT ? moves.nearCurrency(edge) : 0;
            byCurrency.computeIfAbsent(key, none -> new ArrayList<>()).add(edge);
        }
        return byCurrency;
    }

    private void searchFrom(List<Integer> seeds) {
        PriorityQueue<Prefix> queue = new PriorityQueue<>();
        seeds.forEach(edge -> offer(queue, Prefix.seed(moves, edge)));
        int wanted = paths.size() + query.limit();
        while (!queue.isEmpty() && paths.size() < wanted) {
            Prefix prefix = queue.remove();
            if (isTarget(prefix.last())) {
                paths.add(path(prefix, TracePath.End.TARGET));
                continue;
            }
            if (expansions == query.expansionLimit()) {
                complete = false;
                return;
            }
            if (++expansions % REPORT_EVERY == 0) {
                monitor.advance(expansions, query.expansionLimit());
            }
            boolean extended = extend(queue, prefix);
            if (!extended && bounds == null) {
                paths.add(path(prefix, endOf(prefix)));
            }
        }
    }

    private boolean isTarget(int edge) {
        return Arrays.binarySearch(targets, moves.to(edge)) >= 0;
    }

    private boolean extend(PriorityQueue<Prefix> queue, Prefix prefix) {
        if (prefix.edges().length == query.maxHops()) {
            return false;
        }
        boolean[] extended = {false};
        moves.forEachAfter(prefix.last(), edge -> {
            if (!prefix.visits(moves, moves.to(edge))) {
                Prefix longer = prefix.then(moves, edge, query.rule().spanMillis());
                if (longer != null) {
                    extended[0] = true;
                    offer(queue, longer);
                }
            }
        });
        return extended[0];
    }

    private void offer(PriorityQueue<Prefix> queue, Prefix prefix) {
        if (bounds == null || bounds.hopsLeft(prefix.last()) <= query.maxHops() - prefix.edges().length) {
            queue.add(prefix.bounded(query.order(), bounds));
        }
    }

    private TracePath.End endOf(Prefix prefix) {
        if (moves.isTerminal(moves.to(prefix.last()))) {
            return TracePath.End.TERMINAL;
        }
        return prefix.edges().length == query.maxHops() ? TracePath.End.HOP_LIMIT : TracePath.End.NOT_PASSED_ON;
    }

    private TracePath path(Prefix prefix, TracePath.End end) {
        List<Integer> edges = new ArrayList<>();
        for (int edge : prefix.edges()) {
            edges.add(edge);
        }
        long reached = prefix.order().endMillis();
        if (query.direction() == Direction.BACKWARD) {
            Collections.reverse(edges);
            reached = -reached;
        }
        return new TracePath(
                edges.stream().mapToInt(Integer::intValue).toArray(),
                prefix.carriedMinor(),
                moves.nearCurrency(prefix.edges()[0]),
                reached,
                end);
    }
}
