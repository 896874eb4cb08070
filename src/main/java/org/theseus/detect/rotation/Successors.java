package org.theseus.detect.rotation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who was first paid within a gap after a receiver was last paid, by at least one of the same sides. The receivers of each
 * side lie side by side in the order in which they were first paid, so that only those in the gap are looked at. Not
 * thread-safe; 8 bytes a side of a receiver.
 */
final class Successors {

    private final List<Receiver> receivers;
    private final long gap;
    /** Where the receivers of each side begin. */
    private final int[] begin;
    /** Numbers of receivers, and when each was first paid. */
    private final int[] paid;

    private final long[] firsts;
    /** By number of a receiver how many sides it has in common with the one that is looked at. */
    private final int[] shared;

    /** Hears of those who may have taken over. */
    interface Visitor {

        /** One of them, and how many sides paid both. */
        void follows(Receiver second, int shared);
    }

    /**
     * The receivers of a case.
     *
     * @param sides numbers of sides are below it
     */
    Successors(List<Receiver> receivers, int sides, long gapMillis) {
        this.receivers = receivers;
        this.gap = gapMillis;
        this.begin = new int[sides + 1];
        this.shared = new int[receivers.size()];
        for (Receiver receiver : receivers) {
            for (int side : receiver.sides()) {
                begin[side + 1]++;
            }
        }
        for (int side = 0; side < sides; side++) {
            begin[side + 1] += begin[side];
        }
        this.paid = new int[begin[sides]];
        this.firsts = new long[paid.length];
        int[] next = begin.clone();
        int[] byFirst = IntStream.range(0, receivers.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> receivers.get(i).first()))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int number : byFirst) {
            for (int side : receivers.get(number).sides()) {
                firsts[next[side]] = receivers.get(number).first();
                paid[next[side]++] = number;
            }
        }
    }

    /** Those after one receiver, in the order of the list. */
    void of(Receiver first, Visitor visitor) {
        int[] met = new int[16];
        int size = 0;
        for (int side : first.sides()) {
            for (int at = after(side, first.last()); at < begin[side + 1] && firsts[at] - first.last() <= gap; at++) {
                if (shared[paid[at]]++ == 0) {
                    met = size == met.length ? Arrays.copyOf(met, 2 * size) : met;
                    met[size++] = paid[at];
                }
            }
        }
        Arrays.sort(met, 0, size);
        for (int i = 0; i < size; i++) {
            int both = shared[met[i]];
            shared[met[i]] = 0;
            visitor.follows(receivers.get(met[i]), both);
        }
    }

    /** The first place of a side's receivers at which one was first paid after an instant. */
    private int after(int side, long millis) {
        int low = begin[side];
        int high = begin[side + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (firsts[middle] <= millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
