package org.theseus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.theseus.export.ExportFormat.ExportFile;
import org.theseus.model.TheseusException;

/**
 * Puts an export's files in place, each whole, for the owner alone: all are written before the first is moved, and an end from
 * outside takes what was not. Stateless.
 */
final class OutputFiles {

    private OutputFiles() {}

    /**
     * One file becomes {@code out} itself, several go into a folder of that name.
     *
     * @throws TheseusException (USAGE) if it cannot be written there
     */
    static List<Path> write(List<ExportFile> files, Path out) {
        boolean single = files.size() == 1;
        Path parent = out.toAbsolutePath().getParent();
        Path folder = single && parent != null ? parent : out;
        try {
            if (single && Files.isDirectory(out)) {
                throw new IOException("it is a folder, and this format is one file");
            }
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            List<Path> drafts = new ArrayList<>();
            try {
                for (ExportFile file : files) {
                    drafts.add(draft(folder));
                    Files.write(drafts.get(drafts.size() - 1), file.bytes());
                }
                List<Path> written = new ArrayList<>();
                for (ExportFile file : files) {
                    Path target = single ? out : folder.resolve(file.name());
                    Files.move(drafts.get(written.size()), target, StandardCopyOption.ATOMIC_MOVE);
                    written.add(target);
                }
                return List.copyOf(written);
            } finally {
                for (Path draft : drafts) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "the export cannot be written to " + out + ": " + e.getMessage(),
                    single ? "Name a file with --out." : "Name a folder with --out: this format is several files.",
                    e);
        }
    }

    private static Path draft(Path folder) throws IOException {
        Path draft = Files.createTempFile(
                folder,
                ".theseus-",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        draft.toFile().deleteOnExit();
        return draft;
    }
}
