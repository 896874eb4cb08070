package org.theseus.view;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;
import org.theseus.store.LedgerView;
import org.theseus.store.SourceFile;
import org.theseus.table.Column;
import org.theseus.table.Kind;
import org.theseus.table.Table;

/**
 * One line of a source file: its raw text from the copy that the import kept, and the transfers that it proves.
 *
 * @param row one line per record that begins there: file, part of it, digest, line, raw text, transfer ids
 * @param transfers the transfers that the line proves
 */
public record SourceRowView(Table row, Table transfers) {

    private static final Pattern FORM = Pattern.compile("(.+):(\\d{1,18})");
    private static final int MIN_DIGEST_DIGITS = 8;

    /** Opens the bytes that were imported. */
    @FunctionalInterface
    public interface StoredCopies {
        /** A stream over the stored copy of a file from its beginning; the caller closes it. */
        InputStream open(SourceFile file) throws IOException;

        /**
         * The records that begin on a line of a file that is more than lines of text (packed, a workbook, XML, messages), one
         * per part that has one; empty for files whose lines are their records.
         */
        default List<Piece> pieces(SourceFile file, long line) throws IOException {
            return List.of();
        }
    }

    /** A record out of a part of a file: member of an archive and sheet of a workbook, or null, and its text. */
    public record Piece(@Nullable String archive, @Nullable String sheet, String raw) {}

    /**
     * The line that {@code FILE:LINE} names; FILE is a name as imported or at least eight digits of its SHA-256.
     *
     * <p>Of a file that an order's scope cuts, only lines with a transfer of the case are shown (decision 112).
     *
     * @throws TheseusException USAGE if there is no such file or line or several files of that name, or the line may hold what
     *     lies outside the order's scope, CHECK if the stored copy
     *     is not what was imported, STORE if it cannot be read
     */
    public static SourceRowView of(LedgerView view, String fileAndLine, StoredCopies copies) {
        Matcher form = FORM.matcher(fileAndLine.strip());
        if (!form.matches()) {
            throw usage("\"" + fileAndLine + "\" is no place in a file", "write FILE:LINE, for example wu.csv:118");
        }
        SourceFile file = file(view, form.group(1));
        long line = Long.parseLong(form.group(2));
        List<Transfer> transfers = view.findTransfersAt(file.sha256(), line);
        List<Piece> pieces = inScope(file, line, pieces(file, line, copies), transfers);
        Table.Builder row = Table.of(
                "row",
                Column.text("file", "File"),
                Column.text("archive", "Member").ifAny(),
                Column.text("sheet", "Sheet").ifAny(),
                Column.integer("line", "Line"),
                Column.text("raw", "Text as in the file").wrapped(),
                Column.id("sha256", "SHA-256 of the file").inFiles(),
                Column.of("transfer_ids", "Transfers", Kind.LIST));
        for (Piece piece : pieces) {
            row.row(
                    file.file(),
                    piece.archive(),
                    piece.sheet(),
                    line,
                    piece.raw(),
                    file.sha256(),
                    transfers.stream()
                            .filter(transfer -> isFrom(transfer, file, line, piece))
                            .map(Transfer::id)
                            .toList());
        }
        if (transfers.isEmpty()) {
            row.note(
                    "no transfer begins on this line: it is a header, a footer, a rejected row or the rest of a record above");
        }
        return new SourceRowView(row.build(), Transfers.of(transfers));
    }

    private static List<Piece> inScope(SourceFile file, long line, List<Piece> pieces, List<Transfer> transfers) {
        if (file.outOfScope() == 0) {
            return pieces;
        }
        List<Piece> shown = pieces.stream()
                .filter(piece -> transfers.stream().anyMatch(transfer -> isFrom(transfer, file, line, piece)))
                .toList();
        if (shown.isEmpty()) {
            throw usage(
                    "line " + line + " of " + file.file() + " begins no transfer of this case, and " + file.outOfScope()
                            + " rows of that file lie outside the order's scope: it is not shown",
                    "the file as it was received shows it to whoever may see all of it");
        }
        return shown;
    }

    private static boolean isFrom(Transfer transfer, SourceFile file, long line, Piece piece) {
        return transfer.sources().stream()
                .anyMatch(source -> source.sha256().equals(file.sha256())
                        && source.line() == line
                        && Objects.equals(source.archive(), piece.archive())
                        && Objects.equals(source.sheet(), piece.sheet()));
    }

    private static List<Piece> pieces(SourceFile file, long line, StoredCopies copies) {
        try {
            List<Piece> pieces = copies.pieces(file, line);
            return pieces.isEmpty() ? List.of(new Piece(null, null, raw(file, line, copies))) : pieces;
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    private static SourceFile file(LedgerView view, String named) {
        boolean digest = named.length() >= MIN_DIGEST_DIGITS && named.matches("[0-9a-f]+");
        List<SourceFile> files = view.sources().stream()
                .filter(source -> source.file().equals(named)
                        || (digest && source.sha256().startsWith(named)))
                .toList();
        if (files.size() == 1) {
            return files.get(0);
        }
        if (files.isEmpty()) {
            throw usage(
                    "no imported file is called \"" + named + "\"",
                    "files: "
                            + view.sources().stream()
                                    .map(SourceFile::file)
                                    .distinct()
                                    .collect(Collectors.joining(", ")));
        }
        throw usage(
                files.size() + " imported files are called \"" + named + "\"",
                "name one by its digest: "
                        + files.stream()
                                .map(source -> source.sha256().substring(0, 12))
                                .collect(Collectors.joining(", ")));
    }

    private static String raw(SourceFile file, long line, StoredCopies copies) {
        try (InputStream copy = copies.open(file)) {
            RawLines lines = RawLines.read(copy, file.encoding(), line);
            if (!lines.sha256().equals(file.sha256())) {
                throw TheseusException.of(
                        TheseusException.Kind.CHECK,
                        "the stored copy of " + file.file() + " is not what was imported (SHA-256 " + lines.sha256()
                                + ", not " + file.sha256() + ")",
                        "run \"theseus verify\" and restore the copy from where the file was received");
            }
            return lines.text()
                    .orElseThrow(() -> usage(
                            file.file() + " has " + lines.count() + " lines, not " + line,
                            "give a line between 1 and " + lines.count()));
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    private static TheseusException unreadable(SourceFile file, IOException failed) {
        return TheseusException.of(
                TheseusException.Kind.STORE,
                "the stored copy of " + file.file() + " cannot be read: " + failed.getMessage(),
                "import the same file again: it changes nothing but puts the copy back",
                failed);
    }

    private static TheseusException usage(String message, String advice) {
        return TheseusException.of(TheseusException.Kind.USAGE, message, advice);
    }
}
