package org.theseus.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one writer of a log: a file lock among processes and a monitor among the threads of this one, which file locks do
 * not keep apart.
 */
final class AuditLock implements AutoCloseable {

    private static final ReentrantLock THREADS = new ReentrantLock();
    private static final long PAUSE_MILLIS = 5;

    private final FileChannel channel;

    private AuditLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits at most {@code waitMillis}; IOException if another process holds the log longer or the thread is interrupted. */
    static AuditLock acquire(AuditFiles files, long waitMillis) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        try {
            if (!THREADS.tryLock(waitMillis, TimeUnit.MILLISECONDS)) {
                throw new IOException("another thread has held the log for " + waitMillis + " ms");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the log", interrupted);
        }
        FileChannel channel = null;
        try {
            channel = files.open(files.lock());
            await(channel, deadline, waitMillis);
            return new AuditLock(channel);
        } catch (IOException | RuntimeException failed) {
            if (channel != null) {
                channel.close();
            }
            THREADS.unlock();
            throw failed;
        }
    }

    private static void await(FileChannel channel, long deadline, long waitMillis) throws IOException {
        FileLock lock = channel.tryLock();
        while (lock == null) {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("another process has held the log for " + waitMillis + " ms");
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for the log", interrupted);
            }
            lock = channel.tryLock();
        }
    }

    /** Closing the channel frees the file lock. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            THREADS.unlock();
        }
    }
}
