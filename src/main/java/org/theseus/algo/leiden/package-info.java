/**
 * Communities by the Leiden algorithm (V. A. Traag, L. Waltman, N. J. van Eck: From Louvain to Leiden: guaranteeing
 * well-connected communities. Scientific Reports 9, 5233, 2019), maximising modularity with a resolution.
 *
 * <p>Entry type: {@link org.theseus.algo.leiden.Leiden} on a {@link org.theseus.graph.WeightedGraph}; the answer is a
 * {@link org.theseus.algo.leiden.Partition}. One iteration is near-linear in the edges; memory is about that of the graph
 * once more and 64 bytes a node. In the first phase a neighbour of a node that moved is queued again only once moves have used up its
 * lead, which the paper does at each move. Of equal gains the first met
 * in node order wins, so one seed gives one partition.
 */
@NullMarked
package org.theseus.algo.leiden;

import org.jspecify.annotations.NullMarked;
