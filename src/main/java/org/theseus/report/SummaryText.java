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
import org.theseus.report.text.ReportText;

/** The first page in plain words; every sentence follows from the content alone. */
final class SummaryText {

    private static final int ACCOUNTS_TO_ASK_FOR = 6;

    private final ReportContent content;
    private final PartyNames names;
    private final ReportText text;
    private final long hidden;
    private final List<Finding> alerts;

    private SummaryText(ReportContent content, PartyNames names, SafeReport.Protection protection, ReportText text) {
        this.content = content;
        this.names = names;
        this.text = text;
        this.hidden = protection.hiddenByPart() + protection.hiddenAsCounterparty();
        this.alerts = content.findings().stream().filter(Finding::alert).toList();
    }

    static SafeReport.Summary of(
            ReportContent content, PartyNames names, SafeReport.Protection protection, ReportText text) {
        SummaryText summary = new SummaryText(content, names, protection, text);
        return new SafeReport.Summary(
                summary.lookedAt(), summary.figures(), summary.priorities(), summary.nextSteps(), summary.cautions());
    }

    private List<String> lookedAt() {
        ReportTotals totals = content.totals();
        long read = content.sources().stream().mapToLong(ReportSource::rowsRead).sum();
        long duplicates =
                content.sources().stream().mapToLong(ReportSource::duplicates).sum();
        long rejected = content.sources().stream()
                .mapToLong(source -> source.rejected().size())
                .sum();
        String files = text.counted("files", content.sources().size());
        String rows = text.counted("rows", read);
        return List.of(
                totals.first() == null
                        ? text.of("summary.files.undated", files, rows)
                        : text.of("summary.files", files, rows, totals.first(), String.valueOf(totals.last())),
                text.of(
                        "summary.taken",
                        text.counted("transfers", totals.transfers()),
                        text.counted("accounts", totals.accounts()),
                        text.sums(totals.sums()),
                        text.count(duplicates),
                        text.count(rejected)),
                text.of(
                        "summary.seen",
                        text.count(totals.full()),
                        text.count(totals.partial()),
                        text.count(totals.seenOnly())));
    }

    private List<SafeReport.Figure> figures() {
        ReportTotals totals = content.totals();
        return List.of(
                figure("figure.files", content.sources().size()),
                figure("figure.transfers", totals.transfers()),
                figure("figure.accounts", totals.accounts()),
                figure("figure.leads", alerts.size()),
                figure("figure.networks", content.networksInAll()),
                figure("figure.hidden", hidden));
    }

    private SafeReport.Figure figure(String key, long value) {
        return new SafeReport.Figure(text.get(key), text.count(value));
    }

    /** Labels are the codes, for programs and style; the page says them in its language. */
    private List<SafeReport.Figure> priorities() {
        return List.of("HIGH", "MEDIUM", "LOW").stream()
                .map(priority -> new SafeReport.Figure(
                        priority,
                        text.count(alerts.stream()
                                .filter(finding -> finding.priority().equals(priority))
                                .count())))
                .toList();
    }

    private List<String> nextSteps() {
        List<String> steps = new ArrayList<>();
        steps.add(text.get(alerts.isEmpty() ? "next.none" : "next.read"));
        SortedSet<AccountId> unseen = actingButUnseen();
        if (!unseen.isEmpty()) {
            steps.add(text.of("next.ask", list(unseen)));
        }
        long untestable = content.findings().stream()
                .filter(finding -> !finding.notTestable().isEmpty())
                .count();
        if (untestable > 0) {
            steps.add(text.counted("next.gaps", untestable));
        }
        long blind = content.detectors().stream()
                .filter(run -> run.applicability().kind() == Applicability.Kind.NOT_TESTABLE)
                .count();
        if (blind > 0) {
            steps.add(text.counted("next.blind", blind));
        }
        steps.add(text.get("next.assess"));
        return List.copyOf(steps);
    }

    private SortedSet<AccountId> actingButUnseen() {
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

    private String list(SortedSet<AccountId> accounts) {
        String listed = accounts.stream()
                .limit(ACCOUNTS_TO_ASK_FOR)
                .map(account -> PlainText.shortened(names.label(account), 40))
                .collect(Collectors.joining(", "));
        int more = accounts.size() - ACCOUNTS_TO_ASK_FOR;
        return more > 0 ? text.counted("list.more", more, listed) : listed;
    }

    private List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        cautions.add(text.get("caution.absence"));
        cautions.add(text.get("caution.lead"));
        if (hidden > 0) {
            cautions.add(text.counted("caution.hidden", hidden));
        }
        return List.copyOf(cautions);
    }
}
