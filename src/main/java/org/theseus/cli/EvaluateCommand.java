package org.theseus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseSession;
import org.theseus.app.EvaluateCase;
import org.theseus.app.EvaluationPage;
import org.theseus.app.TruthTables;
import org.theseus.evaluate.TruthMeasures;
import org.theseus.model.TheseusException;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate",
        description =
                "Measures the findings of a case against known truth: recall by pattern, precision of networks and of"
                        + " the first alerts, transfer-level F1, and trivial baselines beside them. Labels are a CSV file with"
                        + " attempt_id,pattern,positive,transfer_id; attempts that are not positive are look-alikes.",
        footer = {
            "",
            "Examples:",
            "  theseus evaluate --labels labels.csv",
            "  theseus evaluate --truth generated/truth --html evaluation.html",
            "  theseus evaluate --labels labels.csv --min-recall 0.9 --min-precision 0.8      (exit 5 below)"
        })
final class EvaluateCommand extends CaseCommand {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--labels", paramLabel = "FILE", description = "Known truth.")
    private @Nullable Path labels;

    @Option(
            names = "--truth",
            paramLabel = "DIR",
            description = "Folder truth/ of a generated case: boundary cases, evasions, stories and look-alikes, too.")
    private @Nullable Path truth;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also writes a page with plots: bars with intervals, recall over evasion, baselines.")
    private @Nullable Path html;

    @Option(names = "--min-recall", paramLabel = "R", description = "Exit 5 if mean recall by pattern is below.")
    private @Nullable Double minRecall;

    @Option(names = "--min-precision", paramLabel = "P", description = "Exit 5 if the precision of networks is below.")
    private @Nullable Double minPrecision;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of the intervals and of ties in baselines; default ${DEFAULT-VALUE}.")
    private long seed = 1;

    EvaluateCommand(Console console) {
        super(console);
    }

    @Override
    Result run(CaseSession session) {
        Path file = labels != null ? labels : truth != null ? truth.resolve("labels.csv") : null;
        if (file == null) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE, "evaluate against what?", "Give --labels FILE or --truth DIR.");
        }
        EvaluateCase.Outcome outcome = EvaluateCase.run(session.store(), file, seed);
        TruthMeasures measures = truth == null ? null : EvaluateCase.measures(session.store(), truth);
        List<Table> counts = measures == null ? List.of() : TruthTables.of(measures);
        if (html != null) {
            EvaluationPage.write(html, outcome, measures);
        }
        List<String> missed = new ArrayList<>();
        below("recall", outcome.recall(), minRecall, missed);
        below("precision", outcome.precision(), minPrecision, missed);
        return new Result(List.of(), missed.isEmpty() ? ExitCodes.DONE : TheseusException.Kind.CHECK.exitCode, () -> {
            TablePrinter printer = new TablePrinter(console, output);
            outcome.tables().forEach(printer::print);
            counts.forEach(printer::print);
            missed.forEach(line -> console.err().println("theseus: " + line));
        });
    }

    private static void below(String what, double value, @Nullable Double least, List<String> missed) {
        if (least != null && value < least) {
            missed.add(String.format(java.util.Locale.ROOT, "%s %.3f is below %.3f", what, value, least));
        }
    }
}
