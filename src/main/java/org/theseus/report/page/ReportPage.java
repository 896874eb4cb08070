package org.theseus.report.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.theseus.protect.PlainText;
import org.theseus.report.draw.FlowPicture;
import org.theseus.report.draw.NetworkDrawing;
import org.theseus.report.draw.TimelineDrawing;
import org.theseus.report.safe.SafeReport;

/**
 * The report as one HTML page. Style and script stand in the page and are allowed by their digests alone: the page can
 * load nothing and run nothing else, whatever a name or reference contains. Everything is escaped by the template engine.
 */
public final class ReportPage {

    private static final String FOLDER = "theseus/report/";
    private static final PebbleEngine ENGINE = engine();

    /** A finding with its pictures. */
    record FindingView(SafeReport.SafeFinding safe, NetworkDrawing flow, TimelineDrawing timeline) {}

    private ReportPage() {}

    public static String render(SafeReport report) {
        String style = resource("report.css") + pageMargins(report);
        String script = resource("report.js");
        StringWriter page = new StringWriter();
        Map<String, Object> context = Map.of(
                "report",
                report,
                "findings",
                report.findings().stream().map(ReportPage::view).toList(),
                "networks",
                report.networks().stream().map(NetworkDrawing::of).toList(),
                "style",
                style,
                "script",
                script,
                "policy",
                policy(style, script));
        try {
            ENGINE.getTemplate("report").evaluate(page, context, Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }

    private static FindingView view(SafeReport.SafeFinding finding) {
        return new FindingView(finding, NetworkDrawing.of(FlowPicture.of(finding)), TimelineDrawing.of(finding));
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; style-src '" + digest(style) + "'; script-src '" + digest(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    /** Handling line and page numbers in the margins of every printed page. */
    private static String pageMargins(SafeReport report) {
        String handling = cssString(PlainText.shortened(report.handling(), 110));
        String name = cssString("Case " + PlainText.shortened(report.caseName(), 60));
        return "\n@page{@top-center{content:" + handling + "}@bottom-left{content:" + name
                + "}@bottom-right{content:counter(page) \" / \" counter(pages)}}\n";
    }

    private static String cssString(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point < 128 && (Character.isLetterOrDigit(point) || " .,:;()-".indexOf(point) >= 0)) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append('\\').append(Integer.toHexString(point)).append(' ');
            }
        });
        return quoted.append('"').toString();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the jar: " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PebbleEngine engine() {
        ClasspathLoader loader = new ClasspathLoader(ReportPage.class.getClassLoader());
        loader.setPrefix(FOLDER);
        loader.setSuffix(".peb");
        loader.setCharset("UTF-8");
        return new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .strictVariables(true)
                .newLineTrimming(true)
                .defaultLocale(Locale.ROOT)
                .extension(new ReportFilters())
                .build();
    }
}
