/**
 * The edge to JGraphT, the only package that imports it. No domain word and no threshold of one.
 *
 * <p>JGraphT on our graphs, without copying: {@link org.theseus.jgrapht.TemporalGraphView} and {@link
 * org.theseus.jgrapht.WeightedGraphView} are graphs for any of its algorithms. Ours on its graphs: {@link
 * org.theseus.jgrapht.TimedGraph} reads time and amount of the edges through accessors, then {@link
 * org.theseus.jgrapht.TimedPaths} ({@code ShortestPathAlgorithm}, {@code KShortestPathAlgorithm}), {@link
 * org.theseus.jgrapht.TimedCycles} and {@link org.theseus.jgrapht.TimedMaximumFlow} ({@code MaximumFlowAlgorithm}) answer
 * in the caller's vertices and edges; {@link org.theseus.jgrapht.LeidenClustering} ({@code ClusteringAlgorithm}) needs no
 * times. What the program uses of JGraphT's own algorithms goes through {@link org.theseus.jgrapht.KeyPlayers} and {@link
 * org.theseus.jgrapht.NetworkLayout}, whose signatures know no JGraphT type.
 *
 * <pre>{@code
 * record Payment(long at, long cents) {}
 * Graph<String, Payment> graph = new DirectedPseudograph<>(Payment.class);
 * graph.addVertex("A"); graph.addVertex("D"); graph.addEdge("A", "D", new Payment(5, 10_000));
 *
 * TimedGraph<String, Payment> timed = TimedGraph.of(graph, Payment::at, Payment::cents);
 * GraphPath<String, Payment> most = TimedPaths.of(timed, TraceOrder.AMOUNT).getPath("A", "D");
 * double cents = TimedMaximumFlow.of(timed, FlowOrder.POSSIBLE).getMaximumFlowValue("A", "D");
 *
 * // and JGraphT's own algorithms on our graph
 * Graph<Integer, Integer> view = TemporalGraphView.of(timed.temporal());
 * boolean ring = new CycleDetector<>(view).detectCycles();
 * }</pre>
 */
@NullMarked
package org.theseus.jgrapht;

import org.jspecify.annotations.NullMarked;
