package org.theseus.app;

import java.util.List;
import java.util.Set;
import org.theseus.journal.JournalEntry;
import org.theseus.model.AccountId;
import org.theseus.model.PartyId;
import org.theseus.table.Column;
import org.theseus.table.Table;

/** Journal entries as tables. Stateless. */
public final class JournalTables {

    private JournalTables() {}

    /** Events by date. */
    public static Table events(CaseKnowledge knowledge) {
        Table.Builder table = Table.of(
                "events",
                Column.id("id", "Entry"),
                Column.text("date", "Date"),
                Column.text("kind", "Kind"),
                Column.text("subject", "Concerns"),
                Column.text("parties", "Parties").wrapped(),
                Column.text("place", "Place"),
                Column.text("source", "Source").wrapped(),
                Column.text("note", "Note").wrapped(),
                Column.text("author", "By").ifRoom(),
                Column.text("at", "Entered").ifRoom());
        of(knowledge, JournalEntry.Kind.EVENT).stream()
                .sorted(java.util.Comparator.comparing((JournalEntry entry) -> entry.field("date"))
                        .thenComparing(JournalEntry::id))
                .forEach(entry -> table.row(
                        entry.id(),
                        entry.field("date"),
                        entry.field("kind"),
                        entry.subject(),
                        parties(knowledge, entry),
                        entry.field("place"),
                        entry.field("source"),
                        entry.field("note"),
                        entry.author(),
                        entry.at().toString()));
        return table.build();
    }

    /** Tags and notes, in the order in which they were entered. */
    public static Table words(CaseKnowledge knowledge, JournalEntry.Kind kind, String field, String title) {
        Table.Builder table = Table.of(
                title.toLowerCase(java.util.Locale.ROOT) + "s",
                Column.id("id", "Entry"),
                Column.text("subject", "Concerns"),
                Column.text("parties", "Parties").wrapped(),
                Column.text(field, title).wrapped(),
                Column.text("source", "Source").wrapped(),
                Column.text("author", "By").ifRoom(),
                Column.text("at", "Entered").ifRoom());
        of(knowledge, kind)
                .forEach(entry -> table.row(
                        entry.id(),
                        entry.subject(),
                        parties(knowledge, entry),
                        entry.field(field),
                        entry.field("source"),
                        entry.author(),
                        entry.at().toString()));
        return table.build();
    }

    /** Categories of persons, in the order in which they were entered; of several for one person the last one holds. */
    public static Table categories(CaseKnowledge knowledge) {
        Table.Builder table = Table.of(
                "categories",
                Column.id("id", "Entry"),
                Column.text("subject", "Concerns"),
                Column.text("parties", "Parties").wrapped(),
                Column.text("category", "Category"),
                Column.text("reason", "Reason").wrapped(),
                Column.text("author", "By"),
                Column.text("at", "Entered"));
        of(knowledge, JournalEntry.Kind.CATEGORY)
                .forEach(entry -> table.row(
                        entry.id(),
                        entry.subject(),
                        parties(knowledge, entry),
                        entry.field(Categories.CATEGORY),
                        entry.field(Categories.REASON),
                        entry.author(),
                        entry.at().toString()));
        return table.build();
    }

    private static List<JournalEntry> of(CaseKnowledge knowledge, JournalEntry.Kind kind) {
        return knowledge.entries().stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    private static String parties(CaseKnowledge knowledge, JournalEntry entry) {
        Set<String> keys = knowledge.accounts(entry.subject());
        return keys.isEmpty()
                ? "nobody in the case yet"
                : String.join(
                        ", ",
                        keys.stream()
                                .map(key -> PartyId.of(AccountId.parse(key)))
                                .toList());
    }
}
