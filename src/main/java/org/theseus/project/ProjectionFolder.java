package org.theseus.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.theseus.file.Draft;
import org.theseus.file.OwnerOnly;

/**
 * The owner-only folder of a case's projections. A file is written as a draft, forced to disk and put in its place, so a
 * reader sees a whole one or none; of several writers the last one wins.
 */
final class ProjectionFolder {

    private final Path folder;

    ProjectionFolder(Path folder) {
        this.folder = folder;
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    void write(String name, String key, ColumnFileWriter columns) throws IOException {
        OwnerOnly.folder(folder);
        try (Draft draft = Draft.of(resolve(name))) {
            columns.writeTo(draft.channel(), key);
            draft.putInPlaceForGood();
        }
    }

    /** Deletes every projection, whole or not: what was taken out of the case must not stay behind in one. */
    void clear() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
