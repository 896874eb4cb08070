package org.theseus.store.neo4j;

import org.jspecify.annotations.Nullable;
import org.theseus.model.SourceRow;

/**
 * A source row as a compact text: {@code NUMBER:RECORD:LINE[:OFFSET[:ARCHIVE[:SHEET]]]}. NUMBER is that of the file in
 * the case; trailing parts that say nothing are left out; {@code %} and {@code :} in names are percent-encoded. A digest
 * and a file name on each of a million relationships would cost more than the rest of the transfer.
 */
final class SourceRowCodec {

    private SourceRowCodec() {}

    static String encode(int number, SourceRow row) {
        StringBuilder text = new StringBuilder(24)
                .append(number)
                .append(':')
                .append(row.record())
                .append(':')
                .append(row.line());
        if (row.byteOffset() != null || row.archive() != null || row.sheet() != null) {
            text.append(':').append(row.byteOffset() == null ? "" : row.byteOffset());
        }
        if (row.archive() != null || row.sheet() != null) {
            text.append(':').append(escape(row.archive()));
        }
        if (row.sheet() != null) {
            text.append(':').append(escape(row.sheet()));
        }
        return text.toString();
    }

    static int number(String text) {
        return Integer.parseInt(text, 0, text.indexOf(':'), 10);
    }

    /** The inverse of {@link #encode} for a file whose name and digest are known. */
    static SourceRow decode(String text, String file, String sha256) {
        String[] parts = text.split(":", -1);
        return new SourceRow(
                file,
                sha256,
                parts.length > 4 ? unescape(parts[4]) : null,
                parts.length > 5 ? unescape(parts[5]) : null,
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                parts.length > 3 && !parts[3].isEmpty() ? (Long) Long.parseLong(parts[3]) : null);
    }

    private static String escape(@Nullable String name) {
        return name == null ? "" : name.replace("%", "%25").replace(":", "%3A");
    }

    private static @Nullable String unescape(String name) {
        return name.isEmpty() ? null : name.replace("%3A", ":").replace("%25", "%");
    }
}
