package org.theseus.algo.flow;

/**
 * Which flow is asked for. Immutable; the arrays must not be changed.
 *
 * @param sources nodes the money starts from, with as much as they like
 * @param sinks nodes it must reach; none of them a source
 * @param currency number of the currency; other payments are left out
 * @param afterMillis payments that certainly happened before this are left out; inclusive
 * @param beforeMillis payments that certainly happened after this are left out; inclusive
 */
public record FlowQuery(
        int[] sources, int[] sinks, int currency, long afterMillis, long beforeMillis, FlowOrder order) {

    public FlowQuery {
        for (int source : sources) {
            for (int sink : sinks) {
                if (source == sink) {
                    throw new IllegalArgumentException("node " + source + " is source and sink");
                }
            }
        }
    }

    /** From one node to another at any time, in the possible order. */
    public static FlowQuery of(int source, int sink, int currency) {
        return new FlowQuery(
                new int[] {source}, new int[] {sink}, currency, Long.MIN_VALUE, Long.MAX_VALUE, FlowOrder.POSSIBLE);
    }

    /** The same inside a period, both ends inclusive. */
    public FlowQuery between(long after, long before) {
        return new FlowQuery(sources, sinks, currency, after, before, order);
    }

    /** The same by another order. */
    public FlowQuery by(FlowOrder another) {
        return new FlowQuery(sources, sinks, currency, afterMillis, beforeMillis, another);
    }
}
