package org.theseus.algo.cycle;

import java.util.Arrays;

/** Ints in a row that grows. Not thread-safe. */
final class IntStack {

    private int[] values = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return values[index];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    void cut(int length) {
        size = length;
    }

    int[] copy() {
        return Arrays.copyOf(values, size);
    }
}
