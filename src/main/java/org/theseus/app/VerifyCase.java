package org.theseus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.cases.HeldAccounts;
import org.theseus.ingest.FileIngest;
import org.theseus.ingest.IngestOptions;
import org.theseus.ingest.IngestProgress;
import org.theseus.ingest.Profile;
import org.theseus.issue.RowIssue;
import org.theseus.model.AccountId;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;
import org.theseus.store.LedgerView;
import org.theseus.store.SourceFile;
import org.theseus.store.StoredFinding;
import org.theseus.store.TransferFilter;
import org.theseus.table.Column;
import org.theseus.table.Table;
import org.theseus.verify.FindingVerifier;

/**
 * Checks a case from its sources up: each file's copy has the digest it was imported with and, read again by its profile,
 * gives the transfers that the case holds; each finding's rows satisfy its definition. Stateless.
 */
public final class VerifyCase {

    private static final int BATCH = 5_000;

    private VerifyCase() {}

    /** What was checked, one line each, and how many problems there are in all. */
    public record Outcome(Table table, long problems) {}

    /** Runs all checks. */
    public static Outcome run(CaseSession session) {
        Table.Builder table = Table.of(
                "verify",
                Column.text("what", "What").wrapped(),
                Column.id("id", "Id").inFiles(),
                Column.text("short_id", "Id").inText(),
                Column.integer("checked", "Checked"),
                Column.integer("problems", "Problems"),
                Column.text("first_problem", "First problem").wrapped());
        long problems = 0;
        for (SourceFile source : session.store().sources()) {
            List<String> found = new ArrayList<>();
            long rows = source(session, source, found);
            problems += found.size();
            row(table, "source " + source.file(), "sha256:" + source.sha256(), rows, found);
        }
        HeldAccounts held = session.held();
        for (StoredFinding stored : session.store().findings()) {
            List<String> found = finding(session.store(), held, stored);
            problems += found.size();
            row(
                    table,
                    "finding " + stored.detector(),
                    stored.id(),
                    stored.transferIds().size(),
                    found);
        }
        table.note(problems == 0 ? "everything holds" : problems + " problems");
        return new Outcome(table.build(), problems);
    }

    private static void row(Table.Builder table, String what, String id, long checked, List<String> found) {
        String whole = id.startsWith("sha256:") ? id.substring(0, 19) + ".." : id;
        table.row(what, id, whole, checked, (long) found.size(), found.isEmpty() ? null : found.get(0));
    }

    private static long source(CaseSession session, SourceFile source, List<String> problems) {
        Path copy = session.sources().path(source.sha256());
        try {
            if (!Files.exists(copy)) {
                problems.add("the kept copy is missing");
                return 0;
            }
            if (!SourceArchive.digest(copy).equals(source.sha256())) {
                problems.add("the kept copy is not what was imported");
                return 0;
            }
        } catch (IOException e) {
            problems.add("the kept copy cannot be read: " + e.getMessage());
            return 0;
        }
        try {
            return readAgain(session, source, copy, problems);
        } catch (TheseusException e) {
            problems.add("the kept copy cannot be read again: " + e.getMessage());
            return 0;
        }
    }

    private static long readAgain(CaseSession session, SourceFile source, Path copy, List<String> problems) {
        Profile profile = session.readings().profile(source);
        if (profile.version() != source.profileVersion()) {
            problems.add("profile " + source.profile() + " is now version " + profile.version()
                    + ", the file was read by " + source.profileVersion());
            return 0;
        }
        SortedMap<String, String> batch = new TreeMap<>();
        String own = profile.isExtract() && source.own().size() == 1
                ? AccountId.parse(source.own().get(0)).number()
                : null;
        IngestOptions options = new IngestOptions(source.namespace(), own, false, ScopeText.scope(source.legalFrame()));
        Set<Long> leftOut = session.refusals().rejects(source.sha256()).stream()
                .map(RowIssue::record)
                .collect(Collectors.toSet());
        long rows = FileIngest.read(
                        copy,
                        profile,
                        options,
                        transfer -> {
                            if (!leftOut.contains(transfer.sources().get(0).record())) {
                                batch.put(transfer.id(), transfer.contentHash());
                            }
                            if (batch.size() == BATCH) {
                                compare(session.store().contentHashes(batch.keySet()), batch, problems);
                            }
                        },
                        IngestProgress.SILENT)
                .rowsRead();
        compare(session.store().contentHashes(batch.keySet()), batch, problems);
        return rows;
    }

    private static void compare(Map<String, String> stored, SortedMap<String, String> read, List<String> problems) {
        read.forEach((id, hash) -> {
            String there = stored.get(id);
            if (there == null) {
                problems.add(id + " is in the file and not in the case");
            } else if (!there.equals(hash)) {
                problems.add(id + " says something else in the case than in the file");
            }
        });
        read.clear();
    }

    private static List<String> finding(LedgerView ledger, HeldAccounts held, StoredFinding stored) {
        Finding finding = FindingReader.read(stored.json());
        Map<String, Transfer> transfers = new TreeMap<>(Comparator.naturalOrder());
        ledger.readTransfers(
                TransferFilter.ofIds(finding.transfers().stream()
                        .map(Finding.Evidence::transferId)
                        .toList()),
                t -> transfers.put(t.id(), t));
        List<String> problems = new ArrayList<>(FindingVerifier.standard().problems(finding, transfers));
        finding.identity().stream()
                .filter(identity -> !new HashSet<>(
                                held.all(held.first(identity.accounts().get(0))))
                        .containsAll(identity.accounts()))
                .forEach(
                        identity -> problems.add("counts " + identity.accounts().size() + " accounts as "
                                + identity.party() + ", which who is who no longer says: run theseus detect"));
        return problems;
    }
}
