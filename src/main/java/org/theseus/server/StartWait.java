package org.theseus.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.theseus.model.TheseusException;

/**
 * Waits for a server that a watcher starts, as long as it makes progress: as long as it uses the processor or writes to
 * its log.
 */
final class StartWait {

    private static final long LOOK_MILLIS = 20;
    private static final int LOOKS_PER_REPORT = 25;

    private final CaseFolder folder;
    private final Duration stall;
    private final ProgressListener listener;
    private final boolean recovering;
    private @Nullable String lastReport;
    private long lastWork = -1;
    private long lastWorkNanos = System.nanoTime();

    StartWait(CaseFolder folder, Duration stall, ProgressListener listener, boolean recovering) {
        this.folder = folder;
        this.stall = stall;
        this.listener = listener;
        this.recovering = recovering;
    }

    /** Starts a watcher, which adopts a running server. */
    @FunctionalInterface
    interface Launcher {
        Process launch() throws IOException;
    }

    /**
     * Waits until the server answers.
     *
     * @param launched the watcher that was launched just now, if one was
     * @param launcher for another one, should the watcher be killed while its server starts
     * @return nothing if the server lost its port to another program
     */
    Optional<ServerRecord> await(Optional<Process> launched, Launcher launcher)
            throws IOException, InterruptedException {
        Optional<Process> watcher = launched;
        for (int look = 1; ; look++) {
            Optional<ServerRecord> record = ServerRecord.find(folder.serverRecord());
            if (record.isPresent() && record.get().phase() == ServerRecord.Phase.READY) {
                return record;
            }
            if (record.isPresent() && record.get().phase() == ServerRecord.Phase.FAILED) {
                return portLostOrThrow();
            }
            if (isUnwatched(record, watcher)) {
                if (record.isEmpty() || !record.get().server().isAlive()) {
                    throw StartFailure.watcherEnded(folder);
                }
                watcher = Optional.of(launcher.launch());
            }
            if (look % LOOKS_PER_REPORT == 0) {
                report();
                checkStall(record);
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static boolean isUnwatched(Optional<ServerRecord> record, Optional<Process> watcher) {
        boolean launchedAlive = watcher.isPresent() && watcher.get().isAlive();
        boolean recordedAlive = record.isPresent() && record.get().watcher().isAlive();
        return !launchedAlive && !recordedAlive;
    }

    private Optional<ServerRecord> portLostOrThrow() throws IOException {
        String log = ServerLog.tail(ServerLog.shortLog(folder));
        if (StartFailure.isPortTaken(log)) {
            return Optional.empty();
        }
        throw StartFailure.of(folder, log);
    }

    private void report() throws IOException {
        if (!recovering) {
            return;
        }
        String report = "recovering case '" + folder.name() + "'"
                + ServerLog.recoveryPercent(folder)
                        .map(percent -> ": " + percent + " %")
                        .orElse("");
        if (!report.equals(lastReport)) {
            listener.step(report);
            lastReport = report;
        }
    }

    private void checkStall(Optional<ServerRecord> record) {
        long work = ServerLog.size(folder)
                + record.flatMap(r -> r.server().find())
                        .flatMap(handle -> handle.info().totalCpuDuration())
                        .map(Duration::toMillis)
                        .orElse(0L);
        if (work != lastWork) {
            lastWork = work;
            lastWorkNanos = System.nanoTime();
        } else if (System.nanoTime() - lastWorkNanos > stall.toNanos()) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "the server of case '" + folder.name() + "' has made no progress for " + stall.toSeconds() + " s",
                    "Run 'theseus server stop', then try again; its log is " + folder.logs() + ".");
        }
    }
}
