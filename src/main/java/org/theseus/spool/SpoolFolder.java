package org.theseus.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.file.Draft;
import org.theseus.file.OwnerOnly;

/** The files of a case's spool folder: owner-only, forced to disk, replaced by atomic rename. */
final class SpoolFolder {

    static final String ROWS = ".rows";
    static final String INTENT = ".intent";

    private final Path folder;

    SpoolFolder(Path folder) {
        this.folder = folder;
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    void create() throws IOException {
        OwnerOnly.folder(folder);
    }

    FileChannel open(String name, OpenOption... options) throws IOException {
        return OwnerOnly.open(folder.resolve(name), options);
    }

    /** Names with an ending, in name order; none if there is no folder. */
    List<String> names(String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** Writes a file so that it is there wholly or not at all, even after a power cut. */
    void writeAtomically(String name, byte[] content) throws IOException {
        try (Draft draft = Draft.of(folder.resolve(name))) {
            draft.write(content);
            draft.putInPlaceForGood();
        }
    }

    void rename(String from, String to) throws IOException {
        Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    /** Makes renames and deletions durable. */
    void force() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Deletes spools without an intent whose writer is gone: nothing of them was ever written to the store. */
    void sweep() throws IOException {
        List<String> intents = names(INTENT);
        for (String name : names(ROWS)) {
            String stem = name.substring(0, name.length() - ROWS.length());
            if (!intents.contains(stem + INTENT) && isFree(name)) {
                delete(name);
            }
        }
    }

    private boolean isFree(String name) throws IOException {
        try (FileChannel channel = open(name, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException | NoSuchFileException inUse) {
            return false;
        }
    }
}
