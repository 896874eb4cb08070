package org.theseus.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.theseus.model.TheseusException;
import org.theseus.table.Column;
import org.theseus.table.Kind;
import org.theseus.table.Table;

/**
 * The log of one home, {@code HOME/audit/log.jsonl}. A command appends its line before it changes a case or shows anything
 * of it; when {@link #append} returns, the line is on disk, and when it throws, the command must do nothing.
 *
 * <p>Thread-safe, and safe among processes: there is one writer at a time. Any failure is a {@link TheseusException} of
 * kind STORE (exit code 4). An interrupted write is never removed: the next line seals it by stating its place, length and
 * digest.
 */
public final class AuditLog {

    private static final long WAIT_MILLIS = 30_000;

    private final AuditFiles files;
    private final InstantSource clock;

    private AuditLog(AuditFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * The log of a home; nothing is created before the first line.
     *
     * @param home the folder given by {@code --home}
     * @param clock tells the time of each line; lines keep milliseconds
     */
    public static AuditLog of(Path home, InstantSource clock) {
        return new AuditLog(new AuditFiles(home.toAbsolutePath().resolve("audit")), clock);
    }

    /** Appends one line and forces it to disk; O(1) in the length of the log. */
    @SuppressWarnings("try") // the lock is held, not used
    public AuditEntry append(AuditEvent event) {
        try {
            files.prepare();
            try (AuditLock lock = AuditLock.acquire(files, WAIT_MILLIS);
                    FileChannel log = files.open(files.log())) {
                return append(log, event);
            }
        } catch (IOException failed) {
            throw refused("the log " + files.log() + " cannot be written: " + failed.getMessage(), failed);
        }
    }

    private AuditEntry append(FileChannel log, AuditEvent event) throws IOException {
        AuditTail tail = AuditTail.read(log);
        AuditHead head = AuditHead.read(files, log.size());
        if (head.contradicts(tail.last())) {
            throw refused(
                    "the log " + files.log() + " has lost or changed its last line, or its head file",
                    new IOException("head " + head));
        }
        if (log.size() == 0) {
            AuditHead.EMPTY.write(files);
        }
        AuditEntry entry =
                AuditLine.next(tail.last(), clock.instant().truncatedTo(ChronoUnit.MILLIS), event, tail.torn());
        byte[] line = AuditLine.bytes(entry);
        int lead = tail.needsLineFeed() ? 1 : 0;
        byte[] bytes = new byte[lead + line.length + 1];
        bytes[0] = '\n';
        System.arraycopy(line, 0, bytes, lead, line.length);
        bytes[bytes.length - 1] = '\n';
        AuditFiles.write(log, tail.end() + tail.rest().length, bytes);
        log.force(true);
        AuditHead.of(entry).write(files);
        return entry;
    }

    /** Lines of a case that are about some of these ids and about nothing else, oldest first, as they stand in the log. */
    public List<AuditEntry> about(String caseName, Set<String> ids) {
        List<AuditEntry> found = new ArrayList<>();
        read(entry -> {
            boolean whole = entry.idsCount() == entry.ids().size();
            if (entry.caseName().equals(caseName) && whole && !entry.ids().isEmpty() && ids.containsAll(entry.ids())) {
                found.add(entry);
            }
        });
        return List.copyOf(found);
    }

    /** The line of an entry, without its line feed. */
    public static String line(AuditEntry entry) {
        return new String(AuditLine.bytes(entry), StandardCharsets.UTF_8);
    }

    /** Whether a line is, byte for byte, one that a log wrote: its hash is right. */
    public static boolean isWhole(String line) {
        return AuditLine.parse(line.getBytes(StandardCharsets.UTF_8)).isPresent();
    }

    /** Checks every line. Writers may go on meanwhile; what they add is not looked at. */
    public Verification verify() {
        return read(entry -> {});
    }

    /** All lines up to the first broken place, oldest first, as a table with a note if the chain does not hold. */
    public Table list() {
        Table.Builder table = Table.of(
                "audit",
                Column.integer("seq", "No."),
                Column.text("time", "Time"),
                Column.text("user", "User"),
                Column.text("case", "Case"),
                Column.text("command", "Command"),
                Column.text("reason", "Reason").ifAny().wrapped(),
                Column.integer("ids_count", "Ids"),
                Column.of("ids", "Ids touched", Kind.LIST),
                Column.id("ids_sha256", "Digest of all ids").inFiles(),
                Column.integer("torn_bytes", "Sealed bytes").ifAny(),
                Column.id("previous", "Previous hash").inFiles(),
                Column.id("hash", "Hash").inFiles());
        Verification verification = read(entry -> table.row(
                entry.seq(),
                entry.time().toString(),
                entry.user(),
                entry.caseName(),
                entry.command(),
                entry.reason(),
                entry.idsCount(),
                entry.ids(),
                entry.idsSha256(),
                entry.torn() == null ? null : entry.torn().bytes(),
                entry.previous(),
                entry.hash()));
        Verification.Break broken = verification.broken();
        if (broken != null) {
            table.note("the log is broken at line " + broken.line() + ": " + broken.why()
                    + "; lines after it are not shown");
        }
        return table.build();
    }

    @SuppressWarnings("try") // the lock is held, not used
    private Verification read(Consumer<AuditEntry> sink) {
        if (!files.exists() && !java.nio.file.Files.exists(files.head())) {
            return new Verification(0, 0, 0, null);
        }
        try {
            files.prepare();
            AuditHead head;
            long size;
            try (FileChannel log = files.open(files.log())) {
                try (AuditLock lock = AuditLock.acquire(files, WAIT_MILLIS)) {
                    size = log.size();
                    head = AuditHead.read(files, size);
                }
                InputStream in = Channels.newInputStream(log.position(0));
                return new AuditVerifier(head, sink).verify(in, size);
            }
        } catch (IOException failed) {
            throw refused("the log " + files.log() + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static TheseusException refused(String message, IOException cause) {
        return TheseusException.of(
                TheseusException.Kind.STORE,
                message,
                "nothing was done; run \"theseus audit verify\", check the rights and free space of the folder, and if the log"
                        + " itself is damaged keep it and move the folder away: a new log begins",
                cause);
    }
}
