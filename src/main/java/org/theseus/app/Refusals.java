package org.theseus.app;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.theseus.file.OwnerOnly;
import org.theseus.issue.RowIssue;
import org.theseus.model.TheseusException;
import org.theseus.report.ReportContent;

/**
 * What was not taken into a case: files that were refused, and rows that stayed out of accepted ones. Kept in owner-only
 * files of the case's folder so that a report can say what was not seen.
 *
 * @param folder the case's folder
 */
record Refusals(Path folder) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Notes a file that was refused as a whole; the same refusal again is not noted twice. */
    void add(Path file, String reason) {
        ReportContent.RefusedFile refused = new ReportContent.RefusedFile(String.valueOf(file.getFileName()), reason);
        if (!files().contains(refused)) {
            write(folder.resolve("refused.jsonl"), refused);
        }
    }

    /** Files that were refused, in the order of their refusal. */
    List<ReportContent.RefusedFile> files() {
        Path file = folder.resolve("refused.jsonl");
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<ReportContent.RefusedFile> all = new java.util.ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                all.add(MAPPER.readValue(line, ReportContent.RefusedFile.class));
            }
            return all;
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /** Keeps the rejected rows of a file in place of those of an earlier attempt; where they are, empty if there are none. */
    Optional<Path> keepRejects(String sha256, List<RowIssue> rejects) {
        Path file = rejectsOf(sha256);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
        if (rejects.isEmpty()) {
            return Optional.empty();
        }
        write(file, rejects);
        return Optional.of(file);
    }

    /** Rejected rows of an accepted file. */
    List<RowIssue> rejects(String sha256) {
        Path file = rejectsOf(sha256);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return MAPPER.readValue(Files.readString(file), new TypeReference<List<RowIssue>>() {});
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private Path rejectsOf(String sha256) {
        return folder.resolve("rejects-" + sha256 + ".json");
    }

    private static void write(Path file, Object value) {
        try {
            Files.write(
                    OwnerOnly.ensure(file),
                    (MAPPER.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static TheseusException unusable(Path file, IOException e) {
        return TheseusException.of(
                TheseusException.Kind.STORE, "cannot use " + file + ": " + e.getMessage(), "Check its rights.", e);
    }
}
