package org.theseus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.theseus.detect.Applicability;
import org.theseus.issue.RowIssue;
import org.theseus.report.safe.NotSeen;
import org.theseus.report.safe.SafeReport;
import org.theseus.report.text.ReportText;

/** The page "What we did not see" (design decision 12). */
final class NotSeenText {

    private static final int LINES_PER_CODE = 20;

    private final ReportContent content;
    private final PartyNames names;
    private final DetectorWords detectors;
    private final ReportText text;

    private NotSeenText(ReportContent content, PartyNames names, DetectorWords detectors, ReportText text) {
        this.content = content;
        this.names = names;
        this.detectors = detectors;
        this.text = text;
    }

    static NotSeen of(ReportContent content, PartyNames names, DetectorWords detectors, ReportText text) {
        return new NotSeenText(content, names, detectors, text).page();
    }

    private NotSeen page() {
        SortedSet<String> months = new TreeSet<>();
        content.gaps().coverage().values().forEach(cells -> months.addAll(cells.keySet()));
        return new NotSeen(
                content.refused().stream()
                        .map(file -> new NotSeen.Refused(names.freeText(file.file()), names.freeText(file.reason())))
                        .toList(),
                rejects(),
                content.detectors().stream().map(this::state).toList(),
                content.detectors().stream()
                        .flatMap(run ->
                                run.limits().stream().map(limit -> detectors.title(run) + ": " + names.prose(limit)))
                        .toList(),
                coverage(),
                List.copyOf(months),
                map(months),
                content.gaps().conflicts().stream().map(this::conflict).toList(),
                leftOut(),
                notes());
    }

    private List<SafeReport.Figure> coverage() {
        ReportTotals totals = content.totals();
        return List.of(
                figure("seen.full", totals.full()),
                figure("seen.partial", totals.partial()),
                figure("seen.only", totals.seenOnly()),
                figure("seen.undated", totals.undated()),
                figure("seen.aggregated", totals.aggregated()),
                figure("seen.notMoving", totals.notMoving()));
    }

    private SafeReport.Figure figure(String key, long value) {
        return new SafeReport.Figure(text.get(key), text.count(value));
    }

    private List<NotSeen.Rejects> rejects() {
        List<NotSeen.Rejects> rejects = new ArrayList<>();
        for (ReportSource source : content.sources()) {
            SortedMap<String, List<Long>> linesByCode = new TreeMap<>();
            for (RowIssue issue : source.rejected()) {
                linesByCode
                        .computeIfAbsent(issue.code(), none -> new ArrayList<>())
                        .add(issue.line());
            }
            linesByCode.forEach((code, lines) -> rejects.add(new NotSeen.Rejects(
                    names.freeText(source.file()),
                    code,
                    lines.size(),
                    lines.stream().sorted().limit(LINES_PER_CODE).toList())));
        }
        return List.copyOf(rejects);
    }

    private NotSeen.DetectorState state(DetectorRun run) {
        Applicability applicability = run.applicability();
        String state = applicability.kind() == Applicability.Kind.NOT_TESTABLE
                ? text.get("state.NOT_TESTABLE")
                : text.get("state." + applicability.kind() + (run.findings() == 0 ? ".nothing" : ""));
        return new NotSeen.DetectorState(
                run.indicator(),
                detectors.title(run),
                run.id(),
                state,
                names.prose(applicability.reason()),
                run.findings(),
                names.prose(run.baseRate()));
    }

    private List<NotSeen.Institution> map(SortedSet<String> months) {
        List<NotSeen.Institution> map = new ArrayList<>();
        content.gaps()
                .coverage()
                .forEach((institution, cells) -> map.add(new NotSeen.Institution(
                        names.freeText(institution),
                        months.stream().map(month -> cell(cells.get(month))).toList())));
        return List.copyOf(map);
    }

    private NotSeen.Cell cell(ReportGaps.@org.jspecify.annotations.Nullable Month month) {
        if (month == null) {
            return new NotSeen.Cell(NotSeen.Seen.NOTHING, text.get("map.nothing"));
        }
        NotSeen.Seen seen = month.days() == month.daysOfMonth() ? NotSeen.Seen.WHOLE : NotSeen.Seen.PART;
        return new NotSeen.Cell(
                seen,
                text.of("map.seen", month.days(), month.daysOfMonth(), text.counted("accounts", month.accounts())));
    }

    private NotSeen.Conflict conflict(ReportGaps.Conflict conflict) {
        return new NotSeen.Conflict(
                names.protection().transferId(conflict.transferId()),
                names.freeText(conflict.one()),
                names.freeText(conflict.other()),
                conflict.differences().stream()
                        .map(difference -> text.of(
                                "conflict.difference",
                                text.get("fact." + difference.fact(), difference.fact()),
                                names.freeText(difference.here()),
                                names.freeText(difference.there())))
                        .toList());
    }

    private List<SafeReport.Figure> leftOut() {
        List<SafeReport.Figure> leftOut = new ArrayList<>();
        content.gaps().statuses().forEach((status, count) -> {
            if (!status.equals("NEW")) {
                leftOut.add(new SafeReport.Figure(text.get("status." + status, status), text.count(count)));
            }
        });
        if (content.networksInAll() > content.networks().size()) {
            leftOut.add(figure(
                    "leftOut.networks",
                    content.networksInAll() - content.networks().size()));
        }
        return List.copyOf(leftOut);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        ReportTotals totals = content.totals();
        if (totals.seenOnly() > 0) {
            notes.add(text.get("note.seenOnly"));
        }
        if (totals.aggregated() > 0) {
            notes.add(text.get("note.aggregated"));
        }
        if (totals.undated() > 0) {
            notes.add(text.get("note.undated"));
        }
        notes.add(text.get("note.outside"));
        return List.copyOf(notes);
    }
}
