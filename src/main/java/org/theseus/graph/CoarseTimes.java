package org.theseus.graph;

/**
 * The time of every 256th edge. As edges ascend in time it bounds the time of every edge, and it is small enough to stay
 * near the processor where the column of times is not: most comparisons of times need no more. Immutable, thread-safe.
 */
final class CoarseTimes {

    private static final int BLOCK_BITS = 8;

    private final long[] time;
    /** Of the first edge of each block, and of the last edge of all. */
    private final long[] first;

    CoarseTimes(long[] time) {
        this.time = time;
        this.first = new long[time.length == 0 ? 0 : ((time.length - 1) >> BLOCK_BITS) + 2];
        for (int block = 0; block < first.length - 1; block++) {
            first[block] = time[block << BLOCK_BITS];
        }
        if (time.length > 0) {
            first[first.length - 1] = time[time.length - 1];
        }
    }

    /** Whether one edge begins more than so many milliseconds after another. */
    boolean isLater(int edge, int than, long millis) {
        int block = edge >> BLOCK_BITS;
        int thanBlock = than >> BLOCK_BITS;
        if (first[block + 1] - first[thanBlock] <= millis) {
            return false;
        }
        return first[block] - first[thanBlock + 1] > millis || time[edge] - time[than] > millis;
    }

    long heapBytes() {
        return (long) Long.BYTES * first.length;
    }
}
