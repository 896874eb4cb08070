package org.theseus.cli;

import org.theseus.app.CaseSession;
import org.theseus.app.Neighbourhood;
import org.theseus.app.PartyView;
import org.theseus.model.TheseusException;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "network",
        description = "Who pays whom around a person or account, one line per pair and currency.",
        footer = {"", "Examples:", "  theseus network C-0107", "  theseus network AT611904300234573201 --hops 2 --json"
        })
final class NetworkCommand extends TableCommand {

    @Parameters(paramLabel = "X", description = "A person, account number, IBAN or party id.")
    private String who = "";

    @Option(names = "--hops", paramLabel = "N", description = "How far to look (default ${DEFAULT-VALUE}).")
    private int hops = 1;

    @Mixin
    private final PartyOptions parties = new PartyOptions();

    NetworkCommand(Console console) {
        super(console);
    }

    @Override
    Table table(CaseSession session) {
        if (hops < 1 || hops > 6) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "--hops " + hops + " is outside 1 to 6",
                    "Two hops show most networks.");
        }
        PartyView view = parties.view(session);
        return Neighbourhood.table(view, parties.select(session, view, who).keys(), hops);
    }
}
