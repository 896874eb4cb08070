package org.theseus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that is told to end while it writes leaves nothing half-written, and says nothing of what failed on the way. */
class InterruptedCommandTest {

    private static final long MAX_SECONDS = 120;

    @TempDir
    Path folder;

    private Path stderr() {
        return folder.resolve("stderr.txt");
    }

    private Process generate(Path parent) throws IOException {
        return new ProcessBuilder(
                        // a build that runs in the background ignores interrupts, and so would what it starts
                        "env",
                        "--default-signal=INT",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "generate",
                        "--seed",
                        "1",
                        "--rows",
                        "2000000",
                        "--out",
                        parent.resolve("invented").toString())
                .redirectErrorStream(true)
                .redirectOutput(stderr().toFile())
                .start();
    }

    private static List<Path> entries(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.toList();
        }
    }

    /** Waits until the command has written rows. */
    private static void awaitHalf(Path parent) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MAX_SECONDS);
        while (entries(parent).isEmpty()
                || !Files.exists(entries(parent).get(0).resolve("case").resolve("truth"))) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
        Thread.sleep(300);
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        assertThat(process.waitFor(MAX_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anInterruptedGenerationDropsWhatItMade() throws IOException, InterruptedException {
        for (String name : List.of("INT", "TERM")) {
            Path parent = Files.createDirectory(folder.resolve(name));
            Process process = generate(parent);
            awaitHalf(parent);
            signal(process, name);
            assertThat(process.exitValue()).isEqualTo(name.equals("INT") ? 130 : 143);
            assertThat(entries(parent)).isEmpty();
            assertThat(stderr()).isEmptyFile();
        }
    }

    @Test
    void whatAKilledGenerationLeftGoesWithTheNext() throws IOException, InterruptedException {
        Path parent = Files.createDirectory(folder.resolve("killed"));
        Process process = generate(parent);
        awaitHalf(parent);
        signal(process, "KILL");
        assertThat(entries(parent)).hasSize(1);
        Program.Result next = new Program(folder)
                .run(
                        "generate",
                        "--seed",
                        "1",
                        "--rows",
                        "500",
                        "--out",
                        parent.resolve("invented").toString());
        assertThat(next.exit()).as(next.err()).isZero();
        assertThat(entries(parent)).containsExactly(parent.resolve("invented"));
    }
}
