package org.theseus.app;

import org.theseus.cases.Finding;
import org.theseus.detect.Applicability;
import org.theseus.table.Column;
import org.theseus.table.Table;

/** How a detection run is shown. Stateless. */
public final class DetectTables {

    private DetectTables() {}

    /** One line per indicator: whether it could run, why not, and what it found. */
    public static Table applicability(DetectFindings.Outcome outcome) {
        Table.Builder table = Table.of(
                "detectors",
                Column.text("indicator", "Ind."),
                Column.id("detector", "Detector"),
                Column.text("state", "State"),
                Column.integer("leads", "Leads"),
                Column.text("base_rate", "Base rate").wrapped(),
                Column.text("reason", "Because").wrapped(),
                Column.text("limits", "Limits reached").wrapped().ifAny());
        for (DetectionRun.Line line : outcome.run().lines()) {
            boolean ran = line.kind() != Applicability.Kind.NOT_TESTABLE;
            table.row(
                    line.indicator(),
                    line.detector(),
                    line.kind().name(),
                    ran ? (long) line.leads() : null,
                    line.baseRate(),
                    line.reason(),
                    String.join("; ", line.limits()));
        }
        long alerts = outcome.findings().stream().filter(Finding::alert).count();
        table.note(outcome.run().timed() + " single payments at a known time were looked at, "
                + outcome.run().untimed() + " aggregated or undated rows count in sums only");
        table.note(outcome.findings().size() + " leads, " + alerts + " of them alerts: theseus findings");
        return table.build();
    }

    private static final int ENOUGH = 50;
    private static final double POOR = 0.1;

    /** What analysts decided on each detector's findings, and which share of what they judged they confirmed. */
    public static Table decisions(Dispositions dispositions) {
        Table.Builder table = Table.of(
                "decisions",
                Column.id("detector", "Detector"),
                Column.integer("escalated", "Escalated"),
                Column.integer("dismissed", "Dismissed"),
                Column.integer("decided", "Decided in all"),
                Column.text("precision", "Escalated of judged"));
        dispositions.byDetector().forEach((detector, judged) -> {
            int both = judged.escalated() + judged.dismissed();
            double share = both == 0 ? 0 : (double) judged.escalated() / both;
            table.row(
                    detector,
                    (long) judged.escalated(),
                    (long) judged.dismissed(),
                    (long) judged.all(),
                    both == 0 ? "" : String.format(java.util.Locale.ROOT, "%.2f", share));
            if (both >= ENOUGH && share < POOR) {
                table.note(detector + ": fewer than one in ten of " + both + " judged findings was escalated");
            }
        });
        return table.build();
    }
}
