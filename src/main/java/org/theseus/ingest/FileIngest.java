package org.theseus.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.theseus.format.RawRecord;
import org.theseus.format.RawTable;
import org.theseus.format.SourceFormats;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;

/**
 * Reads a file into transfers by a profile. Streaming: of each row only three longs are kept.
 *
 * <pre>{@code
 * Profile profile = Profiles.of(null).detect(file);
 * IngestResult result = FileIngest.read(file, profile, IngestOptions.NONE, spool::add, IngestProgress.SILENT);
 * }</pre>
 */
public final class FileIngest {

    private static final int PROGRESS_STEP = 1000;

    private FileIngest() {}

    /**
     * Reads a whole file. Nothing is decided here about what rejects mean: the caller looks at {@link
     * IngestResult#rejectedCount}.
     *
     * @param sink gets accepted transfers and duplicates (same id and content, another source row) in the file's order
     * @throws TheseusException of kind INPUT if the file as a whole cannot be read: missing, empty, binary, wrong
     *     encoding, missing columns, a record of more than 10 MB, changed while it was read
     */
    public static IngestResult read(
            Path file, Profile profile, IngestOptions options, Consumer<Transfer> sink, IngestProgress progress) {
        String name = String.valueOf(file.getFileName());
        try (RawTable table = open(file, profile)) {
            Stamp before = Stamp.of(file);
            String namespace = namespace(profile, options);
            SourceFacts facts = new SourceFacts(
                    name,
                    sha256(file),
                    before.bytes(),
                    profile.name(),
                    profile.version(),
                    profile.origin(),
                    table.encoding(),
                    table.delimiter(),
                    namespace);
            RowReader reader = new RowReader(profile, table, facts, options);
            for (RawRecord row = table.read(); row != null; row = table.read()) {
                Transfer transfer = reader.accept(row);
                if (transfer != null) {
                    sink.accept(transfer);
                }
                if (row.record() % PROGRESS_STEP == 0) {
                    progress.at(table.bytesRead(), row.record());
                }
            }
            progress.at(table.bytesRead(), reader.rowsRead());
            if (!before.equals(Stamp.of(file))) {
                throw TheseusException.of(
                        TheseusException.Kind.INPUT, name + " was changed while it was read", "Read it again.");
            }
            ConflictTexts.complete(file, profile, options, facts, reader.conflicts(), reader.issues());
            return reader.result();
        } catch (IOException failure) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    "cannot read " + file + ": " + failure.getMessage(),
                    "Check the medium it is on.",
                    failure);
        }
    }

    static RawTable open(Path file, Profile profile) {
        return SourceFormats.get(profile.format).open(file, profile.options);
    }

    static String namespace(Profile profile, IngestOptions options) {
        if (options.source() != null) {
            return options.source();
        }
        return profile.institution != null ? profile.institution : profile.name();
    }

    /** Lower-case hex SHA-256 of a file's bytes. */
    public static String sha256(Path file) throws IOException {
        MessageDigest sha = RowDigest.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                sha.update(buffer, 0, count);
            }
        } catch (NoSuchFileException gone) {
            throw TheseusException.of(TheseusException.Kind.INPUT, "no such file: " + file, "Check the path.", gone);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private record Stamp(long bytes, long modifiedMillis) {
        static Stamp of(Path file) throws IOException {
            return new Stamp(Files.size(file), Files.getLastModifiedTime(file).toMillis());
        }
    }
}
