package org.theseus.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record a line, quotes inside quoted cells not doubled: {@code "UAB "Naktis"","12.20"}. Such a file cannot be read
 * by RFC 4180. As every cell is quoted, a cell ends where the delimiter and the next cell's quote, or the line's end, follow
 * its quote.
 */
final class LooseRows extends TrackedRows {

    private final char delimiter;
    private final char quote;

    LooseRows(TrackingReader reader, FormatOptions options) {
        super(reader);
        this.delimiter = options.delimiter();
        Character given = options.quote();
        this.quote = given == null ? '\0' : given;
    }

    @Override
    String @Nullable [] split() {
        try {
            String line = reader.nextLine();
            return line == null ? null : split(line, delimiter, quote).toArray(String[]::new);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The cells of one line without their quotes. O(n). */
    static List<String> split(String line, char delimiter, char quote) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        while (from <= line.length()) {
            boolean quoted = quote != '\0' && from < line.length() && line.charAt(from) == quote;
            int to = quoted ? closing(line, from + 1, delimiter, quote) : line.indexOf(delimiter, from);
            if (quoted && to > 0) {
                cells.add(line.substring(from + 1, to));
                from = to + 2;
            } else {
                int end = to < 0 ? line.indexOf(delimiter, from) : to;
                end = end < 0 ? line.length() : end;
                cells.add(line.substring(from, end));
                from = end + 1;
            }
        }
        return cells;
    }

    private static int closing(String line, int from, char delimiter, char quote) {
        int bare = -1;
        for (int at = line.indexOf(quote, from); at >= 0; at = line.indexOf(quote, at + 1)) {
            boolean last = at + 1 == line.length();
            boolean between = !last && line.charAt(at + 1) == delimiter;
            if (last || (between && (at + 2 == line.length() || line.charAt(at + 2) == quote))) {
                return at;
            }
            bare = between && bare < 0 ? at : bare;
        }
        return bare;
    }
}
