package org.theseus.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.theseus.app.BuildReport;
import org.theseus.app.CaseSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        description =
                "Writes the network report: one page that opens offline, and the same as JSON. Payers, travellers and"
                        + " possible victims are pseudonymised.",
        footer = {
            "",
            "Examples:",
            "  theseus report --out report",
            "  theseus report --finding F-8c1e44f09a2b --out one-lead"
        })
final class ReportCommand extends CaseCommand {

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out = Path.of("report");

    @Option(names = "--finding", paramLabel = "ID", split = ",", description = "Only these findings.")
    private Set<String> findings = new TreeSet<>();

    ReportCommand(Console console) {
        super(console);
    }

    @Override
    Result run(CaseSession session) {
        session.recordIntent(findings);
        Path page = BuildReport.write(session, findings, out);
        return Result.of(List.of(), () -> console.out().println(page));
    }
}
