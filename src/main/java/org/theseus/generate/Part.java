package org.theseus.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.theseus.file.OwnerOnly;

/**
 * The hidden, owner-only folder beside a target in which a case is made until it is whole. It goes when it is closed, when the
 * process is told to end, and, left behind by a process that was killed, when the next part for that target is made: a living
 * process holds a lock on a file in its own. Written to by one thread.
 */
final class Part implements AutoCloseable {

    private static final String LOCK = "lock";
    /** A thread that still writes can undo a deletion a few times, until it needs a folder that is gone. */
    private static final int DELETIONS = 100;

    private final Path folder;
    private final FileChannel channel;
    private final Thread ending = new Thread(this::drop, "theseus-drop-part");
    private boolean dropped;

    private Part(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * A new part, after those for the same target that nobody works on any more have gone.
     *
     * @param target absolute; its parent is made if it is missing
     */
    static Part beside(Path target) throws IOException {
        Path parent = target.resolveSibling("");
        Files.createDirectories(parent);
        String name = "." + target.getFileName() + "-part";
        sweep(parent, name);
        while (true) {
            Path folder = Files.createTempDirectory(parent, name);
            @Nullable FileChannel channel = locked(folder.resolve(LOCK));
            if (channel != null) {
                Part part = new Part(folder, channel);
                Runtime.getRuntime().addShutdownHook(part.ending);
                OwnerOnly.folder(part.made());
                return part;
            }
        }
    }

    /** Null if another process, which makes the same target, took the part for one left behind. */
    private static @Nullable FileChannel locked(Path file) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (NoSuchFileException swept) {
            return null;
        }
        if (channel.tryLock() != null && Files.exists(file)) {
            return channel;
        }
        channel.close();
        return null;
    }

    /** What cannot be looked at or deleted stays: it may be another user's. */
    private static void sweep(Path parent, String name) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(
                parent, entry -> String.valueOf(entry.getFileName()).matches(Pattern.quote(name) + "\\d+"))) {
            List<Path> parts =
                    StreamSupport.stream(entries.spliterator(), false).toList();
            for (Path part : parts) {
                sweep(part);
            }
        } catch (IOException | UncheckedIOException left) {
            return;
        }
    }

    private static void sweep(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part.resolve(LOCK), StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Folders.delete(part);
            }
        } catch (OverlappingFileLockException | NoSuchFileException inUse) {
            return;
        }
    }

    /** Where the case is made. */
    Path made() {
        return folder.resolve("case");
    }

    /**
     * Moves the case, whole, to where it belongs.
     *
     * @param target does not exist or is an empty folder
     * @throws CancellationException if the process is being ended; nothing was moved then
     */
    synchronized void moveTo(Path target) throws IOException {
        if (dropped) {
            throw new CancellationException("interrupted");
        }
        Files.deleteIfExists(target);
        Files.move(made(), target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** At the end of the process, beside the thread that writes: what that has open it may go on writing, to no avail. */
    private synchronized void drop() {
        dropped = true;
        for (int i = 0; i < DELETIONS && Files.exists(folder); i++) {
            try {
                Folders.delete(folder);
            } catch (IOException | UncheckedIOException again) {
                Thread.onSpinWait();
            }
        }
    }

    /**
     * Drops what is left. While the process is being ended it does not return: that the files went is no failure to tell of.
     */
    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException ends) {
            drop();
            awaitEnd();
        }
        Folders.delete(folder);
        channel.close();
    }

    /** The process ends as soon as its hooks are done, whatever waits. */
    private static void awaitEnd() {
        while (true) {
            LockSupport.park();
        }
    }
}
