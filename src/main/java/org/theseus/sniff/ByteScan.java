package org.theseus.sniff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One pass over all bytes of a file: whether they are UTF-8, which upper bytes occur, where NULs stand, and a sample of
 * the words that upper bytes stand in. Memory is bounded.
 */
final class ByteScan {

    private static final int MAX_WORDS = 1200;
    /** Delimiters of cells, and the signs between the parts of a message's fields. */
    private static final String BETWEEN_WORDS = ";,|\"?:+/<>=";

    private static final int MAX_WORD_BYTES = 40;
    private static final int HEAD_BYTES = 1 << 16;

    /** The first bytes, at most 64 KiB. */
    private byte[] head = {};

    private final long[] counts = new long[256];
    private final long[] nulAt = new long[2];
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final boolean[] sampled = new boolean[256];
    private long bytes;
    private long multiByte;
    private long malformed;
    private long firstMalformed = -1;

    // state between buffers
    private int needed;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private final byte[] word = new byte[MAX_WORD_BYTES];
    private int wordLength;
    private boolean wordHasUpper;

    private final boolean sampling;

    private ByteScan(boolean sampling) {
        this.sampling = sampling;
    }

    /** Reads everything. */
    static ByteScan of(InputStream in) throws IOException {
        return read(in, new ByteScan(true));
    }

    /** The same without counts and words, three times as fast. */
    static ByteScan ofUnicode(InputStream in) throws IOException {
        return read(in, new ByteScan(false));
    }

    private static ByteScan read(InputStream in, ByteScan scan) throws IOException {
        byte[] buffer = new byte[HEAD_BYTES];
        for (int count = in.readNBytes(buffer, 0, buffer.length);
                count > 0;
                count = in.readNBytes(buffer, 0, buffer.length)) {
            if (scan.bytes == 0) {
                scan.head = Arrays.copyOf(buffer, count);
            }
            scan.add(buffer, count);
        }
        if (scan.needed > 0) {
            scan.malformed(scan.bytes);
        }
        scan.endWord();
        return scan;
    }

    private void add(byte[] buffer, int count) {
        if (!sampling) {
            for (int i = 0; i < count; i++) {
                if (buffer[i] < 0 || needed > 0) {
                    utf8(buffer[i] & 0xFF, bytes + i);
                }
            }
            bytes += count;
            return;
        }
        for (int i = 0; i < count; i++) {
            int value = buffer[i] & 0xFF;
            counts[value]++;
            if (value == 0) {
                nulAt[(int) ((bytes + i) & 1)]++;
            }
            if (value >= 0x80 || needed > 0) {
                utf8(value, bytes + i);
            }
            if (value <= ' ' || (value < 0x80 && BETWEEN_WORDS.indexOf(value) >= 0)) {
                endWord();
                continue;
            }
            if (wordLength == MAX_WORD_BYTES) {
                endWord();
            }
            word[wordLength++] = buffer[i];
            wordHasUpper |= value >= 0x80;
        }
        bytes += count;
    }

    private void utf8(int value, long at) {
        if (needed > 0) {
            if (value >= lowest && value <= highest) {
                lowest = 0x80;
                highest = 0xBF;
                if (--needed == 0) {
                    multiByte++;
                }
                return;
            }
            needed = 0;
            lowest = 0x80;
            highest = 0xBF;
            malformed(at);
            if (value < 0x80) {
                return;
            }
        }
        if (value >= 0xC2 && value <= 0xDF) {
            needed = 1;
        } else if (value >= 0xE0 && value <= 0xEF) {
            needed = 2;
            lowest = value == 0xE0 ? 0xA0 : 0x80;
            highest = value == 0xED ? 0x9F : 0xBF;
        } else if (value >= 0xF0 && value <= 0xF4) {
            needed = 3;
            lowest = value == 0xF0 ? 0x90 : 0x80;
            highest = value == 0xF4 ? 0x8F : 0xBF;
        } else {
            malformed(at);
        }
    }

    private void malformed(long at) {
        malformed++;
        firstMalformed = firstMalformed < 0 ? at : firstMalformed;
    }

    private void endWord() {
        if (wordHasUpper) {
            boolean unseen = false;
            for (int i = 0; i < wordLength; i++) {
                unseen |= word[i] < 0 && !sampled[word[i] & 0xFF];
            }
            String text = new String(word, 0, wordLength, StandardCharsets.ISO_8859_1);
            if (unseen || words.size() < MAX_WORDS || words.containsKey(text)) {
                words.merge(text, 1, Integer::sum);
                for (int i = 0; i < wordLength; i++) {
                    sampled[word[i] & 0xFF] = true;
                }
            }
        }
        wordLength = 0;
        wordHasUpper = false;
    }

    byte[] head() {
        return head;
    }

    long bytes() {
        return bytes;
    }

    boolean isAscii() {
        return multiByte == 0 && malformed == 0;
    }

    boolean isUtf8() {
        return malformed == 0;
    }

    long multiByte() {
        return multiByte;
    }

    long malformed() {
        return malformed;
    }

    long firstMalformed() {
        return firstMalformed;
    }

    long nulAtEven() {
        return nulAt[0];
    }

    long nulAtOdd() {
        return nulAt[1];
    }

    /** Upper bytes that occur, ascending. */
    List<Integer> upperBytes() {
        List<Integer> seen = new ArrayList<>();
        for (int value = 0x80; value < 0x100; value++) {
            if (counts[value] > 0) {
                seen.add(value);
            }
        }
        return seen;
    }

    /** Words with an upper byte as ISO-8859-1 text, with how often they were seen, in the file's order. */
    Map<String, Integer> words() {
        return Collections.unmodifiableMap(words);
    }
}
