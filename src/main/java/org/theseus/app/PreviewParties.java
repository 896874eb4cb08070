package org.theseus.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.Monitor;
import org.theseus.cases.Finding;
import org.theseus.cases.HeldAccounts;
import org.theseus.journal.Journal;
import org.theseus.journal.JournalEntry;
import org.theseus.resolve.judgement.Judgement;
import org.theseus.store.LedgerView;
import org.theseus.table.Column;
import org.theseus.table.Table;

/** What judgements would change, with nothing entered and nothing stored: parties, and the findings that rest on them. Stateless. */
public final class PreviewParties {

    private PreviewParties() {}

    /**
     * Resolves and detects with and without the judgements.
     *
     * @return findings that would appear, vanish or stand elsewhere in the reading order, in that order
     */
    public static Table of(CaseSession session, List<Journal.Draft> drafts, Monitor monitor) {
        List<Judgement> judgements = new ArrayList<>(Judgements.standing(session.journal()));
        ResolveParties.Weighing weighing = ResolveParties.Weighing.asBefore(session.store());
        ResolveParties.Worked before = ResolveParties.work(session, judgements, weighing);
        drafts.forEach(draft -> judgements.add(Judgements.of(new JournalEntry(
                "J-000000000000",
                java.time.Instant.EPOCH,
                CaseSession.author(),
                draft.kind(),
                draft.subject(),
                draft.fields()))));
        ResolveParties.Worked after = ResolveParties.work(session, judgements, weighing);
        Table.Builder table = Table.of(
                "preview",
                Column.text("change", "Would"),
                Column.id("id", "Finding"),
                Column.text("headline", "What").wrapped(),
                Column.integer("rank_before", "Rank now"),
                Column.integer("rank_after", "Rank then"),
                Column.flag("alert", "Alert"));
        Optional<String> run = session.store().detectionRun();
        if (run.isEmpty()) {
            table.note("nothing was looked for yet: theseus detect first shows what findings a judgement changes");
        } else {
            DetectionRun earlier = DetectionRun.parse(run.get());
            rows(table, findings(session, before, earlier, monitor), findings(session, after, earlier, monitor));
        }
        TreeSet<String> gone = new TreeSet<>();
        before.parties().forEach(party -> gone.add(party.id()));
        TreeSet<String> fresh = new TreeSet<>();
        after.parties().forEach(party -> fresh.add(party.id()));
        table.note("parties: " + gone.size() + " now, " + fresh.size() + " then; nothing was entered");
        return table.build();
    }

    private static List<Finding> findings(
            CaseSession session, ResolveParties.Worked worked, DetectionRun earlier, Monitor monitor) {
        HeldAccounts held = HeldAccounts.of(worked.parties());
        LedgerView ledger = new PartyLedger(session.store(), held, worked.links());
        DetectFindings.Outcome outcome =
                DetectFindings.repeat(ledger, held, graph -> session.context(graph, held), earlier, monitor);
        return session.dispositions().apply(outcome.findings());
    }

    private static void rows(Table.Builder table, List<Finding> before, List<Finding> after) {
        Map<String, Finding> then = new LinkedHashMap<>();
        after.forEach(finding -> then.put(finding.id(), finding));
        Map<String, Finding> now = new LinkedHashMap<>();
        before.forEach(finding -> now.put(finding.id(), finding));
        after.stream()
                .filter(finding -> !now.containsKey(finding.id()))
                .forEach(finding -> row(table, "appear", finding, null, finding));
        before.stream()
                .filter(finding -> !then.containsKey(finding.id()))
                .forEach(finding -> row(table, "vanish", finding, finding, null));
        after.stream()
                .filter(finding -> now.containsKey(finding.id()))
                .sorted(Comparator.comparingInt(Finding::rank))
                .forEach(finding -> {
                    Finding old = now.get(finding.id());
                    if (old != null && (old.rank() != finding.rank() || old.alert() != finding.alert())) {
                        row(table, "change rank", finding, old, finding);
                    }
                });
    }

    private static void row(
            Table.Builder table, String change, Finding finding, @Nullable Finding before, @Nullable Finding after) {
        table.row(
                change,
                finding.id(),
                finding.headline(),
                before == null ? null : (Long) (long) before.rank(),
                after == null ? null : (Long) (long) after.rank(),
                finding.alert());
    }
}
