package org.theseus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.report.text.ReportText;

/** The page in a real browser: no request, no complaint; charts, tables and print work with mouse and keyboard. */
@Tag("browser")
class ReportInBrowserTest {

    /** Helpers in the page: the chart and its parts. */
    private static final String CHART = "const box = document.querySelector('[data-chart=N1].link-chart');"
            + " const canvas = box.querySelector('canvas'); const chart = canvas.reportChart;"
            + " const part = name => box.querySelector('[data-do=' + name + ']');"
            + " const details = () => box.querySelector('.details').textContent;"
            + " const type = (name, text) => { part(name).value = text; part(name).dispatchEvent(new Event('change')); };"
            + " const slide = (name, to) => { part(name).value = to; part(name).dispatchEvent(new Event('input')); };"
            + " const lit = () => chart.edges().filter(e => e.level === 2);";

    @TempDir
    static Path folder;

    private static @Nullable Chromium opened;

    @BeforeAll
    static void open() throws Exception {
        Path browser = Chromium.find().orElse(null);
        assumeTrue(browser != null, "no Chromium on this machine");
        Path page = ReportWriter.write(SampleCase.content(), ReportText.english(), folder.resolve("report"));
        opened = Chromium.open(browser, page, folder.resolve("profile"));
        keepPictures(page);
    }

    /** With -Dtheseus.pictures=FOLDER: screenshots in light and dark, wide and narrow, and the print, to be looked at. */
    private static void keepPictures(Path page) throws Exception {
        String keep = System.getProperty("theseus.pictures");
        if (keep == null) {
            return;
        }
        Path pictures = Files.createDirectories(Path.of(keep));
        for (String scheme : List.of("light", "dark")) {
            page().call(
                            "Emulation.setEmulatedMedia",
                            "features",
                            List.of(Map.of("name", "prefers-color-scheme", "value", scheme)));
            for (int width : new int[] {1280, 400}) {
                width(width);
                Thread.sleep(300);
                page().screenshot(pictures.resolve(scheme + "-" + width + ".png"));
            }
        }
        page().call("Emulation.setEmulatedMedia", "features", List.of());
        page().call("Emulation.clearDeviceMetricsOverride");
        page().print(pictures.resolve("print.pdf"));
        Files.copy(page, pictures.resolve("report.html"), StandardCopyOption.REPLACE_EXISTING);
    }

    @AfterAll
    static void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @BeforeEach
    void clear() throws Exception {
        script("part('clear').click(); slide('after', 0); slide('before', 1000); return '';");
    }

    private static Chromium page() {
        return java.util.Objects.requireNonNull(opened);
    }

    private static void width(int width) throws Exception {
        page().call(
                        "Emulation.setDeviceMetricsOverride",
                        "width",
                        width,
                        "height",
                        900,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        false);
    }

    private static String script(String body) throws Exception {
        return page().evaluate("(() => {" + CHART + body + "})()");
    }

    @Test
    void nothingIsRequestedAndNothingIsComplainedOf() {
        assertThat(page().requests).hasSize(1).first().asString().startsWith("file:");
        assertThat(page().complaints).isEmpty();
    }

    @Test
    void thePolicyIsEnforced() throws Exception {
        String ran = page().evaluate(
                        "(() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
                                + " document.body.appendChild(s); s.remove(); return String(window.ran); })()");
        assertThat(ran).isEqualTo("undefined");
        page().complaints.clear();
    }

    @Test
    void everyPartIsThere() throws Exception {
        for (String part : List.of(
                "#summary .caution",
                ".network-section .link-chart canvas",
                ".network-section .still svg",
                "[id^=flow-] + figure svg",
                "[id^=places-] + figure svg",
                "table.corridors td",
                "table.scales .urgent",
                "table.proceeds tfoot td",
                "[id^=noted-]",
                ".network-section table.roles",
                "article.finding .block.inference svg",
                "article.finding .score tr.against",
                "article.finding .block.assessment",
                ".block.fact table.evidence",
                "#further table",
                "#communities table",
                "#not-seen .coverage-map td.PART",
                "#method table",
                "#provenance .source",
                "#glossary dt")) {
            assertThat(page().evaluate("String(document.querySelectorAll(\"" + part + "\").length > 0)"))
                    .as(part)
                    .isEqualTo("true");
        }
        assertThat(page().evaluate("getComputedStyle(document.querySelector('.banner')).position"))
                .isEqualTo("sticky");
    }

    @Test
    void theSliderNarrowsThePeriod() throws Exception {
        String shown = script("const all = chart.edges().reduce((n, e) => n + e.count, 0); slide('after', 700);"
                + " const some = chart.edges().reduce((n, e) => n + e.count, 0); slide('before', 700);"
                + " const few = chart.edges().reduce((n, e) => n + e.count, 0);"
                + " return [all, some, few, box.querySelector('output').textContent].join('|');");
        String[] parts = shown.split("\\|", -1);
        int all = Integer.parseInt(parts[0]);
        int some = Integer.parseInt(parts[1]);
        int few = Integer.parseInt(parts[2]);
        assertThat(all).isGreaterThan(some);
        assertThat(some).isGreaterThan(few);
        assertThat(parts[3]).contains(few + " of " + all + " payments");
    }

    @Test
    void theSearchFindsAnAccountAndTellsOfIt() throws Exception {
        assertThat(script("type('find', 'C-0107'); return chart.state.current.label + '|' + details();"))
                .startsWith("C-0107|C-0107, Goran Petkov: collector")
                .contains("pays C-0031");
        assertThat(script("type('find', 'nobody'); return details();"))
                .contains("No account of this chart is called nobody");
    }

    @Test
    void thePathBetweenTwoAccountsIsLitAndKeepsTheOrderOfTime() throws Exception {
        String path =
                script("part('from').value = 'C-0107'; part('to').value = 'AT611904300234573201'; part('path').click();"
                        + " return lit().map(e => e.from.label + '>' + e.to.label).join(' ') + '|' + details()"
                        + " + '|' + chart.state.path.every((r, i, all) => i === 0 || r.to >= all[i - 1].from);");
        assertThat(path)
                .contains("C-0107>C-0031")
                .contains("HU42117730161111101800000000>AT611904300234573201")
                .contains("3 hops:")
                .endsWith("|true");
        assertThat(script(
                        "part('from').value = 'AT611904300234573201'; part('to').value = 'C-0107'; part('path').click();"
                                + " return details();"))
                .contains("No path in time order");
    }

    @Test
    void aLeadIsLitByItsRows() throws Exception {
        assertThat(script("const l = part('lead'); l.value = l.options[2].value; l.dispatchEvent(new Event('change'));"
                        + " return String(lit().length);"))
                .isEqualTo("4");
    }

    @Test
    void groupsOpenAndClose() throws Exception {
        String counts = script(
                "const closed = chart.nodes().length; part('expand').click(); const open = chart.nodes().length;"
                        + " part('expand').click(); return [closed, open, chart.nodes().length, chart.data.nodes.length].join(' ');");
        String[] parts = counts.split(" ", -1);
        assertThat(Integer.parseInt(parts[0])).isLessThan(Integer.parseInt(parts[1]));
        assertThat(parts[1]).isEqualTo(parts[3]);
        assertThat(parts[2]).isEqualTo(parts[0]);
    }

    @Test
    void dragAndWheelMoveTheChart() throws Exception {
        String moved = script("canvas.scrollIntoView({block: 'center'}); const f = canvas.getBoundingClientRect();"
                + " const at = (kind, x, y) => canvas.dispatchEvent(new PointerEvent(kind, {pointerId: 1, clientX: f.left + x, clientY: f.top + y, isPrimary: true}));"
                + " canvas.setPointerCapture = () => {}; const s = chart.scene; const left = s.left, scale = s.scale;"
                + " at('pointerdown', 4, 4); at('pointermove', 54, 24); at('pointerup', 54, 24);"
                + " const dx = s.left - left; canvas.dispatchEvent(new WheelEvent('wheel', {deltaY: -1, ctrlKey: true, clientX: f.left + 9, clientY: f.top + 9, cancelable: true}));"
                + " return Math.round(dx) + ' ' + (s.scale > scale);");
        assertThat(moved).isEqualTo("50 true");
    }

    @Test
    void theArrowKeysWalkTheChartAndSayWhatIsThere() throws Exception {
        String said = script("canvas.focus();"
                + " const key = k => canvas.dispatchEvent(new KeyboardEvent('keydown', {key: k, bubbles: true}));"
                + " key('ArrowRight'); const first = chart.state.current.label; key('ArrowRight');"
                + " return (first !== chart.state.current.label) + ' ' + details();");
        assertThat(said).startsWith("true ").contains("payments");
    }

    @Test
    void aTableSortsByTheValueBehindTheText() throws Exception {
        String amounts = page().evaluate(
                        "(() => { const t = document.querySelector('table.evidence');"
                                + " t.querySelectorAll('th button')[4].click();"
                                + " return Array.from(t.tBodies[0].rows).map(r => r.cells[4].firstChild.textContent.replace(/[^0-9.]/g, '')).join(' '); })()");
        double[] sorted = java.util.Arrays.stream(amounts.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(sorted).hasSizeGreaterThan(40).isSorted();
        assertThat(page().evaluate("document.querySelector('table.evidence th[aria-sort]').getAttribute('aria-sort')"))
                .isEqualTo("ascending");
    }

    @Test
    void aTableFiltersAndCopiesWhatIsShown() throws Exception {
        String csv = page().evaluate("(() => { const t = document.querySelectorAll('table.evidence')[0];"
                + " const f = t.closest('.table-frame').previousElementSibling.querySelector('input');"
                + " f.value = 'wu_2023'; f.dispatchEvent(new Event('input')); const csv = t.reportCsv();"
                + " f.value = ''; f.dispatchEvent(new Event('input')); return csv; })()");
        assertThat(csv.lines().toList())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).matches("\"lead\".*|.*wu_2023\\.csv.*"));
        assertThat(csv.lines().map(line -> line.split("\",\"", -1).length).distinct())
                .hasSize(1);
    }

    @Test
    void withoutTheScriptTheFirstRowsAndEveryPictureStandInThePage() throws Exception {
        page().call("Emulation.setScriptExecutionDisabled", "value", true);
        try {
            String html = Files.readString(folder.resolve("report/report.html"));
            assertThat(html).contains("<table class=\"evidence\"").contains("class=\"drawing\"");
            assertThat(html.split("<td class=\"num\">", -1).length).isGreaterThan(50);
        } finally {
            page().call("Emulation.setScriptExecutionDisabled", "value", false);
        }
    }

    @Test
    void nothingOverflowsOnAnyWidth() throws Exception {
        for (int width : new int[] {1280, 800, 400}) {
            width(width);
            assertThat(Integer.parseInt(page().evaluate("document.documentElement.scrollWidth")))
                    .as("at %d", width)
                    .isLessThanOrEqualTo(width);
        }
        page().call("Emulation.clearDeviceMetricsOverride");
    }

    @Test
    void everyIdIsOnceAndEveryReferenceLeadsSomewhere() throws Exception {
        String broken = page().evaluate(
                        "(() => { const ids = Array.from(document.querySelectorAll('[id]')).map(e => e.id);"
                                + " const twice = ids.filter((id, i) => ids.indexOf(id) !== i);"
                                + " const lost = Array.from(document.querySelectorAll('a[href^=\"#\"]')).map(e => e.getAttribute('href').slice(1))"
                                + ".filter(id => !document.getElementById(id));"
                                + " const labels = Array.from(document.querySelectorAll('[aria-labelledby],[aria-describedby]'))"
                                + ".flatMap(e => (e.getAttribute('aria-labelledby') || e.getAttribute('aria-describedby')).split(' ')).filter(id => !document.getElementById(id));"
                                + " return twice.concat(lost, labels).join(' '); })()");
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"light,1280", "dark,1280", "light,400"})
    void theAccessibilityCheckerFindsNothing(String scheme, int width) throws Exception {
        width(width);
        page().call(
                        "Emulation.setEmulatedMedia",
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme)));
        page().evaluate(resource("vendor/axe-core-4.14.1/axe.min.js") + "; ''");
        String violations = page().await(
                        "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations"
                                + ".map(v => v.impact + ' ' + v.id + ': ' + v.help + '\\n  ' + v.nodes.slice(0, 4).map(n => n.html.slice(0, 200)"
                                + " + ' ' + n.failureSummary).join('\\n  ')).join('\\n'))");
        page().call("Emulation.setEmulatedMedia", "features", List.of());
        page().call("Emulation.clearDeviceMetricsOverride");
        page().complaints.clear();
        assertThat(violations).isEmpty();
    }

    private static String resource(String name) throws Exception {
        try (InputStream in = ReportInBrowserTest.class.getResourceAsStream("/theseus/report/" + name)) {
            return new String(java.util.Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void itPrintsOnA4() throws Exception {
        page().print(folder.resolve("report.pdf"));
        assertThat(Files.size(folder.resolve("report.pdf"))).isGreaterThan(20_000);
    }
}
