package org.theseus.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FileParts;
import org.theseus.format.RawTable;
import org.theseus.issue.RowIssue;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;

/**
 * How a file would be understood, from its first {@value Inspector#SCANNED} rows; nothing is written anywhere.
 *
 * @param headerLine 1-based physical line of the header
 * @param profile name of the profile, null if none fits (the doubts then say why)
 * @param profileOrigin {@code built in} or the path of the profile, null if none fits
 * @param rows the first rows as they would be understood
 * @param doubts what a person should look at before importing, in words
 */
public record Inspection(
        String file,
        String sha256,
        long bytes,
        String encoding,
        String delimiter,
        List<String> preamble,
        long headerLine,
        List<String> header,
        @Nullable String profile,
        @Nullable String profileOrigin,
        List<Row> rows,
        List<String> doubts) {

    /**
     * One row; exactly one of the two is there.
     *
     * @param line 1-based physical line
     */
    public record Row(
            long line,
            @Nullable Transfer transfer,
            @Nullable RowIssue issue) {}

    /**
     * Looks at a file.
     *
     * @param chosen profile that the user named, null to detect it
     * @param shown so many rows are returned
     * @throws TheseusException of kind INPUT if the file is no readable text at all
     */
    public static Inspection of(
            Path file, Profiles profiles, @Nullable Profile chosen, IngestOptions options, int shown) {
        try {
            List<Profile> fitting = chosen != null ? List.of(chosen) : profiles.fitting(file);
            if (fitting.isEmpty()) {
                return withoutProfile(file, profiles);
            }
            return new Inspector(file, fitting, options, shown).inspect();
        } catch (IOException failure) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    "cannot read " + file + ": " + failure.getMessage(),
                    "Check path and permissions.",
                    failure);
        }
    }

    private static Inspection withoutProfile(Path file, Profiles profiles) throws IOException {
        String names =
                String.join(", ", profiles.list().stream().map(Profile::name).toList());
        try (FileParts parts = FileParts.of(file);
                RawTable table = Profiles.openUnknown(parts.list().get(0), profiles.get("canonical"))) {
            return new Inspection(
                    String.valueOf(file.getFileName()),
                    FileIngest.sha256(file),
                    Files.size(file),
                    table.encoding(),
                    table.delimiter(),
                    table.preamble(),
                    table.headerLine(),
                    table.header(),
                    null,
                    null,
                    List.of(),
                    List.of("No profile knows this header, read as "
                            + parts.list().get(0).format().name()
                            + (table.delimiter().isEmpty() ? "" : " in UTF-8 with commas") + ". Profiles: " + names
                            + ". Name one with --profile, or describe the file in a profile of its own."));
        }
    }
}
