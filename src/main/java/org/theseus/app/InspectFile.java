package org.theseus.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.theseus.ingest.IngestOptions;
import org.theseus.ingest.Inspection;
import org.theseus.ingest.Profiles;
import org.theseus.issue.RowIssue;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;
import org.theseus.table.Column;
import org.theseus.table.Table;

/** What a file is and how its first rows would be understood. Stateless. */
public final class InspectFile {

    private static final int SHOWN_ROWS = 10;

    private InspectFile() {}

    /**
     * The answer of {@code inspect}.
     *
     * @param lines facts for people
     * @param rows the first rows as they would be understood
     */
    public record View(List<String> lines, Table rows) {}

    /**
     * Looks at a file; loads nothing.
     *
     * @param profile name or path, null to recognise it
     */
    public static View view(Path file, @Nullable String profile, @Nullable String account, Path home) {
        Profiles profiles = Profiles.of(home.resolve("profiles"));
        Inspection seen = Inspection.of(
                file,
                profiles,
                profile == null ? null : profiles.get(profile),
                new IngestOptions(null, account, false),
                SHOWN_ROWS);
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%s  %,d bytes  sha256 %s", seen.file(), seen.bytes(), seen.sha256()));
        lines.add("encoding " + seen.encoding()
                + (seen.delimiter().isEmpty() ? "" : ", delimiter '" + seen.delimiter() + "'")
                + (seen.headerLine() == 0 ? ", fixed columns" : ", header on line " + seen.headerLine()));
        seen.preamble().forEach(line -> lines.add("before the header: " + line));
        lines.add("columns: " + String.join(" | ", seen.header()));
        lines.add(
                seen.profile() == null
                        ? "profile: none fits"
                        : "profile: " + seen.profile() + " (" + seen.profileOrigin() + ")");
        seen.doubts().forEach(doubt -> lines.add("doubt: " + doubt));
        return new View(lines, rows(seen));
    }

    private static Table rows(Inspection seen) {
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
        for (Inspection.Row row : seen.rows()) {
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
