/**
 * The k-core decomposition. Entry type: {@link org.theseus.algo.kcore.KCore} on a {@link org.theseus.graph.WeightedGraph},
 * whose weights and self-loops play no part: a neighbour counts once.
 *
 * <p>Method: nodes leave in the order of the neighbours they have left, kept in buckets (V. Batagelj, M. Zaversnik: An O(m)
 * algorithm for cores decomposition of networks. arXiv cs/0310049, 2003). O(nodes + edges), 16 bytes a node.
 */
@NullMarked
package org.theseus.algo.kcore;

import org.jspecify.annotations.NullMarked;
