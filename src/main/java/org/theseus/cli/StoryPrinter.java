package org.theseus.cli;

import java.util.List;
import org.theseus.app.CaseSession;
import org.theseus.app.DetectTables;
import org.theseus.app.FindingList;
import org.theseus.app.ImportText;
import org.theseus.app.Investigate;
import org.theseus.store.StoredFinding;
import org.theseus.table.Column;
import org.theseus.table.Table;

/**
 * Shows what an investigation did: files, detectors, leads, and last the report's path. Options that sort, cut or name a file
 * are meant for the leads.
 */
final class StoryPrinter {

    private static final int LEADS = 10;

    private final Console console;
    private final OutputOptions output;

    StoryPrinter(Console console, OutputOptions output) {
        this.console = console;
        this.output = output;
    }

    void print(CaseSession session, Investigate.Outcome outcome) {
        List<StoredFinding> alerts = FindingList.select(session.store(), false, null, null, LEADS);
        OutputOptions plain = new OutputOptions();
        plain.json = output.json;
        if (output.json) {
            alerts.forEach(alert -> console.out().println(alert.json()));
            new TablePrinter(console, plain)
                    .print(Table.of("report", Column.text("report", "Report"))
                            .row(outcome.page().toString())
                            .build());
            return;
        }
        outcome.files().forEach(file -> ImportText.lines(file).forEach(console.out()::println));
        console.out().println();
        new TablePrinter(console, plain).print(DetectTables.applicability(outcome.detection()));
        console.out().println();
        new TablePrinter(console, output).print(FindingList.table(session.store(), alerts, false));
        console.out().println();
        console.out().println("report: " + outcome.page());
    }
}
