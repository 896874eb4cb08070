package org.theseus.algo.cycle;

/**
 * Records of some ints that wait until they are put in their places: those for neighbouring places lie together, so that
 * writing each block out stays within the processor's caches. At most as many records as places, one for each. Not thread-safe.
 */
final class Blocks {

    /** A block's places are a few hundred kilobytes. */
    private static final int PLACES_BITS = 13;

    private final int width;
    /** Where the next record of each block goes. */
    private final int[] next;

    /**
     * Of records for places below a number.
     *
     * @param width ints of a record
     */
    Blocks(int places, int width) {
        this.width = width;
        this.next = new int[(places >> PLACES_BITS) + 1];
        for (int block = 0; block < next.length; block++) {
            next[block] = begin(block);
        }
    }

    /** Where in the array the record for a place is to be written. */
    int add(int place) {
        int block = place >> PLACES_BITS;
        int record = next[block];
        next[block] = record + width;
        return record;
    }

    /** Number of blocks. */
    int count() {
        return next.length;
    }

    /** Where in the array a block's first record is. */
    int begin(int block) {
        return width * (block << PLACES_BITS);
    }

    /** One past its last. */
    int end(int block) {
        return next[block];
    }
}
