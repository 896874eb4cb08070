package org.theseus.cli;

import org.theseus.app.CaseSession;
import org.theseus.table.Table;
import org.theseus.view.Transfers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description = "Full text over references, purposes, names and addresses, in every script.",
        footer = {"", "Examples:", "  theseus search \"rent june\"", "  theseus search Ђорђе"})
final class SearchCommand extends TableCommand {

    @Parameters(paramLabel = "TEXT", description = "Words to find.")
    private String text = "";

    @Option(names = "--most", paramLabel = "N", description = "At most so many hits (default ${DEFAULT-VALUE}).")
    private int most = 200;

    SearchCommand(Console console) {
        super(console);
    }

    @Override
    Table table(CaseSession session) {
        Table found = Transfers.of(session.store().search(text, most));
        return found.rows().isEmpty()
                ? found.withNote("no row has these words; a part of a word finds more with * behind it, e.g. \"miet*\"")
                : found;
    }
}
