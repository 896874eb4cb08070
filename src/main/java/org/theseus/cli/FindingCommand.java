package org.theseus.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseSession;
import org.theseus.app.DisposeFinding;
import org.theseus.app.FindingHistory;
import org.theseus.journal.JournalEntry;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "finding",
        mixinStandardHelpOptions = true,
        description =
                "Decisions on findings: what was judged, by whom and why. A dismissed finding is no alert and comes"
                        + " back only when its evidence grows.",
        footer = {
            "",
            "Examples:",
            "  theseus finding dispose F-8c1e44f09a2b --as DISMISSED_LEGITIMATE --because \"tenancy list of 12 July\"",
            "  theseus finding suppress --party C-0150 --detector fan-in --until 2024-01-31 --because \"landlord\"",
            "  theseus finding history"
        })
final class FindingCommand {

    FindingCommand() {}

    @Command(
            name = "dispose",
            description = "Decides on a finding: TRIAGED, ESCALATED, DISMISSED_FALSE_POSITIVE, DISMISSED_LEGITIMATE,"
                    + " INSUFFICIENT, DUPLICATE, MERGED or CLOSED.",
            footer = {
                "",
                "Example:",
                "  theseus finding dispose F-8c1e44f09a2b --as DISMISSED_LEGITIMATE --reason \"tenancy list of 12 July\""
            })
    static final class Dispose extends CaseCommand {

        @Parameters(paramLabel = "ID", description = "Id of the finding.")
        private String id = "";

        @Option(names = "--as", paramLabel = "STATE", required = true, description = "The decision.")
        private String state = "";

        @Option(names = "--because", paramLabel = "TEXT", description = "Why; --reason says it, too.")
        private String because = "";

        Dispose(Console console) {
            super(console);
        }

        @Override
        Result run(CaseSession session) {
            JournalEntry entry = DisposeFinding.dispose(session, id, state, reason(this, because));
            return Result.of(
                    List.of(id, entry.id()),
                    () -> console.out().println(entry.id() + "  " + id + "  " + entry.field("state")));
        }
    }

    @Command(
            name = "suppress",
            description = "Takes findings of a party, of a detector or of both out of the alerts until a day; they stay"
                    + " countable and are shown with --all.",
            footer = {
                "",
                "Example:",
                "  theseus finding suppress --party C-0150 --detector fan-in --until 2024-01-31 --because \"landlord\""
            })
    static final class Suppress extends CaseCommand {

        @Option(names = "--party", paramLabel = "X", description = "Only findings in which this party acts.")
        private @Nullable String party;

        @Option(names = "--detector", paramLabel = "D", description = "Only findings of this detector.")
        private @Nullable String detector;

        @Option(names = "--until", paramLabel = "DAY", required = true, description = "Last day, as 2024-01-31.")
        private LocalDate until = LocalDate.EPOCH;

        @Option(names = "--because", paramLabel = "TEXT", description = "Why; --reason says it, too.")
        private String because = "";

        Suppress(Console console) {
            super(console);
        }

        @Override
        Result run(CaseSession session) {
            List<JournalEntry> entries =
                    DisposeFinding.suppress(session, party, detector, until, reason(this, because));
            return Result.of(
                    entries.stream().map(JournalEntry::id).toList(),
                    () -> entries.forEach(entry -> console.out()
                            .println(entry.id() + "  suppressed until " + entry.field("until") + "  "
                                    + entry.subject())));
        }
    }

    @Command(
            name = "history",
            description = "Lists all decisions on findings, taken back ones included.",
            footer = {"", "Example:", "  theseus finding history --json"})
    static final class History extends TableCommand {

        History(Console console) {
            super(console);
        }

        @Override
        Table table(CaseSession session) {
            return FindingHistory.table(session.journal());
        }
    }

    private static String reason(CaseCommand command, String because) {
        String global = command.global().reason;
        return because.isBlank() && global != null ? global : because;
    }
}
