package org.theseus.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One local server for a whole test JVM, in a throw-away home under {@code target}; started by the first test that asks,
 * stopped and removed when the JVM ends. Should the JVM be killed, its watcher stops the server a minute later.
 */
public final class TestServer {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private TestServer() {}

    /** The running server; tests share it and delete the data they need gone. */
    public static Endpoint get() {
        return Holder.LEASE.endpoint();
    }

    /** The home it runs in. */
    public static Path home() {
        get();
        return Holder.HOME;
    }

    /** Options for tests that start servers of their own: jars of this build, short idle time. */
    public static ServerOptions options() {
        return ServerOptions.defaults().withIdle(Duration.ofMinutes(1));
    }

    /** A new empty home that is stopped and removed when the JVM ends. */
    public static Path newHome() {
        try {
            Path homes = Files.createDirectories(TARGET.resolve("test-homes"));
            Path home = Files.createTempDirectory(homes, "home-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home)));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops every server of the home and deletes it. */
    public static void remove(Path home) {
        try {
            CaseServer.stopAll(home);
            Archive.deleteTree(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final Path HOME = newHome();
        static final ServerLease LEASE = CaseServer.open(HOME, "default", options(), ProgressListener.SILENT);
    }
}
