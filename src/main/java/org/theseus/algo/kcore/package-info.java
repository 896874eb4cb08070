/**
 * The k-core decomposition. Entry type: {@link org.theseus.algo.kcore.KCore} on a {@link org.theseus.graph.WeightedGraph},
 * whose weights and self-loops play no part: a neighbour counts once.
 *
 * <p>Method: level by level, whoever has no more than k neighbours left leaves (H. Kabir, K. Madduri: Parallel k-core
 * decomposition on multicore platforms. IPDPS workshops, 2017), so an edge costs one look at the other end, where buckets
 * of nodes (V. Batagelj, M. Zaversnik, 2003) cost five. O(nodes + edges log k), because each node that stays for a level has k
 * edges; 17 bytes a node.
 */
@NullMarked
package org.theseus.algo.kcore;

import org.jspecify.annotations.NullMarked;
