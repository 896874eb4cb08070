package org.theseus.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Records of one delimited text file; place and raw text come from the {@link TrackingReader} below the parser. */
final class CsvTable implements RawTable, RawRecord {

    private static final int RAW_LIMIT = 2000;
    private static final String[] NO_CELLS = {};

    private final TrackingReader reader;
    private final TextEncoding encoding;
    private final FormatOptions options;
    private final FormatInput input;
    private final String file;
    private final List<String> preamble;
    private final long origin;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private final long headerLine;

    private String[] cells = NO_CELLS;
    private long record;

    private CsvTable(
            TrackingReader reader,
            TextEncoding encoding,
            FormatOptions options,
            FormatInput input,
            List<String> preamble)
            throws IOException {
        this.reader = reader;
        this.encoding = encoding;
        this.options = options;
        this.input = input;
        this.file = input.label();
        this.preamble = preamble;
        this.origin = reader.position();
        this.parser = CSVParser.builder()
                .setReader(reader)
                .setFormat(CSVFormat.Builder.create()
                        .setDelimiter(options.delimiter())
                        .setQuote(options.quote())
                        .setIgnoreEmptyLines(true)
                        .get())
                .get();
        this.records = parser.iterator();
        if (!advance()) {
            throw FormatInput.refuse(
                    file + " has no header after " + options.skipLines() + " skipped lines",
                    "Check skip_lines of the profile, or choose another profile.",
                    null);
        }
        this.header = List.copyOf(namesOf(cells));
        this.headerLine = reader.line();
    }

    static CsvTable open(TrackingReader reader, TextEncoding encoding, FormatOptions options, FormatInput input)
            throws IOException {
        List<String> preamble = new ArrayList<>();
        for (int i = 0; i < options.skipLines(); i++) {
            String line = reader.readLine();
            if (line == null) {
                break;
            }
            preamble.add(line);
        }
        return new CsvTable(reader, encoding, options, input, List.copyOf(preamble));
    }

    private static List<String> namesOf(String[] cells) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String cell : cells) {
            String name = cell.strip();
            int count = seen.merge(name, 1, Integer::sum);
            names.add(count == 1 ? name : name + "#" + count);
        }
        return names;
    }

    private boolean advance() {
        try {
            do {
                if (!records.hasNext()) {
                    return false;
                }
                CSVRecord next = records.next();
                reader.markRecord(origin + next.getCharacterPosition());
                cells = next.values();
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
        return preamble;
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
            parser.close();
        } catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        }
    }
}
