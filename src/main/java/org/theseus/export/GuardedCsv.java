package org.theseus.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.table.CsvGuard;

/**
 * RFC 4180 text in UTF-8 with a byte order mark, by which spreadsheets and Analyst's Notebook know the encoding; cells that a
 * spreadsheet would run as formulas are guarded by {@link CsvGuard}. One use, one thread.
 */
final class GuardedCsv {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    GuardedCsv(List<String> header) {
        text.append(String.join(",", header)).append("\r\n");
    }

    /** Adds a line; null cells are empty. */
    void line(List<@Nullable String> cells) {
        text.append(cells.stream().map(GuardedCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String guarded = CsvGuard.guard(value.replace('\u0000', '\uFFFD'));
        boolean quote = guarded.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';');
        return quote ? "\"" + guarded.replace("\"", "\"\"") + "\"" : guarded;
    }
}
