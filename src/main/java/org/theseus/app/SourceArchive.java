package org.theseus.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.theseus.file.OwnerOnly;
import org.theseus.model.TheseusException;

/**
 * Copies of imported files, named by their digest, owner-only: what every claim of the case can be walked back to.
 *
 * @param folder created when the first file is kept
 */
record SourceArchive(Path folder) {

    /** Keeps a copy unless it is there; STORE if it cannot be written or the file changed meanwhile. */
    void keep(Path file, String sha256) {
        Path copy = path(sha256);
        if (Files.exists(copy)) {
            return;
        }
        Path part = part(sha256);
        try {
            OwnerOnly.folder(folder);
            Files.deleteIfExists(part);
            OwnerOnly.create(part);
            part.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(part)) {
                Files.copy(file, out);
            }
            if (!digest(part).equals(sha256)) {
                throw TheseusException.of(
                        TheseusException.Kind.INPUT, file + " changed while it was imported", "Import it again.");
            }
            Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "cannot keep a copy of " + file + ": " + e.getMessage(),
                    "Check space and permissions of " + folder + ".",
                    e);
        }
    }

    /** Where the copy of a file is. */
    Path path(String sha256) {
        return folder.resolve(sha256);
    }

    private Path part(String sha256) {
        return folder.resolve(sha256 + ".part");
    }

    /** Deletes a copy if it is there, whole or not. */
    void forget(String sha256) {
        try {
            Files.deleteIfExists(part(sha256));
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE, "cannot delete " + path(sha256), "Delete it by hand.", e);
        }
    }

    /** Lower-case hex SHA-256 of a file's bytes. */
    static String digest(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
