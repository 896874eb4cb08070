package org.theseus.cli;

import java.nio.file.Path;
import java.util.List;
import org.theseus.app.CaseKnowledge;
import org.theseus.app.CaseSession;
import org.theseus.app.JournalTables;
import org.theseus.journal.EventRows;
import org.theseus.journal.Journal;
import org.theseus.model.TheseusException;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "event",
        mixinStandardHelpOptions = true,
        description =
                "Facts from outside the payments: arrests, apprehensions, asylum applications, controls, seizures,"
                        + " calls, releases. They stand in every timeline and date arrivals and successions.",
        footer = {
            "",
            "Examples:",
            "  theseus event add 2023-05-14 ARREST C-0019 --place \"Gevgelija, MK\" --source \"report 12/23\"",
            "  theseus event import events.csv      (date,kind,person_or_identifier,place,source,note)",
            "  theseus event remove J-8c1e44f09a2b --because \"wrong person\""
        })
final class EventCommand {

    EventCommand() {}

    @Command(
            name = "add",
            description = "Adds one event.",
            footer = {
                "",
                "Example:",
                "  theseus event add 2023-05-14 ARREST C-0019 --place \"Gevgelija, MK\" --source \"report 12/23\""
            })
    static final class Add extends JournalCommand {

        @Parameters(index = "0", paramLabel = "DATE", description = "Day, as 2023-05-14.")
        private String date = "";

        @Parameters(
                index = "1",
                paramLabel = "KIND",
                description = "ARREST, APPREHENSION, ASYLUM_APPLICATION, CONTROL, SEIZURE, CALL, RELEASE or OTHER.")
        private String kind = "";

        @Parameters(
                index = "2",
                paramLabel = "X",
                description = "Person, account, customer number, phone, document or e-mail that it concerns.")
        private String subject = "";

        @Option(names = "--place", paramLabel = "TOWN", description = "Where it happened.")
        private String place = "";

        @Option(names = "--source", paramLabel = "TEXT", required = true, description = "Where it is known from.")
        private String source = "";

        @Option(names = "--note", paramLabel = "TEXT", description = "Further words.")
        private String note = "";

        Add(Console console) {
            super(console);
        }

        @Override
        List<Journal.Draft> drafts() {
            return List.of(EventRows.event(date, kind, subject, place, source, note, TheseusException.Kind.USAGE, ""));
        }
    }

    @Command(
            name = "import",
            description =
                    "Adds the events of a CSV file, all or none: date,kind,person_or_identifier,place,source,note.",
            footer = {"", "Example:", "  theseus event import events.csv"})
    static final class Import extends JournalCommand {

        @Parameters(paramLabel = "FILE", description = "CSV in UTF-8 with a header.")
        private Path file = Path.of("");

        Import(Console console) {
            super(console);
        }

        @Override
        List<Journal.Draft> drafts() {
            return EventRows.events(file);
        }
    }

    @Command(
            name = "list",
            description = "Lists the events of the case by date, with the parties that they concern.",
            footer = {"", "Example:", "  theseus event list --csv events.csv"})
    static final class Listing extends TableCommand {

        Listing(Console console) {
            super(console);
        }

        @Override
        Table table(CaseSession session) {
            return JournalTables.events(CaseKnowledge.of(session.journal(), session.store()));
        }
    }
}
