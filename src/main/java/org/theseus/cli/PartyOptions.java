package org.theseus.cli;

import org.theseus.app.CaseSession;
import org.theseus.app.PartyView;
import org.theseus.view.Selection;
import picocli.CommandLine.Option;

/** Whether a command looks at parties, as last resolved, or at accounts. */
final class PartyOptions {

    @Option(
            names = "--accounts",
            description = "Every account counts for itself, whoever holds it (default: a party with all its accounts).")
    private boolean accounts;

    /** The case as asked for. */
    PartyView view(CaseSession session) {
        return PartyView.of(session, accounts);
    }

    /** Who is meant, with a word on stderr if that is more than was typed. */
    Selection select(CaseSession session, PartyView view, String typed) {
        Selection selection = view.select(typed);
        String widened = view.widened(selection);
        if (!widened.isEmpty()) {
            session.step(widened);
        }
        return selection;
    }
}
