package org.theseus.spool;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The binary words of spool and intent: numbers of seven bits a byte, texts in UTF-8 with their length in front, and
 * texts that repeat as the number of their first occurrence. Everything goes into one CRC-32C. Not thread-safe.
 */
final class SpoolOutput {

    private final CRC32C checksum = new CRC32C();
    private final OutputStream out;
    private final Map<String, Integer> words = new HashMap<>();

    SpoolOutput(OutputStream out) {
        this.out = new BufferedOutputStream(new CheckedOutputStream(out, checksum), 1 << 16);
    }

    void number(long value) throws IOException {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    void optional(@Nullable Long value) throws IOException {
        number(value == null ? 0 : 1);
        if (value != null) {
            number(value);
        }
    }

    void text(@Nullable String text) throws IOException {
        if (text == null) {
            number(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes);
    }

    /** A text that is likely to come again. */
    void word(@Nullable String text) throws IOException {
        if (text == null) {
            number(-1);
            return;
        }
        Integer known = words.putIfAbsent(text, words.size());
        if (known == null) {
            number(words.size() - 1L);
            text(text);
        } else {
            number(known);
        }
    }

    /** Ends the file with the checksum of everything before it and returns that; flushes, does not close. */
    long finish() throws IOException {
        out.flush();
        long sum = checksum.getValue();
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write((int) (sum >>> shift));
        }
        out.flush();
        return sum;
    }
}
