package org.theseus.cli;

import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseKnowledge;
import org.theseus.app.CaseSession;
import org.theseus.app.PartyView;
import org.theseus.table.Table;
import org.theseus.view.PartySelector;
import org.theseus.view.Selection;
import org.theseus.view.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "statement",
        description =
                "Every movement of a person or account in time order, with the rows that prove it, and the events and tags that you entered.",
        footer = {
            "",
            "Examples:",
            "  theseus statement C-0107",
            "  theseus statement AT611904300234573201 --after 2023-06-01 --xlsx statement.xlsx"
        })
final class StatementCommand extends TableCommand {

    @Parameters(paramLabel = "X", description = "A person, account number, IBAN, party id, transfer id or MTCN.")
    private String who = "";

    @Option(names = "--account", paramLabel = "A", description = "Only this account of the person.")
    private @Nullable String account;

    @Mixin
    private final PeriodOptions period = new PeriodOptions();

    @Mixin
    private final PartyOptions parties = new PartyOptions();

    StatementCommand(Console console) {
        super(console);
    }

    @Override
    Table table(CaseSession session) {
        PartyView view = parties.view(session);
        Selection selection = parties.select(session, view, who);
        Selection shown =
                account == null ? selection : PartySelector.of(session.store()).narrow(selection, account);
        return Statement.of(
                session.store(),
                shown,
                period.period(),
                session.rates().table(),
                CaseKnowledge.of(session.journal(), session.store()).timeline(shown.keys()),
                view::standing);
    }
}
