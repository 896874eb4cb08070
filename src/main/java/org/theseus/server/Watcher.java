package org.theseus.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The parent of one case's server: starts it, or adopts one whose watcher died, and stops it by signal when no command
 * has held a lease for the idle time, when its folder has gone, or when it is told to end itself. Holds the case's watcher
 * lock as long as it lives, so there is never a second one. Its standard streams are its log.
 */
public final class Watcher {

    private static final long LOCK_TRIES = 100;
    private static final long LOCK_TRY_MILLIS = 50;
    private static final Duration START_LOOK = Duration.ofMillis(25);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CaseFolder folder;
    private final RuntimeFolder runtime;

    private Watcher(CaseFolder folder, RuntimeFolder runtime) {
        this.folder = folder;
        this.runtime = runtime;
    }

    /**
     * Runs a watcher until its server has ended.
     *
     * @param args the case, its server's folder, the runtime folder
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        CaseFolder folder = new CaseFolder(args[0], Path.of(args[1]));
        Watcher watcher = new Watcher(folder, new RuntimeFolder(Path.of(args[2])));
        for (int attempt = 0; attempt < LOCK_TRIES; attempt++) {
            Optional<Boolean> done = FileGuard.ifFree(folder.watcherLock(), () -> {
                watcher.watch();
                return true;
            });
            if (done.isPresent()) {
                return;
            }
            // the one before us may still be on its way out
            Thread.sleep(LOCK_TRY_MILLIS);
        }
    }

    private void watch() throws IOException, InterruptedException {
        ServerRecord server = adoptOrStart();
        Thread stopWithUs = new Thread(() -> server.server().find().ifPresent(ProcessHandle::destroy));
        Runtime.getRuntime().addShutdownHook(stopWithUs);
        if (awaitReady(server)) {
            server.in(ServerRecord.Phase.READY).write(folder.serverRecord());
            if (server.phase() == ServerRecord.Phase.STARTING) {
                makeReady(server.port());
            }
            keep(server.server());
        }
    }

    private ServerRecord adoptOrStart() throws IOException {
        ProcessId self = ProcessId.of(ProcessHandle.current());
        Optional<ServerRecord> before = ServerRecord.find(folder.serverRecord());
        if (before.isPresent() && before.get().server().isAlive()) {
            ServerRecord adopted = new ServerRecord(
                    before.get().phase(),
                    before.get().server(),
                    self,
                    before.get().port());
            adopted.write(folder.serverRecord());
            return adopted;
        }
        Process process = ServerStart.launch(runtime, folder);
        int port = ServerStart.configuredPort(folder);
        ServerRecord started =
                new ServerRecord(ServerRecord.Phase.STARTING, ProcessId.of(process.toHandle()), self, port);
        started.write(folder.serverRecord());
        return started;
    }

    private boolean awaitReady(ServerRecord server) throws IOException, InterruptedException {
        while (!(ServerLog.saysStarted(folder) && BoltProbe.answers(server.port()))) {
            if (server.server().awaitEnd(START_LOOK)) {
                server.in(ServerRecord.Phase.FAILED).write(folder.serverRecord());
                return false;
            }
        }
        return true;
    }

    /** Beside whoever asked for the server; nobody waits for it, and if it fails, commands are as slow as without. */
    private void makeReady(int port) {
        Thread reads = new Thread(
                () -> {
                    try {
                        FirstReads.of(folder).ask(port, Credentials.find(folder.credentials()));
                    } catch (IOException serverStops) {
                        return;
                    }
                },
                "first reads");
        reads.setDaemon(true);
        reads.start();
    }

    private void keep(ProcessId server) throws IOException, InterruptedException {
        Instant lastUse = Instant.now();
        // the end of a child of ours wakes us at once; one that we adopted is looked at
        CompletableFuture<?> end = server.find()
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElse(CompletableFuture.completedFuture(null));
        while (!ended(server, end)) {
            if (!Files.exists(folder.serverRecord())) {
                end(server);
                return;
            }
            lastUse = lastUse(lastUse);
            if (lastUse.plus(idle()).isBefore(Instant.now()) && stopIfUnused(server)) {
                return;
            }
        }
        if (ServerLog.saysStopped(folder)) {
            forget(server);
        }
    }

    private static boolean ended(ProcessId server, Future<?> end) throws InterruptedException {
        try {
            end.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillThere) {
            return !server.isAlive();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("waiting for a process does not fail", impossible);
        }
        return true;
    }

    private Instant lastUse(Instant before) throws IOException {
        if (Lease.countHeld(folder.leases()) > 0) {
            return Instant.now();
        }
        Instant change = Lease.lastChange(folder.leases());
        return change.isAfter(before) ? change : before;
    }

    /** Under the start lock, so that a command either finds a server that stays or none. */
    private boolean stopIfUnused(ProcessId server) throws IOException, InterruptedException {
        return FileGuard.ifFree(folder.startLock(), () -> {
                    if (Lease.countHeld(folder.leases()) > 0) {
                        return false;
                    }
                    end(server);
                    forget(server);
                    return true;
                })
                .orElse(false);
    }

    private static void end(ProcessId server) throws InterruptedException {
        server.find().ifPresent(ProcessHandle::destroy);
        if (!server.awaitEnd(PATIENCE)) {
            server.find().ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private void forget(ProcessId server) throws IOException {
        Optional<ServerRecord> record = ServerRecord.find(folder.serverRecord());
        if (record.isPresent() && record.get().server().equals(server)) {
            Files.deleteIfExists(folder.serverRecord());
        }
    }

    private Duration idle() throws IOException {
        try {
            return Duration.ofMillis(
                    Long.parseLong(Files.readString(folder.idle()).strip()));
        } catch (NoSuchFileException | NumberFormatException unset) {
            return Duration.ofMinutes(15);
        }
    }
}
