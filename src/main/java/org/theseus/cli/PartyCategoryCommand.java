package org.theseus.cli;

import org.theseus.app.CaseKnowledge;
import org.theseus.app.CaseSession;
import org.theseus.app.Categories;
import org.theseus.app.EnterKnowledge;
import org.theseus.app.JournalTables;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "category",
        description =
                "Sets the category of a person: SUSPECT, CONVICTED, VICTIM or OTHER; UNCLASSIFIED takes it back. The program"
                        + " sets and proposes none and no detector reads it; parties and the report show it with your name."
                        + " A VICTIM is named in nothing that leaves the case.",
        footer = {
            "",
            "Examples:",
            "  theseus party category C-0311 --as VICTIM --reason \"interview of 21 July, folder 9\"",
            "  theseus party category C-0311 --as UNCLASSIFIED --reason \"another person was meant\""
        })
final class PartyCategoryCommand extends CaseCommand {

    @Parameters(paramLabel = "X", description = "Person, account or identifier.")
    private String subject = "";

    @Option(names = "--as", paramLabel = "CATEGORY", required = true, description = "The category.")
    private String category = "";

    PartyCategoryCommand(Console console) {
        super(console);
    }

    @Override
    Result run(CaseSession session) {
        String reason = global().reason;
        EnterKnowledge.Outcome outcome = Categories.set(session, subject, category, reason == null ? "" : reason);
        return Result.of(outcome.ids(), () -> {
            outcome.lines().forEach(line -> console.out().println(line));
            outcome.doubts().forEach(doubt -> console.err().println("theseus: " + doubt));
        });
    }

    /** {@code party categories}. */
    @Command(
            name = "categories",
            description =
                    "Categories that stand, with who set them and why; of several for one person the newest holds.",
            footer = {"", "Example:", "  theseus party categories --json"})
    static final class Listing extends TableCommand {

        Listing(Console console) {
            super(console);
        }

        @Override
        Table table(CaseSession session) {
            return JournalTables.categories(CaseKnowledge.of(session.journal(), session.store()));
        }
    }
}
