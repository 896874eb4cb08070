package org.theseus.ingest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theseus.format.RawRecord;
import org.theseus.format.RawTable;
import org.theseus.issue.RowIssue;
import org.theseus.model.Transfer;

/**
 * Says in which fields rows of one id differ. Reads the file a second time, because the first reading keeps no row; a
 * file without conflicts is not read again.
 */
final class ConflictTexts {

    private ConflictTexts() {}

    static void complete(
            Path file,
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
            wanted.add(conflict.line());
            wanted.add(conflict.earlierLine());
        });
        Map<Long, Transfer> rows = rows(file, profile, options, facts, wanted);
        for (RowReader.Conflict conflict : conflicts) {
            Transfer here = rows.get(conflict.line());
            Transfer earlier = rows.get(conflict.earlierLine());
            String differences = here == null || earlier == null
                    ? ""
                    : ": " + String.join("; ", TransferContents.differences(here, earlier));
            issues.add(new RowIssue(
                    conflict.line(),
                    conflict.record(),
                    "CONFLICT",
                    "line " + conflict.earlierLine() + " has the same transfer id with other content (here / there)"
                            + differences + ". Ask the source which of them is right.",
                    conflict.raw()));
        }
    }

    private static Map<Long, Transfer> rows(
            Path file, Profile profile, IngestOptions options, SourceFacts facts, Set<Long> wanted) {
        Map<Long, Transfer> rows = new HashMap<>();
        try (RawTable table = FileIngest.open(file, profile)) {
            RowMapper mapper = new RowMapper(profile, table, facts.file(), facts.namespace(), options.ownAccount());
            for (RawRecord row = table.read(); row != null; row = table.read()) {
                if (wanted.contains(row.line())) {
                    try {
                        rows.put(row.line(), mapper.map(row, RowReader.source(row, facts)));
                    } catch (RowProblem unlikely) {
                        throw new IllegalStateException("mapped in the first reading", unlikely);
                    }
                }
            }
        }
        return rows;
    }
}
