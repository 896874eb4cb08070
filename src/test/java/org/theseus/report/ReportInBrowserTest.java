package org.theseus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser: no request, no complaint, and tables, pictures and print work. */
@Tag("browser")
class ReportInBrowserTest {

    @TempDir
    static Path folder;

    private static @Nullable Chromium opened;

    @BeforeAll
    static void open() throws Exception {
        Path browser = Chromium.find().orElse(null);
        assumeTrue(browser != null, "no Chromium on this machine");
        Path page = ReportWriter.write(SampleCase.content(), folder.resolve("report"));
        opened = Chromium.open(browser, page, folder.resolve("profile"));
    }

    @AfterAll
    static void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private static Chromium page() {
        return java.util.Objects.requireNonNull(opened);
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
    void aTableSortsByTheValueBehindTheText() throws Exception {
        String amounts = page().evaluate("(() => { const t = document.querySelector('table.evidence');"
                + " t.querySelectorAll('th button')[4].click();"
                + " return Array.from(t.tBodies[0].rows).map(r => r.cells[4].getAttribute('data-v')).join(' '); })()");
        double[] sorted = java.util.Arrays.stream(amounts.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(sorted).hasSize(30).isSorted();
        assertThat(page().evaluate("document.querySelector('table.evidence th[aria-sort]').getAttribute('aria-sort')"))
                .isEqualTo("ascending");
    }

    @Test
    void aTableFiltersAndCopiesWhatIsShown() throws Exception {
        String csv = page().evaluate("(() => { const t = document.querySelectorAll('table.evidence')[1];"
                + " const f = t.closest('.table-frame').previousElementSibling.querySelector('input');"
                + " f.value = 'wu_2023'; f.dispatchEvent(new Event('input')); return t.reportCsv(); })()");
        assertThat(csv.lines().toList())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).matches("\"part\".*|.*wu_2023\\.csv.*"));
        assertThat(csv.lines().map(line -> line.split("\",\"", -1).length).distinct())
                .hasSize(1);
    }

    @Test
    void theArrowKeysWalkThePictureAndSayWhatIsThere() throws Exception {
        String said = page().evaluate(
                        "(() => { const s = document.querySelector('#network svg.network');"
                                + " const n = s.querySelectorAll('.node'); n[0].focus();"
                                + " n[0].dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true}));"
                                + " return (document.activeElement === n[1]) + ' ' + s.parentNode.querySelector('.details').textContent; })()");
        assertThat(said).startsWith("true ").contains("transfer");
    }

    @Test
    void nothingOverflowsOnAnyWidth() throws Exception {
        for (int width : new int[] {1280, 800, 400}) {
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
                                + " const lost = Array.from(document.querySelectorAll('a[href^=\"#\"],use')).map(e => e.getAttribute('href').slice(1))"
                                + ".filter(id => !document.getElementById(id));"
                                + " const labels = Array.from(document.querySelectorAll('[aria-labelledby]'))"
                                + ".flatMap(e => e.getAttribute('aria-labelledby').split(' ')).filter(id => !document.getElementById(id));"
                                + " return twice.concat(lost, labels).join(' '); })()");
        assertThat(broken).isEmpty();
    }

    @Test
    void itPrintsOnA4AndCanBeLookedAt() throws Exception {
        page().print(folder.resolve("report.pdf"));
        assertThat(Files.size(folder.resolve("report.pdf"))).isGreaterThan(20_000);
        String keep = System.getProperty("theseus.pictures");
        if (keep != null) {
            Path pictures = Files.createDirectories(Path.of(keep));
            page().print(pictures.resolve("report.pdf"));
            Files.copy(
                    folder.resolve("report/report.html"),
                    pictures.resolve("report.html"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
