package org.theseus.project;

import java.io.IOException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.theseus.graph.ColumnSink;

/** Collects columns and writes them as one file. Not thread-safe; use once. */
final class ColumnFileWriter implements ColumnSink {

    private static final int CHUNK_BYTES = 1 << 18;

    private record Given(String name, ColumnKind kind, Buffer values) {}

    private final List<Given> given = new ArrayList<>();

    @Override
    public void bytes(String name, ByteBuffer values) {
        given.add(new Given(name, ColumnKind.BYTES, values));
    }

    @Override
    public void chars(String name, CharBuffer values) {
        given.add(new Given(name, ColumnKind.CHARS, values));
    }

    @Override
    public void ints(String name, IntBuffer values) {
        given.add(new Given(name, ColumnKind.INTS, values));
    }

    @Override
    public void longs(String name, LongBuffer values) {
        given.add(new Given(name, ColumnKind.LONGS, values));
    }

    /** Writes everything, the head last: a file without its head is nothing. Does not force it to disk. */
    void writeTo(FileChannel file, String key) throws IOException {
        List<String> names = given.stream().map(Given::name).toList();
        long position = ColumnFileLayout.headBytes(key, names);
        ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK_BYTES).order(ByteOrder.nativeOrder());
        file.position(position);
        List<ColumnFileLayout.Column> columns = new ArrayList<>();
        for (Given column : given) {
            long valueBytes = (long) column.values().remaining() * column.kind().width;
            if (valueBytes > Integer.MAX_VALUE - ColumnFileLayout.ALIGNMENT) {
                throw new IOException(
                        "column " + column.name() + " is too long to be mapped: " + valueBytes + " bytes");
            }
            int crc = write(column, file, chunk);
            columns.add(new ColumnFileLayout.Column(column.name(), column.kind(), position, valueBytes, crc));
            position += ColumnFileLayout.aligned(valueBytes);
        }
        file.position(0);
        writeFully(file, new ColumnFileLayout(key, columns, position).encode());
    }

    private static int write(Given column, FileChannel file, ByteBuffer chunk) throws IOException {
        CRC32C crc = new CRC32C();
        while (column.values().hasRemaining()) {
            chunk.clear();
            column.kind().move(column.values(), chunk);
            while (!column.values().hasRemaining() && chunk.position() % ColumnFileLayout.ALIGNMENT != 0) {
                chunk.put((byte) 0);
            }
            crc.update(chunk.flip());
            writeFully(file, chunk.rewind());
        }
        return (int) crc.getValue();
    }

    private static void writeFully(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
