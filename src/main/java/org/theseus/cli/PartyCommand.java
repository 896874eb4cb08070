package org.theseus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.theseus.app.CaseSession;
import org.theseus.app.ExplainParties;
import org.theseus.app.JudgeParties;
import org.theseus.app.PartyTables;
import org.theseus.app.PreviewParties;
import org.theseus.journal.Journal;
import org.theseus.model.TheseusException;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "party",
        mixinStandardHelpOptions = true,
        description =
                "Who is one person, explained and reversible. A party is named by its P- id, or by any account, name or"
                        + " mention (T-...:payer) of it. Judgements always win over weighed evidence; each has an author,"
                        + " a time and a reason, and can be taken back.",
        footer = {
            "",
            "Examples:",
            "  theseus party why P-8c1e44f09a2b",
            "  theseus party why C-0107 C-0311",
            "  theseus party merge C-0107 C-0311 --reason \"one passport copy, folder 12\"",
            "  theseus party undo J-8c1e44f09a2b"
        })
final class PartyCommand {

    PartyCommand() {}

    @Command(
            name = "why",
            description =
                    "One party: the joinings that made it. Two: what speaks for and against their being one person,"
                            + " with the values that the rows of both sides state.",
            footer = {"", "Examples:", "  theseus party why C-0107", "  theseus party why C-0107 C-0311 --json"})
    static final class Why extends TableCommand {

        @Parameters(arity = "1..2", paramLabel = "X", description = "One party, or two to compare.")
        private List<String> who = new ArrayList<>();

        Why(Console console) {
            super(console);
        }

        @Override
        Table table(CaseSession session) {
            return who.size() == 1
                    ? ExplainParties.why(session, who.get(0))
                    : ExplainParties.why(session, who.get(0), who.get(1));
        }
    }

    /** Enters judgements, then says what came of them. */
    abstract static class Judging extends CaseCommand {

        @Mixin
        private final OutputOptions output = new OutputOptions();

        @Option(
                names = "--dry-run",
                description = "Show which findings would appear, vanish or change rank; enter nothing.")
        private boolean dryRun;

        Judging(Console console) {
            super(console);
        }

        abstract List<Journal.Draft> drafts(CaseSession session);

        /** Kept with the judgement and in the log. */
        final String why() {
            String reason = global().reason;
            return reason == null ? dryRun ? "to try" : "" : reason;
        }

        @Override
        Result run(CaseSession session) {
            if (dryRun) {
                Table table = PreviewParties.of(
                        session, drafts(session), Progress.monitor(console, "detect", global().quiet));
                return Result.of(TableCommand.ids(table), () -> new TablePrinter(console, output).print(table));
            }
            JudgeParties.Outcome outcome = JudgeParties.enter(session, drafts(session));
            return Result.of(outcome.ids(), () -> outcome.lines().forEach(console.out()::println));
        }
    }

    @Command(
            name = "merge",
            description = "Judges two or more parties to be one person.",
            footer = {"", "Example:", "  theseus party merge C-0107 C-0311 --reason \"one passport copy\""})
    static final class Merge extends Judging {

        @Parameters(arity = "2..*", paramLabel = "X", description = "Parties, accounts or mentions.")
        private List<String> who = new ArrayList<>();

        Merge(Console console) {
            super(console);
        }

        @Override
        List<Journal.Draft> drafts(CaseSession session) {
            return who.subList(1, who.size()).stream()
                    .map(other -> JudgeParties.draft(session, "same", who.get(0), other, why()))
                    .toList();
        }
    }

    @Command(
            name = "split",
            description = "Judges some accounts or mentions of a party to be another person than the rest.",
            footer = {"", "Example:", "  theseus party split P-8c1e44f09a2b C-0311 --reason \"brothers, see folder 12\""
            })
    static final class Split extends Judging {

        @Parameters(index = "0", paramLabel = "PARTY", description = "The party.")
        private String party = "";

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "PART", description = "Accounts or mentions of it.")
        private List<String> parts = new ArrayList<>();

        Split(Console console) {
            super(console);
        }

        @Override
        List<Journal.Draft> drafts(CaseSession session) {
            return List.of(JudgeParties.split(session, party, parts, why()));
        }
    }

    @Command(
            name = "judge",
            description = "Judges two to be the same, different, or leaves the pair open as unsure.",
            footer = {"", "Example:", "  theseus party judge different C-0107 C-0311 --reason \"both seen on one day\""
            })
    static final class Judge extends Judging {

        @Parameters(index = "0", paramLabel = "VERDICT", description = "same, different or unsure.")
        private String verdict = "";

        @Parameters(index = "1", paramLabel = "A", description = "One.")
        private String one = "";

        @Parameters(index = "2", paramLabel = "B", description = "The other.")
        private String other = "";

        Judge(Console console) {
            super(console);
        }

        @Override
        List<Journal.Draft> drafts(CaseSession session) {
            return List.of(JudgeParties.draft(session, verdict, one, other, why()));
        }
    }

    @Command(
            name = "undo",
            description = "Takes judgements back: the parties are again what they were without them.",
            footer = {"", "Example:", "  theseus party undo J-8c1e44f09a2b --because \"the copy is of another person\""
            })
    static final class Undo extends CaseCommand {

        @Parameters(arity = "1..*", paramLabel = "ENTRY", description = "Ids of judgements, J-...")
        private List<String> ids = new ArrayList<>();

        @Option(names = "--because", paramLabel = "TEXT", description = "Why.")
        private String because = "";

        Undo(Console console) {
            super(console);
        }

        @Override
        Result run(CaseSession session) {
            JudgeParties.Outcome outcome = JudgeParties.undo(session, ids, because);
            return Result.of(outcome.ids(), () -> outcome.lines().forEach(console.out()::println));
        }
    }

    @Command(
            name = "import",
            description =
                    "Takes judgements over from a file of theseus party export, all or none, or makes them by rule: everybody"
                            + " who states one document is the same person, people of different names on one phone are"
                            + " different. A file of rules has the header verdict, by, value, decided_by, reason; by is"
                            + " document, phone, email, account, customer or address, value * stands for every value.",
            footer = {
                "",
                "Examples:",
                "  theseus party import judgements.tsv",
                "  theseus party import rules.tsv --dry-run"
            })
    static final class Import extends Judging {

        @Parameters(paramLabel = "FILE", description = "Judgements or rules, with tabs between the fields.")
        private Path file = Path.of("");

        Import(Console console) {
            super(console);
        }

        @Override
        List<Journal.Draft> drafts(CaseSession session) {
            return JudgeParties.read(session, file);
        }
    }

    @Command(
            name = "export",
            description = "Writes the judgements in force to a file for theseus party import.",
            footer = {"", "Example:", "  theseus party export --out judgements.tsv"})
    static final class Export extends CaseCommand {

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file.")
        private Path out = Path.of("");

        Export(Console console) {
            super(console);
        }

        @Override
        Result run(CaseSession session) {
            session.recordIntent(List.of());
            int written = JudgeParties.write(session, out);
            return Result.of(List.of(), () -> console.out().println(written + " judgements in " + out));
        }
    }

    @Command(
            name = "queue",
            description =
                    "What an analyst is asked: pairs that may be one person and were not joined, the strongest first, among"
                            + " them those that share a document, an account or an e-mail address under names of two people, or a"
                            + " telephone, a house or a birth date under names of which one may be the other written badly; then, one"
                            + " row a name, parties that bear one name, or one a letter apart, of whom nothing else tells whether they"
                            + " are one (NAME); last, names whose bearers papers, birth dates or ways between counters tell apart"
                            + " (APART: a mistyped birth date does that, too). Nobody is joined by a question. What is not asked is"
                            + " counted below the table.",
            footer = {"", "Example:", "  theseus party queue"})
    static final class Queue extends TableCommand {

        Queue(Console console) {
            super(console);
        }

        @Override
        Table table(CaseSession session) {
            return PartyTables.queue(session);
        }
    }

    @Command(
            name = "ties",
            description =
                    "What two parties share that were not joined: phone, document, address, account, e-mail address.",
            footer = {"", "Example:", "  theseus party ties"})
    static final class Ties extends TableCommand {

        Ties(Console console) {
            super(console);
        }

        @Override
        Table table(CaseSession session) {
            return PartyTables.ties(session);
        }
    }

    @Command(
            name = "places",
            description =
                    "Identifiers of camps, call shops, interpreters or clerks: they stand beside many names and join nobody.",
            footer = {"", "Example:", "  theseus party places"})
    static final class Places extends TableCommand {

        Places(Console console) {
            super(console);
        }

        @Override
        Table table(CaseSession session) {
            return PartyTables.places(session);
        }
    }

    @Command(
            name = "judgements",
            description = "All judgements ever made, with author and reason, and whether they hold.",
            footer = {"", "Example:", "  theseus party judgements"})
    static final class Judged extends TableCommand {

        Judged(Console console) {
            super(console);
        }

        @Override
        Table table(CaseSession session) {
            return PartyTables.judgements(session);
        }
    }

    @Command(
            name = "history",
            description = "Who held the accounts of a party, from which resolution on and until which.",
            footer = {"", "Example:", "  theseus party history C-0107"})
    static final class History extends TableCommand {

        @Parameters(paramLabel = "X", description = "Party, account or name.")
        private String who = "";

        History(Console console) {
            super(console);
        }

        @Override
        Table table(CaseSession session) {
            if (who.isBlank()) {
                throw TheseusException.of(TheseusException.Kind.USAGE, "history of whom?", "Name a party.");
            }
            return PartyTables.history(session, who);
        }
    }
}
