package org.theseus.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.theseus.file.OwnerOnly;

/**
 * The log's files and who may read them: {@code log.jsonl}, {@code head} (number and hash of the last line that is safely
 * on disk, so that lines cut off the end are missed) and {@code lock}, each 0600 in a folder 0700. Links are not followed.
 */
record AuditFiles(Path folder) {

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    Path log() {
        return folder.resolve("log.jsonl");
    }

    Path head() {
        return folder.resolve("head");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    boolean exists() {
        return Files.exists(log(), LinkOption.NOFOLLOW_LINKS);
    }

    /** Creates the folder, or takes rights from others that somebody gave them. */
    void prepare() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Path home = folder.getParent();
            if (home != null) {
                OwnerOnly.folder(home);
            }
            OwnerOnly.folder(folder);
        }
        restrict(folder, OWNER_FOLDER);
    }

    FileChannel open(Path file) throws IOException {
        FileChannel channel = OwnerOnly.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        restrict(file, OWNER_FILE);
        return channel;
    }

    static byte[] read(FileChannel channel, long offset, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
            // the next read continues
        }
        if (buffer.hasRemaining()) {
            throw new IOException("the log became shorter while it was read");
        }
        return buffer.array();
    }

    static void write(FileChannel channel, long offset, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, offset + buffer.position());
        }
    }

    private static void restrict(Path path, Set<PosixFilePermission> rights) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null && !rights.containsAll(view.readAttributes().permissions())) {
            view.setPermissions(rights);
        }
    }
}
