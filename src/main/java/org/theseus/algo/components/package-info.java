/**
 * Weak and strong components. Entry type: {@link org.theseus.algo.components.Components}. Weak: union-find with path
 * halving (Tarjan and van Leeuwen 1984) over edges that are not known to hang together with the busiest node, O(m a(n)).
 * Strong: in a large graph the component of the busiest node by reading all edges in order ({@code BusiestComponent}, after Fleischer and
 * others 2000), then what is left by Tarjan 1972 in the form of D. Pearce (A space-efficient algorithm for finding strongly
 * connected components. Information Processing Letters 116, 2016) with an explicit stack, O(n + m), no recursion.
 *
 * <p>Nothing connects through a terminal node: each is a component of its own. Self-loops and parallel edges change
 * nothing.
 */
@NullMarked
package org.theseus.algo.components;

import org.jspecify.annotations.NullMarked;
