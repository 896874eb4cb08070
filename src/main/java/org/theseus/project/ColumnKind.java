package org.theseus.project;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** The kinds of values that a column of a file may hold; their order is part of the file's format. */
enum ColumnKind {
    BYTES(Byte.BYTES),
    CHARS(Character.BYTES),
    INTS(Integer.BYTES),
    LONGS(Long.BYTES);

    final int width;

    ColumnKind(int width) {
        this.width = width;
    }

    /** Moves as many values as fit; both positions advance. */
    void move(Buffer from, ByteBuffer into) {
        int values = Math.min(from.remaining(), into.remaining() / width);
        Buffer part = from.slice(from.position(), values);
        switch (this) {
            case BYTES -> into.slice().put((ByteBuffer) part);
            case CHARS -> into.asCharBuffer().put((CharBuffer) part);
            case INTS -> into.asIntBuffer().put((IntBuffer) part);
            case LONGS -> into.asLongBuffer().put((LongBuffer) part);
        }
        from.position(from.position() + values);
        into.position(into.position() + values * width);
    }
}
