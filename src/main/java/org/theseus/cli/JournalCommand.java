package org.theseus.cli;

import java.util.List;
import org.theseus.app.CaseSession;
import org.theseus.app.EnterKnowledge;
import org.theseus.journal.Journal;

/** A command that adds entries to the case's journal and prints their ids. */
abstract class JournalCommand extends CaseCommand {

    JournalCommand(Console console) {
        super(console);
    }

    /** What to add, checked. */
    abstract List<Journal.Draft> drafts();

    @Override
    final Result run(CaseSession session) {
        EnterKnowledge.Outcome outcome = EnterKnowledge.add(session, drafts());
        return Result.of(outcome.ids(), () -> {
            outcome.lines().forEach(line -> console.out().println(line));
            outcome.doubts().forEach(doubt -> console.err().println("theseus: " + doubt));
        });
    }
}
