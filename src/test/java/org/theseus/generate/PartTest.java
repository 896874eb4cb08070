package org.theseus.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left beside a target, and what of it the next part takes away. */
class PartTest {

    @TempDir
    Path parent;

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private void leave(String name) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(name));
        Files.createFile(folder.resolve("lock"));
        Files.writeString(Files.createDirectory(folder.resolve("case")).resolve("transfers.csv"), "half a li");
    }

    @Test
    void aWholeCaseIsMovedAndNothingStaysBesideIt() throws IOException {
        Path target = parent.resolve("invented");
        try (Part part = Part.beside(target)) {
            Files.writeString(part.made().resolve("transfers.csv"), "whole");
            assertThat(target).doesNotExist();
            part.moveTo(target);
        }
        assertThat(names()).containsExactly("invented");
        assertThat(target.resolve("transfers.csv")).hasContent("whole");
    }

    @Test
    void whatAKilledProcessLeftOfThatNameGoes() throws IOException {
        leave(".invented-part17");
        leave(".invented-part4711");
        Part.beside(parent.resolve("invented")).close();
        assertThat(names()).isEmpty();
    }

    @Test
    void whatIsNotSurelyLeftBehindStays() throws IOException {
        leave(".other-part17");
        leave(".invented-party");
        leave("invented-part17");
        Files.createDirectory(parent.resolve(".invented-part18"));
        Files.writeString(parent.resolve(".invented-part19"), "a file of the user's");
        List<String> before = names();
        Part.beside(parent.resolve("invented")).close();
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void aPartThatIsWorkedOnStays() throws IOException {
        Path target = parent.resolve("invented");
        try (Part working = Part.beside(target)) {
            Part.beside(target).close();
            assertThat(working.made()).isDirectory();
            assertThat(names()).hasSize(1);
        }
        assertThat(names()).isEmpty();
    }
}
