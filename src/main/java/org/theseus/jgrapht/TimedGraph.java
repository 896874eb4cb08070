package org.theseus.jgrapht;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.GraphTests;
import org.jgrapht.graph.GraphWalk;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;

/**
 * Any directed JGraphT graph whose edges are payments, as our algorithms see it: times and amounts are read once through
 * accessors, vertices and edges are given back as the caller's own. Later changes of the graph are not seen. Immutable; as
 * thread-safe as the graph is to read. Memory: about 60 bytes an edge beside the caller's graph.
 *
 * @param <V> vertices, with {@code equals} and {@code hashCode}
 * @param <E> edges
 */
public final class TimedGraph<V, E> {

    private final Graph<V, E> graph;
    private final TemporalGraph temporal;
    private final List<V> vertices;
    private final Map<V, Integer> numbers = new HashMap<>();
    private final List<E> edges = new ArrayList<>();

    private TimedGraph(
            Graph<V, E> graph, ToLongFunction<E> time, ToLongFunction<E> width, ToLongFunction<E> amountMinor) {
        GraphTests.requireDirected(graph);
        this.graph = graph;
        this.vertices = List.copyOf(graph.vertexSet());
        vertices.forEach(vertex -> numbers.put(vertex, numbers.size()));
        TemporalGraphBuilder builder = new TemporalGraphBuilder(vertices.size());
        List<E> asListed = List.copyOf(graph.edgeSet());
        for (E edge : asListed) {
            builder.add(
                    node(graph.getEdgeSource(edge)),
                    node(graph.getEdgeTarget(edge)),
                    time.applyAsLong(edge),
                    width.applyAsLong(edge),
                    amountMinor.applyAsLong(edge),
                    0);
        }
        this.temporal = builder.build();
        for (int listed : builder.insertionOrder()) {
            edges.add(asListed.get(listed));
        }
    }

    /**
     * Payments at exact times.
     *
     * @param timeMillis when the payment happened, epoch milliseconds or any other whole unit
     * @param amountMinor what it moved, zero or more, all of one currency
     * @throws IllegalArgumentException if the graph is undirected or an amount is below zero
     */
    public static <V, E> TimedGraph<V, E> of(
            Graph<V, E> graph, ToLongFunction<E> timeMillis, ToLongFunction<E> amountMinor) {
        return new TimedGraph<>(graph, timeMillis, edge -> 1, amountMinor);
    }

    /**
     * Payments of which only an interval is known.
     *
     * @param earliestMillis first possible time
     * @param widthMillis length of the interval, at least 1 for an exact time, at most 128 different lengths
     */
    public static <V, E> TimedGraph<V, E> of(
            Graph<V, E> graph,
            ToLongFunction<E> earliestMillis,
            ToLongFunction<E> widthMillis,
            ToLongFunction<E> amountMinor) {
        return new TimedGraph<>(graph, earliestMillis, widthMillis, amountMinor);
    }

    /** The caller's graph. */
    public Graph<V, E> graph() {
        return graph;
    }

    /** The same as our algorithms take it. */
    public TemporalGraph temporal() {
        return temporal;
    }

    /**
     * Number of a vertex.
     *
     * @throws IllegalArgumentException if it is not in the graph
     */
    public int node(V vertex) {
        Integer number = numbers.get(vertex);
        if (number == null) {
            throw new IllegalArgumentException("no such vertex in graph: " + vertex);
        }
        return number;
    }

    /** Vertex of a node. */
    public V vertex(int node) {
        return vertices.get(node);
    }

    /** Edge with a number of ours. */
    public E edge(int number) {
        return edges.get(number);
    }

    /** Edges of ours, one after the other, as a walk in the caller's graph. */
    GraphPath<V, E> walk(int[] numbered, double weight) {
        List<E> walked = new ArrayList<>();
        for (int number : numbered) {
            walked.add(edge(number));
        }
        return new GraphWalk<>(
                graph,
                vertex(temporal.source(numbered[0])),
                vertex(temporal.target(numbered[numbered.length - 1])),
                walked,
                weight);
    }
}
