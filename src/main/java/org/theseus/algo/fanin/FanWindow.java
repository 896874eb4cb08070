package org.theseus.algo.fanin;

/**
 * All edges on one side of a node that begin within the window's length of the first of them.
 *
 * @param begin first in- or out-position of the graph
 * @param end one past the last position
 * @param distinct number of different counterparties among the edges that count
 */
public record FanWindow(int node, int begin, int end, int distinct) {}
