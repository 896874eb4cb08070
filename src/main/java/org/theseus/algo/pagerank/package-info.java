/**
 * PageRank (S. Brin, L. Page: The anatomy of a large-scale hypertextual web search engine. Computer Networks 30, 1998), whole
 * or personalised (T. Haveliwala: Topic-sensitive PageRank. WWW 2002), on weighted graphs, directed or not.
 *
 * <p>Entry types: {@link org.theseus.algo.pagerank.Transitions}, the graph as a random walk sees it, and {@link
 * org.theseus.algo.pagerank.PageRank}; the answer is a {@link org.theseus.algo.pagerank.Scores}.
 *
 * <p>Method: a walk that has nowhere to go restarts, which makes the scores the normalised solution of a linear system without
 * such nodes (A. Langville, C. Meyer: Deeper inside PageRank. Internet Mathematics 1, 2004, section 8.4; G. Del Corso, A.
 * Gulli, F. Romani: Fast PageRank computation via a sparse linear system. Internet Mathematics 2, 2005). It is solved by
 * Gauss-Seidel sweeps with extrapolation, under a third of the steps that power iteration needs (32 against 110 on a million
 * transfers at a residual of 1e-10).
 *
 * <p>Bounds: O(nodes + edges) a sweep, about log(tolerance) / log(damping) sweeps at most; 4 bytes an edge (12 with weights)
 * and 52 a node. Without weights and from some 131,000 nodes on, values are passed on in blocks of receivers, which takes 18
 * bytes an edge more; a block reads what the blocks before it passed on in the same sweep, and itself as of the last one. Self-loops are left out. A node that ties with another by symmetry may differ from it by the tolerance.
 */
@NullMarked
package org.theseus.algo.pagerank;

import org.jspecify.annotations.NullMarked;
