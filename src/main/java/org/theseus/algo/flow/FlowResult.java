package org.theseus.algo.flow;

/**
 * A maximum flow and why there is no larger one. The arrays must not be changed.
 *
 * @param valueMinor the flow, minor units of the query's currency
 * @param flowMinor how much of each edge it uses, by edge number
 * @param cut edges of a minimum cut, ascending: without them nothing gets through, and their amounts add up to the value
 */
public record FlowResult(long valueMinor, long[] flowMinor, int[] cut) {}
