package org.theseus.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.theseus.file.Draft;
import org.theseus.file.OwnerOnly;
import org.theseus.model.TheseusException;
import org.theseus.report.page.ReportPage;
import org.theseus.report.safe.SafeReport;
import org.theseus.report.text.ReportText;

/**
 * Writes a report as a folder with {@code report.html} and {@code report.json}, on demand with {@code report.pdf},
 * {@code brief.pdf} and {@code charts}. Stateless; equal content gives equal bytes on every machine.
 *
 * <p>All files are made in memory first and moved into place, so that a reader never sees half a report; files that
 * stand there already are replaced, everything else in the folder is left. Folder and files are the owner's only.
 */
public final class ReportWriter {

    /** Name of the page in the folder. */
    public static final String PAGE = "report.html";
    /** Name of its twin for programs. */
    public static final String DATA = "report.json";

    /** Whether files for printing are made too. */
    public enum Paper {
        NONE,
        PDF
    }

    private ReportWriter() {}

    /**
     * Writes page and data.
     *
     * @return the path of the page
     * @throws TheseusException of kind USAGE if the folder cannot be written to
     * @throws IllegalArgumentException if the content contradicts itself (a cited transfer is missing)
     */
    public static Path write(ReportContent content, ReportText text, Path folder) {
        return write(content, text, Paper.NONE, folder);
    }

    /** Writes page and data, and where they are wished for the files that go to paper. */
    public static Path write(ReportContent content, ReportText text, Paper paper, Path folder) {
        SafeReport report = Redaction.apply(content, text);
        SortedMap<String, Supplier<byte[]>> makers = new TreeMap<>();
        if (paper == Paper.PDF) {
            makers.putAll(PaperFiles.of(report, text));
        }
        makers.put(DATA, () -> ReportJson.write(report).getBytes(StandardCharsets.UTF_8));
        makers.put(PAGE, () -> ReportPage.render(report, text).getBytes(StandardCharsets.UTF_8));
        SortedMap<String, byte[]> files = made(makers);
        try {
            Map<Path, byte[]> placed = new LinkedHashMap<>();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path place = folder.resolve(file.getKey());
                OwnerOnly.folder(place.resolveSibling(""));
                placed.put(place, file.getValue());
            }
            Draft.replaceAll(placed);
        } catch (FileAlreadyExistsException e) {
            throw refused(folder, "is a file", e);
        } catch (IOException | UncheckedIOException e) {
            throw refused(folder, e.getClass().getSimpleName(), e);
        }
        return folder.resolve(PAGE);
    }

    /**
     * Reads what every page is made with, so that it is there when the content is; may run beside anything. Without it the first
     * page reads it.
     *
     * @return whether anything was read; always true
     */
    public static boolean makeReady() {
        ReportPage.makeReady();
        return true;
    }

    /** Each file is made of the same immutable report, by whichever thread is free. */
    private static SortedMap<String, byte[]> made(SortedMap<String, Supplier<byte[]>> makers) {
        return new TreeMap<>(makers.entrySet().parallelStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, maker -> maker.getValue().get())));
    }

    private static TheseusException refused(Path folder, String reason, Exception cause) {
        return TheseusException.of(
                TheseusException.Kind.USAGE,
                "the report cannot be written to " + folder + ": " + reason,
                "Name a folder of yours with --out.",
                cause);
    }
}
