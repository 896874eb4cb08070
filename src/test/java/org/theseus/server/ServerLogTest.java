package org.theseus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is quoted to a user out of the pages that a failing server writes. */
class ServerLogTest {

    @TempDir
    private Path home;

    private CaseFolder folder;

    @BeforeEach
    void newCase() throws IOException {
        folder = CaseFolder.of(home, "default");
        folder.create();
    }

    @Test
    void theRootCauseIsQuotedWithoutClassNames() throws IOException {
        says("""
                2023-06-02 10:00:00.000+0000 INFO  Starting...
                2023-06-02 10:00:01.000+0000 ERROR Failed to start Neo4j on localhost:7474.
                java.lang.RuntimeException: Error starting
                \tat org.example.Main.main(Main.java:1)
                Caused by: org.example.LifecycleException: Component was initialized but failed
                Caused by: java.io.IOException: the disk makes noises
                \tat org.example.Main.main(Main.java:2)
                2023-06-02 10:00:01.000+0000 INFO  Neo4j Server shutdown initiated by request
                2023-06-02 10:00:01.000+0000 INFO  Stopped.
                """);
        assertThat(StartFailure.of(folder, "")).hasMessageEndingWith("did not start: the disk makes noises");
        assertThat(ServerLog.saysStopped(folder)).isTrue();
    }

    @Test
    void withoutACauseTheLastEntryIsQuoted() throws IOException {
        says(
                "2023-06-02 10:00:00.000+0000 ERROR [o.n.x.Y] no memory left\n\n2023-06-02 10:00:01.000+0000 INFO  Stopped.\n");
        assertThat(ServerLog.lastMeaningfulLine(ServerLog.shortLog(folder))).contains("no memory left");
    }

    @Test
    void aServerThatLoggedNothingIsQuotedFromItsConsole() throws IOException {
        Files.writeString(folder.logs().resolve("console.log"), "Error: could not reserve enough space\n");
        assertThat(StartFailure.of(folder, "")).hasMessageEndingWith("could not reserve enough space");
    }

    @Test
    void knownFailuresHaveTheirOwnWords() throws IOException {
        assertThat(StartFailure.of(folder, "java.io.IOException: No space left on device"))
                .hasMessage("the disk of " + folder.neo4j() + " is full");
        assertThat(StartFailure.of(folder, "Caused by: org.neo4j.kernel.internal.locker.FileLockException: Lock file"))
                .hasMessageContaining("locked by another Neo4j process");
        assertThat(StartFailure.of(home, new IOException("No space left on device")))
                .hasMessageContaining("is full");
        assertThat(StartFailure.isPortTaken("Errors$NativeIoException: bind(..) failed: Address already in use"))
                .isTrue();
        assertThat(StartFailure.isPortTaken("Started.")).isFalse();
    }

    @Test
    void theLastPercentOfARecoveryIsRead() throws IOException {
        assertThat(ServerLog.recoveryPercent(folder)).isEmpty();
        Files.writeString(folder.logs().resolve("debug.log"), "x  10% completed\nx  70% completed\n");
        assertThat(ServerLog.recoveryPercent(folder)).contains("70");
    }

    @Test
    void theLogOfTheLastRunIsPutAside() throws IOException {
        says("2023-06-02 10:00:00.000+0000 INFO  Started.\n");
        assertThat(ServerLog.saysStarted(folder)).isTrue();
        ServerLog.begin(folder);
        assertThat(ServerLog.saysStarted(folder)).isFalse();
        assertThat(folder.logs().resolve("neo4j.previous.log")).exists();
        ServerLog.begin(folder);
    }

    private void says(String text) throws IOException {
        Files.writeString(ServerLog.shortLog(folder), text);
    }
}
