package org.theseus.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.journal.Journal;
import org.theseus.journal.JournalEntry;
import org.theseus.model.PersonCategory;
import org.theseus.model.TheseusException;

/**
 * Categories of persons as named analysts set them, in the case's journal; the newest that stands holds. The program sets and
 * proposes none (docs/decisions/076). Stateless.
 */
public final class Categories {

    static final String CATEGORY = "category";
    static final String REASON = "reason";

    private Categories() {}

    /**
     * Sets the category of a person; UNCLASSIFIED takes back every one that stands.
     *
     * @param subject person, account or identifier, as typed
     * @throws TheseusException (USAGE) without a reason, for a word that is no category, or where there is nothing to take back
     */
    public static EnterKnowledge.Outcome set(CaseSession session, String subject, String category, String reason) {
        PersonCategory wanted = parse(category);
        if (reason.isBlank()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE, "a category needs a reason", "Add --reason with a few words.");
        }
        if (wanted == PersonCategory.UNCLASSIFIED) {
            return takeBack(session, subject, reason.strip());
        }
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put(CATEGORY, wanted.name());
        fields.put(REASON, reason.strip());
        return EnterKnowledge.add(
                session, List.of(new Journal.Draft(JournalEntry.Kind.CATEGORY, subject.strip(), fields)));
    }

    private static EnterKnowledge.Outcome takeBack(CaseSession session, String subject, String reason) {
        CaseKnowledge knowledge = CaseKnowledge.of(session.journal(), session.store(), List.of(subject));
        Set<String> meant = knowledge.accountsOfPerson(subject);
        List<JournalEntry> there = session.journal().standing(JournalEntry.Kind.CATEGORY).stream()
                .filter(entry -> entry.subject().equals(subject)
                        || knowledge.accountsOfPerson(entry.subject()).stream().anyMatch(meant::contains))
                .toList();
        if (there.isEmpty()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "\"" + subject + "\" has no category",
                    "theseus party categories shows those that stand.");
        }
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put(REASON, reason);
        session.recordIntent(there.stream().map(JournalEntry::id).toList());
        List<JournalEntry> undone = session.journal()
                .add(
                        CaseSession.author(),
                        there.stream()
                                .map(entry -> new Journal.Draft(JournalEntry.Kind.UNDO, entry.id(), fields))
                                .toList());
        return new EnterKnowledge.Outcome(
                undone.stream().map(JournalEntry::id).toList(),
                undone.stream()
                        .map(entry -> entry.id() + "  took back " + entry.subject())
                        .toList(),
                List.of());
    }

    /** The entry that holds for each account of a person who has a category, by account key. */
    static SortedMap<String, JournalEntry> byAccount(CaseKnowledge knowledge) {
        SortedMap<String, JournalEntry> holding = new TreeMap<>();
        knowledge.entries().stream()
                .filter(entry -> entry.kind() == JournalEntry.Kind.CATEGORY)
                .forEach(entry -> knowledge.accountsOfPerson(entry.subject()).forEach(key -> holding.put(key, entry)));
        return holding;
    }

    /** Category, who set it, when and why, as one text of a list of parties. */
    static String by(JournalEntry entry) {
        return entry.author() + ", " + entry.at() + ": " + entry.field(REASON);
    }

    private static PersonCategory parse(String typed) {
        try {
            return PersonCategory.valueOf(typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException wrong) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "\"" + typed + "\" is no category",
                    "There are: " + Arrays.toString(PersonCategory.values()) + ".",
                    wrong);
        }
    }
}
