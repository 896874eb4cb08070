package org.theseus.format;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a profile says about the outer shape of a text file.
 *
 * @param charset used where the file has no byte order mark; decoding is strict
 * @param delimiter between cells
 * @param quote around cells that hold delimiters or line ends, null where the source never quotes
 * @param looseQuotes whether quotes inside quoted cells are not doubled; a cell then ends where the delimiter or the line
 *     end follows a quote, and no cell has line ends
 * @param skipLines physical lines before the header (the preamble), or before the place where it is looked for
 * @param columns names of the columns of a file without a header, empty where it has one
 * @param header by what the header line is told from preamble lines, null if it is the first line that is not skipped
 */
public record FormatOptions(
        Charset charset,
        char delimiter,
        @Nullable Character quote,
        boolean looseQuotes,
        int skipLines,
        List<String> columns,
        @Nullable HeaderTest header) {

    /** Tells a header line from the lines before it. */
    @FunctionalInterface
    public interface HeaderTest {
        /** Whether these are the names of the header; as {@link RawTable#header} gives them. */
        boolean fits(List<String> names);
    }

    public FormatOptions {
        if (skipLines < 0) {
            throw new IllegalArgumentException("skipLines " + skipLines);
        }
        columns = List.copyOf(columns);
    }

    /** A file with a header right after {@code skipLines} lines. */
    public FormatOptions(Charset charset, char delimiter, @Nullable Character quote, int skipLines) {
        this(charset, delimiter, quote, false, skipLines, List.of(), null);
    }
}
