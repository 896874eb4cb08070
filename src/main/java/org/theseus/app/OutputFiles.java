package org.theseus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.theseus.export.ExportFormat.ExportFile;
import org.theseus.file.Draft;
import org.theseus.file.OwnerOnly;
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
            OwnerOnly.folder(folder);
            Map<Path, byte[]> placed = new LinkedHashMap<>();
            for (ExportFile file : files) {
                placed.put(single ? out : folder.resolve(file.name()), file.bytes());
            }
            Draft.replaceAll(placed);
            return List.copyOf(placed.keySet());
        } catch (IOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "the export cannot be written to " + out + ": " + e.getMessage(),
                    single ? "Name a file with --out." : "Name a folder with --out: this format is several files.",
                    e);
        }
    }
}
