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
}
