package org.theseus.algo.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.theseus.algo.Monitor;
import org.theseus.algo.follows.FeasibleOrder;
import org.theseus.graph.TemporalGraph;

/**
 * Enumerates all simple temporal cycles under a {@link CycleRule}, each once.
 *
 * <p>A cycle is a sequence of payments in which each follows the one before, the last ends where the first began, no other
 * node repeats, the whole order is feasible within the span, every payment is sent and received in one and the same
 * currency, and no payment is smaller than the retained share of the first. Stateless and thread-safe.
 */
public final class TemporalCycles {

    private static final int REPORT_EVERY = 1024;

    private final TemporalGraph graph;
    private final Ring ring;
    private final CycleRule rule;
    private final List<int[]> cycles = new ArrayList<>();
    /** Edges reached from the current first edge, in order of hops, and where each level begins. */
    private final int[] reached;

    private final int[] reachedBy;
    private final int[] hopsToClose;
    private final int[] closesBy;
    private final boolean[] visited;
    private final int[] path;
    private boolean complete = true;

    private TemporalCycles(TemporalGraph graph, CycleRule rule) {
        this.graph = graph;
        this.rule = rule;
        this.ring = new Ring(graph, rule);
        this.reached = new int[graph.edgeCount()];
        this.reachedBy = new int[graph.edgeCount()];
        this.hopsToClose = new int[graph.edgeCount()];
        this.closesBy = new int[graph.edgeCount()];
        this.visited = new boolean[graph.nodeCount()];
        this.path = new int[rule.maxHops()];
        Arrays.fill(reachedBy, -1);
        Arrays.fill(closesBy, -1);
    }

    /**
     * All cycles.
     *
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static CycleResult enumerate(TemporalGraph graph, CycleRule rule, Monitor monitor) {
        TemporalCycles search = new TemporalCycles(graph, rule);
        for (int first = 0; first < graph.edgeCount() && search.complete; first++) {
            if (first % REPORT_EVERY == 0) {
                monitor.advance(first, graph.edgeCount());
            }
            if (search.ring.isUsable(first) && search.wallIn(first)) {
                search.path[0] = first;
                search.visited[graph.target(first)] = true;
                search.walk(1, search.ring.start(first));
                search.visited[graph.target(first)] = false;
            }
        }
        return new CycleResult(List.copyOf(search.cycles), search.complete);
    }

    /** Marks with its distance every edge by which a ring begun with the first edge may still close; false if none. */
    private boolean wallIn(int first) {
        int home = graph.source(first);
        int size = 0;
        reached[size++] = first;
        reachedBy[first] = first;
        List<Integer> closing = new ArrayList<>();
        int levelEnd = size;
        int hops = 1;
        for (int head = 0; head < size && hops < rule.maxHops(); head++) {
            int edge = reached[head];
            if (graph.target(edge) != home) {
                int end = ring.follows.nextEnd(edge);
                for (int at = ring.follows.nextBegin(edge); at < end; at++) {
                    int next = graph.outEdge(at);
                    if (reachedBy[next] != first && ring.belongs(first, next) && ring.follows.test(edge, next)) {
                        reachedBy[next] = first;
                        reached[size++] = next;
                        if (graph.target(next) == home) {
                            closing.add(next);
                        }
                    }
                }
            }
            if (head + 1 == levelEnd) {
                levelEnd = size;
                hops++;
            }
        }
        walkBack(first, closing);
        return closesBy[first] == first;
    }

    private void walkBack(int first, List<Integer> closing) {
        List<Integer> queue = closing;
        for (int edge : queue) {
            closesBy[edge] = first;
            hopsToClose[edge] = 0;
        }
        for (int head = 0; head < queue.size(); head++) {
            int edge = queue.get(head);
            int end = ring.follows.previousEnd(edge);
            for (int at = ring.follows.previousBegin(edge); at < end; at++) {
                int before = graph.inEdge(at);
                if (closesBy[before] != first && reachedBy[before] == first && ring.follows.test(before, edge)) {
                    closesBy[before] = first;
                    hopsToClose[before] = hopsToClose[edge] + 1;
                    queue.add(before);
                }
            }
        }
    }

    private void walk(int hops, FeasibleOrder order) {
        int first = path[0];
        int last = path[hops - 1];
        int end = ring.follows.nextEnd(last);
        for (int at = ring.follows.nextBegin(last); at < end && complete; at++) {
            int next = graph.outEdge(at);
            if (closesBy[next] != first
                    || hops + 1 + hopsToClose[next] > rule.maxHops()
                    || visited[graph.target(next)]
                    || !ring.follows.test(last, next)) {
                continue;
            }
            FeasibleOrder longer = ring.then(order, next);
            if (longer == null) {
                continue;
            }
            path[hops] = next;
            if (graph.target(next) == graph.source(first)) {
                close(hops + 1);
            } else {
                visited[graph.target(next)] = true;
                walk(hops + 1, longer);
                visited[graph.target(next)] = false;
            }
        }
    }

    private void close(int hops) {
        int[] cycle = Arrays.copyOf(path, hops);
        if (hops < rule.minHops() || ring.isReadEarlier(cycle)) {
            return;
        }
        if (cycles.size() == rule.limit()) {
            complete = false;
            return;
        }
        cycles.add(cycle);
    }
}
