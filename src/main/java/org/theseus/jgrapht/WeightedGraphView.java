package org.theseus.jgrapht;

import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.GraphType;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;
import org.theseus.graph.WeightedGraph;

/**
 * A weighted graph as a simple undirected JGraphT graph. An edge is numbered by its place among the edges in the order
 * (smaller end, larger end); self-loops are left out. It keeps 12 bytes an edge beside our graph and cannot be changed.
 * Thread-safe.
 */
public final class WeightedGraphView extends ReadOnlyGraph {

    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .undirected()
            .weighted(true)
            .allowMultipleEdges(false)
            .allowSelfLoops(false)
            .allowCycles(true)
            .modifiable(false)
            .build();

    private final WeightedGraph graph;
    private final int[] positionOfEdge;
    private final int[] edgeAtPosition;

    private WeightedGraphView(WeightedGraph graph) {
        super(graph.nodeCount());
        this.graph = graph;
        this.positionOfEdge = new int[graph.edgeCount()];
        this.edgeAtPosition = new int[2 * graph.edgeCount()];
        int edges = 0;
        for (int node = 0; node < graph.nodeCount(); node++) {
            for (int position = graph.begin(node); position < graph.end(node); position++) {
                int other = graph.neighbour(position);
                if (node < other) {
                    positionOfEdge[edges] = position;
                    edgeAtPosition[position] = edges++;
                } else {
                    edgeAtPosition[position] = edgeAtPosition[graph.findPosition(other, node)];
                }
            }
        }
    }

    /** A view of the graph; O(edges log degree). */
    public static Graph<Integer, Integer> of(WeightedGraph graph) {
        return new WeightedGraphView(graph);
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public Set<Integer> edgeSet() {
        return IntSet.range(positionOfEdge.length);
    }

    @Override
    public boolean containsEdge(Integer edge) {
        return edge != null && edge >= 0 && edge < positionOfEdge.length;
    }

    /** The smaller end. */
    @Override
    public Integer getEdgeSource(Integer edge) {
        return graph.nodeAt(positionOfEdge[edge]);
    }

    /** The larger end. */
    @Override
    public Integer getEdgeTarget(Integer edge) {
        return graph.neighbour(positionOfEdge[edge]);
    }

    @Override
    public double getEdgeWeight(Integer edge) {
        return graph.weight(positionOfEdge[edge]);
    }

    @Override
    public Set<Integer> edgesOf(Integer vertex) {
        int node = known(vertex);
        int begin = graph.begin(node);
        return IntSet.of(
                graph.end(node) - begin,
                index -> edgeAtPosition[begin + index],
                edge -> containsEdge(edge) && (getEdgeSource(edge) == node || getEdgeTarget(edge) == node));
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer node) {
        return edgesOf(node);
    }

    @Override
    public Set<Integer> outgoingEdgesOf(Integer node) {
        return edgesOf(node);
    }

    @Override
    public int degreeOf(Integer vertex) {
        int node = known(vertex);
        return graph.end(node) - graph.begin(node);
    }

    @Override
    public int inDegreeOf(Integer node) {
        return degreeOf(node);
    }

    @Override
    public int outDegreeOf(Integer node) {
        return degreeOf(node);
    }

    @Override
    public @Nullable Integer getEdge(Integer source, Integer target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        int position = graph.findPosition(source, target);
        return position < 0 ? null : Integer.valueOf(edgeAtPosition[position]);
    }

    @Override
    public @Nullable Set<Integer> getAllEdges(Integer source, Integer target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        Integer edge = getEdge(source, target);
        return edge == null ? Set.of() : Set.of(edge);
    }
}
