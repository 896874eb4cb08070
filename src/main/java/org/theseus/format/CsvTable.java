package org.theseus.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Records of one delimited text file; place and raw text come from the {@link TrackingReader} below the splitter. */
final class CsvTable implements RawTable, RawRecord {

    private static final int RAW_LIMIT = 2000;
    private static final int HEADER_SOUGHT_LINES = 60;
    private static final char UNNAMED = '@';
    private static final String[] NO_CELLS = {};

    private final TrackingReader reader;
    private final TextEncoding encoding;
    private final FormatOptions options;
    private final FormatInput input;
    private final String file;
    private final List<String> preamble = new ArrayList<>();
    private final RowSource rows;
    private final List<String> header;
    private final long headerLine;

    private String[] cells = NO_CELLS;
    private long record;

    private CsvTable(TrackingReader reader, TextEncoding encoding, FormatOptions options, FormatInput input)
            throws IOException {
        this.reader = reader;
        this.encoding = encoding;
        this.options = options;
        this.input = input;
        this.file = input.label();
        skip();
        List<String> sought = options.header() == null ? List.of() : seek(options.header());
        this.rows = options.looseQuotes() ? new LooseRows(reader, options) : new CommonsRows(reader, options);
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
            this.header = namesOf(List.of(cells));
            this.headerLine = reader.line();
        }
    }

    static CsvTable open(TrackingReader reader, TextEncoding encoding, FormatOptions options, FormatInput input)
            throws IOException {
        return new CsvTable(reader, encoding, options, input);
    }

    private void skip() throws IOException {
        for (int i = 0; i < options.skipLines(); i++) {
            String line = reader.readLine();
            if (line == null) {
                break;
            }
            preamble.add(line);
        }
    }

    private List<String> seek(FormatOptions.HeaderTest test) throws IOException {
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
            do {
                String[] next = rows.next();
                if (next == null) {
                    return false;
                }
                cells = next;
            } while (isBlank(cells));
            return true;
        } catch (UncheckedIOException damaged) {
            if (damaged.getCause() instanceof ZipException || damaged.getCause() instanceof EOFException) {
                throw input.unreadable(damaged.getCause());
            }
            String reason = String.valueOf(damaged.getMessage());
            throw FormatInput.refuse(
                    file + ", after line " + reader.line() + ": the quoting is damaged (" + reason + ")",
                    "Maybe a quoted cell is never closed, or the profile's quote and delimiter do not fit this file.",
                    damaged);
        }
    }

    private static boolean isBlank(String[] cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
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
        return reader.bytesRead();
    }

    @Override
    public long record() {
        return record;
    }

    @Override
    public long line() {
        return reader.line();
    }

    @Override
    public @Nullable Long byteOffset() {
        return reader.byteOffset();
    }

    @Override
    public int size() {
        return cells.length;
    }

    @Override
    public String cell(int index) {
        return cells[index];
    }

    @Override
    public String raw() {
        return reader.rawRecord(RAW_LIMIT);
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
