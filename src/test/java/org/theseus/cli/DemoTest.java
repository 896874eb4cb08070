package org.theseus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.model.Status;

/** {@code demo} from an empty home to the report, held against the answer sheet that stands beside the sample files. */
@Tag("server")
class DemoTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path SHEET = Path.of("samples", "expected-findings.yaml");

    private static Program program;
    private static Program.Result first;

    @BeforeAll
    static void runDemo() {
        first = DemoHome.firstRun();
        program = DemoHome.program();
        assertThat(first.exit()).as(first.err()).isZero();
    }

    private static Path report() {
        return program.home().resolve("demo").resolve("report");
    }

    private static List<JsonNode> findings(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("findings", "--case", "demo", "--json"));
        command.addAll(List.of(options));
        Program.Result result = program.run(command.toArray(String[]::new));
        assertThat(result.exit()).as(result.err()).isZero();
        List<JsonNode> findings = new ArrayList<>();
        for (String line : result.lines()) {
            findings.add(MAPPER.readTree(line));
        }
        return findings;
    }

    @Test
    void itEndsWithThePathOfAReport() {
        assertThat(first.lines().get(first.lines().size() - 1)).isEqualTo("report: " + report().resolve("report.html"));
        assertThat(report().resolve("report.html")).isNotEmptyFile();
        assertThat(report().resolve("report.json")).isNotEmptyFile();
    }

    /** Whoever reads that somebody got six other payments must be able to see these six. */
    @Test
    void everyNumberOfRowsBesideThoseCitedHasACommandThatListsThem() throws IOException {
        Pattern beside =
                Pattern.compile("  \\S+ (\\S+): gets (.*), pays (.*?)(?:; opening .*)?; theseus (transfers .*)");
        Pattern pool = Pattern.compile(" the pool is (\\d+) payments? .*; the pool.*: theseus (transfers .*)");
        int told = 0;
        for (JsonNode finding : findings("--all")) {
            String text = why(finding.path("id").asText());
            List<String> facts =
                    text.substring(text.indexOf("\nFACTS")).lines().skip(1).toList();
            for (String line : text.lines().toList()) {
                Matcher other = beside.matcher(line);
                if (other.matches()) {
                    String label = other.group(1);
                    long cited = facts.stream()
                            .filter(row -> row.contains("  " + label + " > ") || row.contains(" > " + label + "  "))
                            .count();
                    assertThat(rows(other.group(4)))
                            .as(line)
                            .isEqualTo(cited + number(other.group(2)) + number(other.group(3)));
                    told++;
                }
                Matcher pooled = pool.matcher(line);
                if (pooled.find()) {
                    assertThat(rows(pooled.group(2))).as(line).isEqualTo(Long.parseLong(pooled.group(1)));
                }
            }
        }
        assertThat(told).isGreaterThan(9);
    }

    private static String why(String id) {
        return program.run("why", id, "--case", "demo").out();
    }

    /** Payments in words such as "1525.00 EUR in 3 other payments". */
    private static long number(String words) {
        return words.equals("nothing else") ? 0 : Long.parseLong(words.replaceAll(".* in (\\d+) other .*", "$1"));
    }

    /** How many payments that moved money a command lists. */
    private static long rows(String command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--case", "demo", "--json"));
        Program.Result listed = program.run(words.toArray(String[]::new));
        assertThat(listed.exit()).as(command + listed.err()).isZero();
        long rows = 0;
        for (String line : listed.lines()) {
            rows += Status.valueOf(MAPPER.readTree(line).path("status").asText())
                            .movesMoney()
                    ? 1
                    : 0;
        }
        return rows;
    }

    @Test
    void itFindsWhatTheAnswerSheetSays() throws IOException {
        List<AnswerSheet.Answer> expected = AnswerSheet.read(SHEET).findings();
        assertThat(expected).hasSize(9);
        assertThat(findings("--all").stream().map(AnswerSheet.Answer::of))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(findings().stream().map(AnswerSheet.Answer::of))
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().filter(AnswerSheet.Answer::alert).toList());
    }

    @Test
    void theReportTellsOfTheSameFindings() throws IOException {
        List<String> reported = new ArrayList<>();
        MAPPER.readTree(report().resolve("report.json").toFile())
                .path("networks")
                .forEach(network -> network.path("findings")
                        .forEach(f -> reported.add(f.path("finding").path("id").asText())));
        List<String> meant = new ArrayList<>();
        for (String keyed : reported) {
            String finding =
                    program.run("why", keyed, "--case", "demo", "--json").out();
            meant.add(MAPPER.readTree(finding).path("id").asText());
        }
        assertThat(meant)
                .containsExactlyInAnyOrderElementsOf(findings("--all").stream()
                        .map(f -> f.path("id").asText())
                        .toList());
        assertThat(Files.readString(report().resolve("report.html")))
                .contains(reported)
                .contains("C-0107", "brzomt_nalozi_2023.csv")
                .doesNotContain("Karim Haddouri");
    }

    @Test
    void noLookAlikePlaysAPartInAnAlert() throws IOException {
        Map<String, Set<String>> lookAlikes = AnswerSheet.read(SHEET).lookAlikes();
        assertThat(lookAlikes).hasSize(5);

        Set<String> accounts = new TreeSet<>();
        for (String line : program.run("accounts", "--case", "demo", "--json").lines()) {
            accounts.add(MAPPER.readTree(line).path("number").asText());
        }
        Set<String> acting = new TreeSet<>();
        findings()
                .forEach(f -> f.path("parties")
                        .forEach(p -> acting.add(p.path("label").asText())));
        assertThat(acting).contains("C-0107", "C-0064");
        lookAlikes.forEach((name, listed) -> {
            assertThat(accounts).as(name).containsAll(listed);
            assertThat(acting).as(name).doesNotContainAnyElementsOf(listed);
        });
    }

    @Test
    void everyFileIsReadWhole() throws IOException {
        JsonNode answer = MAPPER.readTree(program.run(
                        "query",
                        "--case",
                        "demo",
                        "--json",
                        "--cypher",
                        "MATCH ()-[t:TRANSFER]->() RETURN count(t) AS n")
                .out());
        assertThat(answer.path("n").asInt()).isEqualTo(315);
        assertThat(first.out())
                .contains("123 rows: 123 accepted, 0 duplicates, 0 rejected")
                .contains("44 rows: 44 accepted, 0 duplicates, 0 rejected")
                .contains("148 rows: 148 accepted, 0 duplicates, 0 rejected");
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        byte[] page = Files.readAllBytes(report().resolve("report.html"));
        byte[] twin = Files.readAllBytes(report().resolve("report.json"));

        Program.Result second = program.runInNewJvm("demo");

        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(second.err()).isEqualTo(first.err());
        assertThat(second.out()).isEqualTo(knownBefore(first.out()));
        assertThat(Files.readAllBytes(report().resolve("report.html"))).isEqualTo(page);
        assertThat(Files.readAllBytes(report().resolve("report.json"))).isEqualTo(twin);
    }

    /** What the first run would have said if the files had been in the case. */
    private static String knownBefore(String out) {
        return out.replaceAll("(\\d+) accepted, 0 duplicates", "0 accepted, $1 duplicates")
                .replaceAll("(?m)^  loaded$", "  was in the case already; nothing changed");
    }

    @Test
    void everythingCanBeVerified() {
        Program.Result result = program.run("verify", "--case", "demo", "--json");
        assertThat(result.exit()).as(result.out()).isZero();
        assertThat(result.lines()).hasSize(3 + 9).allMatch(line -> line.contains("\"problems\":0"));
    }
}
