package org.theseus.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.theseus.file.OwnerOnly;
import org.theseus.model.Digest;
import org.theseus.model.TheseusException;

/**
 * The journal of one case: a file of JSON lines, readable by its owner only. Entries are appended under a lock and forced to
 * disk; a line that was cut off by a crash is no entry and is taken away by the next append. Safe for several processes.
 */
public final class Journal {

    private static final String FILE = "journal.jsonl";

    private final Path file;
    private final Clock clock;

    private Journal(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The journal in a case's folder; the file is made with the first entry. */
    public static Journal in(Path folder, Clock clock) {
        return new Journal(folder.resolve(FILE), clock);
    }

    /**
     * Every entry ever made, oldest first.
     *
     * @throws TheseusException (STORE) naming the line if the file was damaged
     */
    public List<JournalEntry> history() {
        try {
            return Files.exists(file) ? parse(Files.readString(file)) : List.of();
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    /** The entries that hold: neither taken back nor an undoing themselves; oldest first. */
    public List<JournalEntry> standing() {
        List<JournalEntry> all = history();
        Set<String> undone = new HashSet<>();
        all.stream()
                .filter(entry -> entry.kind() == JournalEntry.Kind.UNDO)
                .forEach(entry -> undone.add(entry.subject()));
        return all.stream()
                .filter(entry -> entry.kind() != JournalEntry.Kind.UNDO && !undone.contains(entry.id()))
                .toList();
    }

    /** The standing entries of a kind. */
    public List<JournalEntry> standing(JournalEntry.Kind kind) {
        return standing().stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** What to append. */
    public record Draft(JournalEntry.Kind kind, String subject, SortedMap<String, String> fields) {}

    /** Appends entries, all or none. */
    public List<JournalEntry> add(String author, Collection<Draft> drafts) {
        try {
            Files.createDirectories(file.getParent());
            OwnerOnly.ensure(file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.lock();
                String before = Files.readString(file);
                String whole = before.substring(0, before.lastIndexOf('\n') + 1);
                List<JournalEntry> known = parse(whole);
                String last = known.isEmpty() ? "" : known.get(known.size() - 1).id();
                List<JournalEntry> added = new ArrayList<>();
                StringBuilder lines = new StringBuilder();
                for (Draft draft : drafts) {
                    JournalEntry entry = entry(author, draft, last);
                    last = entry.id();
                    added.add(entry);
                    lines.append(JournalLine.write(entry)).append('\n');
                }
                long end = whole.getBytes(StandardCharsets.UTF_8).length;
                channel.truncate(end);
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
                channel.position(end);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
                return List.copyOf(added);
            }
        } catch (IOException e) {
            throw failed("write", e);
        }
    }

    /** Appends one entry. */
    public JournalEntry add(String author, JournalEntry.Kind kind, String subject, SortedMap<String, String> fields) {
        return add(author, List.of(new Draft(kind, subject, fields))).get(0);
    }

    private JournalEntry entry(String author, Draft draft, String before) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Digest digest = Digest.sha256()
                .add(before)
                .add(at.toString())
                .add(author)
                .add(draft.kind().name())
                .add(draft.subject());
        draft.fields().forEach((name, value) -> digest.add(name).add(value));
        return new JournalEntry(digest.id("J-"), at, author, draft.kind(), draft.subject(), draft.fields());
    }

    private List<JournalEntry> parse(String text) {
        List<JournalEntry> entries = new ArrayList<>();
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        int number = 0;
        for (String line : whole.lines().toList()) {
            number++;
            try {
                entries.add(JournalLine.read(line));
            } catch (IllegalArgumentException damaged) {
                throw TheseusException.of(
                        TheseusException.Kind.STORE,
                        file + ", line " + number + " is no entry: " + damaged.getMessage(),
                        "Restore the file from a backup; nothing was changed.",
                        damaged);
            }
        }
        return List.copyOf(entries);
    }

    private TheseusException failed(String what, IOException cause) {
        return TheseusException.of(
                TheseusException.Kind.STORE,
                "cannot " + what + " " + file + ": " + cause.getMessage(),
                "Check space and rights of the case's folder.",
                cause);
    }
}
