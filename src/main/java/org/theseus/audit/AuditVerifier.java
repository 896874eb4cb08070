package org.theseus.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log from its beginning and checks every line, the chain, the seals and the head. Linear in the log, constant
 * memory but for the bytes between two whole lines. One use, one thread.
 */
final class AuditVerifier {

    private final Consumer<AuditEntry> sink;
    private final AuditHead head;
    private boolean headSeen;

    private @Nullable AuditEntry last;
    private long entries;
    private long sealed;
    private long lines;
    private long offset;

    private final ByteArrayOutputStream unknown = new ByteArrayOutputStream();
    private long unknownLine;
    private long unknownOffset;

    AuditVerifier(AuditHead head, Consumer<AuditEntry> sink) {
        this.head = head;
        this.sink = sink;
        this.headSeen = head.equals(AuditHead.EMPTY);
    }

    /** Checks {@code size} bytes of a log; the stream is read to there and not closed. */
    Verification verify(InputStream log, long size) throws IOException {
        InputStream in = new BufferedInputStream(log, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (long position = 0; position < size; position++) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("the log became shorter while it was read");
            }
            if (c != '\n') {
                line.write(c);
                continue;
            }
            String broken = accept(line.toByteArray());
            if (broken != null) {
                return new Verification(entries, sealed, 0, new Verification.Break(lines, offset, broken));
            }
            offset = position + 1;
            line.reset();
        }
        if (line.size() > 0) {
            lines++;
            remember(line.toByteArray(), false);
        }
        if (!headSeen) {
            return new Verification(entries, sealed, 0, brokenEnd(size));
        }
        return new Verification(entries, sealed, unknown.size(), null);
    }

    private Verification.Break brokenEnd(long size) {
        if (unknown.size() > 0) {
            return new Verification.Break(unknownLine, unknownOffset, "this line is not what was written");
        }
        return new Verification.Break(
                lines + 1,
                size,
                head.equals(AuditHead.LOST)
                        ? "the head file beside the log is missing or damaged: the end may have been cut off"
                        : "number " + head.seq() + " was written and is missing here: the end was cut off");
    }

    /** Takes one whole line; returns why the chain is broken there, or null. */
    private @Nullable String accept(byte[] line) {
        lines++;
        Optional<AuditEntry> parsed = AuditLine.parse(line);
        if (parsed.isEmpty()) {
            remember(line, true);
            return null;
        }
        AuditEntry entry = parsed.get();
        if (unknown.size() > 0 || entry.torn() != null) {
            if (!isSealedBy(entry)) {
                lines = unknown.size() > 0 ? unknownLine : lines;
                offset = unknown.size() > 0 ? unknownOffset : offset;
                return "this line is not what was written, or its hash was changed";
            }
            sealed++;
            unknown.reset();
        }
        long expected = last == null ? 1 : last.seq() + 1;
        String previous = last == null ? AuditLine.NO_PREVIOUS : last.hash();
        if (entry.seq() != expected || !entry.previous().equals(previous)) {
            return "this line is number " + entry.seq() + " and does not follow number " + (expected - 1)
                    + ": lines were removed, added or exchanged";
        }
        if (entry.seq() == head.seq()) {
            if (!entry.hash().equals(head.hash())) {
                return "number " + entry.seq() + " is not the line that the head file knows";
            }
            headSeen = true;
        }
        last = entry;
        entries++;
        sink.accept(entry);
        return null;
    }

    private boolean isSealedBy(AuditEntry entry) {
        AuditEntry.Torn torn = entry.torn();
        if (torn == null || unknown.size() == 0) {
            return false;
        }
        byte[] bytes = unknown.toByteArray();
        byte[] rest = java.util.Arrays.copyOf(bytes, bytes.length - 1);
        return torn.offset() == unknownOffset
                && torn.bytes() == rest.length
                && torn.sha256().equals(Sha256.of(rest));
    }

    private void remember(byte[] line, boolean ended) {
        if (unknown.size() == 0) {
            unknownLine = lines;
            unknownOffset = offset;
        }
        unknown.writeBytes(line);
        if (ended) {
            unknown.write('\n');
        }
    }
}
