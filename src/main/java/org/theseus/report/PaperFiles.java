package org.theseus.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.theseus.report.draw.ChartSheet;
import org.theseus.report.draw.Scene;
import org.theseus.report.draw.SvgWriter;
import org.theseus.report.pdf.ReportPdf;
import org.theseus.report.safe.SafeNetwork;
import org.theseus.report.safe.SafePicture;
import org.theseus.report.safe.SafeReport;
import org.theseus.report.text.ReportText;

/** The files of a report that go to paper, by name. Stateless. */
final class PaperFiles {

    private static final String CHARTS = "charts/";
    private static final int DIGEST_BEGINNING = 12;

    private PaperFiles() {}

    /** How each file is made, independently of the others. */
    static SortedMap<String, Supplier<byte[]>> of(SafeReport report, ReportText text) {
        SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
        files.put("report.pdf", () -> ReportPdf.report(report, text));
        files.put("brief.pdf", () -> ReportPdf.brief(report, text));
        for (SafeNetwork network : report.networks()) {
            SafePicture picture = network.picture();
            String name = CHARTS + network.id();
            files.put(
                    name + ".svg",
                    () -> SvgWriter.file(sheet(report, network, text), picture.title(), picture.description())
                            .getBytes(StandardCharsets.UTF_8));
            files.put(name + ".pdf", () -> ReportPdf.sheet(sheet(report, network, text), picture.title(), report));
        }
        return files;
    }

    private static Scene sheet(SafeReport report, SafeNetwork network, ReportText text) {
        return ChartSheet.page(network.picture(), frame(report, network, text), text);
    }

    private static ChartSheet.Frame frame(SafeReport report, SafeNetwork network, ReportText text) {
        String first = network.first();
        String last = network.last();
        List<String> sources = report.sources().stream()
                .map(source -> source.file() + " "
                        + source.sha256()
                                .substring(
                                        0,
                                        Math.min(
                                                DIGEST_BEGINNING,
                                                source.sha256().length())))
                .toList();
        return new ChartSheet.Frame(
                report.handling(),
                text.of("network.h", network.number()) + ": " + network.title(),
                text.of("page.case", report.caseName()) + " · " + network.id(),
                first == null || last == null ? "" : first.equals(last) ? first : first + " – " + last,
                sources);
    }
}
