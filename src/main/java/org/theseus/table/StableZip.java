package org.theseus.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies a workbook so that only its content decides its bytes: every entry gets the same time, and the creation date
 * that fastexcel takes from the clock becomes the first day of 1980, the first that a zip can hold.
 */
final class StableZip {

    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;

    private StableZip() {}

    static void copy(byte[] workbook, OutputStream out) throws IOException {
        // not closed: the stream belongs to the caller
        ZipOutputStream stable = new ZipOutputStream(out);
        for (Part part : parts(workbook)) {
            ZipEntry copy = new ZipEntry(part.name);
            copy.setTimeLocal(EPOCH);
            stable.putNextEntry(copy);
            stable.write(part.name.equals(PROPERTIES) ? withoutClock(part.content) : part.content);
            stable.closeEntry();
        }
        stable.finish();
    }

    private record Part(String name, byte[] content) {}

    /**
     * Reads the entries through the central directory: fastexcel writes sizes behind the data in the wide form without
     * saying so in the entry, which {@link java.util.zip.ZipInputStream} refuses.
     */
    private static List<Part> parts(byte[] zip) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_BYTES;
        while (end >= 0 && bytes.getInt(end) != END_SIGNATURE) {
            end--;
        }
        if (end < 0) {
            throw new IOException("fastexcel wrote no zip");
        }
        List<Part> parts = new ArrayList<>();
        int entry = bytes.getInt(end + 16);
        for (int left = Short.toUnsignedInt(bytes.getShort(end + 10)); left > 0; left--) {
            int compressed = bytes.getInt(entry + 20);
            int size = bytes.getInt(entry + 24);
            int nameBytes = Short.toUnsignedInt(bytes.getShort(entry + 28));
            int local = bytes.getInt(entry + 42);
            int data = local
                    + 30
                    + Short.toUnsignedInt(bytes.getShort(local + 26))
                    + Short.toUnsignedInt(bytes.getShort(local + 28));
            String name = new String(zip, entry + 46, nameBytes, StandardCharsets.UTF_8);
            parts.add(new Part(name, inflate(zip, data, compressed, size)));
            entry += 46
                    + nameBytes
                    + Short.toUnsignedInt(bytes.getShort(entry + 30))
                    + Short.toUnsignedInt(bytes.getShort(entry + 32));
        }
        return parts;
    }

    private static byte[] inflate(byte[] zip, int offset, int compressed, int size) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip, offset, compressed);
            byte[] content = new byte[size];
            int filled = 0;
            while (filled < size) {
                int more = inflater.inflate(content, filled, size - filled);
                if (more == 0) {
                    throw new IOException("fastexcel wrote a short entry");
                }
                filled += more;
            }
            return content;
        } catch (DataFormatException damaged) {
            throw new IOException(damaged);
        } finally {
            inflater.end();
        }
    }

    private static byte[] withoutClock(byte[] properties) {
        String xml = new String(properties, StandardCharsets.UTF_8);
        return xml.replaceAll("(?<tag><dcterms:(?:created|modified)[^>]*>)[^<]*<", "${tag}1980-01-01T00:00:00Z<")
                .getBytes(StandardCharsets.UTF_8);
    }
}
