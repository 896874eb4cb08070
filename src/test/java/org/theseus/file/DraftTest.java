package org.theseus.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file is there wholly or not at all, whoever writes it and however the writer ends. */
class DraftTest {

    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aReaderSeesTheOldFileUntilTheNewOneIsWhole() throws IOException {
        Path place = folder.resolve("a.txt");
        Draft.replace(place, "old");
        try (Draft draft = Draft.of(place)) {
            draft.write("ne".getBytes(StandardCharsets.US_ASCII));
            assertThat(place).hasContent("old");
            draft.write("w".getBytes(StandardCharsets.US_ASCII));
            draft.putInPlaceForGood();
        }
        assertThat(place).hasContent("new");
        assertThat(names()).containsExactly("a.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsNotPutInPlaceGoes() throws IOException {
        try (Draft draft = Draft.of(folder.resolve("a.txt"))) {
            draft.write(new byte[9]);
            assertThat(names()).singleElement().asString().startsWith(".theseus-");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void ofSeveralNoneIsMovedUntilAllAreWritten() throws IOException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        files.put(folder.resolve("a.txt"), new byte[1]);
        files.put(folder.resolve("missing/b.txt"), new byte[1]);
        assertThatThrownBy(() -> Draft.replaceAll(files)).isInstanceOf(NoSuchFileException.class);
        assertThat(names()).isEmpty();
        Files.createDirectory(folder.resolve("missing"));
        Draft.replaceAll(files);
        assertThat(names()).containsExactly("a.txt", "missing");
    }

    @Test
    void whatAnotherMadeMeanwhileStays() throws IOException {
        Path place = folder.resolve("key");
        try (Draft draft = Draft.of(place)) {
            draft.write("ours".getBytes(StandardCharsets.US_ASCII));
            Files.writeString(place, "theirs");
            draft.putInPlaceUnlessThere();
        }
        assertThat(place).hasContent("theirs");
        Files.delete(place);
        try (Draft draft = Draft.of(place)) {
            draft.write("ours".getBytes(StandardCharsets.US_ASCII));
            draft.putInPlaceUnlessThere();
        }
        assertThat(place).hasContent("ours");
        assertThat(names()).containsExactly("key");
    }

    @Test
    void manyThreadsMayReplaceOneFile() throws IOException {
        Path place = folder.resolve("a.txt");
        IntStream.range(0, 200).parallel().forEach(i -> {
            try {
                Draft.replace(place, "x".repeat(5_000));
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        });
        assertThat(place).hasContent("x".repeat(5_000));
        assertThat(names()).containsExactly("a.txt");
    }

    /** Writes half of a file and waits to be killed. */
    static final class Half {

        private Half() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            try (Draft draft = Draft.of(Path.of(arguments[0]))) {
                draft.write(new byte[10]);
                Files.createFile(Path.of(arguments[1]));
                TimeUnit.MINUTES.sleep(1);
            }
        }
    }

    @Test
    @Timeout(60)
    void theDraftOfAProcessStaysWhileItLivesAndGoesWithTheNextAfterItWasKilled()
            throws IOException, InterruptedException {
        Path sign = folder.resolve("sign");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Half.class.getName(),
                        folder.resolve("half.txt").toString(),
                        sign.toString())
                .redirectError(new File("/dev/null"))
                .start();
        try {
            while (!Files.exists(sign)) {
                Thread.sleep(20);
            }
            Draft.replace(folder.resolve("other.txt"), "whole");
            assertThat(names()).hasSize(3).anyMatch(name -> name.startsWith(".theseus-"));
        } finally {
            process.destroyForcibly().waitFor();
        }
        Draft.replace(folder.resolve("other.txt"), "whole");
        assertThat(names()).containsExactly("other.txt", "sign");
    }
}
