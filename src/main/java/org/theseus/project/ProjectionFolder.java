package org.theseus.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The owner-only folder of a case's projections. A file is written under a name of its own, forced to disk and renamed, so a
 * reader sees a whole one or none; of several writers the last one wins.
 */
final class ProjectionFolder {

    private static final FileAttribute<?> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final String DRAFT = ".draft";

    private final Path folder;

    ProjectionFolder(Path folder) {
        this.folder = folder;
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    void write(String name, String key, ColumnFileWriter columns) throws IOException {
        Files.createDirectories(folder, OWNER_FOLDER);
        sweep();
        Path draft = Files.createTempFile(folder, name + "-", DRAFT, OWNER_FILE);
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            file.lock();
            columns.writeTo(file, key);
            file.force(true);
            Files.move(draft, resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        try (FileChannel self = FileChannel.open(folder, StandardOpenOption.READ)) {
            self.force(true);
        }
    }

    /** Deletes every projection: what was taken out of the case must not stay behind in one. */
    void clear() throws IOException {
        for (Path file : files("")) {
            Files.deleteIfExists(file);
        }
    }

    /** Deletes drafts whose writer is gone; a writer holds a lock on its own. */
    private void sweep() throws IOException {
        for (Path draft : files(DRAFT)) {
            if (isFree(draft)) {
                Files.deleteIfExists(draft);
            }
        }
    }

    private List<Path> files(String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isFree(Path draft) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException | NoSuchFileException inUse) {
            return false;
        }
    }
}
