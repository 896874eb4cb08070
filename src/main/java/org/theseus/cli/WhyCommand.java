package org.theseus.cli;

import java.util.List;
import org.theseus.app.CaseNetworks;
import org.theseus.app.CaseSession;
import org.theseus.app.DetectFindings;
import org.theseus.app.OutputIds;
import org.theseus.explain.Explanation;
import org.theseus.leads.Network;
import org.theseus.model.TheseusException;
import org.theseus.store.StoredFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "why",
        description =
                "Everything behind one lead: facts with their rows, inference with its parts, what speaks against it,"
                        + " other readings, and what could not be tested. Of a network: its leads in the order to read"
                        + " them, and both scales of each person.",
        footer = {"", "Examples:", "  theseus why F-8c1e44f09a2b", "  theseus why N-8c1e44f09a2b"})
final class WhyCommand extends CaseCommand {

    @Parameters(paramLabel = "ID", description = "Id of a finding, as the case or a report shows it, or of a network.")
    private String id = "";

    @Option(names = "--json", description = "The finding as one JSON object.")
    private boolean json;

    WhyCommand(Console console) {
        super(console);
    }

    @Override
    Result run(CaseSession session) {
        if (id.startsWith("N-")) {
            return network(session);
        }
        StoredFinding finding = session.store()
                .findFinding(OutputIds.finding(session, id))
                .orElseThrow(() -> TheseusException.of(
                        TheseusException.Kind.USAGE,
                        "there is no finding " + id + " in this case",
                        "theseus findings --all lists them; ids change when their evidence does."));
        return Result.of(
                List.of(finding.id()),
                () -> console.out()
                        .println(
                                json
                                        ? finding.json()
                                        : Explanation.text(session.store(), finding, DetectFindings.groups())));
    }

    private Result network(CaseSession session) {
        if (json) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "a network has no JSON of its own here",
                    "theseus findings --networks --json has one line for each.");
        }
        Network network = CaseNetworks.of(session.store()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> TheseusException.of(
                        TheseusException.Kind.USAGE,
                        "there is no network " + id + " in this case",
                        "theseus findings --networks --all lists them; ids change when their leads do."));
        return Result.of(List.of(id), () -> console.out().println(CaseNetworks.text(network)));
    }
}
