package org.theseus.graph;

import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/**
 * A column of amounts, 0 to {@code Long.MAX_VALUE}, in the least memory that keeps reading fast: four bytes each while most
 * are below 2^31 minor units, else six; the few that do not fit stand in a list of their own. Immutable, thread-safe.
 */
final class Amounts {

    private static final char LISTED = 0xFFFF;
    private static final long WIDE_LIMIT = (long) LISTED << 32;

    private final int[] low;
    /** Upper 16 bits, or {@link #LISTED}; empty while four bytes do. */
    private final char[] high;

    private final long[] listed;

    private Amounts(int[] low, char[] high, long[] listed) {
        this.low = low;
        this.high = high;
        this.listed = listed;
    }

    /** The first {@code size} amounts. */
    static Amounts of(long[] minor, int size) {
        long aboveInt = 0;
        int aboveWide = 0;
        for (int i = 0; i < size; i++) {
            aboveInt += minor[i] > Integer.MAX_VALUE ? 1 : 0;
            aboveWide += minor[i] >= WIDE_LIMIT ? 1 : 0;
        }
        boolean wide = aboveInt * Long.BYTES > (long) size * Character.BYTES;
        int[] low = new int[size];
        char[] high = new char[wide ? size : 0];
        long[] listed = new long[wide ? aboveWide : (int) aboveInt];
        int next = 0;
        for (int i = 0; i < size; i++) {
            boolean fits = minor[i] < (wide ? WIDE_LIMIT : 1L << 31);
            low[i] = fits ? (int) minor[i] : wide ? next : ~next;
            if (wide) {
                high[i] = fits ? (char) (minor[i] >>> 32) : LISTED;
            }
            if (!fits) {
                listed[next++] = minor[i];
            }
        }
        return new Amounts(low, high, listed);
    }

    long get(int edge) {
        int bits = low[edge];
        if (high.length == 0) {
            return bits >= 0 ? bits : listed[~bits];
        }
        char top = high[edge];
        return top == LISTED ? listed[bits] : ((long) top << 32) | (bits & 0xFFFFFFFFL);
    }

    /** The amounts of these edges in turn; what is listed is shared. */
    Amounts inOrder(int[] edges) {
        int[] lowInOrder = new int[edges.length];
        for (int i = 0; i < edges.length; i++) {
            lowInOrder[i] = low[edges[i]];
        }
        char[] highInOrder = new char[high.length];
        for (int i = 0; i < highInOrder.length; i++) {
            highInOrder[i] = high[edges[i]];
        }
        return new Amounts(lowInOrder, highInOrder, listed);
    }

    /** Bytes without the list. */
    long columnBytes() {
        return (long) Integer.BYTES * low.length + (long) Character.BYTES * high.length;
    }

    long heapBytes() {
        return columnBytes() + (long) Long.BYTES * listed.length;
    }

    void writeTo(ColumnSink sink, String name) {
        sink.ints(name + ".low", IntBuffer.wrap(low));
        sink.chars(name + ".high", CharBuffer.wrap(high));
        sink.longs(name + ".listed", LongBuffer.wrap(listed));
    }

    static Amounts readFrom(ColumnSource source, String name) {
        return new Amounts(
                HeapCopy.of(source.ints(name + ".low")),
                HeapCopy.of(source.chars(name + ".high")),
                HeapCopy.of(source.longs(name + ".listed")));
    }
}
