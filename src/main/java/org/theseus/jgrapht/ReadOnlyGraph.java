package org.theseus.jgrapht;

import java.util.Set;
import java.util.function.Supplier;
import org.jgrapht.graph.AbstractGraph;
import org.jspecify.annotations.Nullable;

/** What every view refuses, and its nodes {@code 0..n-1}. */
abstract class ReadOnlyGraph extends AbstractGraph<Integer, Integer> {

    private static final String REFUSAL = "this graph is a view and cannot be changed";

    private final IntSet nodes;

    ReadOnlyGraph(int nodeCount) {
        this.nodes = IntSet.range(nodeCount);
    }

    @Override
    public Set<Integer> vertexSet() {
        return nodes;
    }

    @Override
    public boolean containsVertex(Integer node) {
        return nodes.contains(node);
    }

    /** Refuses a node that is not in the graph, as JGraphT's own graphs do. */
    final int known(Integer node) {
        if (!nodes.contains(node)) {
            throw new IllegalArgumentException("no such vertex in graph: " + node);
        }
        return node;
    }

    @Override
    public @Nullable Supplier<Integer> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Integer> getEdgeSupplier() {
        return null;
    }

    @Override
    public Integer addEdge(Integer source, Integer target) {
        throw new UnsupportedOperationException(REFUSAL);
    }

    @Override
    public boolean addEdge(Integer source, Integer target, Integer edge) {
        throw new UnsupportedOperationException(REFUSAL);
    }

    @Override
    public Integer addVertex() {
        throw new UnsupportedOperationException(REFUSAL);
    }

    @Override
    public boolean addVertex(Integer node) {
        throw new UnsupportedOperationException(REFUSAL);
    }

    @Override
    public Integer removeEdge(Integer source, Integer target) {
        throw new UnsupportedOperationException(REFUSAL);
    }

    @Override
    public boolean removeEdge(Integer edge) {
        throw new UnsupportedOperationException(REFUSAL);
    }

    @Override
    public boolean removeVertex(Integer node) {
        throw new UnsupportedOperationException(REFUSAL);
    }

    @Override
    public void setEdgeWeight(Integer edge, double weight) {
        throw new UnsupportedOperationException(REFUSAL);
    }
}
