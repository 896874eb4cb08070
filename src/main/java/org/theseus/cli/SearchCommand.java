package org.theseus.cli;

import java.util.List;
import org.theseus.app.CaseSession;
import org.theseus.model.Transfer;
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

    @Option(
            names = "--most",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "At most so many hits (default ${DEFAULT-VALUE}).")
    private int most = 200;

    SearchCommand(Console console) {
        super(console);
    }

    @Override
    Table table(CaseSession session) {
        // one more than is shown tells whether there are more
        List<Transfer> hits = session.store().search(text, (int) Math.min(Integer.MAX_VALUE, most + 1L));
        Table found = Transfers.of(hits.subList(0, Math.min(most, hits.size())));
        if (hits.size() > most) {
            return found.withNote("more than " + most
                    + " rows have these words; only the nearest are listed and in the sums: --most N");
        }
        return hits.isEmpty()
                ? found.withNote("no row has these words; a part of a word finds more with * behind it, e.g. \"miet*\"")
                : found;
    }
}
