package org.theseus.algo.gatherscatter;

/**
 * A moment at which an inflow completes a gathering.
 *
 * @param atMillis earliest time of the inflow
 * @param gatherBegin first in-position of the gathering; it ends at {@code gatherEnd}, exclusive
 * @param senders distinct sources of the gathered edges that count
 * @param receivers distinct targets of the scattered edges that count
 */
public record Peak(int node, long atMillis, int gatherBegin, int gatherEnd, int senders, int receivers) {}
