package org.theseus.app;

import java.util.Set;
import java.util.stream.Collectors;
import org.theseus.journal.Journal;
import org.theseus.journal.JournalEntry;
import org.theseus.table.Column;
import org.theseus.table.Table;

/** All decisions on findings, oldest first. Stateless. */
public final class FindingHistory {

    private FindingHistory() {}

    /** One row a decision. */
    public static Table table(Journal journal) {
        Set<String> standing = journal.standing().stream().map(JournalEntry::id).collect(Collectors.toSet());
        Table.Builder table = Table.of(
                "decisions",
                Column.id("id", "Entry"),
                Column.text("at", "When"),
                Column.text("author", "By"),
                Column.text("subject", "On"),
                Column.text("state", "Decision"),
                Column.text("until", "Until"),
                Column.flag("holds", "Holds"),
                Column.text("reason", "Why").wrapped());
        journal.history().stream()
                .filter(entry -> entry.kind() == JournalEntry.Kind.DISPOSITION)
                .forEach(entry -> table.row(
                        entry.id(),
                        entry.at().toString(),
                        entry.author(),
                        entry.subject(),
                        entry.field("scope").isEmpty() ? entry.field("state") : Dispositions.SUPPRESSED,
                        entry.field("until"),
                        standing.contains(entry.id()),
                        entry.field("reason")));
        return table.build();
    }
}
