package org.theseus.reference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.model.TheseusException;

/**
 * A table of reference data with many rows: tab-separated, read ten times as fast as YAML, because commands that live for
 * half a second read it. Lines that begin with {@code #} are comments, but for two kinds: {@code # version: 1} and {@code
 * # source KEY STANDING text}. The first other line names the columns. Errors are of kind INPUT and name file and line.
 * Immutable.
 */
public final class ReferenceTable {

    private static final String VERSION = "# version: ";
    private static final String SOURCE = "# source ";

    private final ReferenceFile file;
    private final List<String> columns;
    private final SortedMap<String, Source> sources = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** One row; a cell that is missing at the end of a line is empty. */
    public final class Row {

        private final int line;
        private final String[] cells;

        private Row(int line, String[] cells) {
            this.line = line;
            this.cells = cells;
        }

        /** The cell of a column, without surrounding spaces; may be empty. */
        public String text(String column) {
            int at = columns.indexOf(column);
            return at < cells.length ? cells[at].strip() : "";
        }

        /** The parts of a cell that a separator divides, without empty ones. */
        public List<String> texts(String column, String separator) {
            List<String> parts = new ArrayList<>();
            for (String part : text(column).split(separator, -1)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
            return parts;
        }

        /** The source that the row cites in its column {@code source}. */
        public Source source() {
            Source source = sources.get(text("source"));
            if (source == null) {
                throw problem(
                        "no source \"" + text("source") + "\" in this file",
                        "Known: " + String.join(", ", sources.keySet()) + ".");
            }
            return source;
        }

        /** An error in this row. */
        public TheseusException problem(String what, String advice) {
            return ReferenceTable.problem(file.name(), line, what, advice);
        }
    }

    private ReferenceTable(String name, byte[] bytes, List<String> columns) {
        this.columns = List.copyOf(columns);
        String version = "";
        boolean headed = false;
        int number = 0;
        List<Row> read = new ArrayList<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\r?\n")) {
            number++;
            if (line.startsWith(VERSION)) {
                version = line.substring(VERSION.length()).strip();
            } else if (line.startsWith(SOURCE)) {
                Source source = source(name, number, line.substring(SOURCE.length()));
                sources.put(source.key(), source);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split("\t", -1);
                if (!headed) {
                    checkHeader(name, number, line);
                    headed = true;
                } else if (cells.length > columns.size()) {
                    throw problem(name, number, "more cells than columns", "Write " + columns.size() + " cells.");
                } else {
                    read.add(new Row(number, cells));
                }
            }
        }
        if (version.isEmpty() || !headed) {
            throw problem(name, 1, "no version or no line of columns", "Begin with \"" + VERSION + "1\".");
        }
        this.file = new ReferenceFile(name, version, ReferenceDocument.sha256(bytes));
        this.rows.addAll(read);
    }

    private void checkHeader(String name, int line, String header) {
        if (!header.equals(String.join("\t", columns))) {
            throw problem(name, line, "these are not its columns", "Write " + String.join(", tab, ", columns) + ".");
        }
    }

    private static Source source(String name, int line, String text) {
        String[] parts = text.split(" ", 3);
        for (Source.Standing standing : Source.Standing.values()) {
            if (parts.length == 3 && standing.name().equals(parts[1].toUpperCase(Locale.ROOT))) {
                return new Source(parts[0], parts[2], standing);
            }
        }
        throw problem(
                name,
                line,
                "\"" + text + "\" is no source",
                "Write a key, one of " + List.of(Source.Standing.values()) + ", and a text.");
    }

    private static TheseusException problem(String name, int line, String what, String advice) {
        return TheseusException.of(TheseusException.Kind.INPUT, name + ", line " + line + ": " + what, advice);
    }

    /** A table of the jar by its name. */
    public static ReferenceTable shipped(String name, List<String> columns) {
        return of(name, ReferenceDocument.bytes(name), columns);
    }

    /** A table from anywhere: {@code name} is used in messages. */
    public static ReferenceTable of(String name, byte[] bytes, List<String> columns) {
        return new ReferenceTable(name, bytes, columns);
    }

    /** Name, version and digest. */
    public ReferenceFile file() {
        return file;
    }

    /** All sources by key. */
    public SortedMap<String, Source> sources() {
        return Collections.unmodifiableSortedMap(sources);
    }

    /** The rows in the order of the file. */
    public List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }
}
