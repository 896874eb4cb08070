package org.theseus.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The end of a log: its last whole line, and the bytes behind it that are none.
 *
 * @param last the last whole line, null in a log without any
 * @param end where that line ends, its line feed included
 * @param rest the bytes behind it, empty unless a write was interrupted
 * @param needsLineFeed whether the log does not end with a line feed; with an empty rest the last line lacks only that: it
 *     counts, like every line whose command may not have begun
 */
record AuditTail(@Nullable AuditEntry last, long end, byte[] rest, boolean needsLineFeed) {

    /** A write is one line, so an interrupted one leaves little; more than this is damage of another kind. */
    private static final int MAX_REST_BYTES = 1 << 20;

    private static final int FIRST_LOOK_BYTES = 1 << 13;

    /** Reads backwards from the end; O(length of the last lines), not of the log. */
    static AuditTail read(FileChannel log) throws IOException {
        long size = log.size();
        for (int look = FIRST_LOOK_BYTES; ; look *= 2) {
            int bytes = (int) Math.min(size, look);
            byte[] window = AuditFiles.read(log, size - bytes, bytes);
            boolean whole = bytes == size;
            int lineEnd = lastLineFeed(window, window.length);
            boolean ended = bytes == 0 || lineEnd == window.length - 1;
            if (!ended && (lineEnd >= 0 || whole)) {
                Optional<AuditEntry> open = AuditLine.parse(Arrays.copyOfRange(window, lineEnd + 1, window.length));
                if (open.isPresent()) {
                    return new AuditTail(open.get(), size, new byte[0], true);
                }
            }
            while (lineEnd >= 0) {
                int lineStart = lastLineFeed(window, lineEnd) + 1;
                if (lineStart == 0 && !whole) {
                    break;
                }
                Optional<AuditEntry> entry = AuditLine.parse(Arrays.copyOfRange(window, lineStart, lineEnd));
                if (entry.isPresent()) {
                    byte[] rest = Arrays.copyOfRange(window, lineEnd + 1, window.length);
                    return new AuditTail(entry.get(), size - rest.length, rest, !ended);
                }
                lineEnd = lineStart - 1;
            }
            if (whole) {
                return new AuditTail(null, 0, window, !ended);
            }
            if (look >= MAX_REST_BYTES) {
                throw new IOException("the last " + bytes + " bytes of the log hold no whole line");
            }
        }
    }

    /** What a seal says of the rest; null if there is none. */
    AuditEntry.@Nullable Torn torn() {
        if (rest.length == 0) {
            return null;
        }
        // the line feed that ends the rest is the seal's, or was written with an earlier seal that was torn itself
        int bytes = rest[rest.length - 1] == '\n' ? rest.length - 1 : rest.length;
        return new AuditEntry.Torn(end, bytes, Sha256.of(Arrays.copyOf(rest, bytes)));
    }

    private static int lastLineFeed(byte[] bytes, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
