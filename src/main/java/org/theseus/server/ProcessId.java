package org.theseus.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that is told apart from a later one with the same number by its start time.
 *
 * @param pid the number
 * @param startMillis when it started, milliseconds since 1970; 0 where the system does not say
 */
record ProcessId(long pid, long startMillis) {

    /** Start times are derived from the boot time, which the system may correct by a second or two. */
    private static final long TOLERANCE_MILLIS = 5000;

    private static final Duration OFTEN = Duration.ofMillis(10);

    static ProcessId of(ProcessHandle handle) {
        return new ProcessId(handle.pid(), startMillis(handle));
    }

    /** The process, if it still runs. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> startMillis == 0
                        || startMillis(handle) == 0
                        || Math.abs(startMillis(handle) - startMillis) < TOLERANCE_MILLIS)
                .filter(handle -> !isEndedButUnreaped());
    }

    boolean isAlive() {
        return find().isPresent();
    }

    /** Waits until the process is gone; false if it still runs at the end of the time. */
    boolean awaitEnd(Duration time) throws InterruptedException {
        long deadlineNanos = System.nanoTime() + time.toNanos();
        while (isAlive()) {
            if (System.nanoTime() > deadlineNanos) {
                return false;
            }
            Thread.sleep(OFTEN.toMillis());
        }
        return true;
    }

    private static long startMillis(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** In a container whose first process reaps nobody, an ended orphan keeps its number for ever. */
    private boolean isEndedButUnreaped() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException noSuchFile) {
            return false;
        }
    }
}
