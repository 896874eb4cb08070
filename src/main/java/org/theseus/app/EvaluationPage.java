package org.theseus.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.evaluate.Evaluation;
import org.theseus.evaluate.Interval;
import org.theseus.evaluate.TruthMeasures;
import org.theseus.export.ExportFormat.ExportFile;
import org.theseus.table.Column;
import org.theseus.table.Table;

/**
 * What {@code evaluate} measured as one page: bars with 95 % intervals of recall and precision, recall over how far a case evades,
 * leads beside trivial baselines, and every figure as a table below. One file without script or network. Stateless.
 */
public final class EvaluationPage {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Evaluation</title>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>body{font:15px/1.45 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}
            table{border-collapse:collapse;margin:1rem 0}td,th{border-bottom:1px solid #ccd;padding:.15rem .6rem;text-align:left}
            svg{max-width:100%;height:auto}text{font:12px system-ui,sans-serif}.soft{fill:#667}.bar{fill:#3f6ea8}
            .whisker,.axis{stroke:#1b1f24;fill:none}.exact{stroke:#3f6ea8}.near{stroke:#b4622d;stroke-dasharray:6 4}
            .line{fill:none;stroke-width:2}.limit{stroke:#889;stroke-dasharray:2 3}</style></head><body>
            <h1>Findings against known truth</h1>
            <p>Planted positives follow the definitions, so recall on them is conformance and no estimate for real cases.</p>
            """;

    private static final int LABEL = 190;
    private static final int WIDTH = 460;
    private static final int STEP = 18;
    private static final int HEIGHT = 130;

    private final StringBuilder page = new StringBuilder(HEAD);

    private EvaluationPage() {}

    /**
     * Writes the page.
     *
     * @param truth counts against the truth of an invented case, null for labels only
     */
    public static void write(Path file, EvaluateCase.Outcome outcome, @Nullable TruthMeasures truth) {
        byte[] bytes = html(outcome, truth).getBytes(StandardCharsets.UTF_8);
        OutputFiles.write(List.of(new ExportFile("evaluation.html", bytes)), file);
    }

    static String html(EvaluateCase.Outcome outcome, @Nullable TruthMeasures truth) {
        EvaluationPage page = new EvaluationPage();
        List<Table> tables = new ArrayList<>(outcome.tables());
        Map<String, Interval> recall = new LinkedHashMap<>();
        outcome.evaluation().patterns().stream()
                .filter(Evaluation.PatternRecall::positive)
                .forEach(pattern -> recall.put(pattern.pattern() + " (" + pattern.attempts() + ")", pattern.recall()));
        page.bars("Attempts that a lead covers, by pattern", recall);
        Map<String, Interval> precision = new LinkedHashMap<>();
        precision.put("leads, in reading order", point(outcome.evaluation().leadsAtK()));
        outcome.evaluation().baselines().forEach((name, value) -> precision.put(name, point(value)));
        page.bars(
                "Precision of the first " + outcome.evaluation().k() + " transfers, leads and trivial baselines",
                precision);
        if (truth != null) {
            tables.addAll(TruthTables.of(truth));
            for (String measure : List.of("recall", "precision", "boundary", "look-alike", "story-about")) {
                Map<String, Interval> shares = new LinkedHashMap<>();
                truth.of(measure)
                        .forEach((key, count) ->
                                shares.put(key + " (" + count.hit() + " of " + count.of() + ")", count.share()));
                page.bars("Counts: " + measure, shares);
            }
            page.evasion(truth);
        }
        tables.forEach(page::table);
        return page.page.append("</body></html>\n").toString();
    }

    private static Interval point(double value) {
        return new Interval(value, value, value);
    }

    private void bars(String title, Map<String, Interval> shares) {
        if (shares.isEmpty()) {
            return;
        }
        page.append("<h2>").append(escaped(title)).append("</h2>\n");
        int height = STEP * shares.size() + 22;
        open(title, height);
        int[] top = {4};
        shares.forEach((label, share) -> {
            int middle = top[0] + STEP / 2;
            text(LABEL - 8, middle + 4, "end", label);
            page.append(format(
                    "<rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>%n",
                    LABEL, top[0] + 3, WIDTH * share.value(), STEP - 7));
            if (share.high() > share.low()) {
                page.append(format(
                        "<path class=\"whisker\" d=\"M%.1f %dH%.1f\"/>%n",
                        LABEL + WIDTH * share.low(), middle, LABEL + WIDTH * share.high()));
            }
            text(LABEL + WIDTH + 8, middle + 4, "start", format("%.3f", share.value()));
            top[0] += STEP;
        });
        axis(height - 18);
    }

    /** Recall over how far a case goes beyond a limit (1 is the limit), by indicator and means. */
    private void evasion(TruthMeasures truth) {
        SortedMap<String, SortedMap<Double, Interval>> exact = curves(truth, "evasion");
        SortedMap<String, SortedMap<Double, Interval>> near = curves(truth, "evasion-nearly");
        exact.forEach((name, curve) -> {
            String title = "Recall over evasion: " + name;
            page.append("<h2>")
                    .append(escaped(title))
                    .append("</h2>\n<p>Solid: the exact definition. Dashed: with the"
                            + " wider one beside it. The dotted line is the limit.</p>\n");
            open(title, HEIGHT + 30);
            double most = curve.lastKey();
            page.append(format("<path class=\"limit\" d=\"M%.1f 4V%d\"/>%n", LABEL + WIDTH / most, HEIGHT));
            line("exact", curve, most);
            line("near", near.getOrDefault(name, new TreeMap<>()), most);
            curve.keySet()
                    .forEach(level ->
                            text((int) (LABEL + WIDTH * level / most), HEIGHT + 20, "middle", String.valueOf(level)));
            text(LABEL - 8, 14, "end", "1");
            text(LABEL - 8, HEIGHT, "end", "0");
            page.append(format("<path class=\"axis\" d=\"M%d 4V%dH%d\"/>%n", LABEL, HEIGHT, LABEL + WIDTH));
            page.append("</svg>\n");
        });
    }

    private static SortedMap<String, SortedMap<Double, Interval>> curves(TruthMeasures truth, String measure) {
        SortedMap<String, SortedMap<Double, Interval>> curves = new TreeMap<>();
        truth.of(measure).forEach((key, count) -> {
            int split = key.lastIndexOf(' ');
            curves.computeIfAbsent(key.substring(0, split), none -> new TreeMap<>())
                    .put(Double.valueOf(key.substring(split + 1)), count.share());
        });
        return curves;
    }

    private void line(String kind, SortedMap<Double, Interval> curve, double most) {
        StringBuilder points = new StringBuilder();
        curve.forEach((level, share) -> points.append(
                format("%.1f,%.1f ", LABEL + WIDTH * level / most, HEIGHT - (HEIGHT - 10) * share.value())));
        page.append(format(
                "<polyline class=\"line %s\" points=\"%s\"/>%n",
                kind, points.toString().strip()));
    }

    private void open(String title, int height) {
        page.append(format(
                "<svg viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\" aria-label=\"%s\">%n",
                LABEL + WIDTH + 60, height, LABEL + WIDTH + 60, escaped(title)));
    }

    private void axis(int bottom) {
        page.append(format("<path class=\"axis\" d=\"M%d 2V%dH%d\"/>%n", LABEL, bottom, LABEL + WIDTH));
        text(LABEL, bottom + 14, "middle", "0");
        text(LABEL + WIDTH, bottom + 14, "middle", "1");
        page.append("</svg>\n");
    }

    private void text(int x, int y, String anchor, String words) {
        page.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, escaped(words)));
    }

    private void table(Table table) {
        page.append("<h2>").append(escaped(table.name())).append("</h2>\n<table><tr>");
        table.columns()
                .forEach(column ->
                        page.append("<th>").append(escaped(column.heading())).append("</th>"));
        page.append("</tr>\n");
        for (int row = 0; row < table.rows().size(); row++) {
            page.append("<tr>");
            for (Column column : table.columns()) {
                Object cell = table.cell(row, column.name());
                page.append("<td>")
                        .append(escaped(cell == null ? "" : cell.toString()))
                        .append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</table>\n");
        table.notes().forEach(note -> page.append("<p>").append(escaped(note)).append("</p>\n"));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values).replace(System.lineSeparator(), "\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
