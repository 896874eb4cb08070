package org.theseus.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVException;
import org.jspecify.annotations.Nullable;

/** Records of one delimited text file: the plain case straight from the bytes, everything else through Commons CSV. */
final class CsvTable implements RawTable, RawRecord {

    private static final int RAW_LIMIT = 2000;
    private static final int HEADER_SOUGHT_LINES = 60;
    private static final char UNNAMED = '@';

    private final TextEncoding encoding;
    private final FormatOptions options;
    private final FormatInput input;
    private final String file;
    private final List<String> preamble = new ArrayList<>();
    private final RowSource rows;
    private final List<String> header;
    private final long headerLine;

    private long record;

    private CsvTable(InputStream in, TextEncoding encoding, FormatOptions options, FormatInput input)
            throws IOException {
        this.encoding = encoding;
        this.options = options;
        this.input = input;
        this.file = input.label();
        boolean begins = options.skipLines() == 0 && options.header() == null;
        RowSource plain = begins && !options.looseQuotes()
                ? PlainRows.of(in, encoding, options, file, encoding.bomBytes(), 1)
                : null;
        List<String> sought = List.of();
        if (plain != null) {
            this.rows = plain;
        } else {
            TrackingReader reader = new TrackingReader(in, encoding, options.quote(), file);
            skip(reader);
            sought = options.header() == null ? List.of() : seek(reader, options.header());
            this.rows = behind(reader);
        }
        if (!options.columns().isEmpty()) {
            this.header = options.columns();
            this.headerLine = 0;
        } else if (!sought.isEmpty()) {
            this.header = sought;
            this.headerLine = preamble.size() + 1L;
        } else {
            if (!advance()) {
                throw FormatInput.refuse(
                        file + " has no header after " + options.skipLines() + " skipped lines",
                        "Check skip_lines of the profile, or choose another profile.",
                        null);
            }
            this.header = namesOf(cells());
            this.headerLine = rows.line();
        }
    }

    /**
     * Opens a table.
     *
     * @param in behind the byte order mark
     */
    static CsvTable open(InputStream in, TextEncoding encoding, FormatOptions options, FormatInput input)
            throws IOException {
        return new CsvTable(in, encoding, options, input);
    }

    /** The records behind what was read of a text line by line. */
    private RowSource behind(TrackingReader reader) throws IOException {
        Long place = reader.byteOffset();
        if (options.looseQuotes()) {
            return new LooseRows(reader, options);
        }
        if (place != null && PlainRows.reads(encoding, options)) {
            InputStream again = input.open();
            again.skipNBytes(place);
            RowSource plain = PlainRows.of(again, encoding, options, file, place, reader.line());
            if (plain != null) {
                reader.close();
                return plain;
            }
        }
        return new CommonsRows(reader, options);
    }

    private void skip(TrackingReader reader) throws IOException {
        for (int i = 0; i < options.skipLines(); i++) {
            String line = reader.readLine();
            if (line == null) {
                break;
            }
            preamble.add(line);
        }
    }

    private List<String> seek(TrackingReader reader, FormatOptions.HeaderTest test) throws IOException {
        Character quote = options.quote();
        for (int i = 0; i < HEADER_SOUGHT_LINES; i++) {
            String line = reader.readLine();
            if (line == null) {
                break;
            }
            List<String> names = namesOf(LooseRows.split(line, options.delimiter(), quote == null ? '\0' : quote));
            if (test.fits(names)) {
                return names;
            }
            preamble.add(line);
        }
        throw FormatInput.refuse(
                file + ": none of the first " + preamble.size() + " lines is the header that the profile looks for",
                "Compare the columns of the profile's headers with the file, or choose another profile.",
                null);
    }

    private List<String> cells() {
        return IntStream.range(0, rows.size()).mapToObj(rows::cell).toList();
    }

    private static List<String> namesOf(List<String> cells) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String cell : cells) {
            String name = cell.strip();
            int count = seen.merge(name, 1, Integer::sum);
            if (name.isEmpty()) {
                names.add(UNNAMED + String.valueOf(names.size() + 1));
            } else {
                names.add(count == 1 ? name : name + "#" + count);
            }
        }
        return List.copyOf(names);
    }

    private boolean advance() {
        try {
            boolean found = rows.next();
            while (found && rows.isBlank()) {
                found = rows.next();
            }
            return found;
        } catch (UncheckedIOException damaged) {
            if (damaged.getCause() instanceof CSVException) {
                // Commons CSV counts lines from where it began to read
                String reason = String.valueOf(damaged.getCause().getMessage())
                        .replaceFirst("^\\(startline [0-9]+\\) *", "")
                        .replaceFirst(" at line: [0-9]+, position: [0-9]+", "");
                throw FormatInput.refuse(
                        file + ", line " + rows.line() + " or later: the quoting is damaged (" + reason + ")",
                        "Maybe a quoted cell is never closed, or the profile's quote and delimiter do not fit this file.",
                        damaged);
            }
            throw input.unreadable(Objects.requireNonNull(damaged.getCause()));
        }
    }

    @Override
    public @Nullable RawRecord read() {
        if (!advance()) {
            return null;
        }
        record++;
        return this;
    }

    @Override
    public FormatInput input() {
        return input;
    }

    @Override
    public String encoding() {
        return encoding.label();
    }

    @Override
    public String delimiter() {
        return String.valueOf(options.delimiter());
    }

    @Override
    public List<String> preamble() {
        return Collections.unmodifiableList(preamble);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public long headerLine() {
        return headerLine;
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public long record() {
        return record;
    }

    @Override
    public long line() {
        return rows.line();
    }

    @Override
    public @Nullable Long byteOffset() {
        return rows.byteOffset();
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public String cell(int index) {
        return rows.cell(index);
    }

    @Override
    public String raw() {
        return rows.raw(RAW_LIMIT);
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        }
    }
}
