package org.theseus.resolve.cluster;

/** Sorts keys and the numbers beside them in place, by key. Heap sort: O(n log n) whatever the keys are, no memory. */
final class KeySort {

    private KeySort() {}

    static void sort(long[] keys, int[] beside) {
        int size = keys.length;
        for (int root = size / 2 - 1; root >= 0; root--) {
            sink(keys, beside, root, size);
        }
        for (int end = size - 1; end > 0; end--) {
            swap(keys, beside, 0, end);
            sink(keys, beside, 0, end);
        }
    }

    private static void sink(long[] keys, int[] beside, int from, int size) {
        int root = from;
        while (true) {
            int child = 2 * root + 1;
            if (child >= size) {
                return;
            }
            if (child + 1 < size && keys[child + 1] > keys[child]) {
                child++;
            }
            if (keys[root] >= keys[child]) {
                return;
            }
            swap(keys, beside, root, child);
            root = child;
        }
    }

    private static void swap(long[] keys, int[] beside, int one, int other) {
        long key = keys[one];
        keys[one] = keys[other];
        keys[other] = key;
        int number = beside[one];
        beside[one] = beside[other];
        beside[other] = number;
    }
}
