package org.theseus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, exit codes and streams that scripts rely on, and the daily views on the demo case. */
class CommandLineTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    static Stream<String> commands() {
        Console console = new Console(new ByteArrayOutputStream(), new ByteArrayOutputStream());
        return Stream.concat(
                Commands.of(new Main(), console).getSubcommands().keySet().stream(),
                Stream.of(
                        "show row",
                        "show conflicts",
                        "show place",
                        "audit list",
                        "profiles list",
                        "profiles show",
                        "profiles learn",
                        "audit verify",
                        "case list",
                        "case delete",
                        "server start",
                        "server stop",
                        "server status"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithAnExample(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.add("--help");
        Program.Result result = nowhere().run(words.toArray(String[]::new));
        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("Usage: theseus " + command)
                .containsPattern("Examples?:\\R  +(source <\\()?theseus ");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void theListOfCommandsIsTheContracts() {
        assertThat(commands())
                .contains("demo", "investigate", "inspect", "import", "statement", "counterparties", "common", "lookup")
                .contains("search", "transfers", "parties", "accounts", "show", "detect", "findings", "why", "trace")
                .contains("network", "communities", "rank", "query", "report", "verify", "audit", "case", "server")
                .contains("config", "completion", "version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "findings --nonsense",
                "nonsense",
                "trace",
                "findings --top many",
                "import",
                "findings --top -1",
                "rank --top 0",
                "search rent --most -1",
                "trace --from A --max-hops 0",
                "trace --from A --paths 0"
            })
    void wrongUsageEndsWithTwo(String line) {
        Program.Result result = nowhere().run(line.split(" "));
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("theseus: ");
    }

    @Test
    void aGeneratedCaseWithNothingPlantedSaysSo(@TempDir Path folder) {
        String few = folder.resolve("few").toString();
        Program.Result none =
                nowhere().run("generate", "--seed", "1", "--rows", "700", "--court-only", "--json", "--out", few);
        assertThat(none.exit()).as(none.err()).isZero();
        assertThat(none.err()).contains("note: no case was planted", "--prevalence");
        assertThat(none.out()).startsWith("{");
        String life = folder.resolve("life").toString();
        Program.Result asked =
                nowhere().run("generate", "--seed", "1", "--rows", "700", "--without-cases", "--out", life);
        assertThat(asked.err()).doesNotContain("note:");
    }

    /** It may be the very option that is missing. */
    @ParameterizedTest
    @CsvSource({"why --hlep, --hlep", "trace --form A --to B, --form", "show --jsn=x, --jsn"})
    void aMisspeltOptionIsNamedBeforeWhatIsMissing(String line, String option) {
        Program.Result result = nowhere().run(line.split(" "));
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("there is no option '" + option + "'").doesNotContain("Missing");
    }

    @Test
    void aCaseThatDoesNotExistIsSaidWithAdvice() {
        Program.Result result = nowhere().run("findings", "--case", "none");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("there is no case 'none' in ", "theseus import FILE");
        assertThat(nowhere().home()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void theCompletionScriptIsSound(String shell) throws Exception {
        Program.Result result = nowhere().run("completion", shell);
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("counterparties", "--max-hops");
        Path script = Files.writeString(folder.resolve("completion"), result.out());
        Process check = new ProcessBuilder("bash", "-n", script.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(check.waitFor()).isZero();
    }

    @Test
    void fishIsCompletedToo() {
        assertThat(nowhere().run("completion", "fish").lines())
                .anyMatch(line -> line.startsWith("complete -c theseus -n '__fish_use_subcommand' -f -a trace -d '"))
                .anyMatch(line -> line.startsWith(
                        "complete -c theseus -n '__fish_seen_subcommand_from trace' -l max-hops -r -d '"));
    }

    @Test
    @Tag("server")
    void aBrokenLogIsFound() throws IOException {
        Path log = Path.of("audit", "log.jsonl");
        Program whole = DemoHome.program();
        Program.Result sound = whole.run("audit", "verify");
        assertThat(sound.exit()).as(sound.err()).isZero();

        Path copy = nowhere().home();
        Files.createDirectories(copy.resolve("audit"));
        String lines = Files.readString(whole.home().resolve(log));
        assertThat(lines).contains("\"demo\"");
        Files.writeString(copy.resolve(log), lines.replaceFirst("\"demo\"", "\"Demo\""));
        Program.Result broken = nowhere().run("audit", "verify");
        assertThat(broken.exit()).isEqualTo(5);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err()).contains("the log is broken at line 1");
    }

    @ParameterizedTest
    @Tag("server")
    @ValueSource(
            strings = {
                "LOAD CSV FROM 'file:///etc/hostname' AS row RETURN row",
                "CREATE (n:Account) RETURN n",
                "SHOW DATABASES",
                "CALL dbms.listConfig() YIELD name RETURN name"
            })
    void cypherThatDoesMoreThanReadIsRefused(String cypher) {
        Program.Result result = demo("query", "--cypher", cypher);
        assertThat(result.exit()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("theseus: ");
    }

    @Test
    @Tag("server")
    void exitCodesReachTheShell() {
        DemoHome.firstRun();
        Program.Result result = DemoHome.program().runInNewJvm("query", "--case", "demo", "nonsense");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("nonsense");
    }

    @Test
    @Tag("server")
    void aRowIsShownAsItStandsInTheFile() throws IOException {
        String raw =
                Files.readAllLines(Path.of("samples", "brzomt_nalozi_2023.csv")).get(88);
        assertThat(raw).contains("Preševo");
        JsonNode row = json("show", "row", "brzomt_nalozi_2023.csv:89").get(0);
        assertThat(row.path("raw").asText()).isEqualTo(raw);
        assertThat(row.path("transfer_ids")).hasSize(1);
        assertThat(json("show", "row", "dunavska_promet_2023.csv:5")
                        .get(0)
                        .path("raw")
                        .asText())
                .startsWith("RS35997000010020030013;Prevoz Đorđević d.o.o.;04.02.2023.;");
        assertThat(demo("show", "row", "brzomt_nalozi_2023.csv:99999").exit()).isEqualTo(2);
    }

    @Test
    @Tag("server")
    void theMoneyOfASenderIsTracedToTheEndOfTheChain() throws IOException {
        List<JsonNode> hops = json("trace", "--from", "P-0212");
        assertThat(hops.stream()
                        .filter(hop -> hop.path("path").asInt() == 1)
                        .map(hop ->
                                hop.path("from").asText() + ">" + hop.path("to").asText() + " "
                                        + hop.path("amount").asText()))
                .containsExactly("P-0212>C-0107 2200.00", "C-0107>C-0031 4050.00", "C-0031>C-0088 3780.00");
        assertThat(hops.get(2).path("ends").asText()).isEqualTo("left the data at C-0088");
        assertThat(hops.get(2).path("carried").asText()).isEqualTo("2200.00");
        assertThat(hops.get(0).path("line").asInt()).isEqualTo(87);

        assertThat(json("trace", "--from", "C-0088", "--backward", "--to", "P-0219"))
                .anyMatch(hop -> hop.path("ends").asText().equals("reached P-0219"));
    }

    @Test
    @Tag("server")
    void theDailyViewsShowTheRows() throws IOException {
        assertThat(json("statement", "C-0107"))
                .extracting(row -> row.path("time").asText() + " "
                        + row.path("in").asText("") + "/" + row.path("out").asText("") + " "
                        + row.path("line").asText())
                .containsExactly(
                        "2023-06-02T10:14Z 2200.00/ 87",
                        "2023-06-02T16:40Z 2200.00/ 88",
                        "2023-06-04T09:05Z /4050.00 89");

        assertThat(json("counterparties", "AT669990010004711203"))
                .filteredOn(row -> row.path("in").asText().equals("3840.00")
                        && row.path("in_count").asInt() == 6
                        && row.path("regularity").asText().equals("STANDING"))
                .as("seven tenants pay 640 six times")
                .hasSize(7);

        assertThat(json("transfers", "--from", "C-0107", "--to", "C-0031"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.path("amount").asText()).isEqualTo("4050.00"),
                        row -> assertThat(row.path("line").asInt()).isEqualTo(89));
        assertThat(json("transfers", "--to", "C-0107", "--before", "2023-06-02T16:41Z"))
                .extracting(row -> row.path("payee_account").asText())
                .hasSize(2)
                .allMatch(account -> account.endsWith("/C-0107"));

        assertThat(json("common", "C-0107", "C-0031"))
                .anyMatch(row -> row.path("what").asText().equals("DIRECT"));
        assertThat(json("common", "C-0031", "C-0064"))
                .anyMatch(row -> row.path("value").asText().equals("Gábor Kertai")
                        && row.path("transfers").asInt() == 4);
    }

    @Test
    @Tag("server")
    void identifiersAndWordsAreFound() throws IOException {
        List<JsonNode> hits = json("lookup", "+491519800562", "2161201375", "+4900000000");
        assertThat(hits).extracting(hit -> hit.path("hit").asText()).containsExactly("hit", "hit", "no hit");
        assertThat(hits.get(0).path("transfers").asInt()).isEqualTo(6);
        assertThat(hits.get(1).path("line").asInt()).isEqualTo(89);

        assertThat(json("search", "svadba"))
                .hasSize(10)
                .allMatch(row -> row.path("pay_place").asText().equals("Novi Pazar"));
        assertThat(demo("search", "svadba", "--most", "9").err()).contains("more than 9 rows have these words");
        assertThat(demo("search", "svadba", "--most", "10").err()).doesNotContain("more than");
    }

    @Test
    @Tag("server")
    void everyTableIsOneObjectALine() throws IOException {
        for (String command : List.of(
                "transfers",
                "accounts",
                "parties",
                "communities",
                "rank",
                "network C-0064",
                "proceeds C-0064",
                "proceeds C-0064 --monthly",
                "requests",
                "query",
                "findings --all")) {
            assertThat(json(command.split(" "))).as(command).isNotEmpty();
        }
        JsonNode why = json("why", json("findings").get(0).path("id").asText()).get(0);
        assertThat(why.path("explanation").asText()).isNotEmpty();
        Program.Result story =
                demo("demo", "--json", "--out", folder.resolve("report").toString());
        List<String> lines = story.lines();
        for (String line : lines) {
            MAPPER.readTree(line);
        }
        assertThat(MAPPER.readTree(lines.get(lines.size() - 1)).path("report").asText())
                .isEqualTo(folder.resolve("report").resolve("report.html").toString());
    }

    /** A program whose home does not exist yet. */
    private Program nowhere() {
        return new Program(folder.resolve("home"));
    }

    private static Program.Result demo(String... words) {
        assertThat(DemoHome.firstRun().exit()).as(DemoHome.firstRun().err()).isZero();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--case", "demo"));
        return DemoHome.program().run(all.toArray(String[]::new));
    }

    private static List<JsonNode> json(String... words) throws JsonProcessingException {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--json");
        Program.Result result = demo(all.toArray(String[]::new));
        assertThat(result.exit()).as(result.err()).isZero();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : result.lines()) {
            rows.add(MAPPER.readTree(line));
        }
        return rows;
    }
}
