package org.theseus.cli;

import java.util.ArrayList;
import java.util.List;
import org.theseus.app.CaseSession;
import org.theseus.app.PartyView;
import org.theseus.table.Table;
import org.theseus.view.Common;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "common",
        description = "What two or more people or accounts share: counterparties, phones, documents, addresses, agents,"
                + " places and days, with the rows.",
        footer = {"", "Example:", "  theseus common C-0107 C-0031"})
final class CommonCommand extends TableCommand {

    @Parameters(arity = "2..*", paramLabel = "X", description = "People or accounts.")
    private List<String> who = new ArrayList<>();

    @Mixin
    private final PeriodOptions period = new PeriodOptions();

    @Mixin
    private final PartyOptions parties = new PartyOptions();

    CommonCommand(Console console) {
        super(console);
    }

    @Override
    Table table(CaseSession session) {
        PartyView view = parties.view(session);
        return Common.of(
                session.store(),
                who.stream().map(x -> parties.select(session, view, x)).toList(),
                period.period(),
                view::standing);
    }
}
