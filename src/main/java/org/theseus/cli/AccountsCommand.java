package org.theseus.cli;

import org.theseus.app.CaseSession;
import org.theseus.table.Table;
import org.theseus.view.Accounts;
import picocli.CommandLine.Command;

@Command(
        name = "accounts",
        description = "Lists the accounts of the case and how much of each was seen.",
        footer = {"", "Example:", "  theseus accounts --sort -transfers --limit 20"})
final class AccountsCommand extends TableCommand {

    AccountsCommand(Console console) {
        super(console);
    }

    @Override
    Table table(CaseSession session) {
        return Accounts.of(session.store());
    }
}
