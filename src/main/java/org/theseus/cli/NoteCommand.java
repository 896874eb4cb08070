package org.theseus.cli;

import java.util.List;
import java.util.TreeMap;
import org.theseus.app.CaseKnowledge;
import org.theseus.app.CaseSession;
import org.theseus.app.JournalTables;
import org.theseus.journal.Journal;
import org.theseus.journal.JournalEntry;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "note",
        mixinStandardHelpOptions = true,
        description = "Free text on a person, account or anything else, with author and time.",
        footer = {"", "Example:", "  theseus note add C-0107 \"called twice from the seized phone\""})
final class NoteCommand {

    NoteCommand() {}

    @Command(
            name = "add",
            description = "Adds a note.",
            footer = {"", "Example:", "  theseus note add C-0107 \"called twice from the seized phone\""})
    static final class Add extends JournalCommand {

        @Parameters(index = "0", paramLabel = "X", description = "What it is about.")
        private String subject = "";

        @Parameters(index = "1", paramLabel = "TEXT", description = "The note.")
        private String text = "";

        Add(Console console) {
            super(console);
        }

        @Override
        List<Journal.Draft> drafts() {
            TreeMap<String, String> fields = new TreeMap<>();
            fields.put("text", text);
            return List.of(new Journal.Draft(JournalEntry.Kind.NOTE, subject, fields));
        }
    }

    @Command(
            name = "list",
            description = "Lists the notes of the case.",
            footer = {"", "Example:", "  theseus note list"})
    static final class Listing extends TableCommand {

        Listing(Console console) {
            super(console);
        }

        @Override
        Table table(CaseSession session) {
            return JournalTables.words(
                    CaseKnowledge.of(session.journal(), session.store()), JournalEntry.Kind.NOTE, "text", "Note");
        }
    }
}
