package org.theseus.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.theseus.ingest.RawPieces;
import org.theseus.model.TheseusException;
import org.theseus.store.SourceFile;
import org.theseus.view.SourceRowView;

/** The copies of imported files that a case keeps, for showing their records. */
record StoredSources(SourceArchive archive, KeptReadings readings) implements SourceRowView.StoredCopies {

    @Override
    public InputStream open(SourceFile source) throws IOException {
        return Files.newInputStream(archive.path(source.sha256()));
    }

    @Override
    public List<SourceRowView.Piece> pieces(SourceFile source, long line) throws IOException {
        Path copy = archive.path(source.sha256());
        if (!Files.exists(copy) || !RawPieces.isPiecewise(copy)) {
            return List.of();
        }
        if (!SourceArchive.digest(copy).equals(source.sha256())) {
            throw TheseusException.of(
                    TheseusException.Kind.CHECK,
                    "the stored copy of " + source.file() + " is not what was imported",
                    "Run \"theseus verify\" and restore the copy from where the file was received.");
        }
        List<RawPieces.Piece> found = RawPieces.at(copy, readings.profile(source), line);
        if (found.isEmpty()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "no record of " + source.file() + " begins on line " + line,
                    "\"theseus transfers\" and every finding name the line on which a record begins.");
        }
        return found.stream()
                .map(piece -> new SourceRowView.Piece(piece.archive(), piece.sheet(), piece.raw()))
                .toList();
    }
}
