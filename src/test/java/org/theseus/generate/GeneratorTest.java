package org.theseus.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.generate.cases.PlantedCases;
import org.theseus.ingest.FileIngest;
import org.theseus.ingest.IngestOptions;
import org.theseus.ingest.IngestProgress;
import org.theseus.ingest.IngestResult;
import org.theseus.ingest.Profiles;
import org.theseus.model.TheseusException;

/** One generated case, read back from its files. */
@Tag("slow")
class GeneratorTest {

    private static final long ROWS = 20_000;

    /** Prevalence 20 gives four positives of each indicator in so few rows. */
    private static final double PREVALENCE = 20;

    @TempDir
    static Path temp;

    private static Path folder;
    private static Generated made;
    private static Map<String, PlantedRow> rows;

    private static GenerationRequest request(GenerationRequest.View view, GenerationRequest.Content content) {
        return new GenerationRequest(42, ROWS, view, content, PREVALENCE, 1);
    }

    @BeforeAll
    static void generate() throws IOException {
        folder = temp.resolve("case");
        made = Generator.generate(
                request(GenerationRequest.View.FULL, GenerationRequest.Content.CASES), folder, count -> {});
        rows = PlantedRow.read(folder.resolve("transfers.csv"));
    }

    @Test
    void theNumberOfRowsIsTheOneAskedForAndTimesAscend() {
        assertThat(rows).hasSize((int) ROWS);
        assertThat(made.rows()).isEqualTo(ROWS);
        assertThat(new ArrayList<>(rows.values())).isSortedAccordingTo(Comparator.comparingLong(PlantedRow::second));
    }

    @Test
    void theSameRequestGivesTheSameBytes() throws IOException {
        Generated again = Generator.generate(
                request(GenerationRequest.View.FULL, GenerationRequest.Content.CASES), temp.resolve("again"), n -> {});
        assertThat(again.files()).isEqualTo(made.files());
        assertThat(Files.readString(temp.resolve("again/manifest.json")))
                .isEqualTo(Files.readString(folder.resolve("manifest.json")));
    }

    @Test
    void everyIndicatorIsPlantedAsOftenAsStated() {
        for (String pattern : PlantedCases.patterns()) {
            assertThat(made.groups()).as(pattern).containsEntry("POSITIVE " + pattern, 4);
        }
        assertThat(made.groups().keySet().stream().filter(group -> group.startsWith("NARRATIVE")))
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(made.groups().keySet().stream().filter(group -> group.startsWith("LOOKALIKE")))
                .hasSizeGreaterThanOrEqualTo(20);
    }

    private static Map<String, List<PlantedRow>> attempts(String file) throws IOException {
        Map<String, List<PlantedRow>> attempts = new LinkedHashMap<>();
        for (CSVRecord label : PlantedRow.records(folder.resolve(file))) {
            attempts.computeIfAbsent(label.get("attempt_id"), id -> new ArrayList<>())
                    .add(rows.get(label.get("transfer_id")));
        }
        attempts.values().forEach(list -> list.sort(Comparator.comparingLong(PlantedRow::second)));
        return attempts;
    }

    private static String pattern(String attempt) {
        return attempt.replaceFirst("(-near)?-\\d+$", "");
    }

    @Test
    void positivesBreakNoRuleOfTheirDefinition() throws IOException {
        int checked = 0;
        for (var attempt : attempts("truth/labels.csv").entrySet()) {
            var check = Definitions.CHECKS.get(pattern(attempt.getKey()));
            if (check != null) {
                checked++;
                assertThat(check.apply(attempt.getValue())).as(attempt.getKey()).isEmpty();
            }
        }
        assertThat(checked).isEqualTo(4 * Definitions.CHECKS.size());
    }

    @Test
    void boundaryCasesBreakExactlyTheirRule() throws IOException {
        Map<String, String> rules = PlantedRow.records(folder.resolve("truth/boundary.csv")).stream()
                .collect(Collectors.toMap(row -> row.get("attempt_id"), row -> row.get("rule"), (a, b) -> a));
        int checked = 0;
        for (var attempt : attempts("truth/boundary.csv").entrySet()) {
            var check = Definitions.CHECKS.get(pattern(attempt.getKey()));
            if (check != null) {
                checked++;
                assertThat(check.apply(attempt.getValue()))
                        .as(attempt.getKey())
                        .isEqualTo(Set.of(rules.get(attempt.getKey())));
            }
        }
        assertThat(checked).isGreaterThan(40);
    }

    @Test
    void theTruthNamesEveryIdentifiedSide() throws IOException {
        Set<String> persons = PlantedRow.records(folder.resolve("truth/parties.csv")).stream()
                .map(row -> row.get("person"))
                .collect(Collectors.toSet());
        List<CSVRecord> identity = PlantedRow.records(folder.resolve("truth/identity.csv"));
        assertThat(identity).allMatch(row -> persons.contains(row.get("person")));
        long sides = rows.values().stream()
                .mapToLong(row -> (row.payer().isEmpty() ? 0 : 1) + (row.payee().isEmpty() ? 0 : 1))
                .sum();
        assertThat(identity).hasSize((int) sides);
    }

    @Test
    void withoutCasesNothingIsPlanted() throws IOException {
        Generated benign = Generator.generate(
                request(GenerationRequest.View.FULL, GenerationRequest.Content.BENIGN),
                temp.resolve("benign"),
                n -> {});
        assertThat(benign.plantedRows()).isZero();
        assertThat(benign.benignShare()).isEqualTo(1);
        assertThat(PlantedRow.records(temp.resolve("benign/truth/labels.csv")))
                .allMatch(row -> row.get("positive").equals("false"));
        assertThat(PlantedRow.records(temp.resolve("benign/truth/look-alikes.csv")))
                .isNotEmpty();
    }

    @Test
    void thePartialViewShowsOnlyRowsOfOrderedAccounts() throws IOException {
        Path partial = temp.resolve("partial");
        Generated ordered = Generator.generate(
                request(GenerationRequest.View.PARTIAL, GenerationRequest.Content.CASES), partial, n -> {});
        Set<String> accounts = PlantedRow.records(partial.resolve("orders.csv")).stream()
                .map(row -> row.get("account"))
                .collect(Collectors.toSet());
        Map<String, PlantedRow> seen = PlantedRow.read(partial.resolve("transfers.csv"));
        assertThat(seen.values())
                .isNotEmpty()
                .allMatch(row -> accounts.contains(row.payer()) || accounts.contains(row.payee()));
        assertThat(ordered.rowsSeen()).isEqualTo(seen.size()).isLessThan(ROWS / 3);
        assertThat((double) accounts.size() / ordered.accounts()).isBetween(0.03, 0.08);
        assertThat(rows).containsAllEntriesOf(seen);
    }

    @Test
    void theImportTakesEveryRow() throws IOException {
        AtomicLong taken = new AtomicLong();
        IngestResult result = FileIngest.read(
                folder.resolve("transfers.csv"),
                Profiles.of(null).get(folder.resolve("profile.yaml").toString()),
                IngestOptions.NONE,
                transfer -> taken.incrementAndGet(),
                IngestProgress.SILENT);
        assertThat(result.rejected()).isEmpty();
        assertThat(result.duplicates()).isZero();
        assertThat(taken).hasValue(ROWS);
    }

    @Test
    void aFolderThatHoldsSomethingIsRefusedAndLeftAlone() {
        assertThatThrownBy(() -> Generator.generate(
                        request(GenerationRequest.View.FULL, GenerationRequest.Content.CASES), folder, n -> {}))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("not empty");
        assertThat(folder.resolve("manifest.json")).exists();
    }
}
