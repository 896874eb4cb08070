package org.theseus.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import org.theseus.model.TheseusException;
import org.theseus.model.TheseusException.Kind;

/** Turns what went wrong around a server into one clear message and a way out. */
final class StartFailure {

    private StartFailure() {}

    static boolean isPortTaken(String log) {
        return log.contains("Address already in use") || log.contains("PortBindException");
    }

    /** A server that ended before it answered. */
    static TheseusException of(CaseFolder folder, String log) throws IOException {
        if (log.contains("No space left on device")) {
            return diskFull(folder.neo4j());
        }
        if (log.contains("FileLockException") || log.contains("Unable to obtain lock on store lock file")) {
            return TheseusException.of(
                    Kind.STORE,
                    "the data of case '" + folder.name() + "' is locked by another Neo4j process",
                    "End the process that uses " + folder.data() + ", then try again.");
        }
        Path console = folder.logs().resolve("console.log");
        String said = ServerLog.lastMeaningfulLine(ServerLog.shortLog(folder))
                .or(() -> lastLine(console))
                .orElse("it said nothing");
        return TheseusException.of(
                Kind.STORE,
                "the Neo4j server of case '" + folder.name() + "' did not start: " + said,
                "See its log " + ServerLog.shortLog(folder) + ".");
    }

    static TheseusException watcherEnded(CaseFolder folder) throws IOException {
        return TheseusException.of(
                Kind.STORE,
                "the watcher of case '" + folder.name() + "' ended: "
                        + ServerLog.lastMeaningfulLine(WatcherLaunch.log(folder))
                                .orElse("it said nothing"),
                "Try again; its log is " + WatcherLaunch.log(folder) + ".");
    }

    /** A file of the home that could not be read or written. */
    static TheseusException of(Path home, IOException cause) {
        if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
            return diskFull(home);
        }
        if (cause instanceof AccessDeniedException denied) {
            return TheseusException.of(
                    Kind.STORE,
                    "no permission for " + denied.getFile(),
                    "Give its owner access to it, or choose another folder with --home.",
                    cause);
        }
        String file = cause instanceof FileSystemException at && at.getFile() != null ? at.getFile() : home.toString();
        return TheseusException.of(
                Kind.STORE,
                "cannot use " + file + ": "
                        + (cause instanceof FileSystemException at && at.getReason() != null
                                ? at.getReason()
                                : cause.getClass().getSimpleName()),
                "Check the folder, or choose another one with --home.",
                cause);
    }

    private static TheseusException diskFull(Path where) {
        return TheseusException.of(
                Kind.STORE,
                "the disk of " + where + " is full",
                "Free some space there and run the command again, or choose a folder on another disk with --home.");
    }

    private static Optional<String> lastLine(Path log) {
        try {
            return ServerLog.lastMeaningfulLine(log);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
