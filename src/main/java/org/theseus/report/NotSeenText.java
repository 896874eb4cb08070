package org.theseus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.detect.Applicability;
import org.theseus.issue.RowIssue;
import org.theseus.report.safe.SafeReport;
import org.theseus.report.text.Words;

/** The page "What we did not see" (design decision 12). Stateless. */
final class NotSeenText {

    private static final int LINES_PER_CODE = 20;

    private NotSeenText() {}

    static SafeReport.NotSeen of(ReportContent content, PartyNames names) {
        ReportTotals totals = content.totals();
        return new SafeReport.NotSeen(
                content.refused().stream()
                        .map(file -> new SafeReport.Refused(names.freeText(file.file()), names.freeText(file.reason())))
                        .toList(),
                rejects(content, names),
                content.detectors().stream().map(run -> state(run, names)).toList(),
                content.detectors().stream()
                        .flatMap(run -> run.limits().stream().map(limit -> run.title() + ": " + names.prose(limit)))
                        .toList(),
                List.of(
                        figure("Accounts with their own records, without gaps", totals.full()),
                        figure("Accounts with their own records for part of the time", totals.partial()),
                        figure("Accounts seen only in the records of others", totals.seenOnly()),
                        figure("Transfers without any date", totals.undated()),
                        figure("Rows that sum up several payments", totals.aggregated()),
                        figure(
                                "Records that moved no money (pending, cancelled, refunded, reversed)",
                                totals.notMoving())),
                notes(content));
    }

    private static SafeReport.Figure figure(String label, long value) {
        return new SafeReport.Figure(label, Words.count(value));
    }

    private static List<SafeReport.Rejects> rejects(ReportContent content, PartyNames names) {
        List<SafeReport.Rejects> rejects = new ArrayList<>();
        for (ReportSource source : content.sources()) {
            SortedMap<String, List<Long>> linesByCode = new TreeMap<>();
            for (RowIssue issue : source.rejected()) {
                linesByCode
                        .computeIfAbsent(issue.code(), none -> new ArrayList<>())
                        .add(issue.line());
            }
            linesByCode.forEach((code, lines) -> rejects.add(new SafeReport.Rejects(
                    names.freeText(source.file()),
                    code,
                    lines.size(),
                    lines.stream().sorted().limit(LINES_PER_CODE).toList())));
        }
        return List.copyOf(rejects);
    }

    private static SafeReport.DetectorState state(DetectorRun run, PartyNames names) {
        Applicability applicability = run.applicability();
        String state = switch (applicability.kind()) {
            case RUN -> run.findings() == 0 ? "ran, nothing found" : "ran";
            case PARTLY -> run.findings() == 0 ? "ran in part, nothing found" : "ran in part";
            case NOT_TESTABLE -> "not testable";
        };
        return new SafeReport.DetectorState(
                run.indicator(),
                run.title(),
                run.id(),
                state,
                names.prose(applicability.reason()),
                run.findings(),
                names.prose(run.baseRate()));
    }

    private static List<String> notes(ReportContent content) {
        List<String> notes = new ArrayList<>();
        ReportTotals totals = content.totals();
        if (totals.seenOnly() > 0) {
            notes.add(
                    "Of an account seen only in the records of others we know those payments and no other: that it kept"
                            + " nothing, was new, or fell silent cannot be said of it.");
        }
        if (totals.aggregated() > 0) {
            notes.add(
                    "Rows that sum up several payments are in every sum and list and in no statement about time order.");
        }
        if (totals.undated() > 0) {
            notes.add("Transfers without a date are in every sum and list and in no statement about time order.");
        }
        notes.add(
                "Cash handed over in person, informal value transfer, crypto-assets and institutions whose records were"
                        + " not obtained are outside this case.");
        return List.copyOf(notes);
    }
}
