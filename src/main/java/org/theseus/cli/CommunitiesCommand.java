package org.theseus.cli;

import org.theseus.app.CaseSession;
import org.theseus.app.CommunityTables;
import org.theseus.model.TheseusException;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "communities",
        description = "Groups of parties that pay each other more than others, with the key players of each. A group is"
                + " where to read, not a finding.",
        footer = {"", "Examples:", "  theseus communities", "  theseus communities --members --json"})
final class CommunitiesCommand extends TableCommand {

    @Option(names = "--members", description = "One line a member instead of one line a group.")
    private boolean members;

    @Option(names = "--min-size", paramLabel = "N", description = "Smallest group shown (default ${DEFAULT-VALUE}).")
    private int minSize = 3;

    @Option(names = "--resolution", paramLabel = "R", description = "Larger values give smaller groups (default 1).")
    private double resolution = 1;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the search (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Mixin
    private final PartyOptions parties = new PartyOptions();

    CommunitiesCommand(Console console) {
        super(console);
    }

    @Override
    Table table(CaseSession session) {
        if (!(resolution > 0) || Double.isInfinite(resolution)) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "--resolution " + resolution + " is not above 0",
                    "1 is usual; 2 gives smaller groups, 0.5 larger ones.");
        }
        return CommunityTables.table(parties.view(session), members, minSize, resolution, seed);
    }
}
