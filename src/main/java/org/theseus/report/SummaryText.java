package org.theseus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.detect.Applicability;
import org.theseus.model.AccountId;
import org.theseus.model.Observation;
import org.theseus.protect.PlainText;
import org.theseus.report.safe.SafeReport;
import org.theseus.report.text.Words;

/** The first page in plain words. Stateless; every sentence follows from the content alone. */
final class SummaryText {

    private static final int ACCOUNTS_TO_ASK_FOR = 6;

    private SummaryText() {}

    static SafeReport.Summary of(ReportContent content, PartyNames names, SafeReport.Protection protection) {
        return new SafeReport.Summary(
                lookedAt(content),
                figures(content, protection),
                priorities(content),
                nextSteps(content, names),
                cautions(protection));
    }

    private static List<String> lookedAt(ReportContent content) {
        ReportTotals totals = content.totals();
        long read = content.sources().stream().mapToLong(ReportSource::rowsRead).sum();
        long duplicates =
                content.sources().stream().mapToLong(ReportSource::duplicates).sum();
        long rejected = content.sources().stream()
                .mapToLong(source -> source.rejected().size())
                .sum();
        List<String> sentences = new ArrayList<>();
        sentences.add("This report looks at " + Words.counted(content.sources().size(), "file", "files") + " with "
                + Words.counted(read, "row", "rows") + period(totals) + ".");
        sentences.add(Words.counted(totals.transfers(), "transfer", "transfers") + " between "
                + Words.counted(totals.accounts(), "account", "accounts") + " were taken in, "
                + Words.sums(totals.sums()) + " in all; "
                + Words.counted(duplicates, "row was a duplicate", "rows were duplicates") + " and "
                + Words.counted(rejected, "was rejected", "were rejected") + ".");
        sentences.add("Of " + Words.counted(totals.full(), "account", "accounts")
                + " we hold the own records without gaps, of " + Words.count(totals.partial())
                + " for part of the time; "
                + Words.count(totals.seenOnly()) + " are known only from the records of others.");
        return List.copyOf(sentences);
    }

    private static String period(ReportTotals totals) {
        return totals.first() == null ? ", none of them dated" : ", dated " + totals.first() + " to " + totals.last();
    }

    private static List<SafeReport.Figure> figures(ReportContent content, SafeReport.Protection protection) {
        ReportTotals totals = content.totals();
        return List.of(
                new SafeReport.Figure("files", Words.count(content.sources().size())),
                new SafeReport.Figure("transfers", Words.count(totals.transfers())),
                new SafeReport.Figure("accounts", Words.count(totals.accounts())),
                new SafeReport.Figure(
                        "leads to read", Words.count(alerts(content).size())),
                new SafeReport.Figure(
                        "parties hidden", Words.count(protection.hiddenByPart() + protection.hiddenAsCounterparty())));
    }

    private static List<Finding> alerts(ReportContent content) {
        return content.findings().stream().filter(Finding::alert).toList();
    }

    private static List<SafeReport.Figure> priorities(ReportContent content) {
        return List.of("HIGH", "MEDIUM", "LOW").stream()
                .map(priority -> new SafeReport.Figure(
                        priority,
                        Words.count(alerts(content).stream()
                                .filter(finding -> finding.priority().equals(priority))
                                .count())))
                .toList();
    }

    private static List<String> nextSteps(ReportContent content, PartyNames names) {
        List<String> steps = new ArrayList<>();
        List<Finding> alerts = alerts(content);
        if (alerts.isEmpty()) {
            steps.add("No lead rests on two independent kinds of evidence. Read \"What we did not see\" before you"
                    + " conclude anything from that.");
        } else {
            steps.add("Read the leads in the order given. For each, weigh what speaks against it and the other readings"
                    + " first, then open the rows in the source files.");
        }
        SortedSet<AccountId> unseen = actingButUnseen(alerts, names);
        if (!unseen.isEmpty()) {
            steps.add("Ask for the own records of " + list(unseen, names)
                    + ". A lead rests on what we know of each of them, and that is only a part or comes from others.");
        }
        long untestable = content.findings().stream()
                .filter(finding -> !finding.notTestable().isEmpty())
                .count();
        if (untestable > 0) {
            steps.add("Close the gaps: " + Words.counted(untestable, "finding names", "findings name")
                    + " conditions that could not be tested with these records.");
        }
        long blind = content.detectors().stream()
                .filter(run -> run.applicability().kind() == Applicability.Kind.NOT_TESTABLE)
                .count();
        if (blind > 0) {
            steps.add(Words.counted(blind, "indicator", "indicators")
                    + " could not run at all; \"What we did not see\" names the missing fields.");
        }
        steps.add("Have a named analyst write down an assessment of every lead: accepted or dismissed, and why.");
        return List.copyOf(steps);
    }

    private static SortedSet<AccountId> actingButUnseen(List<Finding> alerts, PartyNames names) {
        SortedSet<AccountId> unseen = new TreeSet<>();
        for (Finding finding : alerts) {
            for (Finding.Party party : finding.parties()) {
                ReportAccount known = names.find(party.account());
                boolean ownRecords = known != null && known.observation() == Observation.FULL;
                if (!ownRecords
                        && !names.isHidden(party.account())
                        && party.account().kind() != AccountId.Kind.OUTSIDE) {
                    unseen.add(party.account());
                }
            }
        }
        return unseen;
    }

    private static String list(SortedSet<AccountId> accounts, PartyNames names) {
        String listed = accounts.stream()
                .limit(ACCOUNTS_TO_ASK_FOR)
                .map(account -> PlainText.shortened(names.label(account), 40))
                .collect(Collectors.joining(", "));
        int more = accounts.size() - ACCOUNTS_TO_ASK_FOR;
        return more > 0 ? listed + " and " + more + " more" : listed;
    }

    private static List<String> cautions(SafeReport.Protection protection) {
        List<String> cautions = new ArrayList<>();
        cautions.add("Absence of payments is no sign of absence of a fee.");
        cautions.add(
                "A lead is a pattern in payments that is consistent with a typology. It says nothing about a person;"
                        + " consent and intent cannot be seen in payment data.");
        long hidden = protection.hiddenByPart() + protection.hiddenAsCounterparty();
        if (hidden > 0) {
            cautions.add(Words.counted(hidden, "party is", "parties are") + " shown by pseudonym to protect payers,"
                    + " travellers, possible victims and uninvolved people. Amount, day and place may still identify"
                    + " somebody: hand this report on with care.");
        }
        return List.copyOf(cautions);
    }
}
