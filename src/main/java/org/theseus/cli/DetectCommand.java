package org.theseus.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseSession;
import org.theseus.app.DetectFindings;
import org.theseus.app.DetectTables;
import org.theseus.app.Dispositions;
import org.theseus.cases.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "detect",
        description =
                "Runs the detectors on the case and keeps what they find. Says first, for each indicator, whether it"
                        + " could run: NOT_TESTABLE is not \"nothing found\".",
        footer = {
            "",
            "Examples:",
            "  theseus detect",
            "  theseus detect --only payment-chain,F1",
            "  theseus detect --config my-detectors.yaml --stats"
        })
final class DetectCommand extends CaseCommand {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--only", paramLabel = "D", split = ",", description = "Detector ids or indicator codes.")
    private Set<String> only = new TreeSet<>();

    @Option(names = "--config", paramLabel = "FILE", description = "Parameters that replace shipped ones.")
    private @Nullable Path config;

    @Option(
            names = "--accounts",
            description =
                    "Every account counts for itself, whoever holds it (default: a party is one side of payments).")
    private boolean accounts;

    @Option(
            names = "--stats",
            description = "Also what was decided on each detector's findings; how long each took, on stderr.")
    private boolean stats;

    DetectCommand(Console console) {
        super(console);
    }

    @Override
    Result run(CaseSession session) {
        session.recordIntent(List.of());
        Dispositions decided = session.dispositions();
        DetectFindings.Outcome outcome = DetectFindings.run(
                session, accounts, only, config, Progress.monitor(console, "detect", global().quiet));
        List<String> ids = outcome.findings().stream().map(Finding::id).toList();
        return Result.of(ids, () -> {
            new TablePrinter(console, output).print(DetectTables.applicability(outcome));
            if (stats) {
                new TablePrinter(console, output).print(DetectTables.decisions(decided));
                outcome.millisByDetector()
                        .forEach((detector, millis) -> console.err().println(detector + ": " + millis + " ms"));
            }
        });
    }
}
