package org.theseus.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseSession;
import org.theseus.app.ResolveParties;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "resolve",
        description =
                "Finds out which records are of one person, by weighed evidence and under the analysts' judgements, and"
                        + " keeps it in the case. A name alone joins nobody; source rows are not changed.",
        footer = {
            "",
            "Examples:",
            "  theseus resolve",
            "  theseus resolve --config my-weights.yaml",
            "  theseus resolve --learn",
            "  theseus parties --json"
        })
final class ResolveCommand extends CaseCommand {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--config", paramLabel = "FILE", description = "Weights that replace shipped ones (identity.yaml).")
    private @Nullable Path config;

    @Option(
            names = "--learn",
            description =
                    "Estimate weights from this case's own records, print and use them; judgements made later use them, too."
                            + " A contradiction keeps half of its shipped weight at least (learn.contradiction).")
    private boolean learn;

    ResolveCommand(Console console) {
        super(console);
    }

    @Override
    Result run(CaseSession session) {
        session.recordIntent(List.of());
        ResolveParties.Outcome outcome = ResolveParties.run(session, ResolveParties.Weighing.of(config, learn));
        if (!outcome.fresh()) {
            session.step("case, weights and judgements are those of the last resolution: nothing to do");
        }
        Table table = ResolveParties.table(outcome);
        return Result.of(List.of(), () -> new TablePrinter(console, output).print(table));
    }
}
