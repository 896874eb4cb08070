package org.theseus.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written beside its place, hidden and for its owner alone, and takes that place in one step when it is whole: a
 * reader sees the old file or the new one. It goes when it is closed and when the process ends. One left behind by a process
 * that was killed goes when the next draft is made in the folder: who is alive holds a lock on its own. Written by one thread.
 */
public final class Draft implements AutoCloseable {

    private static final String PREFIX = ".theseus-";
    private static final String SUFFIX = ".draft";

    /** Never opened by a sweep: on some systems a file's lock is lost when anybody of this process closes the file. */
    private static final Set<Path> OUR_OWN = ConcurrentHashMap.newKeySet();

    private final Path place;
    private final Path path;
    private final FileChannel channel;

    private Draft(Path place, Path path, FileChannel channel) {
        this.place = place;
        this.path = path;
        this.channel = channel;
    }

    /**
     * A new draft, empty.
     *
     * @param place where it belongs; its folder exists, a file there is replaced
     */
    public static Draft of(Path place) throws IOException {
        Path folder = place.toAbsolutePath().resolveSibling("").toRealPath();
        sweep(folder);
        while (true) {
            Path path = OwnerOnly.temporary(folder, PREFIX, SUFFIX);
            OUR_OWN.add(path);
            path.toFile().deleteOnExit();
            @Nullable FileChannel channel = locked(path);
            if (channel != null) {
                return new Draft(place, path, channel);
            }
            OUR_OWN.remove(path);
        }
    }

    /** Replaces a file in one step, as UTF-8. */
    public static void replace(Path place, String text) throws IOException {
        replace(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces a file in one step. */
    public static void replace(Path place, byte[] bytes) throws IOException {
        try (Draft draft = of(place)) {
            draft.write(bytes);
            draft.putInPlace();
        }
    }

    /** Replaces files in the order of the map, each in one step, the first when all are written. */
    public static void replaceAll(Map<Path, byte[]> files) throws IOException {
        List<Draft> drafts = new ArrayList<>();
        try {
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                Draft draft = of(file.getKey());
                drafts.add(draft);
                draft.write(file.getValue());
            }
            for (Draft draft : drafts) {
                draft.putInPlace();
            }
        } finally {
            for (Draft draft : drafts) {
                draft.close();
            }
        }
    }

    /** Null if another process took it for one left behind, before it was locked. A file system without locks has none. */
    private static @Nullable FileChannel locked(Path path) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(path, StandardOpenOption.WRITE);
        } catch (NoSuchFileException swept) {
            return null;
        }
        try {
            if (channel.tryLock() != null && Files.exists(path)) {
                return channel;
            }
        } catch (IOException noLocks) {
            return channel;
        }
        channel.close();
        return null;
    }

    /** What cannot be looked at or deleted stays: it may be another user's. */
    private static void sweep(Path folder) {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path draft : drafts) {
                if (!OUR_OWN.contains(draft)) {
                    sweepOne(draft);
                }
            }
        } catch (IOException left) {
            return;
        }
    }

    private static void sweepOne(Path draft) {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | OverlappingFileLockException notLeft) {
            return;
        }
    }

    /** What is written to; it stays open until the draft is closed, and nobody else of this process opens the file. */
    public FileChannel channel() {
        return channel;
    }

    /** Adds bytes. */
    public void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Puts the file in its place, in the stead of what is there. */
    public void putInPlace() throws IOException {
        try {
            Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(path, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The same so that it is there even after a power cut. */
    public void putInPlaceForGood() throws IOException {
        channel.force(true);
        putInPlace();
        try (FileChannel folder = FileChannel.open(path.resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Puts the file in its place unless something is there: what another process made meanwhile stays. */
    public void putInPlaceUnlessThere() throws IOException {
        try {
            Files.createLink(place, path);
        } catch (FileAlreadyExistsException another) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(path, place);
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(path);
        } finally {
            OUR_OWN.remove(path);
        }
    }
}
