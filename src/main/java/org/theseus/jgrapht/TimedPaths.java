package org.theseus.jgrapht;

import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.interfaces.KShortestPathAlgorithm;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm;
import org.jgrapht.graph.GraphWalk;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.Monitor;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.algo.trace.Direction;
import org.theseus.algo.trace.Trace;
import org.theseus.algo.trace.TraceOrder;
import org.theseus.algo.trace.TracePath;
import org.theseus.algo.trace.TraceQuery;
import org.theseus.algo.trace.TraceResult;

/**
 * Our traces behind JGraphT's path interfaces: the best simple paths on which each payment follows the one before. The
 * weight of a path is what is minimised: hops, time of arrival, or the amount carried with a minus. Thread-safe.
 */
public final class TimedPaths<V, E> implements ShortestPathAlgorithm<V, E>, KShortestPathAlgorithm<V, E> {

    private final TimedGraph<V, E> graph;
    private final TraceQuery query;
    private final Monitor monitor;

    private TimedPaths(TimedGraph<V, E> graph, TraceQuery query, Monitor monitor) {
        this.graph = graph;
        this.query = query;
        this.monitor = monitor;
    }

    /** Paths in time order and nothing else asked, of up to as many hops as there are other vertices. */
    public static <V, E> TimedPaths<V, E> of(TimedGraph<V, E> graph, TraceOrder order) {
        int hops = Math.max(1, graph.temporal().nodeCount() - 1);
        return of(graph, TraceQuery.fromNodes(FollowsRule.ANY).by(order).hops(hops), Monitor.NONE);
    }

    /**
     * Paths with dwell, window, amounts, hops, order and limit of steps as the query says; its seeds, targets, direction and
     * number of paths are not used.
     */
    public static <V, E> TimedPaths<V, E> of(TimedGraph<V, E> graph, TraceQuery query, Monitor monitor) {
        return new TimedPaths<>(graph, query, monitor);
    }

    /**
     * The best paths, best first; ties by hops, then by the edges in time order.
     *
     * @throws IllegalStateException if the query's limit of steps ended the search before the paths were proven the best
     */
    @Override
    public List<GraphPath<V, E>> getPaths(V source, V sink, int k) {
        int from = graph.node(source);
        int to = graph.node(sink);
        if (from == to) {
            return List.of(GraphWalk.singletonWalk(graph.graph(), source, 0));
        }
        TraceQuery asked = new TraceQuery(
                new int[0],
                new int[] {from},
                new int[] {to},
                Direction.FORWARD,
                query.rule(),
                query.afterMillis(),
                query.beforeMillis(),
                query.maxHops(),
                query.minAmountMinor(),
                query.maxAmountMinor(),
                query.order(),
                k,
                query.expansionLimit());
        TraceResult result = Trace.search(graph.temporal(), asked, monitor);
        if (!result.complete()) {
            throw new IllegalStateException("the search stopped after " + result.expansions()
                    + " steps: give the query a higher limit, fewer hops or a shorter dwell");
        }
        return result.paths().stream()
                .map(path -> graph.walk(path.edges(), weight(path)))
                .toList();
    }

    private double weight(TracePath path) {
        return switch (query.order()) {
            case HOPS -> path.edges().length;
            case ARRIVAL -> path.reachedMillis();
            case AMOUNT -> -path.carriedMinor();
        };
    }

    /** The best path, null if there is none. */
    @Override
    public @Nullable GraphPath<V, E> getPath(V source, V sink) {
        List<GraphPath<V, E>> paths = getPaths(source, sink, 1);
        return paths.isEmpty() ? null : paths.get(0);
    }

    @Override
    public double getPathWeight(V source, V sink) {
        GraphPath<V, E> path = getPath(source, sink);
        return path == null ? Double.POSITIVE_INFINITY : path.getWeight();
    }

    /** Paths from one vertex, each found when it is asked for. */
    @Override
    public SingleSourcePaths<V, E> getPaths(V source) {
        graph.node(source);
        return new SingleSourcePaths<>() {
            @Override
            public Graph<V, E> getGraph() {
                return graph.graph();
            }

            @Override
            public V getSourceVertex() {
                return source;
            }

            @Override
            public double getWeight(V sink) {
                return getPathWeight(source, sink);
            }

            @Override
            public @Nullable GraphPath<V, E> getPath(V sink) {
                return TimedPaths.this.getPath(source, sink);
            }
        };
    }
}
