package org.theseus.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.theseus.protect.PlainText;
import org.theseus.report.draw.RoleShape;
import org.theseus.report.draw.RouteMap;
import org.theseus.report.safe.SafeReport;
import org.theseus.report.text.ReportText;

/**
 * The report as one HTML page. Style and script stand in the page and are allowed by their digests alone: the page can
 * load nothing and run nothing else, whatever a name or reference contains. Everything is escaped by the template engine,
 * by {@link ChartData} or by the writer of pictures.
 */
public final class ReportPage {

    private static final List<String> SCRIPTS = List.of(
            "core.js",
            "table.js",
            "evidence.js",
            "paths.js",
            "crowd.js",
            "scene.js",
            "pointers.js",
            "chart.js",
            "start.js");
    /** The page and what it includes. */
    private static final List<String> TEMPLATES = List.of(
            "report",
            "body",
            "summary",
            "network",
            "chart",
            "route",
            "persons",
            "proceeds",
            "tags",
            "finding",
            "evidence",
            "further",
            "communities",
            "not-seen",
            "method",
            "glossary");

    private static final String SCRIPT_WORDS = "js.";

    private ReportPage() {}

    /** Reads templates and outlines of countries, which takes longer than to fill and draw them. */
    public static void makeReady() {
        TEMPLATES.forEach(Templates::makeReady);
        RouteMap.makeReady();
    }

    /** The page's text. */
    public static String render(SafeReport report, ReportText text) {
        String style = Templates.resource("report.css") + pageMargins(report, text);
        String script = SCRIPTS.stream()
                .map(Templates::resource)
                .collect(Collectors.joining("\n", "(function () {\n'use strict';\n", "})();\n"));
        Map<String, Object> context = new HashMap<>();
        context.put("report", report);
        context.put(
                "networks",
                report.networks().parallelStream()
                        .map(network -> NetworkView.of(network, text, NetworkView.ROWS_IN_PAGE, Drawings.SVG))
                        .toList());
        context.put(
                "pictures",
                report.pictures().stream()
                        .map(picture -> NetworkView.PictureView.of(
                                picture, report.pictures().indexOf(picture), text, Drawings.SVG))
                        .toList());
        context.put("style", style);
        context.put("script", script);
        context.put("words", words(text));
        context.put("policy", policy(style, script));
        context.put("screen", true);
        return Templates.fill("report", context, text);
    }

    private static String words(ReportText text) {
        SortedMap<String, String> words = new TreeMap<>();
        ReportText.english().keys().stream()
                .filter(key -> key.startsWith(SCRIPT_WORDS))
                .forEach(key -> words.put(key.substring(SCRIPT_WORDS.length()), text.get(key)));
        words.put("group", text.get("number.group"));
        words.put("decimal", text.get("number.decimal"));
        SortedMap<String, String> shapes = new TreeMap<>();
        RoleShape.ALL.forEach(
                shape -> shapes.put(shape, RoleShape.outline(shape).toSvg()));
        return ChartData.words(words, shapes);
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; style-src '" + digest(style) + "'; script-src '" + digest(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    /** Handling line and page numbers in the margins of every printed page. */
    private static String pageMargins(SafeReport report, ReportText text) {
        String handling = cssString(PlainText.shortened(report.handling(), 110));
        String name = cssString(text.of("page.case", PlainText.shortened(report.caseName(), 60)));
        return "\n@page{@top-center{content:" + handling + "}@bottom-left{content:" + name
                + "}@bottom-right{content:counter(page) \" / \" counter(pages)}}\n";
    }

    /** Text as a CSS string. */
    public static String cssString(String text) {
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
}
