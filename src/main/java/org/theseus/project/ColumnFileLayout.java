package org.theseus.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The head of a column file: magic, order of bytes, version of the format, length of the head, the key that says what the
 * columns were made from, a line for each column, the length of the file and the head's own CRC-32C. All numbers stand in
 * the byte order of the machine that wrote it.
 *
 * @param key what the file was made from; another key makes it stale
 * @param fileBytes length of the whole file
 */
record ColumnFileLayout(String key, List<Column> columns, long fileBytes) {

    /** Every column begins at a multiple of this many bytes; what fills the gap is zero and checksummed like the rest. */
    static final int ALIGNMENT = 64;

    static final int FIXED_BYTES = 24;

    private static final long MAGIC = 0x5448_4553_4752_4150L;
    private static final int SAME_ORDER = 0x0102_0304;
    /** Raise this whenever columns change their meaning. */
    private static final int FORMAT = 2;

    private static final int MAX_HEAD_BYTES = 1 << 16;
    /** The file knows a kind by its place here. */
    private static final List<ColumnKind> KINDS = List.of(ColumnKind.values());

    /**
     * One column.
     *
     * @param position of its first byte in the file
     * @param valueBytes without the gap after it
     * @param crc CRC-32C of its bytes and the gap
     */
    record Column(String name, ColumnKind kind, long position, long valueBytes, int crc) {

        /** With the gap. */
        long paddedBytes() {
            return aligned(valueBytes);
        }
    }

    ColumnFileLayout {
        columns = List.copyOf(columns);
    }

    static long aligned(long bytes) {
        return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** Length of the head for columns of these names; the first of them follows at once. */
    static int headBytes(String key, List<String> names) {
        int bytes = FIXED_BYTES + Integer.BYTES + utf8(key).length + Integer.BYTES + Long.BYTES + Integer.BYTES;
        for (String name : names) {
            bytes += 2 + utf8(name).length + 2 * Long.BYTES + Integer.BYTES;
        }
        return (int) aligned(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    ByteBuffer encode() {
        int length = headBytes(key, columns.stream().map(Column::name).toList());
        ByteBuffer head = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
        head.putLong(MAGIC).putInt(SAME_ORDER).putInt(FORMAT).putInt(length).putInt(0);
        head.putInt(utf8(key).length).put(utf8(key)).putInt(columns.size());
        for (Column column : columns) {
            byte[] name = utf8(column.name());
            head.put((byte) KINDS.indexOf(column.kind()))
                    .put((byte) name.length)
                    .put(name);
            head.putLong(column.position()).putLong(column.valueBytes()).putInt(column.crc());
        }
        head.putLong(fileBytes);
        int sumAt = length - Integer.BYTES;
        head.putInt(sumAt, crc(head.duplicate().clear().limit(sumAt)));
        return head.clear();
    }

    /**
     * Length of a head from its first {@link #FIXED_BYTES} bytes, null if it is of another format or machine.
     *
     * @throws IOException if this is no head
     */
    static @Nullable Integer findHeadBytes(ByteBuffer fixed) throws IOException {
        fixed.order(ByteOrder.nativeOrder());
        long magic = fixed.getLong(0);
        int order = fixed.getInt(8);
        if (magic == Long.reverseBytes(MAGIC) && order == Integer.reverseBytes(SAME_ORDER)) {
            return null;
        }
        if (magic != MAGIC || order != SAME_ORDER) {
            throw new IOException("it does not begin like one");
        }
        if (fixed.getInt(12) != FORMAT) {
            return null;
        }
        int length = fixed.getInt(16);
        if (length < FIXED_BYTES || length > MAX_HEAD_BYTES) {
            throw new IOException("its head is damaged");
        }
        return length;
    }

    /**
     * The inverse of {@link #encode}.
     *
     * @param head all bytes of it
     * @throws IOException if it is damaged
     */
    static ColumnFileLayout decode(ByteBuffer head) throws IOException {
        head.order(ByteOrder.nativeOrder());
        int sumAt = head.limit() - Integer.BYTES;
        if (head.getInt(sumAt) != crc(head.duplicate().clear().limit(sumAt))) {
            throw new IOException("the checksum of its head is wrong");
        }
        head.position(FIXED_BYTES);
        String key = text(head, head.getInt());
        List<Column> columns = new ArrayList<>();
        for (int left = head.getInt(); left > 0; left--) {
            ColumnKind kind = KINDS.get(head.get());
            columns.add(new Column(text(head, head.get()), kind, head.getLong(), head.getLong(), head.getInt()));
        }
        return new ColumnFileLayout(key, columns, head.getLong());
    }

    private static String text(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static int crc(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
