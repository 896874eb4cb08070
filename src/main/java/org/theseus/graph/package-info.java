/**
 * A compact temporal multigraph on flat arrays: int nodes and edges, long times and amounts, out- and in-adjacency in
 * time order. Parallel edges and self-loops are kept.
 *
 * <p>Entry type: {@link org.theseus.graph.TemporalGraph}, built by {@link org.theseus.graph.TemporalGraphBuilder}; {@link
 * org.theseus.graph.GraphView} shows a window of time, the other direction or several nodes as one without copying. {@link
 * org.theseus.graph.ColumnSink} and {@link org.theseus.graph.ColumnSource} are how a graph is kept and read back. {@link
 * org.theseus.graph.WeightedGraph} is the undirected weighted graph that communities are found on, {@link
 * org.theseus.graph.Neighbours} the other ends of edges grouped by node, {@link
 * org.theseus.graph.ListedRows} times, payees and amounts in the order of the lists, for whoever reads them all. Nothing here knows
 * accounts, people or currencies by name; no library, no object per edge, no file.
 */
@NullMarked
package org.theseus.graph;

import org.jspecify.annotations.NullMarked;
