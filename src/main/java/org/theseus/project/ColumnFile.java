package org.theseus.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.theseus.graph.ColumnSource;

/**
 * A column file, mapped into memory. Every byte of it was checked against its checksums when it was opened; the mapping
 * outlives a later replacement of the file by rename. Immutable, thread-safe.
 */
final class ColumnFile implements ColumnSource {

    private record Mapped(ColumnKind kind, ByteBuffer values) {}

    private final Map<String, Mapped> columns;

    private ColumnFile(Map<String, Mapped> columns) {
        this.columns = columns;
    }

    /**
     * Opens a file that was made from what the key says; empty if there is none, or one of another key, format or machine.
     *
     * @throws IOException with a reason if it is damaged or cannot be read
     */
    static Optional<ColumnFile> open(Path path, String key) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            return open(file, key);
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException | NegativeArraySizeException wrong) {
            throw new IOException("its head is damaged", wrong);
        } catch (InternalError shrunk) {
            // How the JVM says that a mapped page is no longer there.
            throw new IOException("it was cut off while it was read", shrunk);
        }
    }

    private static Optional<ColumnFile> open(FileChannel file, String key) throws IOException {
        @Nullable Integer headBytes = ColumnFileLayout.findHeadBytes(read(file, ColumnFileLayout.FIXED_BYTES));
        if (headBytes == null) {
            return Optional.empty();
        }
        ColumnFileLayout layout = ColumnFileLayout.decode(read(file, headBytes));
        if (!layout.key().equals(key)) {
            return Optional.empty();
        }
        if (file.size() != layout.fileBytes()) {
            throw new IOException("it has " + file.size() + " bytes instead of " + layout.fileBytes());
        }
        Map<String, Mapped> columns = new HashMap<>();
        for (ColumnFileLayout.Column column : layout.columns()) {
            columns.put(column.name(), new Mapped(column.kind(), map(file, column)));
        }
        return Optional.of(new ColumnFile(columns));
    }

    private static ByteBuffer read(FileChannel file, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, bytes.position()) < 0) {
                throw new IOException("it ends within its head");
            }
        }
        return bytes.flip();
    }

    private static ByteBuffer map(FileChannel file, ColumnFileLayout.Column column) throws IOException {
        ByteBuffer bytes = column.paddedBytes() == 0
                ? ByteBuffer.allocate(0)
                : file.map(MapMode.READ_ONLY, column.position(), column.paddedBytes());
        if (ColumnFileLayout.crc(bytes.duplicate()) != column.crc()) {
            throw new IOException("the checksum of its column " + column.name() + " is wrong");
        }
        return bytes.limit((int) column.valueBytes());
    }

    /** Bytes of the columns whose names begin so. */
    long bytesOf(String prefix) {
        return columns.entrySet().stream()
                .filter(column -> column.getKey().startsWith(prefix))
                .mapToLong(column -> column.getValue().values.limit())
                .sum();
    }

    private ByteBuffer view(String name, ColumnKind kind) {
        Mapped column = columns.get(name);
        if (column == null || column.kind != kind) {
            throw new IllegalStateException("no column " + name + " of " + kind);
        }
        return column.values.duplicate().order(ByteOrder.nativeOrder());
    }

    @Override
    public ByteBuffer bytes(String name) {
        return view(name, ColumnKind.BYTES);
    }

    @Override
    public CharBuffer chars(String name) {
        return view(name, ColumnKind.CHARS).asCharBuffer();
    }

    @Override
    public IntBuffer ints(String name) {
        return view(name, ColumnKind.INTS).asIntBuffer();
    }

    @Override
    public LongBuffer longs(String name) {
        return view(name, ColumnKind.LONGS).asLongBuffer();
    }
}
