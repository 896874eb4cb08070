package org.theseus.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.model.TheseusException;

class JournalTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2024-02-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Journal journal() {
        return Journal.in(folder, NOON);
    }

    private JournalEntry note(String subject, String text) {
        TreeMap<String, String> fields = new TreeMap<>();
        fields.put("text", text);
        return journal().add("eva", JournalEntry.Kind.NOTE, subject, fields);
    }

    @Test
    void whatWasEnteredComesBackAsItWas() throws IOException {
        JournalEntry first = note("C-0107", "\"Ђорђе\" \\ called\n twice");
        JournalEntry second = note("C-0107", "again");
        assertThat(journal().history()).containsExactly(first, second);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("journal.jsonl"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsTakenBackStaysInTheHistory() {
        JournalEntry note = note("C-0107", "wrong");
        journal().add("eva", JournalEntry.Kind.UNDO, note.id(), new TreeMap<>());
        assertThat(journal().standing()).isEmpty();
        assertThat(journal().history()).hasSize(2);
    }

    @Test
    void equalWordsTwiceAreTwoEntries() {
        assertThat(note("A", "x").id()).isNotEqualTo(note("A", "x").id());
    }

    @Test
    void aLineThatACrashCutOffIsNoEntry() throws IOException {
        JournalEntry note = note("A", "whole");
        Path file = folder.resolve("journal.jsonl");
        Files.writeString(file, "{\"id\":\"J-1\",\"at\":", StandardOpenOption.APPEND);
        assertThat(journal().history()).containsExactly(note);
        JournalEntry next = note("B", "after");
        assertThat(journal().history()).containsExactly(note, next);
    }

    @Test
    void aDamagedLineIsNamed() throws IOException {
        note("A", "whole");
        Files.writeString(folder.resolve("journal.jsonl"), "{}\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> journal().standing())
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void eventsAreReadFromCsvOrRefusedWithTheirLine() throws IOException {
        Path file = folder.resolve("events.csv");
        Files.writeString(
                file,
                "date,kind,person_or_identifier,place,source,note\n"
                        + "2023-05-14,arrest,C-0019,\"Gevgelija, MK\",report 12,\"two\nlines\"\n"
                        + "2023-05-15,CONTROL,+43 664 1,,patrol,\n");
        assertThat(EventRows.events(file))
                .extracting(Journal.Draft::subject, draft -> draft.fields().get("kind"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("C-0019", "ARREST"),
                        org.assertj.core.groups.Tuple.tuple("+43 664 1", "CONTROL"));
        Files.writeString(file, "2023-02-31,OTHER,X,,s,\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> EventRows.events(file))
                .hasMessageContaining("line 5")
                .hasMessageContaining("2023-02-31");
        Files.writeString(file, "date,kind\n2023-01-01,OTHER\n");
        assertThatThrownBy(() -> EventRows.events(file)).hasMessageContaining("no column person_or_identifier, source");
    }

    @Test
    void tagsAreKeptInCapitals() {
        assertThat(List.of(EventRows.tag("X", "call shop", "", TheseusException.Kind.USAGE, "")))
                .extracting(draft -> draft.fields().get("tag"))
                .containsExactly("CALL_SHOP");
    }
}
