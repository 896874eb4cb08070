package org.theseus.graph;

/**
 * What algorithms ask of all payments into a node, copied into the order of the in-lists, where it is read in one go instead
 * of by a jump for each payment. What would take an edge beyond {@link #MOST_BYTES} is not copied, and read by a jump. Immutable,
 * thread-safe.
 */
final class InRows {

    /** Most bytes of an edge, copies included. */
    static final int MOST_BYTES = 40;

    private final int[] inEdge;
    private final int[] source;
    private final Amounts received;
    private final boolean hasSources;
    private final boolean hasAmounts;
    private final int[] sourceInOrder;
    private final Amounts receivedInOrder;

    /**
     * The copies.
     *
     * @param taken bytes that all edges take without them
     */
    InRows(int[] inEdge, int[] source, Amounts received, long taken) {
        this.inEdge = inEdge;
        this.source = source;
        this.received = received;
        long free = (long) MOST_BYTES * source.length - taken - (long) Integer.BYTES * source.length;
        this.hasSources = free >= 0;
        this.hasAmounts = free >= received.columnBytes();
        this.sourceInOrder = new int[hasSources ? inEdge.length : 0];
        for (int position = 0; position < sourceInOrder.length; position++) {
            sourceInOrder[position] = source[inEdge[position]];
        }
        this.receivedInOrder = hasAmounts ? received.inOrder(inEdge) : received;
    }

    int source(int position) {
        return hasSources ? sourceInOrder[position] : source[inEdge[position]];
    }

    long receivedMinor(int position) {
        return hasAmounts ? receivedInOrder.get(position) : received.get(inEdge[position]);
    }

    long heapBytes() {
        return (long) Integer.BYTES * sourceInOrder.length + (hasAmounts ? receivedInOrder.columnBytes() : 0);
    }
}
