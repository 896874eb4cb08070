package org.theseus.cli;

import org.theseus.app.CaseSession;
import org.theseus.app.ResolveParties;
import org.theseus.table.Table;
import picocli.CommandLine.Command;

@Command(
        name = "parties",
        description =
                "Lists the parties of the case with the parts they play in findings. Until \"theseus resolve\" is run on"
                        + " the case as it is, every account stands for a party of its own.",
        footer = {"", "Example:", "  theseus parties --json"})
final class PartiesCommand extends TableCommand {

    PartiesCommand(Console console) {
        super(console);
    }

    @Override
    Table table(CaseSession session) {
        return ResolveParties.parties(session);
    }
}
