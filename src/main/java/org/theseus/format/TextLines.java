package org.theseus.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a text with their places, strictly decoded. Not thread-safe. */
public final class TextLines implements AutoCloseable {

    private final FormatInput input;
    private final TextEncoding encoding;
    private final TrackingReader reader;
    private long line;
    private @Nullable Long offset;

    private TextLines(FormatInput input, TextEncoding encoding, TrackingReader reader) {
        this.input = input;
        this.encoding = encoding;
        this.reader = reader;
    }

    /** Opens a text: by its byte order mark, else UTF-8 if all of it is, else as the options say. */
    public static TextLines open(FormatInput input, FormatOptions options) {
        InputStream opened = null;
        try {
            boolean utf8 = isUtf8(input);
            opened = input.open();
            PushbackInputStream in = new PushbackInputStream(opened, TextEncoding.LOOK_AHEAD);
            TextEncoding encoding =
                    TextEncoding.detect(in, utf8 ? StandardCharsets.UTF_8 : options.charset(), input.label());
            TextLines lines = new TextLines(input, encoding, new TrackingReader(in, encoding, null, input.label()));
            opened = null;
            return lines;
        } catch (IOException failure) {
            throw input.unreadable(failure);
        } finally {
            closeQuietly(opened);
        }
    }

    private static boolean isUtf8(FormatInput input) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = input.open()) {
            boolean ended = false;
            while (!ended) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = count < 0;
                bytes.position(bytes.position() + Math.max(0, count)).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), ended);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }

    private static void closeQuietly(@Nullable InputStream in) {
        if (in != null) {
            try {
                in.close();
            } catch (IOException ignored) {
                // opening already failed with a better reason
            }
        }
    }

    /** The next line without its end, or null at the end of the text. */
    public @Nullable String next() {
        line = reader.line();
        offset = reader.byteOffset();
        try {
            return reader.readLine();
        } catch (IOException failure) {
            throw input.unreadable(failure);
        }
    }

    /** 1-based number of the line that {@link #next} gave last. */
    public long line() {
        return line;
    }

    /** Where that line begins in the input's bytes, or null where the encoding hides it. */
    public @Nullable Long byteOffset() {
        return offset;
    }

    /** Encoding, as {@code UTF-8 with BOM}. */
    public String encoding() {
        return encoding.label();
    }

    /** Bytes consumed so far. */
    public long bytesRead() {
        return reader.bytesRead();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failure) {
            throw input.unreadable(failure);
        }
    }
}
