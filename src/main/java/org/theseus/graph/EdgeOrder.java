package org.theseus.graph;

/** A stable merge sort of numbers by the time they stand for: no boxes, O(m log m). */
final class EdgeOrder {

    private EdgeOrder() {}

    /** The numbers in (time, place in the array) order; the array given may be overwritten. */
    static int[] byTime(int[] numbers, long[] time) {
        int[] from = numbers;
        int[] into = new int[numbers.length];
        for (long width = 1; width < numbers.length; width *= 2) {
            for (long begin = 0; begin < numbers.length; begin += 2 * width) {
                int middle = (int) Math.min(begin + width, numbers.length);
                int end = (int) Math.min(begin + 2 * width, numbers.length);
                merge(from, into, (int) begin, middle, end, time);
            }
            int[] spare = from;
            from = into;
            into = spare;
        }
        return from;
    }

    private static void merge(int[] from, int[] into, int begin, int middle, int end, long[] time) {
        int left = begin;
        int right = middle;
        for (int place = begin; place < end; place++) {
            boolean takeLeft = left < middle && (right == end || time[from[left]] <= time[from[right]]);
            into[place] = takeLeft ? from[left++] : from[right++];
        }
    }
}
