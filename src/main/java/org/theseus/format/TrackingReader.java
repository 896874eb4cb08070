package org.theseus.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.theseus.model.TheseusException;

/**
 * Decodes strictly and remembers the text since a mark, so that the parser above it need not count bytes or lines: the
 * mark is moved to each record's first character, and line, byte offset and raw text follow from what was passed over.
 * Memory is bounded by one record of at most {@value #MAX_RECORD_CHARS} characters. Not thread-safe.
 */
final class TrackingReader extends Reader {

    /** Longest record that is read; a longer one is a missing quote or no record at all. */
    static final int MAX_RECORD_CHARS = 10_000_000;

    /** Longest line that is read as a whole; in a wrong encoding a file may have no line end at all. */
    private static final int MAX_LINE_CHARS = 100_000;

    /** Small, for most files are: room for them is cleared before each is read. */
    private static final int CHUNK = 1 << 14;

    private final InputStream in;
    private final String file;
    private final @Nullable Character quote;
    private final String encoding;
    private final CharsetDecoder decoder;
    private final int fixedWidth;
    private final boolean utf8;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();

    private char[] window = new char[2 * CHUNK];
    /** Character position of {@code window[0]}. */
    private long base;

    private int filled;
    private int handedOut;
    /** The last decoding step used up all complete characters of {@link #bytes}. */
    private boolean starved = true;

    private boolean ended;
    private boolean done;
    private long bytesRead;

    private int mark;
    private long markByte;
    private long markLine;
    private boolean lastWasReturn;

    TrackingReader(InputStream in, TextEncoding encoding, @Nullable Character quote, String file) {
        this(in, encoding, quote, file, encoding.bomBytes(), 1);
    }

    /** A reader from the middle of a file on, where a line begins. */
    TrackingReader(
            InputStream in,
            TextEncoding encoding,
            @Nullable Character quote,
            String file,
            long firstByte,
            long firstLine) {
        this.quote = quote;
        this.in = in;
        this.file = file;
        this.encoding = encoding.charset().name();
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.fixedWidth = encoding.fixedWidth();
        this.utf8 = encoding.charset().equals(StandardCharsets.UTF_8);
        this.markByte = firstByte;
        this.bytesRead = firstByte;
        this.markLine = firstLine;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (handedOut == filled && !fill()) {
            return -1;
        }
        int count = Math.min(length, filled - handedOut);
        System.arraycopy(window, handedOut, target, offset, count);
        handedOut += count;
        return count;
    }

    /** The rest of the physical line without its end, or null at the end of the file; moves the mark behind it. */
    @Nullable
    String readLine() throws IOException {
        String line = takeLine();
        markAt(position());
        return line;
    }

    /** As {@link #readLine}, passing over empty lines and leaving the mark on the line's first character. */
    @Nullable
    String nextLine() throws IOException {
        String line;
        do {
            markAt(position());
            line = takeLine();
        } while (line != null && line.isEmpty());
        return line;
    }

    private @Nullable String takeLine() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        while (handedOut < filled || fill()) {
            any = true;
            char c = window[handedOut++];
            if (c == '\n' || (c == '\r' && !(handedOut < filled || fill()))) {
                break;
            }
            if (c == '\r') {
                if (window[handedOut] == '\n') {
                    handedOut++;
                }
                break;
            }
            line.append(c);
            if (line.length() > MAX_LINE_CHARS) {
                throw TheseusException.of(
                        TheseusException.Kind.INPUT,
                        file + ", line " + markLine + ": longer than " + MAX_LINE_CHARS
                                + " characters before the header",
                        "Maybe it is no text of lines in the encoding " + encoding + "; choose another profile.");
            }
        }
        return any ? line.toString() : null;
    }

    /** Characters handed out so far. */
    long position() {
        return base + handedOut;
    }

    /** Moves the mark forward to a character position that was handed out, and on over empty lines. */
    void markRecord(long position) {
        markAt(position);
        while (mark < handedOut && (window[mark] == '\n' || window[mark] == '\r')) {
            markAt(base + mark + 1);
        }
    }

    private void markAt(long position) {
        int target = Math.toIntExact(position - base);
        for (int i = mark; i < target; i++) {
            char c = window[i];
            markByte += utf8 ? utf8Width(c) : fixedWidth;
            if (c == '\n') {
                markLine++;
            } else if (lastWasReturn) {
                markLine++;
            }
            lastWasReturn = c == '\r';
        }
        mark = target;
    }

    private static int utf8Width(char c) {
        if (c < 0x80) {
            return 1;
        }
        // each half of a surrogate pair stands for two of its four bytes
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    /** 1-based physical line of the mark. */
    long line() {
        return lastWasReturn && !(mark < filled && window[mark] == '\n') ? markLine + 1 : markLine;
    }

    /** Byte position of the mark, or null where the encoding does not tell. */
    @Nullable
    Long byteOffset() {
        return utf8 || fixedWidth > 0 ? markByte : null;
    }

    long bytesRead() {
        return bytesRead;
    }

    /** Character position of the mark. */
    long markPosition() {
        return base + mark;
    }

    /** The character so far behind the mark, decoded ahead if need be; -1 behind the end. */
    int peek(int behindMark) throws IOException {
        while (mark + behindMark >= filled) {
            if (!fill()) {
                return -1;
            }
        }
        return window[mark + behindMark];
    }

    /** Text of the record at the mark up to its line end outside quotes, at most {@code limit} characters. */
    String rawRecord(int limit) {
        int end = endOfRecord(mark, Math.min(handedOut, mark + limit + 1));
        return end - mark > limit
                ? new String(window, mark, limit) + " [cut after " + limit + " characters]"
                : new String(window, mark, end - mark);
    }

    private boolean fill() throws IOException {
        makeRoom();
        int before = filled;
        while (filled == before && !done) {
            if (starved && !ended) {
                ended = !refillBytes();
            }
            CharBuffer out = CharBuffer.wrap(window, filled, window.length - filled);
            CoderResult result = decoder.decode(bytes, out, ended);
            starved = result.isUnderflow();
            if (starved && ended) {
                decoder.flush(out);
                done = true;
            }
            filled = out.position();
            if (result.isError() && filled == before) {
                throw undecodable(result.length());
            }
        }
        refuseNul(before);
        return filled > before;
    }

    private boolean refillBytes() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count > 0) {
            bytes.position(bytes.position() + count);
            bytesRead += count;
        }
        bytes.flip();
        return count >= 0;
    }

    private void makeRoom() {
        if (mark > 0 && window.length - filled < CHUNK) {
            System.arraycopy(window, mark, window, 0, filled - mark);
            base += mark;
            filled -= mark;
            handedOut -= mark;
            mark = 0;
        }
        refuseEndlessRecord();
        if (window.length - filled >= CHUNK) {
            return;
        }
        window = Arrays.copyOf(window, 2 * window.length);
    }

    /** The mark is on the last complete record, so the one being read begins at that one's end. */
    private void refuseEndlessRecord() {
        if (filled - mark <= MAX_RECORD_CHARS) {
            return;
        }
        int end = endOfRecord(mark, filled);
        int start = end == filled ? mark : end + 1;
        if (filled - start > MAX_RECORD_CHARS) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    file + ", line " + lineAt(start) + ": the record that begins here is longer than 10 MB",
                    "Maybe a quote is opened and never closed, or the delimiter and quote of the profile do not fit.");
        }
    }

    /** Index of the line end, outside quotes, of the record that begins at {@code from}; {@code limit} if there is none. */
    private int endOfRecord(int from, int limit) {
        boolean quoted = false;
        for (int i = from; i < limit; i++) {
            char c = window[i];
            if (quote != null && c == quote) {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                return i;
            }
        }
        return limit;
    }

    private TheseusException undecodable(int length) {
        byte[] bad = new byte[Math.min(length, bytes.remaining())];
        bytes.duplicate().get(bad);
        long position = bytesRead - bytes.remaining();
        long line = lineAt(filled);
        return TheseusException.of(
                TheseusException.Kind.INPUT,
                file + ", line " + line + ": byte " + position + " ("
                        + HexFormat.of().withUpperCase().formatHex(bad) + ") is not " + encoding,
                "Give the true encoding in a profile (for instance \"encoding: windows-1250\"), or convert the file.");
    }

    private void refuseNul(int from) {
        for (int i = from; i < filled; i++) {
            if (window[i] == 0) {
                throw TheseusException.of(
                        TheseusException.Kind.INPUT,
                        file + ", line " + lineAt(i) + ": a NUL byte, so this is no text file or it is damaged",
                        "Ask the sender for the file again, or check the encoding given in the profile.");
            }
        }
    }

    /** Line of a window index ahead of the mark; leaves the mark where it is. */
    private long lineAt(int index) {
        long line = markLine;
        boolean returned = lastWasReturn;
        for (int i = mark; i < index; i++) {
            if (window[i] == '\n' || returned) {
                line++;
            }
            returned = window[i] == '\r';
        }
        return returned ? line + 1 : line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
