package org.theseus.spool;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The inverse of {@link SpoolOutput}. */
final class SpoolInput {

    private final InputStream in;
    private final List<String> words = new ArrayList<>();

    SpoolInput(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    long number() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the spool ends too early");
            }
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
        throw new IOException("no number in the spool");
    }

    @Nullable
    Long optional() throws IOException {
        return number() == 0 ? null : (Long) number();
    }

    @Nullable
    String text() throws IOException {
        int length = Math.toIntExact(number());
        if (length < 0) {
            return null;
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the spool ends too early");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    String requiredText() throws IOException {
        return Objects.requireNonNull(text());
    }

    @Nullable
    String word() throws IOException {
        int index = Math.toIntExact(number());
        if (index < 0) {
            return null;
        }
        if (index == words.size()) {
            words.add(requiredText());
        }
        return words.get(index);
    }

    String requiredWord() throws IOException {
        return Objects.requireNonNull(word());
    }

    /** Whether the last four bytes are the checksum of those before them; reads everything. */
    static boolean isWhole(InputStream raw, long length) throws IOException {
        CRC32C checksum = new CRC32C();
        byte[] buffer = new byte[1 << 16];
        long left = length - 4;
        while (left > 0) {
            int read = raw.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return false;
            }
            checksum.update(buffer, 0, read);
            left -= read;
        }
        long stored = 0;
        for (byte next : raw.readNBytes(4)) {
            stored = (stored << 8) | (next & 0xff);
        }
        return left == 0 && stored == checksum.getValue();
    }
}
