package org.theseus.resolve.cluster;

/**
 * Brings equal keys together, with the numbers beside them, in place. Keys are hashes: they are thrown into buckets by their
 * first bits, and each small bucket is put in order by insertion, a large one (equal keys, or keys that are no hashes) by
 * heap sort. O(n) for hashes, O(n log n) for any keys; memory 12 bytes a key while it works.
 */
final class KeySort {

    private static final int SMALL = 24;

    private KeySort() {}

    /** Orders the first {@code size} keys so that equal ones stand side by side. */
    static void group(long[] keys, int[] beside, int size) {
        int bits = Math.max(1, 30 - Integer.numberOfLeadingZeros(Math.max(1, size)));
        int shift = Long.SIZE - bits;
        int[] begin = new int[(1 << bits) + 1];
        for (int at = 0; at < size; at++) {
            begin[(int) (keys[at] >>> shift) + 1]++;
        }
        for (int bucket = 0; bucket < 1 << bits; bucket++) {
            begin[bucket + 1] += begin[bucket];
        }
        long[] thrown = new long[size];
        int[] thrownBeside = new int[size];
        int[] next = begin.clone();
        for (int at = 0; at < size; at++) {
            int to = next[(int) (keys[at] >>> shift)]++;
            thrown[to] = keys[at];
            thrownBeside[to] = beside[at];
        }
        System.arraycopy(thrown, 0, keys, 0, size);
        System.arraycopy(thrownBeside, 0, beside, 0, size);
        for (int bucket = 0; bucket < 1 << bits; bucket++) {
            if (begin[bucket + 1] - begin[bucket] <= SMALL) {
                insert(keys, beside, begin[bucket], begin[bucket + 1]);
            } else if (!isOneKey(keys, begin[bucket], begin[bucket + 1])) {
                heap(keys, beside, begin[bucket], begin[bucket + 1] - begin[bucket]);
            }
        }
    }

    private static void insert(long[] keys, int[] beside, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            long key = keys[at];
            int number = beside[at];
            int hole = at;
            while (hole > from && keys[hole - 1] > key) {
                keys[hole] = keys[hole - 1];
                beside[hole] = beside[hole - 1];
                hole--;
            }
            keys[hole] = key;
            beside[hole] = number;
        }
    }

    private static boolean isOneKey(long[] keys, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (keys[at] != keys[from]) {
                return false;
            }
        }
        return true;
    }

    private static void heap(long[] keys, int[] beside, int from, int size) {
        for (int root = size / 2 - 1; root >= 0; root--) {
            sink(keys, beside, from, root, size);
        }
        for (int end = size - 1; end > 0; end--) {
            swap(keys, beside, from, from + end);
            sink(keys, beside, from, 0, end);
        }
    }

    private static void sink(long[] keys, int[] beside, int from, int start, int size) {
        int root = start;
        while (true) {
            int child = 2 * root + 1;
            if (child >= size) {
                return;
            }
            if (child + 1 < size && keys[from + child + 1] > keys[from + child]) {
                child++;
            }
            if (keys[from + root] >= keys[from + child]) {
                return;
            }
            swap(keys, beside, from + root, from + child);
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
