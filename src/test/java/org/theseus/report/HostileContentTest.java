package org.theseus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.model.Channel;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.model.Transfer;
import org.theseus.report.text.ReportText;

/** Names, numbers and files that try to be code are text everywhere and run nowhere. */
class HostileContentTest {

    private static final List<String> NAMES = List.of(
            "<script>window.hit=1</script>",
            "\"><img src=x onerror=\"window.hit=1\">",
            "' onfocus='window.hit=1' autofocus='",
            "=cmd|' /C calc'!A0",
            "\u202Eevil\u202C gnp.exe",
            "nul\u0000 bell\u0007 lone\uD800 tab\tline\n",
            "{{ report }} {% raw %} </style></svg></title> <!-- ]]>",
            "x".repeat(10_000),
            "👩‍👧 محمد Δημήτρης 王小明");

    @TempDir
    Path folder;

    @Test
    void everythingIsText() throws IOException {
        String html = Files.readString(ReportWriter.write(content(), ReportText.english(), folder));
        assertThat(html)
                .doesNotContain("<script>window")
                .doesNotContain("<img")
                .doesNotContain("\u0000")
                .doesNotContain("\u202E")
                .contains("&lt;script&gt;window.hit=1&lt;/script&gt;")
                .contains("[U+202E]evil[U+202C]")
                .contains("{{ report }} {% raw %}")
                .contains("محمد");
        assertThat(html.split("<script>", -1)).hasSize(2);
        assertThat(html.lines()
                        .filter(line -> !line.contains("application/json"))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0))
                .isLessThan(14_000);
    }

    @Test
    @Tag("browser")
    void nothingRuns() throws Exception {
        Path browser = Chromium.find().orElse(null);
        assumeTrue(browser != null, "no Chromium on this machine");
        Path page = ReportWriter.write(content(), ReportText.english(), folder.resolve("report"));
        try (Chromium chromium = Chromium.open(browser, page, folder.resolve("profile"))) {
            assertThat(chromium.evaluate("String(window.hit)")).isEqualTo("undefined");
            assertThat(chromium.complaints).isEmpty();
            assertThat(chromium.requests).hasSize(1);
            assertThat(chromium.evaluate("document.querySelectorAll('script:not([type=\"application/json\"])').length"))
                    .isEqualTo("1");
            assertThat(chromium.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo("true");
            String csv = chromium.evaluate(
                    "Array.from(document.querySelectorAll('table.evidence')).map(t => t.reportCsv()).join('')");
            assertThat(csv).contains("\"'=cmd|' /C calc'!A0\"").doesNotContain("\"=cmd");
        }
    }

    static ReportContent content() {
        SampleCase sample = SampleCase.empty();
        AccountId next = sample.account("bank", "C-0031", "Milan Jovančić", "RS", Observation.FULL);
        for (String name : NAMES) {
            AccountId account = sample.account("bank" + name, name, name, "AT", Observation.PARTIAL);
            List<Transfer> rows = List.of(
                    sample.pay(account, next, 5_00L, 3, Channel.MTO, Precision.MINUTE),
                    sample.pay(next, account, 5_00L, 9, Channel.BANK, Precision.DAY));
            sample.find("pass-through", "A4", 0.5, account, Role.COLLECTOR, rows, "about " + name);
            sample.find("pass-through", "A4", 0.5, next, Role.MULE, rows, name);
        }
        return sample.toContent();
    }
}
