package org.theseus.graph;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/**
 * Takes the named columns of something that is to be kept, each once. A column is read from its position to its limit,
 * perhaps later: its content must not change until the sink is done.
 */
public interface ColumnSink {

    void bytes(String name, ByteBuffer values);

    void chars(String name, CharBuffer values);

    void ints(String name, IntBuffer values);

    void longs(String name, LongBuffer values);
}
