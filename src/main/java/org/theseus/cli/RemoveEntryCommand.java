package org.theseus.cli;

import java.util.List;
import org.theseus.app.CaseSession;
import org.theseus.app.DisposeFinding;
import org.theseus.journal.JournalEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code event remove}, {@code note remove}, {@code finding undo}: one entry is taken back. */
@Command(
        description = "Takes an entry back; the journal keeps that it was there.",
        footer = {"", "Example:", "  theseus event remove J-8c1e44f09a2b --because \"wrong person\""})
final class RemoveEntryCommand extends CaseCommand {

    @Parameters(paramLabel = "ENTRY", description = "Id of the entry, J-...")
    private String id = "";

    @Option(names = "--because", paramLabel = "TEXT", description = "Why.")
    private String because = "";

    RemoveEntryCommand(Console console) {
        super(console);
    }

    @Override
    Result run(CaseSession session) {
        JournalEntry undone = DisposeFinding.undo(session, id, because);
        return Result.of(List.of(undone.id()), () -> console.out().println(undone.id() + "  took back " + id));
    }
}
