package org.theseus.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FormatInput;
import org.theseus.format.RawRecord;
import org.theseus.format.RawTable;
import org.theseus.format.StatementFacts;
import org.theseus.issue.RowIssue;
import org.theseus.model.AccountId;
import org.theseus.model.SourceRow;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;
import org.theseus.proof.ProofBook;
import org.theseus.proof.StatedFigures;

/** Accepts the rows of one file one after the other: identity, duplicates, conflicts, rejects, totals. */
final class RowReader {

    /** A row whose id an earlier row has with other content; texts are found later, in a second reading. */
    record Conflict(long record, long line, long earlierRecord, String raw) {}

    private final SourceFacts facts;
    private final Profile profile;
    private final IngestOptions options;
    private final RowDigest digest = new RowDigest();
    private final RowIndex index = new RowIndex();
    private final TotalsBuilder totals;
    private final List<RowIssue> issues = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<StatementFacts> statements = new ArrayList<>();
    private final List<ControlRow> controls = new ArrayList<>();
    private final TreeSet<String> mistyped = new TreeSet<>();
    private final boolean extract;

    private @Nullable Part part;
    private @Nullable AccountId own;
    private final ProofBook proofs = new ProofBook();
    private long recordsRead;
    private long rowsRead;
    private long outOfScope;
    private long accepted;
    private long duplicates;
    private long rejected;

    RowReader(Profile profile, SourceFacts facts, IngestOptions options) {
        this.facts = facts;
        this.profile = profile;
        this.options = options;
        this.extract = profile.isExtract();
        this.totals = new TotalsBuilder(options.observedAll() ? ObservationRule.ALL : profile.observation);
    }

    /** Turns to the next table of the file; the numbers of its records go on where the last one ended. */
    void begin(RawTable table) {
        part = new Part(
                table.input(),
                new RowMapper(profile, table, facts.file(), facts.namespace(), options.ownAccount()),
                recordsRead);
    }

    /** Takes over what the table that was read says of its statements. */
    void end(RawTable table) {
        Part here = Objects.requireNonNull(part);
        long before = here.recordsBefore();
        table.statements().forEach(said -> statements.add(said.movedBy(before)));
        List<ControlRow> ofPart =
                controls.stream().filter(row -> row.record() > before).toList();
        statements.addAll(here.mapper().statements(ofPart, before, recordsRead));
        mistyped.addAll(here.mapper().mistyped());
    }

    /** The transfer of a row, accepted or a duplicate; null if it is rejected or no payment. */
    @Nullable
    Transfer accept(RawRecord row) {
        Part here = Objects.requireNonNull(part);
        RowMapper mapper = here.mapper();
        recordsRead++;
        ControlRow control = mapper.findControl(row);
        if (control != null) {
            keep(control.movedBy(here.recordsBefore()));
            return null;
        }
        rowsRead++;
        SourceRow source = here.source(row, facts);
        long record = source.record();
        Transfer said;
        try {
            said = mapper.map(row, source);
        } catch (RowProblem problem) {
            if (problem.code().equals(RowMapper.NO_OWN_ACCOUNT)) {
                throw TheseusException.of(
                        TheseusException.Kind.INPUT,
                        here.input().label() + ", line " + row.line()
                                + ": the extract does not say whose account it is",
                        "Give it with --account.");
            }
            if (problem.code().equals(AmountReader.NO_MONEY)) {
                rowsRead--;
                keep(new ControlRow(row.line(), record, ControlKind.NOTE, null, null, row.raw()));
                return null;
            }
            reject(new RowIssue(row.line(), record, problem.code(), here.place() + problem.text(), row.raw()));
            return null;
        }
        own = extract ? mapper.ownAccount() : null;
        AccountId mine = own;
        if (mine != null) {
            proofs.add(said, mine);
        }
        if (!options.scope().contains(said)) {
            outOfScope++;
            return null;
        }
        String sourceId = said.sourceId();
        long id;
        if (sourceId != null) {
            id = digest.ofSourceId(facts.namespace(), sourceId);
        } else {
            long rowKey = digest.ofRow(facts.namespace(), mine, said);
            int slot = index.slot(rowKey);
            long ordinal = index.value(slot) + 1;
            index.put(slot, rowKey, ordinal, record);
            id = digest.ofOrdinal(rowKey, ordinal);
        }
        long content = digest.ofContents(said);
        String contentHash = digest.contentHash();
        if (sourceId != null) {
            int slot = index.slot(id);
            long earlierRecord = index.record(slot);
            if (earlierRecord != 0) {
                if (index.value(slot) != content) {
                    rejected++;
                    if (conflicts.size() < IngestResult.MAX_LISTED) {
                        conflicts.add(new Conflict(record, row.line(), earlierRecord, row.raw()));
                    }
                    return null;
                }
                duplicates++;
                return identified(said, id, contentHash);
            }
            index.put(slot, id, content, record);
        }
        accepted++;
        totals.add(said, mine);
        return identified(said, id, contentHash);
    }

    /** The account whose own record the row accepted last is; null in lists of transfers. */
    @Nullable
    AccountId own() {
        return own;
    }

    private void keep(ControlRow control) {
        if (controls.size() < IngestResult.MAX_LISTED) {
            controls.add(control);
        }
    }

    private void reject(RowIssue issue) {
        rejected++;
        if (issues.size() < IngestResult.MAX_LISTED) {
            issues.add(issue);
        }
    }

    /**
     * One table of the file.
     *
     * @param recordsBefore records of the tables before it
     */
    record Part(FormatInput input, RowMapper mapper, long recordsBefore) {

        SourceRow source(RawRecord row, SourceFacts facts) {
            return new SourceRow(
                    facts.file(),
                    facts.sha256(),
                    input.archive(),
                    input.sheet(),
                    recordsBefore + row.record(),
                    row.line(),
                    row.byteOffset());
        }

        /** What tells its lines from those of other parts; empty if there are none. */
        String place() {
            return (input.archive() == null ? "" : "member " + input.archive() + ": ")
                    + (input.sheet() == null ? "" : "sheet " + input.sheet() + ": ");
        }
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

    /** Whether the tables so far hold no payment and say of no statement that it holds none. */
    boolean isEmpty() {
        return rowsRead == 0 && statements.isEmpty();
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    /** Issues so far, to which the texts of conflicts are added. */
    List<RowIssue> issues() {
        return issues;
    }

    /** What came of it; {@code encodings} are those of the tables. */
    IngestResult result(Collection<String> encodings) {
        issues.sort(Comparator.comparingLong(RowIssue::record));
        MistypedAccounts doubts = MistypedAccounts.of(
                mistyped,
                proofs.finish(statements.stream().map(RowReader::figures).toList()));
        List<RowIssue> listed = issues.subList(0, Math.min(issues.size(), IngestResult.MAX_LISTED));
        return new IngestResult(
                facts.withEncoding(String.join(" and ", encodings)),
                rowsRead,
                accepted,
                duplicates,
                rejected,
                listed,
                totals.observed(),
                totals.totals(),
                statements,
                outOfScope,
                doubts.proofs(),
                controls,
                new IngestResult.Reading(
                        profile.layout == null ? "" : profile.layout,
                        profile.basis().words(),
                        part == null ? "" : part.mapper().ownAccountFrom(),
                        doubts.texts()));
    }

    private static StatedFigures figures(StatementFacts said) {
        String id = said.sequence() != null ? said.sequence() : said.id();
        StatementFacts.Balance opening = said.opening();
        StatementFacts.Balance closing = said.closing();
        // a report of the day may give balances between which others of its reports have the entries
        boolean unsettled = said.firstRecord() == 0
                && ((opening != null && opening.intermediate()) || (closing != null && closing.intermediate()));
        StatementFacts.Stated all = said.all();
        StatementFacts.Stated debits = said.debits();
        StatementFacts.Stated credits = said.credits();
        return new StatedFigures(
                "statement " + (id == null ? "at line " + said.line() : id),
                number(said.sequence()),
                said.account(),
                said.currency(),
                said.from(),
                said.to(),
                opening == null || unsettled ? null : opening.amount(),
                closing == null || unsettled ? null : closing.amount(),
                all == null ? null : all.count(),
                all == null ? null : all.sum(),
                debits == null ? null : debits.count(),
                debits == null ? null : debits.sum(),
                credits == null ? null : credits.count(),
                credits == null ? null : credits.sum(),
                said.firstRecord(),
                said.lastRecord(),
                said.line());
    }

    /** The number before a page: 12 of {@code 12/1}. */
    private static @Nullable Long number(@Nullable String sequence) {
        if (sequence == null || !sequence.matches("[0-9]{1,9}(/.*)?")) {
            return null;
        }
        int slash = sequence.indexOf('/');
        return Long.valueOf(slash < 0 ? sequence : sequence.substring(0, slash));
    }
}
