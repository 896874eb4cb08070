package org.theseus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables in one source file: the file itself, what a gzip or ZIP archive holds (archives in archives up to a limit),
 * the sheets of a workbook. A file is one source with one digest however many parts it has. Close it when all of them are
 * read: copies of nested archives on disk go then. Not thread-safe.
 *
 * <pre>{@code
 * try (FileParts parts = FileParts.of(file)) {
 *     for (FilePart part : parts.list()) {
 *         try (RawTable table = part.format().open(part.input(), options)) { ... }
 *     }
 * }
 * }</pre>
 */
public final class FileParts implements AutoCloseable {

    private final UnpackLimits limits;
    private final long maxBytes;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final List<FilePart> parts = new ArrayList<>();
    private int members;
    private boolean packed;

    private FileParts(UnpackLimits limits, long maxBytes) {
        this.limits = limits;
        this.maxBytes = maxBytes;
    }

    /**
     * Looks into a file.
     *
     * @throws org.theseus.model.TheseusException of kind INPUT if it cannot be read, is a container of a kind that is not
     *     unpacked here, is encrypted or damaged, or exceeds the limits
     */
    public static FileParts of(Path file) {
        return of(file, UnpackLimits.STANDARD);
    }

    static FileParts of(Path file, UnpackLimits limits) {
        FormatInput input = FormatInput.of(file);
        FileParts parts = new FileParts(limits, limits.maxBytes(Math.max(0, input.size())));
        boolean whole = false;
        try {
            parts.add(input, 0);
            if (parts.parts.isEmpty()) {
                throw FormatInput.refuse(
                        input.label() + " is an archive without any file in it", "Ask the sender for it again.", null);
            }
            whole = true;
            return parts;
        } finally {
            if (!whole) {
                parts.close();
            }
        }
    }

    /** The parts, in the file's order; at least one. */
    public List<FilePart> list() {
        return List.copyOf(parts);
    }

    /** Whether the file is an archive, or a document that is one inside. */
    public boolean isPacked() {
        return packed;
    }

    private void add(FormatInput input, int level) {
        FileHead head = FileHead.of(input.head(FileHead.BYTES));
        refuseForeign(head, input);
        boolean gzip = GzipMember.claims(head);
        boolean zip = ZipMembers.claims(head);
        packed |= gzip || zip;
        if ((gzip || zip) && level >= limits.levels()) {
            throw FormatInput.refuse(
                    input.label() + ": more than " + limits.levels() + " archives within each other",
                    "Unpack it by hand and import what it holds.",
                    null);
        }
        if (gzip) {
            add(GzipMember.of(input, maxBytes, this::copy), level + 1);
        } else if (zip) {
            addZip(input, level);
        } else {
            SourceFormat format = SourceFormats.recognise(head);
            format.tables(input).forEach(table -> parts.add(new FilePart(table, format)));
        }
    }

    private void addZip(FormatInput input, int level) {
        ZipMembers zip = ZipMembers.open(input, maxBytes, this::copy);
        opened.push(zip);
        refuseDocument(zip, input);
        SourceFormat document = zip.has("xl/workbook.xml") ? SourceFormats.find("xlsx") : null;
        if (document != null) {
            document.tables(input).forEach(table -> parts.add(new FilePart(table, document)));
            return;
        }
        List<FormatInput> inputs = zip.inputs(limits.members() - members);
        members += inputs.size();
        inputs.forEach(member -> add(member, level + 1));
    }

    /** An owner-only copy of an input that is not on disk, deleted on {@link #close}. */
    private Path copy(FormatInput input) {
        try {
            Path copy = Files.createTempFile("theseus-", ".part");
            copy.toFile().deleteOnExit();
            opened.push(() -> Files.deleteIfExists(copy));
            try (InputStream in = input.open()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return copy;
        } catch (IOException failure) {
            throw input.unreadable(failure);
        }
    }

    private static void refuseForeign(FileHead head, FormatInput input) {
        String kind = foreignKind(head);
        if (kind != null) {
            throw FormatInput.refuse(
                    input.label() + " is " + kind + ", which is not unpacked here",
                    "Unpack it and import what it holds, or pack it as ZIP.",
                    null);
        }
    }

    private static void refuseDocument(ZipMembers zip, FormatInput input) {
        String kind = zip.has("word/document.xml")
                ? "a Word document"
                : zip.has("xl/workbook.bin")
                        ? "a binary workbook (XLSB)"
                        : zip.has("content.xml") && zip.has("mimetype") ? "an OpenDocument file" : null;
        if (kind != null) {
            throw FormatInput.refuse(
                    input.label() + " is " + kind + ", which is not read here",
                    "Save the table as XLSX or CSV (UTF-8).",
                    null);
        }
    }

    private static @Nullable String foreignKind(FileHead head) {
        if (head.startsWith('7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
            return "a 7-Zip archive";
        }
        if (head.startsWith('R', 'a', 'r', '!', 0x1A, 0x07)) {
            return "a RAR archive";
        }
        if (head.startsWith('B', 'Z', 'h') && head.text().startsWith("1AY&SY", 4)) {
            return "a bzip2 file";
        }
        return head.startsWith(0xFD, '7', 'z', 'X', 'Z', 0) ? "an xz file" : null;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception unlikely) {
                throw new IllegalStateException("cannot close a part", unlikely);
            }
        }
    }
}
