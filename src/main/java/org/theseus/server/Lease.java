package org.theseus.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.theseus.file.OwnerOnly;

/**
 * A command's claim on a running server: a file with an operating-system lock. Taking and giving back both change the
 * folder's modification time, so that the watcher sees even a command that came and went between two looks.
 */
final class Lease implements AutoCloseable {

    /** Closing any channel of a file drops the process's locks on it, so our own leases are never opened to be tested. */
    private static final Set<Path> OUR_OWN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private Lease(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Lease take(Path folder) throws IOException {
        String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        // a name that the watcher overlooks until the lock is held: it deletes files that nobody locks
        Path draft = folder.resolve(name + ".draft");
        Path file = folder.resolve(name + ".lease");
        FileChannel channel = OwnerOnly.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        OUR_OWN.add(file);
        if (channel.tryLock() == null) {
            throw new IllegalStateException("a fresh lease is already locked: " + draft);
        }
        Files.move(draft, file);
        return new Lease(file, channel);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
        OUR_OWN.remove(file);
    }

    /** Leases held by any process; files left behind by dead ones are removed. */
    static int countHeld(Path folder) throws IOException {
        int held = 0;
        for (Path file : files(folder)) {
            if (isHeld(file)) {
                held++;
            } else {
                Files.deleteIfExists(file);
            }
        }
        return held;
    }

    /** When a lease was last taken or given back. */
    static Instant lastChange(Path folder) throws IOException {
        return Files.getLastModifiedTime(folder).toInstant();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".lease")).toList();
        }
    }

    private static boolean isHeld(Path file) throws IOException {
        if (OUR_OWN.contains(file)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (NoSuchFileException givenBack) {
            return false;
        }
    }
}
