package org.theseus.format;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cells of one record in bytes: cells without quotes, or quoted from their first to their last byte with inner
 * quotes doubled. Whatever else a record may be is left to others, as are bytes that are no text. Allocates nothing per
 * record. Not thread-safe.
 */
final class RecordScan {

    /** More bytes are needed. */
    static final int MORE = -1;

    /** The record is not of the plain kind. */
    static final int OTHER = -2;

    private static final byte PLAIN = 0;
    private static final byte DELIMITER = 1;
    private static final byte QUOTE = 2;
    private static final byte RETURN = 3;
    private static final byte NEWLINE = 4;
    private static final byte HIGH = 5;
    private static final byte NO_TEXT = 6;

    private static final int ABOVE_ASCII = 1;
    private static final int DOUBLED = 2;

    private final ByteText text;
    private final byte[] kinds = new byte[256];
    private final byte quote;

    private int[] from = new int[32];
    private int[] to = new int[32];
    private byte[] marks = new byte[32];
    private int size;
    private int start;
    private int end;
    private int linesBefore;
    private int linesWithin;

    private RecordScan(ByteText text, char delimiter, @Nullable Character quote) {
        this.text = text;
        this.quote = quote == null ? 0 : (byte) (char) quote;
        for (int i = 0x80; i < kinds.length; i++) {
            kinds[i] = text.isUtf8() ? HIGH : text.isLetter(i) ? HIGH : NO_TEXT;
        }
        kinds[0] = NO_TEXT;
        kinds['\r'] = RETURN;
        kinds['\n'] = NEWLINE;
        if (quote != null) {
            kinds[quote] = QUOTE;
        }
        kinds[delimiter] = DELIMITER;
    }

    /** Null where delimiter or quote are no ASCII signs, or the same sign or a line's end. */
    static @Nullable RecordScan of(ByteText text, char delimiter, @Nullable Character quote) {
        boolean plain = isSign(delimiter) && (quote == null || (isSign(quote) && quote != delimiter));
        return plain ? new RecordScan(text, delimiter, quote) : null;
    }

    private static boolean isSign(char c) {
        return c > 0 && c < 0x80 && c != '\r' && c != '\n';
    }

    /**
     * Looks for a record, passing over empty lines before it.
     *
     * @param filled end of the bytes; the last one of a file is a line end
     * @return where the bytes behind the record's line end begin, or {@link #MORE} or {@link #OTHER}
     */
    int scan(byte[] bytes, int position, int filled) {
        int at = position;
        linesBefore = 0;
        while (at < filled && (bytes[at] == '\n' || bytes[at] == '\r')) {
            boolean pair = bytes[at] == '\r';
            if (pair && at + 1 == filled) {
                return MORE;
            }
            at += pair && bytes[at + 1] == '\n' ? 2 : 1;
            linesBefore++;
        }
        start = at;
        size = 0;
        linesWithin = 0;
        while (true) {
            if (at >= filled) {
                return MORE;
            }
            int after = kinds[bytes[at] & 0xFF] == QUOTE ? quoted(bytes, at, filled) : bare(bytes, at, filled);
            if (after < 0) {
                return after;
            }
            byte kind = kinds[bytes[after] & 0xFF];
            if (kind == DELIMITER) {
                at = after + 1;
                continue;
            }
            end = after;
            if (kind == NEWLINE) {
                return after + 1;
            }
            if (after + 1 == filled) {
                return MORE;
            }
            return bytes[after + 1] == '\n' ? after + 2 : after + 1;
        }
    }

    private int bare(byte[] bytes, int at, int filled) {
        int mark = 0;
        int i = at;
        while (i < filled) {
            byte kind = kinds[bytes[i] & 0xFF];
            if (kind == PLAIN || kind == QUOTE) {
                i++;
            } else if (kind == HIGH) {
                mark = ABOVE_ASCII;
                int after = character(bytes, i, filled);
                if (after < 0) {
                    return after;
                }
                i = after;
            } else if (kind == NO_TEXT) {
                return OTHER;
            } else {
                add(at, i, mark);
                return i;
            }
        }
        return MORE;
    }

    private int quoted(byte[] bytes, int at, int filled) {
        int mark = 0;
        int i = at + 1;
        while (i < filled) {
            byte kind = kinds[bytes[i] & 0xFF];
            if (kind == PLAIN || kind == DELIMITER) {
                i++;
            } else if (kind == HIGH) {
                mark |= ABOVE_ASCII;
                int after = character(bytes, i, filled);
                if (after < 0) {
                    return after;
                }
                i = after;
            } else if (kind == QUOTE) {
                if (i + 1 == filled) {
                    return MORE;
                }
                byte next = kinds[bytes[i + 1] & 0xFF];
                if (next == QUOTE) {
                    mark |= DOUBLED;
                    i += 2;
                } else if (next == DELIMITER || next == NEWLINE || next == RETURN) {
                    add(at + 1, i, mark);
                    return i + 1;
                } else {
                    return OTHER;
                }
            } else if (kind == NO_TEXT) {
                return OTHER;
            } else {
                if (kind == NEWLINE || (i + 1 < filled && bytes[i + 1] != '\n')) {
                    linesWithin++;
                } else if (i + 1 == filled) {
                    return MORE;
                }
                i++;
            }
        }
        return MORE;
    }

    /** Where the character behind the one at {@code i} begins, as strict UTF-8 has it. */
    private int character(byte[] bytes, int i, int filled) {
        if (!text.isUtf8()) {
            return i + 1;
        }
        int first = bytes[i] & 0xFF;
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0) {
            return OTHER;
        }
        if (i + length > filled) {
            return MORE;
        }
        int second = bytes[i + 1] & 0xFF;
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        boolean good = second >= low && second <= high;
        for (int k = 2; k < length; k++) {
            good &= (bytes[i + k] & 0xC0) == 0x80;
        }
        return good ? i + length : OTHER;
    }

    private void add(int cellFrom, int cellTo, int mark) {
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            marks = Arrays.copyOf(marks, 2 * size);
        }
        from[size] = cellFrom;
        to[size] = cellTo;
        marks[size] = (byte) mark;
        size++;
    }

    /** Number of cells of the record found last. */
    int size() {
        return size;
    }

    /** Its first byte. */
    int start() {
        return start;
    }

    /** Its line end. */
    int end() {
        return end;
    }

    /** Line ends passed over before it. */
    int linesBefore() {
        return linesBefore;
    }

    /** Line ends inside its quotes. */
    int linesWithin() {
        return linesWithin;
    }

    /** Whether a cell has no byte at all. */
    boolean isEmpty(int cell) {
        return from[cell] == to[cell];
    }

    /** A cell's text; {@code shortly} if it may well be one that was read before. */
    String cell(byte[] bytes, int cell, boolean shortly) {
        int mark = marks[cell];
        boolean ascii = (mark & ABOVE_ASCII) == 0;
        if (mark == 0 || mark == ABOVE_ASCII) {
            return shortly
                    ? text.decodeShort(bytes, from[cell], to[cell], ascii)
                    : text.decode(bytes, from[cell], to[cell], ascii);
        }
        byte[] bare = new byte[to[cell] - from[cell]];
        int length = 0;
        for (int i = from[cell]; i < to[cell]; i++) {
            bare[length++] = bytes[i];
            if (bytes[i] == quote) {
                i++;
            }
        }
        return text.decode(bare, 0, length, ascii);
    }

    /** Whether the text that {@link #cell} gave last is one that it had given before. */
    boolean wasKnown() {
        return text.wasKnown();
    }

    /** Whether the first cell begins with a visible ASCII sign, so that the record cannot be blank. */
    boolean beginsVisibly(byte[] bytes) {
        return from[0] < to[0] && bytes[from[0]] > ' ' && bytes[from[0]] < 0x7F;
    }
}
