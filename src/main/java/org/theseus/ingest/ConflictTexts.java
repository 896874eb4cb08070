package org.theseus.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FilePart;
import org.theseus.format.RawRecord;
import org.theseus.format.RawTable;
import org.theseus.issue.RowIssue;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;

/**
 * Says in which fields rows of one id differ. Reads the file a second time, because the first reading keeps no row; a
 * file without conflicts is not read again.
 */
final class ConflictTexts {

    private ConflictTexts() {}

    static void complete(
            List<FilePart> parts,
            Profile profile,
            IngestOptions options,
            SourceFacts facts,
            List<RowReader.Conflict> conflicts,
            List<RowIssue> issues) {
        if (conflicts.isEmpty()) {
            return;
        }
        Set<Long> wanted = new HashSet<>();
        conflicts.forEach(conflict -> {
            wanted.add(conflict.record());
            wanted.add(conflict.earlierRecord());
        });
        Map<Long, Transfer> rows = rows(parts, profile, options, facts, wanted);
        for (RowReader.Conflict conflict : conflicts) {
            Transfer here = rows.get(conflict.record());
            Transfer earlier = rows.get(conflict.earlierRecord());
            String differences = here == null || earlier == null
                    ? ""
                    : ": " + String.join("; ", TransferContents.differences(here, earlier));
            issues.add(new RowIssue(
                    conflict.line(),
                    conflict.record(),
                    "CONFLICT",
                    place(earlier) + " has the same transfer id with other content (here / there)" + differences
                            + ". Ask the source which of them is right.",
                    conflict.raw()));
        }
    }

    private static String place(@Nullable Transfer earlier) {
        if (earlier == null) {
            return "an earlier row";
        }
        SourceRow row = earlier.sources().get(0);
        return (row.archive() == null ? "" : "member " + row.archive() + ", ")
                + (row.sheet() == null ? "" : "sheet " + row.sheet() + ", ")
                + "line " + row.line();
    }

    private static Map<Long, Transfer> rows(
            List<FilePart> parts, Profile profile, IngestOptions options, SourceFacts facts, Set<Long> wanted) {
        Map<Long, Transfer> rows = new HashMap<>();
        long before = 0;
        for (FilePart part : parts) {
            try (RawTable table = FileIngest.open(part, profile)) {
                RowReader.Part here = new RowReader.Part(
                        part.input(),
                        new RowMapper(profile, table, facts.file(), facts.namespace(), options.ownAccount()),
                        before);
                for (RawRecord row = table.read(); row != null; row = table.read()) {
                    long record = ++before;
                    if (wanted.contains(record)) {
                        rows.put(record, map(row, here, facts));
                    }
                }
            }
        }
        return rows;
    }

    private static Transfer map(RawRecord row, RowReader.Part part, SourceFacts facts) {
        try {
            return part.mapper().map(row, part.source(row, facts));
        } catch (RowProblem unlikely) {
            throw new IllegalStateException("mapped in the first reading", unlikely);
        }
    }
}
