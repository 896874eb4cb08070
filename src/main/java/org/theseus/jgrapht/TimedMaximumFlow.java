package org.theseus.jgrapht;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jgrapht.alg.interfaces.MaximumFlowAlgorithm;
import org.theseus.algo.Monitor;
import org.theseus.algo.flow.FlowOrder;
import org.theseus.algo.flow.FlowQuery;
import org.theseus.algo.flow.FlowResult;

/**
 * Our maximum flow in time behind JGraphT's interface: a payment passes on only what arrived before it. Values are whole
 * amounts; as doubles they are exact up to 2^53, {@link #lastFlow} has them as longs. Not thread-safe.
 */
public final class TimedMaximumFlow<V, E> implements MaximumFlowAlgorithm<V, E> {

    private final TimedGraph<V, E> graph;
    private final FlowOrder order;
    private final long afterMillis;
    private final long beforeMillis;
    private final Monitor monitor;
    private FlowResult last = new FlowResult(0, new long[0], new int[0]);

    private TimedMaximumFlow(
            TimedGraph<V, E> graph, FlowOrder order, long afterMillis, long beforeMillis, Monitor monitor) {
        this.graph = graph;
        this.order = order;
        this.afterMillis = afterMillis;
        this.beforeMillis = beforeMillis;
        this.monitor = monitor;
    }

    /** Flows at any time. */
    public static <V, E> TimedMaximumFlow<V, E> of(TimedGraph<V, E> graph, FlowOrder order) {
        return new TimedMaximumFlow<>(graph, order, Long.MIN_VALUE, Long.MAX_VALUE, Monitor.NONE);
    }

    /** Flows inside a period, both ends inclusive. */
    public static <V, E> TimedMaximumFlow<V, E> of(
            TimedGraph<V, E> graph, FlowOrder order, long afterMillis, long beforeMillis, Monitor monitor) {
        return new TimedMaximumFlow<>(graph, order, afterMillis, beforeMillis, monitor);
    }

    /**
     * A maximum flow.
     *
     * @throws IllegalArgumentException if a vertex is not in the graph or both are the same
     */
    @Override
    public MaximumFlowAlgorithm.MaximumFlow<E> getMaximumFlow(V source, V sink) {
        FlowQuery query = FlowQuery.of(graph.node(source), graph.node(sink), 0)
                .between(afterMillis, beforeMillis)
                .by(order);
        last = org.theseus.algo.flow.MaximumFlow.of(graph.temporal(), query, monitor);
        return new MaximumFlowImpl<>((double) last.valueMinor(), getFlowMap());
    }

    /** The last flow asked for, by our own edge numbers. */
    public FlowResult lastFlow() {
        return last;
    }

    /** The payments without which nothing of the last flow gets through, in time order. */
    public Set<E> lastCut() {
        Set<E> cut = new LinkedHashSet<>();
        for (int edge : last.cut()) {
            cut.add(graph.edge(edge));
        }
        return cut;
    }

    @Override
    public Map<E, Double> getFlowMap() {
        Map<E, Double> flow = new LinkedHashMap<>();
        for (int edge = 0; edge < last.flowMinor().length; edge++) {
            flow.put(graph.edge(edge), (double) last.flowMinor()[edge]);
        }
        return flow;
    }

    @Override
    public V getFlowDirection(E edge) {
        return graph.graph().getEdgeTarget(edge);
    }
}
