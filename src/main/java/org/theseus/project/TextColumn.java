package org.theseus.project;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.theseus.graph.ColumnSink;
import org.theseus.graph.ColumnSource;

/**
 * A column of texts as UTF-8 bytes, decoded one by one when asked for, on the heap or in a mapped file alike. Where all
 * texts have one length, as ids do, no offsets are kept. Immutable, thread-safe.
 */
final class TextColumn {

    private final int size;
    /** Bytes of every text, or -1 where they differ. */
    private final int width;
    /** Where each text ends; empty if all have one width. */
    private final IntBuffer end;

    private final ByteBuffer utf8;

    private TextColumn(int size, int width, IntBuffer end, ByteBuffer utf8) {
        this.size = size;
        this.width = width;
        this.end = end;
        this.utf8 = utf8;
    }

    int size() {
        return size;
    }

    String get(int row) {
        int from = width >= 0 ? row * width : row == 0 ? 0 : end.get(row - 1);
        int to = width >= 0 ? from + width : end.get(row);
        byte[] bytes = new byte[to - from];
        utf8.get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    void writeTo(ColumnSink sink, String name) {
        sink.ints(name + ".shape", IntBuffer.wrap(new int[] {size, width}));
        sink.ints(name + ".end", end.duplicate());
        sink.bytes(name + ".utf8", utf8.duplicate());
    }

    static TextColumn readFrom(ColumnSource source, String name) {
        IntBuffer shape = source.ints(name + ".shape");
        return new TextColumn(shape.get(0), shape.get(1), source.ints(name + ".end"), source.bytes(name + ".utf8"));
    }

    /** Collects texts. Not thread-safe. */
    static final class Builder {

        private byte[] utf8;
        private int[] end;
        private int size;
        private int used;

        Builder(int expected) {
            this.end = new int[Math.max(16, expected)];
            this.utf8 = new byte[end.length];
        }

        int size() {
            return size;
        }

        void add(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int needed = Math.addExact(used, bytes.length);
            if (needed > utf8.length) {
                utf8 = Arrays.copyOf(utf8, (int) Math.min(Integer.MAX_VALUE - 8L, needed + (needed >> 1) + 16L));
            }
            System.arraycopy(bytes, 0, utf8, used, bytes.length);
            used = needed;
            if (size == end.length) {
                end = Arrays.copyOf(end, size + (size >> 1) + 1);
            }
            end[size++] = used;
        }

        TextColumn build() {
            int first = size == 0 ? 0 : end[0];
            boolean same = size > 0;
            for (int row = 1; row < size && same; row++) {
                same = end[row] - end[row - 1] == first;
            }
            return new TextColumn(
                    size,
                    same ? first : -1,
                    IntBuffer.wrap(same ? new int[0] : Arrays.copyOf(end, size)),
                    ByteBuffer.wrap(Arrays.copyOf(utf8, used)));
        }

        /** The same with row {@code order[i]} at place i. */
        TextColumn build(int[] order) {
            Builder ordered = new Builder(size);
            ordered.utf8 = new byte[used];
            for (int row : order) {
                int from = row == 0 ? 0 : end[row - 1];
                System.arraycopy(utf8, from, ordered.utf8, ordered.used, end[row] - from);
                ordered.used += end[row] - from;
                ordered.end[ordered.size++] = ordered.used;
            }
            return ordered.build();
        }
    }
}
