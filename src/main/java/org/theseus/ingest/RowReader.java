package org.theseus.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.format.RawRecord;
import org.theseus.format.RawTable;
import org.theseus.issue.RowIssue;
import org.theseus.model.AccountId;
import org.theseus.model.SourceRow;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;

/** Accepts the rows of one file one after the other: identity, duplicates, conflicts, rejects, totals. */
final class RowReader {

    /** A row whose id an earlier row has with other content; texts are found later, in a second reading. */
    record Conflict(long record, long line, long earlierLine, String raw) {}

    private final SourceFacts facts;
    private final RowMapper mapper;
    private final RowDigest digest = new RowDigest();
    private final RowIndex index = new RowIndex();
    private final TotalsBuilder totals;
    private final List<RowIssue> issues = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final boolean extract;

    private long rowsRead;
    private long accepted;
    private long duplicates;
    private long rejected;

    RowReader(Profile profile, RawTable table, SourceFacts facts, IngestOptions options) {
        this.facts = facts;
        this.extract = profile.isExtract();
        this.mapper = new RowMapper(profile, table, facts.file(), facts.namespace(), options.ownAccount());
        this.totals = new TotalsBuilder(options.observedAll() ? ObservationRule.ALL : profile.observation);
    }

    /** The transfer of a row, accepted or a duplicate; null if it is rejected. */
    @Nullable
    Transfer accept(RawRecord row) {
        rowsRead++;
        SourceRow source = source(row, facts);
        Transfer said;
        try {
            said = mapper.map(row, source);
        } catch (RowProblem problem) {
            if (problem.code().equals(RowMapper.NO_OWN_ACCOUNT)) {
                throw TheseusException.of(
                        TheseusException.Kind.INPUT,
                        facts.file() + ", line " + row.line() + ": the extract does not say whose account it is",
                        "Give it with --account.");
            }
            reject(new RowIssue(row.line(), row.record(), problem.code(), problem.text(), row.raw()));
            return null;
        }
        AccountId own = extract ? mapper.ownAccount() : null;
        long id;
        if (said.sourceId() != null) {
            id = digest.ofSourceId(facts.namespace(), said.sourceId());
        } else {
            long rowKey = digest.ofRow(facts.namespace(), own, said);
            long ordinal = index.value(rowKey) + 1;
            index.put(rowKey, ordinal, row.line());
            id = digest.ofOrdinal(rowKey, ordinal);
        }
        long content = digest.ofContents(said);
        String contentHash = digest.contentHash();
        if (said.sourceId() != null) {
            long earlierLine = index.line(id);
            if (earlierLine != 0) {
                if (index.value(id) != content) {
                    rejected++;
                    if (conflicts.size() < IngestResult.MAX_LISTED) {
                        conflicts.add(new Conflict(row.record(), row.line(), earlierLine, row.raw()));
                    }
                    return null;
                }
                duplicates++;
                return identified(said, id, contentHash);
            }
            index.put(id, content, row.line());
        }
        accepted++;
        totals.add(said, own);
        return identified(said, id, contentHash);
    }

    private void reject(RowIssue issue) {
        rejected++;
        if (issues.size() < IngestResult.MAX_LISTED) {
            issues.add(issue);
        }
    }

    static SourceRow source(RawRecord row, SourceFacts facts) {
        return new SourceRow(facts.file(), facts.sha256(), null, null, row.record(), row.line(), row.byteOffset());
    }

    private static Transfer identified(Transfer said, long id, String contentHash) {
        return new Transfer(
                RowDigest.id(id),
                said.sourceId(),
                contentHash,
                said.time(),
                said.paidTime(),
                said.valueDate(),
                said.from(),
                said.to(),
                said.payer(),
                said.payee(),
                said.amount(),
                said.paid(),
                said.channel(),
                said.status(),
                said.aggregate(),
                said.details(),
                said.attributes(),
                said.sources());
    }

    long rowsRead() {
        return rowsRead;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    /** Issues so far, to which the texts of conflicts are added. */
    List<RowIssue> issues() {
        return issues;
    }

    IngestResult result() {
        issues.sort(Comparator.comparingLong(RowIssue::line));
        List<RowIssue> listed = issues.subList(0, Math.min(issues.size(), IngestResult.MAX_LISTED));
        return new IngestResult(
                facts, rowsRead, accepted, duplicates, rejected, listed, totals.observed(), totals.totals());
    }
}
