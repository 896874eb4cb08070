package org.theseus.cli;

import java.util.List;
import org.theseus.app.CaseSession;
import org.theseus.app.Explanation;
import org.theseus.app.OutputIds;
import org.theseus.model.TheseusException;
import org.theseus.store.StoredFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "why",
        description =
                "Everything behind one lead: facts with their rows, inference with its parts, what speaks against it,"
                        + " other readings, and what could not be tested.",
        footer = {"", "Example:", "  theseus why F-8c1e44f09a2b"})
final class WhyCommand extends CaseCommand {

    @Parameters(paramLabel = "ID", description = "Id of the finding, as the case or a report shows it.")
    private String id = "";

    @Option(names = "--json", description = "The finding as one JSON object.")
    private boolean json;

    WhyCommand(Console console) {
        super(console);
    }

    @Override
    Result run(CaseSession session) {
        StoredFinding finding = session.store()
                .findFinding(OutputIds.finding(session, id))
                .orElseThrow(() -> TheseusException.of(
                        TheseusException.Kind.USAGE,
                        "there is no finding " + id + " in this case",
                        "theseus findings --all lists them; ids change when their evidence does."));
        return Result.of(
                List.of(finding.id()),
                () -> console.out().println(json ? finding.json() : Explanation.text(session.store(), finding)));
    }
}
