package org.theseus.jgrapht;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.GraphType;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;
import org.theseus.graph.TemporalGraph;

/**
 * A temporal graph as a directed, unweighted JGraphT pseudograph: nodes and edges are our numbers, times are not seen.
 * Nothing is copied; it cannot be changed. {@code edgesOf} costs O(degree), {@code getEdge}
 * O(smaller degree), the rest O(1). Thread-safe.
 */
public final class TemporalGraphView extends ReadOnlyGraph {

    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .directed()
            .weighted(false)
            .allowMultipleEdges(true)
            .allowSelfLoops(true)
            .allowCycles(true)
            .modifiable(false)
            .build();

    private final TemporalGraph graph;

    private TemporalGraphView(TemporalGraph graph) {
        super(graph.nodeCount());
        this.graph = graph;
    }

    /** A view of the graph. */
    public static Graph<Integer, Integer> of(TemporalGraph graph) {
        return new TemporalGraphView(graph);
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public Set<Integer> edgeSet() {
        return IntSet.range(graph.edgeCount());
    }

    @Override
    public boolean containsEdge(Integer edge) {
        return edge != null && edge >= 0 && edge < graph.edgeCount();
    }

    @Override
    public Integer getEdgeSource(Integer edge) {
        return graph.source(edge);
    }

    @Override
    public Integer getEdgeTarget(Integer edge) {
        return graph.target(edge);
    }

    @Override
    public double getEdgeWeight(Integer edge) {
        return Graph.DEFAULT_EDGE_WEIGHT;
    }

    @Override
    public Set<Integer> outgoingEdgesOf(Integer vertex) {
        int node = known(vertex);
        int begin = graph.outBegin(node);
        return IntSet.of(
                graph.outEnd(node) - begin,
                index -> graph.outEdge(begin + index),
                edge -> containsEdge(edge) && graph.source(edge) == node);
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer vertex) {
        int node = known(vertex);
        int begin = graph.inBegin(node);
        return IntSet.of(
                graph.inEnd(node) - begin,
                index -> graph.inEdge(begin + index),
                edge -> containsEdge(edge) && graph.target(edge) == node);
    }

    @Override
    public Set<Integer> edgesOf(Integer vertex) {
        int node = known(vertex);
        Set<Integer> in = incomingEdgesOf(vertex);
        Set<Integer> out = outgoingEdgesOf(vertex);
        if (hasLoop(node)) {
            Set<Integer> both = new LinkedHashSet<>(in);
            both.addAll(out);
            return both;
        }
        int begin = graph.inBegin(node);
        int size = in.size();
        return IntSet.of(
                size + out.size(),
                index ->
                        index < size ? graph.inEdge(begin + index) : graph.outEdge(graph.outBegin(node) + index - size),
                edge -> in.contains(edge) || out.contains(edge));
    }

    private boolean hasLoop(int node) {
        for (int position = graph.outBegin(node); position < graph.outEnd(node); position++) {
            if (graph.target(graph.outEdge(position)) == node) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int inDegreeOf(Integer vertex) {
        int node = known(vertex);
        return graph.inEnd(node) - graph.inBegin(node);
    }

    @Override
    public int outDegreeOf(Integer vertex) {
        int node = known(vertex);
        return graph.outEnd(node) - graph.outBegin(node);
    }

    /** In-degree plus out-degree; a self-loop counts twice. */
    @Override
    public int degreeOf(Integer vertex) {
        return inDegreeOf(vertex) + outDegreeOf(vertex);
    }

    @Override
    public @Nullable Set<Integer> getAllEdges(Integer source, Integer target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        Set<Integer> edges = new LinkedHashSet<>();
        boolean byOut = outDegreeOf(source) <= inDegreeOf(target);
        for (int edge : byOut ? outgoingEdgesOf(source) : incomingEdgesOf(target)) {
            if (graph.source(edge) == source && graph.target(edge) == target) {
                edges.add(edge);
            }
        }
        return edges;
    }

    @Override
    public @Nullable Integer getEdge(Integer source, Integer target) {
        Set<Integer> all = getAllEdges(source, target);
        return all == null || all.isEmpty() ? null : all.iterator().next();
    }
}
