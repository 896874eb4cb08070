package org.theseus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.theseus.model.TheseusException;

/**
 * One thing that a {@link SourceFormat} reads: a file, a member of an archive, or a sheet of a workbook. It may be read
 * any number of times, each time from its beginning, while the {@link FileParts} that gave it is open. Immutable.
 */
public final class FormatInput {

    /** Unknown {@link #size()}. */
    public static final long UNKNOWN_SIZE = -1;

    /** Opens a fresh stream over the decoded bytes; the caller closes it. */
    interface Opener {
        InputStream open() throws IOException;
    }

    private final String file;
    private final @Nullable String archive;
    private final @Nullable String sheet;
    private final long size;
    private final Opener opener;
    private final Supplier<Path> onDisk;

    FormatInput(
            String file,
            @Nullable String archive,
            @Nullable String sheet,
            long size,
            Opener opener,
            Supplier<Path> onDisk) {
        this.file = file;
        this.archive = archive;
        this.sheet = sheet;
        this.size = size;
        this.opener = opener;
        this.onDisk = onDisk;
    }

    /** A whole file as it stands on disk, whatever it holds. */
    public static FormatInput of(Path file) {
        long size;
        try {
            size = Files.size(file);
        } catch (IOException unreadable) {
            size = UNKNOWN_SIZE;
        }
        return new FormatInput(String.valueOf(file.getFileName()), null, null, size, () -> openFile(file), () -> file);
    }

    private static InputStream openFile(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw refuse(file + " is a folder, not a file", "Name the files in it one by one.", null);
        }
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException missing) {
            throw refuse("no such file: " + file, "Check the path.", missing);
        } catch (AccessDeniedException denied) {
            throw refuse("no permission to read " + file, "Check the file's owner and mode.", denied);
        }
    }

    /** The same bytes, seen as one sheet of a workbook. */
    public FormatInput ofSheet(String name) {
        return new FormatInput(file, archive, name, size, opener, onDisk);
    }

    /** Name of the file as imported, without folders. */
    public String file() {
        return file;
    }

    /** Member of the archive, the members of nested archives joined with {@code !}; null outside archives. */
    public @Nullable String archive() {
        return archive;
    }

    /** Sheet of a workbook, or null. */
    public @Nullable String sheet() {
        return sheet;
    }

    /** Bytes that {@link #open} gives, or {@link #UNKNOWN_SIZE}. */
    public long size() {
        return size;
    }

    /** How messages call it: {@code june.zip, member bank.csv, sheet Send}. */
    public String label() {
        return file + (archive == null ? "" : ", member " + archive) + (sheet == null ? "" : ", sheet " + sheet);
    }

    /**
     * A fresh stream over the decoded bytes (unpacked, if this is a member); the caller closes it.
     *
     * @throws TheseusException of kind INPUT if there is no such file, it may not be read, or a limit on unpacking is hit
     *     (then or while reading)
     */
    public InputStream open() throws IOException {
        return opener.open();
    }

    /**
     * The bytes as a file on disk for formats that need random access: the file itself, or a copy that lives as long as
     * the {@link FileParts}.
     */
    public Path onDisk() {
        return onDisk.get();
    }

    /**
     * The first bytes, at most {@code limit}.
     *
     * @throws TheseusException of kind INPUT if they cannot be read
     */
    public byte[] head(int limit) {
        try (InputStream in = open()) {
            return in.readNBytes(limit);
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /** The refusal for a failure of the medium or a damaged compression. */
    public TheseusException unreadable(IOException failure) {
        return refuse(
                "cannot read " + label() + ": " + failure.getMessage(),
                "The file is damaged or cut off, or the medium fails; ask the sender for it again.",
                failure);
    }

    /** A refusal of kind INPUT that names this input and a place in it. */
    public TheseusException refuse(long line, String what, String advice) {
        return refuse(label() + ", line " + line + ": " + what, advice, null);
    }

    static TheseusException refuse(String message, String advice, @Nullable Exception cause) {
        return cause == null
                ? TheseusException.of(TheseusException.Kind.INPUT, message, advice)
                : TheseusException.of(TheseusException.Kind.INPUT, message, advice, cause);
    }
}
