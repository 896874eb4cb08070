package org.theseus.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Makes files and folders that only their owner can read, from the moment they exist; where the file system knows no such rights,
 * those that it gives. What exists keeps its rights. Stateless.
 */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** Makes the folder and its missing parents. */
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, rights(folder, FOLDER));
    }

    /**
     * Makes an empty file.
     *
     * @throws FileAlreadyExistsException if something of that name is there
     */
    public static Path create(Path file) throws IOException {
        return Files.createFile(file, rights(file, FILE));
    }

    /** Makes an empty file unless it is there, by whomever. */
    public static Path ensure(Path file) throws IOException {
        try {
            return Files.exists(file) ? file : create(file);
        } catch (FileAlreadyExistsException meanwhile) {
            return file;
        }
    }

    /** An empty file for another process to write to; what was there is gone. */
    public static Path empty(Path file) throws IOException {
        Files.deleteIfExists(file);
        return create(file);
    }

    /** Opens a file, making it if the options say so. */
    public static FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, Set.of(options), rights(file, FILE));
    }

    /** Makes an empty file of a new name. */
    static Path temporary(Path folder, String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder, prefix, suffix, rights(folder, FILE));
    }

    private static FileAttribute<?>[] rights(Path near, Set<PosixFilePermission> rights) {
        boolean posix = near.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)} : new FileAttribute<?>[0];
    }
}
