package org.theseus.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.theseus.model.TheseusException;

/**
 * Class-data archive of the server: it halves the time of a start. Written by a throw-away server on an empty home when it
 * stops. An archive is a convenience: whatever goes wrong with it, the server starts without.
 */
final class Archive {

    private static final String WARM_UP = "/theseus/cypher/server/warm-up.cypher";
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration WRITE = Duration.ofMinutes(2);

    private Archive() {}

    /**
     * Puts the archive into the runtime folder.
     *
     * @param shared where another home of the same jars keeps one; written if it is missing and the folder may be written
     * @param firstReads what servers will be asked first, as {@link FirstReads} reads it
     */
    static void provide(RuntimeFolder runtime, Path shared, String firstReads, ProgressListener listener)
            throws IOException, InterruptedException {
        Path folder = shared.getParent();
        if (Files.isReadable(shared) || folder == null || !Files.isWritable(folder)) {
            take(runtime, shared, firstReads, listener);
            return;
        }
        FileGuard.whileHeld(
                shared.resolveSibling(shared.getFileName() + ".lock"),
                () -> listener.step("waiting for another command that prepares the local Neo4j server"),
                () -> {
                    take(runtime, shared, firstReads, listener);
                    return runtime;
                });
    }

    private static void take(RuntimeFolder runtime, Path shared, String firstReads, ProgressListener listener)
            throws IOException, InterruptedException {
        if (Files.isReadable(shared)) {
            RuntimeFolder.linkOrCopy(shared, runtime.archive());
            return;
        }
        listener.step("preparing the local Neo4j server for fast starts (once)");
        try {
            make(runtime, firstReads);
        } catch (IOException | TheseusException slowStartsThen) {
            return;
        }
        if (Files.exists(runtime.archive()) && Files.isWritable(shared.getParent())) {
            share(runtime.archive(), shared);
        }
    }

    private static void make(RuntimeFolder runtime, String firstReads) throws IOException, InterruptedException {
        Path home = runtime.folder().resolve("throw-away");
        Path draft = runtime.folder().resolve("archive.draft");
        CaseFolder folder = new CaseFolder("throw-away", home);
        try {
            folder.create();
            Credentials credentials = Credentials.random();
            FirstPassword.set(runtime, folder, credentials);
            int port = BoltProbe.freePort();
            ServerStart.configure(runtime, folder, port, List.of("-XX:ArchiveClassesAtExit=" + draft));
            Process process = ServerStart.launch(runtime, folder);
            try {
                if (awaitStart(process, folder, port)) {
                    warmUp(port, credentials);
                    FirstReads.parse(firstReads).ask(port, Optional.of(credentials));
                    process.destroy();
                    if (process.waitFor(WRITE.toSeconds(), TimeUnit.SECONDS) && Files.exists(draft)) {
                        Files.move(draft, runtime.archive(), StandardCopyOption.ATOMIC_MOVE);
                    }
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
        } finally {
            Files.deleteIfExists(draft);
            deleteTree(home);
        }
    }

    private static boolean awaitStart(Process process, CaseFolder folder, int port)
            throws IOException, InterruptedException {
        long deadlineNanos = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadlineNanos && process.isAlive()) {
            if (ServerLog.saysStarted(folder) && BoltProbe.answers(port)) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    /** Without this the classes of the query planner are missing, and the first command waits seconds for them. */
    private static void warmUp(int port, Credentials credentials) throws IOException {
        try (BoltLine line = BoltLine.open(port)) {
            if (line.logOn(credentials)) {
                for (String statement : warmUpStatements()) {
                    line.run(statement);
                }
            }
        }
    }

    static List<String> warmUpStatements() throws IOException {
        try (InputStream file = Archive.class.getResourceAsStream(WARM_UP)) {
            if (file == null) {
                throw new IllegalStateException("missing from our own jar: " + WARM_UP);
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split(";\\R"))
                    .filter(statement -> !statement.isBlank())
                    .toList();
        }
    }

    private static void share(Path archive, Path shared) throws IOException {
        Path draft = shared.resolveSibling(
                shared.getFileName() + "-" + ProcessHandle.current().pid());
        try {
            RuntimeFolder.linkOrCopy(archive, draft);
            Files.move(draft, shared, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException readOnlyCheckout) {
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
