package org.theseus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.cases.Finding;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;
import org.theseus.protect.Disclosure;
import org.theseus.protect.Protection;
import org.theseus.report.text.ReportText;

/** Both files: equal for equal content, complete, and in agreement with each other. */
class ReportWriterTest {

    @TempDir
    Path folder;

    @Test
    void equalContentGivesEqualBytesInWhateverOrderItsRowsCome() throws IOException {
        ReportContent content = SampleCase.content();
        List<Transfer> shuffled = new ArrayList<>(content.transfers());
        Collections.shuffle(shuffled, new Random(3));
        List<ReportAccount> reversed = new ArrayList<>(content.accounts());
        Collections.reverse(reversed);
        ReportWriter.write(content, ReportText.english(), folder.resolve("a"));
        ReportWriter.write(with(SampleCase.content(), reversed, shuffled), ReportText.english(), folder.resolve("b"));
        for (String name : List.of(ReportWriter.PAGE, ReportWriter.DATA)) {
            assertThat(folder.resolve("a").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("b").resolve(name));
        }
    }

    @Test
    void thePageIsTheOneThatWasLookedAt() throws IOException {
        Path page = ReportWriter.write(GoldenCase.content(), ReportText.english(), folder);
        for (String name : List.of(ReportWriter.PAGE, ReportWriter.DATA)) {
            Path golden = Path.of("src/test/resources/theseus/report", name);
            if (Boolean.getBoolean("theseus.writeGoldens")) {
                Files.createDirectories(golden.getParent());
                Files.copy(page.resolveSibling(name), golden, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            assertThat(page.resolveSibling(name)).hasSameBinaryContentAs(golden);
        }
    }

    @Test
    void theFolderHoldsTwoFilesOfTheOwnerAlone() throws IOException {
        ReportWriter.write(SampleCase.content(), ReportText.english(), folder.resolve("out"));
        ReportWriter.write(SampleCase.content(), ReportText.english(), folder.resolve("out"));
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.html", "report.json");
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("out/report.html")))
                .hasSize(2);
        assertThat(Files.getPosixFilePermissions(folder.resolve("out"))).hasSize(3);
    }

    @Test
    void aFileInPlaceOfTheFolderIsAUsageError() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        assertThatThrownBy(() -> ReportWriter.write(SampleCase.content(), ReportText.english(), file))
                .isInstanceOfSatisfying(
                        TheseusException.class, e -> assertThat(e.kind()).isEqualTo(TheseusException.Kind.USAGE))
                .hasMessageContaining("taken");
    }

    @Test
    void jsonAndPageTellTheSameNetworksFindingsAndRows() throws IOException {
        ReportContent content = SampleCase.content();
        Path page = ReportWriter.write(content, ReportText.english(), folder);
        String html = Files.readString(page);
        JsonNode json = new ObjectMapper()
                .readTree(page.resolveSibling(ReportWriter.DATA).toFile());
        assertThat(json.get("networks")).hasSize(2);
        assertThat(json.get("further")).hasSize(1);
        for (int i = 0; i < 2; i++) {
            JsonNode network = json.get("networks").get(i);
            List<String> ids = content.networks().get(i).findingIds();
            assertThat(network.get("findings")).hasSize(ids.size());
            for (int j = 0; j < ids.size(); j++) {
                String id = ids.get(j);
                Finding finding = content.findings().stream()
                        .filter(known -> known.id().equals(id))
                        .findFirst()
                        .orElseThrow();
                String shown = content.protection().findingId(finding);
                JsonNode found = network.get("findings").get(j);
                assertThat(found.at("/finding/id").asText()).isEqualTo(shown);
                assertThat(found.at("/finding/score").asDouble()).isEqualTo(finding.score());
                assertThat(html).contains("id=\"" + shown + "\"");
                List<String> cited = new ArrayList<>();
                found.get("cited")
                        .forEach(row -> cited.add(network.get("rows")
                                .get(row.get("row").asInt())
                                .get("id")
                                .asText()));
                assertThat(cited)
                        .containsExactlyInAnyOrderElementsOf(finding.transfers().stream()
                                .map(evidence -> content.protection().transferId(evidence.transferId()))
                                .toList());
                for (Finding.Evidence evidence : finding.transfers()) {
                    assertThat(html)
                            .contains(content.protection().transferId(evidence.transferId()))
                            .contains(evidence.rows().get(0).toString());
                }
            }
        }
        assertThat(html).contains("Absence of payments is no sign of absence of a fee.");
        assertThat(json.at("/summary/cautions/0").asText())
                .isEqualTo("Absence of payments is no sign of absence of a fee.");
    }

    @Test
    void theScoreIsShownByItsPartsAndNeverAsANumber() throws IOException {
        String html = Files.readString(ReportWriter.write(SampleCase.content(), ReportText.english(), folder));
        assertThat(html).contains("+0.4980").contains("-0.1000").doesNotContain("0.83");
    }

    @Test
    void wordsOfToneAreKept() throws IOException {
        String html = Files.readString(ReportWriter.write(SampleCase.content(), ReportText.english(), folder))
                .toLowerCase(java.util.Locale.ROOT);
        assertThat(html).doesNotContain("suspect").doesNotContain("guilty").doesNotContain("laundering");
    }

    @Test
    void anEmptyCaseSaysSo() throws IOException {
        ReportContent full = SampleCase.content();
        ReportContent empty = new ReportContent(
                "empty",
                "0.1.0",
                "",
                "bank",
                "-",
                List.of(),
                List.of(),
                new ReportTotals(0, 0, 0, 0, 0, 0, 0, 0, new java.util.TreeMap<>(), null, null),
                List.of(),
                full.detectors().subList(0, 1),
                List.of(),
                new java.util.TreeMap<>(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                new java.util.TreeMap<>(),
                ReportGaps.NONE,
                Protection.of(SampleCase.KEY, Disclosure.PROTECTED, List.of(), List.of(), List.of()));
        String html = Files.readString(ReportWriter.write(empty, ReportText.english(), folder));
        assertThat(html)
                .contains("No finding. That is not the same as nothing there")
                .contains("none of them dated")
                .contains("No source states a handling code");
    }

    static ReportContent with(ReportContent c, List<ReportAccount> accounts, List<Transfer> transfers) {
        return new ReportContent(
                c.caseName(),
                c.toolVersion(),
                c.handling(),
                c.preset(),
                c.configSha256(),
                c.sources(),
                c.refused(),
                c.totals(),
                accounts,
                c.detectors(),
                c.findings(),
                c.assessments(),
                transfers,
                c.networks(),
                c.networksInAll(),
                c.pictures(),
                c.communities(),
                c.euros(),
                c.gaps(),
                c.protection());
    }
}
