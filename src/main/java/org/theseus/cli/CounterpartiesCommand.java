package org.theseus.cli;

import org.theseus.app.CaseSession;
import org.theseus.app.PartyView;
import org.theseus.table.Table;
import org.theseus.view.Counterparties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "counterparties",
        description = "Whom a person or account paid and was paid by, one line each, with sums and regularity.",
        footer = {"", "Examples:", "  theseus counterparties C-0107", "  theseus counterparties C-0107 --sort -in_sum"})
final class CounterpartiesCommand extends TableCommand {

    @Parameters(paramLabel = "X", description = "A person, account number, IBAN or party id.")
    private String who = "";

    @Mixin
    private final PeriodOptions period = new PeriodOptions();

    @Mixin
    private final PartyOptions parties = new PartyOptions();

    CounterpartiesCommand(Console console) {
        super(console);
    }

    @Override
    Table table(CaseSession session) {
        PartyView view = parties.view(session);
        return Counterparties.of(session.store(), parties.select(session, view, who), period.period(), view::standing);
    }
}
