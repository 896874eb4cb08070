package org.theseus.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Records straight from the bytes, for the plain case: an encoding with ASCII signs, quotes around whole cells. At the first
 * record that is anything else (text behind a closing quote, a quote that is never closed, bytes that are no text, more than
 * 10 MB) Commons CSV takes over from there to the end, so that such a record is read or refused as RFC 4180 has it. Cells
 * become text only when asked for. Not thread-safe.
 */
final class PlainRows implements RowSource {

    private static final int CHUNK = 1 << 16;
    /** Bytes kept behind the last one, so that short cells can be looked at sixteen bytes at a time. */
    private static final int MARGIN = 16;
    /** A column whose texts were new so many times more often than not is no longer looked up. */
    private static final int PATIENCE = 64;

    private final InputStream in;
    private final TextEncoding encoding;
    private final FormatOptions options;
    private final String file;
    private final RecordScan scan;

    private byte[] bytes = new byte[CHUNK];
    /** Place in the file of {@code bytes[0]}. */
    private long base;

    private int filled;
    private int position;
    private boolean ended;
    private long line;
    /** Line on which what follows the record begins. */
    private long nextLine;

    private @Nullable RowSource rest;
    private int[] patience = new int[32];

    private PlainRows(
            InputStream in,
            TextEncoding encoding,
            FormatOptions options,
            String file,
            RecordScan scan,
            long firstByte,
            long firstLine) {
        this.in = in;
        this.encoding = encoding;
        this.options = options;
        this.file = file;
        this.scan = scan;
        this.base = firstByte;
        this.line = firstLine;
        this.nextLine = firstLine;
    }

    /** Whether such a text can be read so. */
    static boolean reads(TextEncoding encoding, FormatOptions options) {
        ByteText text = ByteText.of(encoding.charset());
        return text != null && RecordScan.of(text, options.delimiter(), options.quote()) != null;
    }

    /**
     * Records from a place in a file on, or null if encoding, delimiter or quote need another reader.
     *
     * @param in at that place
     */
    static @Nullable PlainRows of(
            InputStream in, TextEncoding encoding, FormatOptions options, String file, long firstByte, long firstLine) {
        ByteText text = ByteText.of(encoding.charset());
        RecordScan scan = text == null ? null : RecordScan.of(text, options.delimiter(), options.quote());
        return scan == null ? null : new PlainRows(in, encoding, options, file, scan, firstByte, firstLine);
    }

    @Override
    public boolean next() {
        if (rest != null) {
            return rest.next();
        }
        try {
            while (true) {
                int after = scan.scan(bytes, position, filled);
                if (after - position > TrackingReader.MAX_RECORD_CHARS) {
                    return handOver().next();
                }
                if (after >= 0) {
                    line = nextLine + scan.linesBefore();
                    nextLine = line + scan.linesWithin() + 1;
                    position = after;
                    return true;
                }
                if (after == RecordScan.OTHER || filled - position > TrackingReader.MAX_RECORD_CHARS) {
                    return handOver().next();
                }
                if (!refill()) {
                    return scan.start() < filled && handOver().next();
                }
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** Reads on; false at the end of the file. Its last record gets a line end, which is an empty line if it has one. */
    private boolean refill() throws IOException {
        if (ended) {
            return false;
        }
        if (position > 0) {
            System.arraycopy(bytes, position, bytes, 0, filled - position);
            base += position;
            filled -= position;
            position = 0;
        }
        if (bytes.length - filled - MARGIN < CHUNK / 2) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int count = in.read(bytes, filled, bytes.length - filled - MARGIN);
        if (count > 0) {
            filled += count;
        } else if (count < 0) {
            ended = true;
            bytes[filled++] = '\n';
        }
        return true;
    }

    private RowSource handOver() throws IOException {
        int left = ended ? filled - 1 : filled;
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(bytes, position, left - position), in);
        RowSource commons = new CommonsRows(
                new TrackingReader(all, encoding, options.quote(), file, base + position, nextLine), options);
        rest = commons;
        return commons;
    }

    @Override
    public int size() {
        return rest != null ? rest.size() : scan.size();
    }

    @Override
    public String cell(int index) {
        if (rest != null) {
            return rest.cell(index);
        }
        if (scan.isEmpty(index)) {
            return "";
        }
        if (index >= patience.length) {
            patience = Arrays.copyOf(patience, 2 * index);
        }
        int used = patience[index];
        if (used > PATIENCE) {
            return scan.cell(bytes, index, false);
        }
        String text = scan.cell(bytes, index, true);
        patience[index] = scan.wasKnown() ? Math.max(used - 1, -PATIENCE) : used + 1;
        return text;
    }

    @Override
    public boolean isBlank() {
        return rest != null ? rest.isBlank() : !scan.beginsVisibly(bytes) && RowSource.super.isBlank();
    }

    @Override
    public long line() {
        return rest != null ? rest.line() : line;
    }

    @Override
    public @Nullable Long byteOffset() {
        return rest != null ? rest.byteOffset() : Long.valueOf(base + scan.start());
    }

    @Override
    public String raw(int limit) {
        if (rest != null) {
            return rest.raw(limit);
        }
        int length = Math.min(scan.end() - scan.start(), 4 * (limit + 1));
        String text = new String(bytes, scan.start(), length, encoding.charset());
        return text.length() > limit ? text.substring(0, limit) + " [cut after " + limit + " characters]" : text;
    }

    @Override
    public long bytesRead() {
        return rest != null ? rest.bytesRead() : base + position;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
