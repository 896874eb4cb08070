package org.theseus.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FilePart;
import org.theseus.format.FileParts;
import org.theseus.format.RawRecord;
import org.theseus.format.RawTable;

/** Finds records of a file again by the line on which they begin, in whatever part of it. Stateless. */
public final class RawPieces {

    private RawPieces() {}

    /**
     * A record as the file has it.
     *
     * @param archive member of an archive, or null
     * @param sheet sheet of a workbook, or null
     * @param line 1-based line, or row of the sheet, on which it begins
     * @param raw its text; an XML element, a message's fields, a sheet's row, a line
     */
    public record Piece(@Nullable String archive, @Nullable String sheet, long line, String raw) {}

    /** Whether the file is more than lines of text: packed, a workbook, XML, messages. */
    public static boolean isPiecewise(Path file) {
        try (FileParts parts = FileParts.of(file)) {
            return parts.isPacked()
                    || parts.list().stream()
                            .anyMatch(part -> !part.format().name().equals("csv"));
        }
    }

    /**
     * The records that begin on a line, one per table that has one; reads until all tables are past it.
     *
     * @throws org.theseus.model.TheseusException of kind INPUT if the file cannot be read by the profile
     */
    public static List<Piece> at(Path file, Profile profile, long line) {
        List<Piece> found = new ArrayList<>();
        try (FileParts parts = FileParts.of(file)) {
            for (FilePart part : FileIngest.checked(parts.list(), profile)) {
                try (RawTable table = FileIngest.open(part, profile)) {
                    RawRecord row = table.read();
                    while (row != null && row.line() < line) {
                        row = table.read();
                    }
                    while (row != null && row.line() == line) {
                        found.add(new Piece(part.input().archive(), part.input().sheet(), line, row.raw()));
                        row = table.read();
                    }
                }
            }
        }
        return found;
    }
}
