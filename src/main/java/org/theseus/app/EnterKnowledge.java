package org.theseus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.theseus.journal.Journal;
import org.theseus.journal.JournalEntry;
import org.theseus.model.TheseusException;

/** Adds what an investigator knows to the case's journal. Stateless. */
public final class EnterKnowledge {

    private EnterKnowledge() {}

    /**
     * What was added.
     *
     * @param lines one a new entry
     * @param doubts entries that concern nobody in the case yet, and what else to know
     */
    public record Outcome(List<String> ids, List<String> lines, List<String> doubts) {}

    /** Adds entries, all or none; an equal one that holds already is not added again. */
    public static Outcome add(CaseSession session, List<Journal.Draft> drafts) {
        List<JournalEntry> standing = session.journal().standing();
        List<Journal.Draft> fresh = drafts.stream()
                .distinct()
                .filter(draft -> standing.stream().noneMatch(entry -> says(entry, draft)))
                .toList();
        session.recordIntent(List.of());
        List<JournalEntry> added = session.journal().add(CaseSession.author(), fresh);
        CaseKnowledge knowledge = CaseKnowledge.of(session.journal(), session.store());
        List<String> lines = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        for (JournalEntry entry : added) {
            Set<String> accounts = knowledge.accounts(entry.subject());
            lines.add(entry.id() + "  " + entry.kind() + "  " + entry.subject() + "  "
                    + String.join(" ", entry.fields().values()));
            if (accounts.isEmpty()) {
                doubts.add("\"" + entry.subject() + "\" fits nobody in the case yet; the entry is kept");
            }
        }
        if (fresh.size() < drafts.size()) {
            doubts.add((drafts.size() - fresh.size()) + " entries stand in the journal already");
        }
        if (added.stream().anyMatch(EnterKnowledge::isReadByDetectors)
                && session.store().state().detectedRevision() >= 0) {
            doubts.add("run theseus detect again for findings that take it into account");
        }
        return new Outcome(added.stream().map(JournalEntry::id).toList(), lines, doubts);
    }

    private static boolean isReadByDetectors(JournalEntry entry) {
        return entry.kind() == JournalEntry.Kind.TAG || entry.kind() == JournalEntry.Kind.EVENT;
    }

    /** Takes tags of a subject back. */
    public static List<JournalEntry> removeTag(CaseSession session, String subject, String tag) {
        Journal.Draft wanted = org.theseus.journal.EventRows.tag(subject, tag, "", TheseusException.Kind.USAGE, "");
        List<JournalEntry> there = session.journal().standing(JournalEntry.Kind.TAG).stream()
                .filter(entry -> entry.subject().equals(subject)
                        && entry.field("tag").equals(wanted.fields().get("tag")))
                .toList();
        if (there.isEmpty()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "\"" + subject + "\" has no tag " + wanted.fields().get("tag"),
                    "theseus tag list shows the tags as they were entered.");
        }
        return there.stream()
                .map(entry -> DisposeFinding.undo(session, entry.id(), ""))
                .toList();
    }

    private static boolean says(JournalEntry entry, Journal.Draft draft) {
        return entry.kind() == draft.kind()
                && entry.subject().equals(draft.subject())
                && entry.fields().equals(draft.fields());
    }
}
