/**
 * Gather-scatter at one node (the {@code gather_scatter} shape of AMLSim, Suzumura and Kanezashi 2021): {@link
 * org.theseus.algo.gatherscatter.GatherScatter} walks over the moments at which money came in and keeps, beside each,
 * what had gathered before it and what went out soon after it, with the numbers of distinct counterparties.
 *
 * <p>Every edge enters and leaves each side once: O(degree) a node, plus a sort of the outflows where exact times and
 * days are mixed. Same-day order is unknown and is taken as possible either way.
 */
@NullMarked
package org.theseus.algo.gatherscatter;

import org.jspecify.annotations.NullMarked;
