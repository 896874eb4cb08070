package org.theseus.cli;

import java.nio.file.Path;
import java.util.List;
import org.theseus.app.CaseKnowledge;
import org.theseus.app.CaseSession;
import org.theseus.app.EnterKnowledge;
import org.theseus.app.JournalTables;
import org.theseus.journal.EventRows;
import org.theseus.journal.Journal;
import org.theseus.journal.JournalEntry;
import org.theseus.model.TheseusException;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        description =
                "Words that describe a person or account: MERCHANT, EMPLOYER, LANDLORD, NGO, AGENT, CAMP, INTERPRETER,"
                        + " VICTIM_IDENTIFIED or your own. A tag that a detector uses is named in its counter-evidence.",
        footer = {
            "",
            "Examples:",
            "  theseus tag add C-0150 LANDLORD --source \"land register\"",
            "  theseus tag import tags.csv      (person_or_identifier,tag,source)",
            "  theseus tag remove C-0150 LANDLORD"
        })
final class TagCommand {

    TagCommand() {}

    @Command(
            name = "add",
            description = "Adds a tag.",
            footer = {"", "Example:", "  theseus tag add C-0150 LANDLORD --source \"land register\""})
    static final class Add extends JournalCommand {

        @Parameters(index = "0", paramLabel = "X", description = "Person, account or identifier.")
        private String subject = "";

        @Parameters(index = "1", paramLabel = "TAG", description = "The word.")
        private String tag = "";

        @Option(names = "--source", paramLabel = "TEXT", description = "Where it is known from.")
        private String source = "";

        Add(Console console) {
            super(console);
        }

        @Override
        List<Journal.Draft> drafts() {
            return List.of(EventRows.tag(subject, tag, source, TheseusException.Kind.USAGE, ""));
        }
    }

    @Command(
            name = "import",
            description = "Adds the tags of a CSV file, all or none: person_or_identifier,tag,source.",
            footer = {"", "Example:", "  theseus tag import tags.csv"})
    static final class Import extends JournalCommand {

        @Parameters(paramLabel = "FILE", description = "CSV in UTF-8 with a header.")
        private Path file = Path.of("");

        Import(Console console) {
            super(console);
        }

        @Override
        List<Journal.Draft> drafts() {
            return EventRows.tags(file);
        }
    }

    @Command(
            name = "remove",
            description = "Takes a tag back; the journal keeps that it was there.",
            footer = {"", "Example:", "  theseus tag remove C-0150 LANDLORD"})
    static final class Remove extends CaseCommand {

        @Parameters(index = "0", paramLabel = "X", description = "As it was entered.")
        private String subject = "";

        @Parameters(index = "1", paramLabel = "TAG", description = "The word.")
        private String tag = "";

        Remove(Console console) {
            super(console);
        }

        @Override
        Result run(CaseSession session) {
            List<JournalEntry> undone = EnterKnowledge.removeTag(session, subject, tag);
            return Result.of(
                    undone.stream().map(JournalEntry::id).toList(),
                    () -> undone.forEach(
                            entry -> console.out().println(entry.id() + "  took back " + entry.subject())));
        }
    }

    @Command(
            name = "list",
            description = "Lists the tags of the case.",
            footer = {"", "Example:", "  theseus tag list"})
    static final class Listing extends TableCommand {

        Listing(Console console) {
            super(console);
        }

        @Override
        Table table(CaseSession session) {
            return JournalTables.words(
                    CaseKnowledge.of(session.journal(), session.store()), JournalEntry.Kind.TAG, "tag", "Tag");
        }
    }
}
