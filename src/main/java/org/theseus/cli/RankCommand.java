package org.theseus.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseSession;
import org.theseus.app.RankParties;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rank",
        description =
                "A reading order of parties: first those that act in leads, then the most central ones. Travellers,"
                        + " payers and possible victims are counted, not listed.",
        footer = {"", "Examples:", "  theseus rank --top 10", "  theseus rank --role collector"})
final class RankCommand extends TableCommand {

    @Option(names = "--role", paramLabel = "R", description = "Only those that play this part in a lead.")
    private @Nullable String role;

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "Only the first N (default ${DEFAULT-VALUE}).")
    private int top = 50;

    @Mixin
    private final PartyOptions parties = new PartyOptions();

    RankCommand(Console console) {
        super(console);
    }

    @Override
    Table table(CaseSession session) {
        return RankParties.table(parties.view(session), role == null ? null : role.toUpperCase(Locale.ROOT), top);
    }
}
