package org.theseus.algo;

import java.util.Arrays;

/** Ints in a row that grows: a stack, or a queue that is read from its begin. Not thread-safe. */
public final class IntStack {

    private int[] values = new int[64];
    private int size;

    /** An empty one. */
    public IntStack() {}

    /** Removes all. */
    public void clear() {
        size = 0;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The one at an index below {@link #size}. */
    public int get(int index) {
        return values[index];
    }

    /** Adds one at the end. */
    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /** Adds all of another at the end. */
    public void addAll(IntStack other) {
        if (size + other.size > values.length) {
            values = Arrays.copyOf(values, Math.max(2 * values.length, size + other.size));
        }
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    /** Removes those at the end until so many are left. */
    public void cut(int length) {
        size = length;
    }

    /** All of them. */
    public int[] copy() {
        return Arrays.copyOf(values, size);
    }
}
