package org.theseus.graph;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** Arrays from columns: one bulk copy each, at the speed of memory even in a cold JVM. */
final class HeapCopy {

    private HeapCopy() {}

    static byte[] of(ByteBuffer column) {
        byte[] copy = new byte[column.remaining()];
        column.get(copy);
        return copy;
    }

    static char[] of(CharBuffer column) {
        char[] copy = new char[column.remaining()];
        column.get(copy);
        return copy;
    }

    static int[] of(IntBuffer column) {
        int[] copy = new int[column.remaining()];
        column.get(copy);
        return copy;
    }

    static long[] of(LongBuffer column) {
        long[] copy = new long[column.remaining()];
        column.get(copy);
        return copy;
    }
}
