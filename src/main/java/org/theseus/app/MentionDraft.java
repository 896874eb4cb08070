package org.theseus.app;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of {@link KeptMentions} that takes the place of the kept one if it is kept; one that cannot be written is let go. For one thread. */
final class MentionDraft implements AutoCloseable {

    private static final String PART = ".part";

    private final Path part;
    private final Path whole;
    private @Nullable FileChannel channel;
    private @Nullable MentionFileWriter writer;

    MentionDraft(Path folder, String name, MentionFile.Head head) {
        part = folder.resolve(name + PART);
        whole = folder.resolve(name);
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            FileChannel open = FileChannel.open(
                    part,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            channel = open;
            FileLock lock = lock(open);
            if (lock == null) {
                drop();
            } else {
                open.truncate(0);
                writer = new MentionFileWriter(Channels.newOutputStream(open), head);
            }
        } catch (IOException full) {
            drop();
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inUse) {
            return null;
        }
    }

    void write(MentionFile.Sides sides) {
        MentionFileWriter open = writer;
        if (open != null) {
            try {
                open.write(sides);
            } catch (IOException full) {
                drop();
            }
        }
    }

    void keep() {
        MentionFileWriter open = writer;
        if (open != null) {
            try {
                writer = null;
                open.close();
                Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException full) {
                drop();
            }
        }
    }

    /** Writes no further; nothing of it is kept. */
    void drop() {
        writer = null;
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyGone) {
                // nothing of it is used
            }
        }
    }

    @Override
    public void close() {
        boolean unused = writer != null;
        drop();
        if (unused) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException stays) {
                // the next draft overwrites it
            }
        }
    }
}
