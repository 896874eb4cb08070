package org.theseus.graph;

/** Where a value would stand among ascending longs, times or amounts. Stateless. */
public final class SortedLongs {

    private SortedLongs() {}

    /**
     * First place of a stretch whose value is at least the given one, the end of the stretch if none is; of equal values the first.
     * O(log length).
     *
     * @param ascending values that do not fall from {@code begin} to {@code end - 1}
     */
    public static int firstFrom(long[] ascending, int begin, int end, long least) {
        int low = begin;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
