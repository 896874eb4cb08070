package org.theseus.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.theseus.file.OwnerOnly;

/**
 * A lock file that excludes other processes and, because an operating-system lock belongs to the whole process, other
 * threads of this one as well. It is free again the moment its holder ends, however it ends.
 */
final class FileGuard {

    private static final Map<Path, ReentrantLock> IN_THIS_PROCESS = new ConcurrentHashMap<>();
    private static final long POLL_MILLIS = 20;
    private static final long NOTICE_AFTER_MILLIS = 1000;

    private FileGuard() {}

    /** Work that is done while the lock is held. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    /**
     * Waits for the lock as long as it takes, then does the work.
     *
     * @param onWait called once if the wait is longer than a second
     */
    static <T> T whileHeld(Path file, Runnable onWait, Work<T> work) throws IOException, InterruptedException {
        ReentrantLock local = IN_THIS_PROCESS.computeIfAbsent(file, path -> new ReentrantLock());
        local.lockInterruptibly();
        try (FileChannel channel = OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            for (long waitedMillis = 0; lock == null; waitedMillis += POLL_MILLIS) {
                if (waitedMillis == NOTICE_AFTER_MILLIS) {
                    onWait.run();
                }
                Thread.sleep(POLL_MILLIS);
                lock = channel.tryLock();
            }
            return work.run();
        } finally {
            local.unlock();
        }
    }

    /** Does the work if nobody holds the lock, else nothing. */
    static <T> Optional<T> ifFree(Path file, Work<T> work) throws IOException, InterruptedException {
        ReentrantLock local = IN_THIS_PROCESS.computeIfAbsent(file, path -> new ReentrantLock());
        if (!local.tryLock()) {
            return Optional.empty();
        }
        try (FileChannel channel = OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null ? Optional.empty() : Optional.of(work.run());
        } finally {
            local.unlock();
        }
    }
}
