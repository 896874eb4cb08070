package org.theseus.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.theseus.model.TheseusException;

/**
 * The local Neo4j servers of a home, one per case. All methods may be called from any thread of any number of processes at
 * once; a case never gets a second server.
 *
 * <pre>{@code
 * try (ServerLease lease = CaseServer.open(home, "default", ServerOptions.defaults(), progress)) {
 *     Endpoint endpoint = lease.endpoint();
 *     ...
 * }
 * }</pre>
 *
 * <p>Everything a user can mend is a {@link TheseusException}: USAGE for a bad case name, INTERRUPTED, and STORE for the
 * rest (wrong owner, newer layout, full disk, missing jars, a server that does not start).
 */
public final class CaseServer {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration WATCHER_PATIENCE = Duration.ofSeconds(5);

    private CaseServer() {}

    /**
     * Makes sure that the case's server runs, starting or recovering it if need be, and keeps it running until the lease is
     * closed or this process ends.
     *
     * @param home the home folder; created if missing
     * @param listener hears of everything that takes longer than a moment
     */
    public static ServerLease open(Path home, String caseName, ServerOptions options, ProgressListener listener) {
        return guarded(home, () -> {
            HomeFolder folder = HomeFolder.open(home);
            CaseFolder wanted = CaseFolder.of(folder.root(), caseName);
            wanted.create();
            return FileGuard.whileHeld(
                    wanted.startLock(),
                    () -> listener.step("waiting for another command that starts or stops case '" + caseName + "'"),
                    () -> openLocked(folder, wanted, options, listener));
        });
    }

    private static ServerLease openLocked(
            HomeFolder home, CaseFolder folder, ServerOptions options, ProgressListener listener)
            throws IOException, InterruptedException {
        Lease lease = Lease.take(folder.leases());
        boolean opened = false;
        try {
            Endpoint endpoint = new CaseStart(home, folder, options, listener, BoltProbe::freePort).ensureRunning();
            opened = true;
            return new ServerLease(endpoint, lease);
        } finally {
            if (!opened) {
                lease.close();
            }
        }
    }

    /** The same without a lease: the idle time begins at once. */
    public static Endpoint ensureRunning(Path home, String caseName, ServerOptions options, ProgressListener listener) {
        try (ServerLease lease = open(home, caseName, options, listener)) {
            return lease.endpoint();
        }
    }

    /** Every case of the home that ever had a server, by name; empty for a home that does not exist. */
    public static List<ServerStatus> status(Path home) {
        return guarded(home, () -> {
            List<ServerStatus> all = new ArrayList<>();
            for (CaseFolder folder : existing(home)) {
                all.add(status(folder));
            }
            return all;
        });
    }

    /**
     * Stops the case's server and waits until it has ended. Commands that use it are cut off; an import among them is
     * finished by the next command.
     *
     * @return whether it was running
     */
    public static boolean stop(Path home, String caseName) {
        return guarded(home, () -> {
            for (CaseFolder folder : existing(home)) {
                if (folder.name().equals(caseName)) {
                    return stop(folder);
                }
            }
            return false;
        });
    }

    /** Stops every server of the home; returns the cases whose servers were running, by name. */
    public static List<String> stopAll(Path home) {
        return guarded(home, () -> {
            List<String> stopped = new ArrayList<>();
            for (CaseFolder folder : existing(home)) {
                if (stop(folder)) {
                    stopped.add(folder.name());
                }
            }
            return stopped;
        });
    }

    private static List<CaseFolder> existing(Path home) throws IOException {
        return Files.isDirectory(home) ? HomeFolder.open(home).cases() : List.of();
    }

    private static ServerStatus status(CaseFolder folder) throws IOException {
        Optional<ServerRecord> record = ServerRecord.find(folder.serverRecord());
        if (record.isEmpty() || record.get().phase() == ServerRecord.Phase.FAILED) {
            return describe(folder, ServerStatus.State.STOPPED, Optional.empty(), false);
        }
        if (!record.get().server().isAlive()) {
            boolean crashed = record.get().endedUncleanly(folder);
            return describe(
                    folder, crashed ? ServerStatus.State.CRASHED : ServerStatus.State.STOPPED, Optional.empty(), false);
        }
        return describe(
                folder,
                record.get().phase() == ServerRecord.Phase.READY
                        ? ServerStatus.State.RUNNING
                        : ServerStatus.State.STARTING,
                record,
                record.get().watcher().isAlive());
    }

    private static ServerStatus describe(
            CaseFolder folder, ServerStatus.State state, Optional<ServerRecord> record, boolean watched)
            throws IOException {
        return new ServerStatus(
                folder.name(),
                state,
                record.map(r -> r.server().pid()),
                record.map(r -> "bolt://127.0.0.1:" + r.port()),
                watched,
                Lease.countHeld(folder.leases()),
                folder.logs());
    }

    private static boolean stop(CaseFolder folder) throws IOException, InterruptedException {
        return FileGuard.whileHeld(folder.startLock(), () -> {}, () -> {
            Optional<ServerRecord> record = ServerRecord.find(folder.serverRecord());
            Optional<ProcessHandle> server = record.flatMap(r -> r.server().find());
            if (record.isEmpty() || server.isEmpty()) {
                return false;
            }
            server.get().destroy();
            if (!record.get().server().awaitEnd(STOP_PATIENCE)) {
                server.get().destroyForcibly();
                return true;
            }
            // it would find its server gone and do what follows here: a tenth of a second for which nobody need wait
            record.get().watcher().find().ifPresent(ProcessHandle::destroyForcibly);
            record.get().watcher().awaitEnd(WATCHER_PATIENCE);
            if (ServerLog.saysStopped(folder)) {
                Files.deleteIfExists(folder.serverRecord());
            }
            return true;
        });
    }

    private static <T> T guarded(Path home, FileGuard.Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw StartFailure.of(home, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TheseusException.of(
                    TheseusException.Kind.INTERRUPTED, "interrupted while waiting for the local server", "", e);
        }
    }
}
