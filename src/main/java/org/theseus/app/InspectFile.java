package org.theseus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.theseus.ingest.FileIngest;
import org.theseus.ingest.IngestOptions;
import org.theseus.ingest.IngestProgress;
import org.theseus.ingest.IngestResult;
import org.theseus.ingest.Inspection;
import org.theseus.ingest.Profile;
import org.theseus.ingest.Profiles;
import org.theseus.ingest.Recogniser.Recognised;
import org.theseus.issue.Question;
import org.theseus.issue.RowIssue;
import org.theseus.model.Detail;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;
import org.theseus.sniff.Answers;
import org.theseus.sniff.Draft;
import org.theseus.table.Column;
import org.theseus.table.Table;

/** What a file is and how it would be understood: its shape and why, sums, first rows, doubts. Stateless. */
public final class InspectFile {

    private static final int SHOWN_ROWS = 10;

    private InspectFile() {}

    /**
     * The answer of {@code inspect}.
     *
     * @param lines facts for people
     * @param rows the first rows as they would be understood
     * @param json all of it as one JSON object
     */
    public record View(List<String> lines, Table rows, String json) {}

    /**
     * Looks at a file; loads nothing.
     *
     * @param profile name or path, null to recognise it
     * @param answers what the user says about the file
     */
    public static View view(Path file, @Nullable String profile, @Nullable String account, Answers answers, Path home) {
        Recognised recognised = Recognition.of(file, home, profile, answers);
        Profile known = recognised.profile();
        IngestOptions options = new IngestOptions(null, account, false);
        if (known == null) {
            return open(file, recognised);
        }
        Inspection seen = Inspection.of(file, Profiles.of(home.resolve("profiles")), known, options, SHOWN_ROWS);
        IngestResult result = FileIngest.read(file, known, options, transfer -> {}, IngestProgress.SILENT);
        List<String> doubts = new ArrayList<>(seen.doubts());
        String encodingWhy = EncodingWords.why(file, known, recognised, doubts);
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%s  %,d bytes  sha256 %s", seen.file(), seen.bytes(), seen.sha256()));
        lines.add("  encoding " + seen.encoding() + (encodingWhy.isEmpty() ? "" : ": " + encodingWhy));
        if (!seen.delimiter().isEmpty()) {
            lines.add("  delimiter " + delimiter(seen.delimiter()) + ", "
                    + (seen.headerLine() == 0 ? "no header line" : "header on line " + seen.headerLine()));
        }
        seen.preamble().stream()
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.add("  before the header: " + line));
        lines.add("  columns: " + String.join(" | ", seen.header()));
        lines.add("  profile " + known.name() + "@" + known.version()
                + (result.reading().layout().isEmpty()
                        ? ""
                        : ", layout " + result.reading().layout())
                + " (" + known.origin() + ", " + result.reading().basis() + "): " + recognised.why());
        Draft draft = recognised.draft();
        if (draft != null) {
            draft.understood().forEach(line -> lines.add("    " + line));
        }
        lines.addAll(ImportText.facts(result, 0));
        doubts.addAll(result.reading().doubts());
        doubts.forEach(doubt -> lines.add("  doubt: " + doubt));
        return new View(lines, rows(seen.rows()), InspectJson.of(seen, encodingWhy, known, recognised, result, doubts));
    }

    private static View open(Path file, Recognised recognised) {
        List<String> lines = new ArrayList<>();
        Draft draft = recognised.draft();
        try {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s  %,d bytes  sha256 %s",
                    file.getFileName(),
                    Files.size(file),
                    FileIngest.sha256(file)));
        } catch (IOException failure) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT, "cannot read " + file, "Check the medium it is on.", failure);
        }
        lines.add("  profile: none; " + recognised.why());
        if (draft != null) {
            if (draft.understood().isEmpty()) {
                lines.add("  encoding " + draft.encoding().evidence());
            } else {
                lines.add("  columns: " + String.join(" | ", draft.header()));
            }
            draft.understood().forEach(line -> lines.add("    " + line));
        }
        for (Question question : recognised.questions()) {
            lines.add("  ? " + question.about());
            question.alternatives().forEach(alternative -> lines.add("      " + alternative));
        }
        return new View(lines, rows(List.of()), InspectJson.open(file, recognised));
    }

    static String delimiter(String sign) {
        return sign.equals("\t") ? "tab" : "'" + sign + "'";
    }

    private static Table rows(List<Inspection.Row> rows) {
        Table.Builder table = Table.of(
                "rows",
                Column.integer("line", "Line"),
                Column.time("time", "Time"),
                Column.id("from", "From"),
                Column.id("to", "To"),
                Column.money("amount", "Amount", "currency"),
                Column.text("channel", "Channel").ifRoom(),
                Column.text("reference", "Reference").ifRoom(),
                Column.text("problem", "Problem").wrapped().ifAny());
        for (Inspection.Row row : rows) {
            Transfer t = row.transfer();
            RowIssue issue = row.issue();
            if (t != null) {
                table.row(
                        row.line(),
                        t.time(),
                        t.from().key(),
                        t.to().key(),
                        t.amount(),
                        t.channel().name(),
                        t.detail(Detail.REFERENCE),
                        null);
            } else if (issue != null) {
                table.row(row.line(), null, null, null, null, null, null, issue.code() + ": " + issue.message());
            }
        }
        return table.build();
    }
}
