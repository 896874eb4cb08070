package org.theseus.server;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.theseus.file.Draft;

/**
 * What the watcher last wrote about its server. It outlives both, so a reader checks the processes before it believes it.
 *
 * @param phase how far the server is
 * @param server the server's process
 * @param watcher the process that watches it
 * @param port where Bolt listens, or will
 */
record ServerRecord(Phase phase, ProcessId server, ProcessId watcher, int port) {

    /** The life of a server. A record that was left behind in STARTING or READY tells of an unclean end. */
    enum Phase {
        STARTING,
        READY,
        /** It ended before it answered. */
        FAILED
    }

    /** The record, or nothing if there is none that can be read. */
    static Optional<ServerRecord> find(Path file) throws IOException {
        Properties values = new Properties();
        try {
            values.load(new StringReader(Files.readString(file)));
            return Optional.of(new ServerRecord(
                    Phase.valueOf(values.getProperty("phase", "")),
                    process(values, "server"),
                    process(values, "watcher"),
                    Integer.parseInt(values.getProperty("port", ""))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Draft.replace(
                file, "phase=" + phase + "\nport=" + port + "\n" + line("server", server) + line("watcher", watcher));
    }

    /** Whether a server that is no longer alive left work for a recovery. */
    boolean endedUncleanly(CaseFolder folder) throws IOException {
        return phase != Phase.FAILED && !ServerLog.saysStopped(folder);
    }

    ServerRecord in(Phase other) {
        return new ServerRecord(other, server, watcher, port);
    }

    private static ProcessId process(Properties values, String who) {
        return new ProcessId(
                Long.parseLong(values.getProperty(who + ".pid", "")),
                Long.parseLong(values.getProperty(who + ".startMillis", "")));
    }

    private static String line(String who, ProcessId process) {
        return who + ".pid=" + process.pid() + "\n" + who + ".startMillis=" + process.startMillis() + "\n";
    }
}
