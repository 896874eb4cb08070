package org.theseus.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FilePart;
import org.theseus.format.FileParts;
import org.theseus.format.RawRecord;
import org.theseus.format.RawTable;
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
     *     encoding, missing columns, no payment and no statement in it, a record of more than 10 MB, changed while it
     *     was read
     */
    public static IngestResult read(
            Path file, Profile profile, IngestOptions options, Consumer<Transfer> sink, IngestProgress progress) {
        return readRows(file, profile, options, (transfer, own) -> sink.accept(transfer), progress);
    }

    /** The same for a sink that is told whose own record each row is. */
    public static IngestResult readRows(
            Path file, Profile chosen, IngestOptions options, RowSink sink, IngestProgress progress) {
        String name = String.valueOf(file.getFileName());
        try (FileParts parts = FileParts.of(file)) {
            Stamp before = Stamp.of(file);
            List<FilePart> list = checked(parts.list(), chosen);
            Profile profile = layoutOf(list, chosen);
            SourceFacts facts = facts(file, before.bytes(), profile, options);
            RowReader reader = new RowReader(profile, facts, options);
            Set<String> encodings = new TreeSet<>();
            long bytesBefore = 0;
            for (FilePart part : list) {
                try (RawTable table = open(part, profile)) {
                    encodings.add(table.encoding());
                    reader.begin(table);
                    for (RawRecord row = table.read(); row != null; row = table.read()) {
                        Transfer transfer = reader.accept(row);
                        if (transfer != null) {
                            sink.row(transfer, reader.own());
                        }
                        if (reader.rowsRead() % PROGRESS_STEP == 0) {
                            progress.at(bytesBefore + table.bytesRead(), reader.rowsRead());
                        }
                    }
                    reader.end(table);
                    bytesBefore += table.bytesRead();
                }
            }
            progress.at(bytesBefore, reader.rowsRead());
            if (!before.equals(Stamp.of(file))) {
                throw TheseusException.of(
                        TheseusException.Kind.INPUT, name + " was changed while it was read", "Read it again.");
            }
            if (reader.isEmpty()) {
                throw TheseusException.of(
                        TheseusException.Kind.INPUT,
                        name + " has the columns of profile " + profile.name()
                                + " and no payment below them, nor balances that say there was none",
                        "Ask the sender whether rows are missing; that an account did not move is written down with"
                                + " theseus note add.");
            }
            ConflictTexts.complete(list, profile, options, facts, reader.conflicts(), reader.issues());
            return reader.result(encodings);
        } catch (IOException failure) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    "cannot read " + file + ": " + failure.getMessage(),
                    "Check the medium it is on.",
                    failure);
        }
    }

    /** A file that a layout cannot even read has another one. */
    private static boolean fits(Profile layout, List<FilePart> parts) {
        try {
            return Profiles.fits(layout, parts);
        } catch (TheseusException unreadable) {
            return false;
        }
    }

    /** The layout of a profile that a file has; the profile itself where it has only one, or none fits. */
    static Profile layoutOf(List<FilePart> parts, Profile profile) {
        for (Profile layout : profile.layouts()) {
            if (fits(layout, parts)) {
                return layout;
            }
        }
        return profile;
    }

    /** As {@link #layoutOf(List, Profile)}. */
    static Profile layoutOf(Path file, Profile profile) {
        if (profile.layouts().isEmpty()) {
            return profile;
        }
        try (FileParts parts = FileParts.of(file)) {
            return layoutOf(parts.list(), profile);
        }
    }

    static SourceFacts facts(Path file, long bytes, Profile profile, IngestOptions options) throws IOException {
        return new SourceFacts(
                String.valueOf(file.getFileName()),
                sha256(file),
                bytes,
                profile.name(),
                profile.version(),
                profile.origin(),
                "",
                profile.format.equals("csv") ? String.valueOf(profile.options.delimiter()) : "",
                namespace(profile, options));
    }

    static RawTable open(FilePart part, Profile profile) {
        return part.format().open(part.input(), profile.options);
    }

    /** The parts if the profile reads their format; a file is read by one profile or not at all. */
    static List<FilePart> checked(List<FilePart> all, Profile profile) {
        List<FilePart> parts = ofSheet(all, profile.sheet);
        if (parts.isEmpty()) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    all.get(0).input().file() + " has no sheet \"" + profile.sheet + "\" with a table",
                    "Its sheets with tables: "
                            + String.join(
                                    ", ",
                                    all.stream()
                                            .map(part ->
                                                    String.valueOf(part.input().sheet()))
                                            .toList())
                            + ".");
        }
        for (FilePart part : parts) {
            if (!part.format().name().equals(profile.format)) {
                throw TheseusException.of(
                        TheseusException.Kind.INPUT,
                        part.input().label() + " is " + part.format().name() + ", profile " + profile.name() + " reads "
                                + profile.format,
                        "Choose another profile, or none to let the program recognise the file.");
            }
        }
        return parts;
    }

    /** The parts that are one sheet; all if there is no limit. */
    static List<FilePart> ofSheet(List<FilePart> parts, @Nullable String sheet) {
        return sheet == null
                ? parts
                : parts.stream()
                        .filter(part -> sheet.equals(part.input().sheet()))
                        .toList();
    }

    /** The institution, operator or profile that ids and accounts without one belong to. */
    public static String namespace(Profile profile, IngestOptions options) {
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
