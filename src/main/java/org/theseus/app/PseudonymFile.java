package org.theseus.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.file.Draft;
import org.theseus.model.TheseusException;
import org.theseus.protect.Subject;

/**
 * Who is behind the pseudonyms that outputs of a case have used so far, for the owner to look up: tab-separated text that
 * only the owner can read, {@code pseudonym, account, name}, sorted. It can be deleted at any time: the case's key and the
 * case give the same pseudonyms again.
 */
final class PseudonymFile {

    /** Folder in the case's folder, with the key. */
    static final String FOLDER = "protection";

    private static final String HEADER = "pseudonym\taccount\tname";

    private final Path file;

    PseudonymFile(Path caseFolder) {
        this.file = caseFolder.resolve(FOLDER).resolve("pseudonyms.tsv");
    }

    /** Adds those of an output. */
    void keep(SortedMap<String, Subject> used) {
        if (used.isEmpty()) {
            return;
        }
        try {
            SortedMap<String, String> lines = read();
            int before = lines.size();
            used.forEach((pseudonym, subject) -> lines.putIfAbsent(pseudonym, line(pseudonym, subject)));
            if (lines.size() > before) {
                write(lines);
            }
        } catch (IOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "the list of pseudonyms " + file + " cannot be written: " + e.getMessage(),
                    "Check space and permissions of the folder.",
                    e);
        }
    }

    /** Deletes the list. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw TheseusException.of(TheseusException.Kind.STORE, "cannot delete " + file, "Delete it by hand.", e);
        }
    }

    private SortedMap<String, String> read() throws IOException {
        SortedMap<String, String> lines = new TreeMap<>();
        if (Files.exists(file)) {
            Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .forEach(line -> lines.put(line.substring(0, Math.max(0, line.indexOf('\t'))), line));
        }
        return lines;
    }

    private void write(SortedMap<String, String> lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(HEADER));
        all.addAll(lines.values());
        Draft.replace(file, (String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String pseudonym, Subject subject) {
        String name = subject.name();
        return pseudonym + "\t" + oneLine(subject.id().key()) + "\t" + (name == null ? "" : oneLine(name));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}]", " ");
    }
}
