package org.theseus.cli;

import org.theseus.app.CaseSession;
import org.theseus.table.Table;
import org.theseus.view.Counterparties;
import org.theseus.view.PartySelector;
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

    CounterpartiesCommand(Console console) {
        super(console);
    }

    @Override
    Table table(CaseSession session) {
        return Counterparties.of(
                session.store(),
                PartySelector.of(session.store()).select(who, PartySelector.Several.ACCEPT),
                period.period());
    }
}
