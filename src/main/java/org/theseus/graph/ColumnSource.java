package org.theseus.graph;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/**
 * Gives back the columns that a {@link ColumnSink} took, by name and kind. Every call returns a view of its own, from
 * position 0 to its limit; it throws {@link IllegalStateException} for a name that was not kept, or not as this kind.
 */
public interface ColumnSource {

    ByteBuffer bytes(String name);

    CharBuffer chars(String name);

    IntBuffer ints(String name);

    LongBuffer longs(String name);
}
