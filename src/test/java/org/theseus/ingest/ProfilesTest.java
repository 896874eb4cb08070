package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.model.TheseusException;

/** Which profiles there are, which one fits a file, and what a bad one is told. */
class ProfilesTest {

    private static final String GOOD = """
            profile: mine
            title: Mine
            fields:
              time: a
              amount: b
              currency: {constant: EUR}
              payer_name: c
            """;

    @TempDir
    Path folder;

    @Test
    void everyFileOfTheImportFolderIsBuiltIn() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("import"))) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - 5))
                    .sorted()
                    .toList();
            assertThat(Profiles.of(null).list()).extracting(Profile::name).containsExactlyElementsOf(names);
            assertThat(names).contains("canonical", "ibm-aml", "amlsim", "amlgentex", "saml-d", "icij-fincen");
        }
    }

    @Test
    void aUsersProfileWinsOverABuiltInOneOfTheSameName() throws IOException {
        Files.writeString(folder.resolve("x.yaml"), GOOD.replace("mine", "amlsim"));
        assertThat(Profiles.of(folder).get("amlsim").origin())
                .isEqualTo(folder.resolve("x.yaml").toString());
        assertThat(Profiles.of(null).get("amlsim").origin()).isEqualTo("built in");
        Path file = Files.writeString(folder.resolve("y.txt"), GOOD);
        assertThat(Profiles.of(null).get(file.toString()).name()).isEqualTo("mine");
        assertThatThrownBy(() -> Profiles.of(null).get("nope"))
                .isInstanceOfSatisfying(
                        TheseusException.class,
                        refusal -> assertThat(refusal.advice()).contains("canonical"));
    }

    @Test
    void aFileThatNoProfileKnowsIsRefusedWithItsHeaderAndTheCandidates() throws IOException {
        Path file = Files.writeString(folder.resolve("u.csv"), "foo,bar\n1,2\n");
        assertThatThrownBy(() -> Profiles.of(null).detect(file))
                .isInstanceOfSatisfying(TheseusException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(TheseusException.Kind.INPUT);
                    assertThat(refusal.getMessage()).contains("foo,bar");
                    assertThat(refusal.advice()).contains("amlsim", "canonical");
                });
        Files.writeString(folder.resolve("p.yaml"), GOOD + "headers: [{columns: [foo, bar]}]\n");
        assertThat(Profiles.of(folder).detect(file).name()).isEqualTo("mine");
        Files.writeString(
                folder.resolve("q.yaml"), GOOD.replace("mine", "yours") + "headers: [{columns: [foo, bar]}]\n");
        assertThatThrownBy(() -> Profiles.of(folder).detect(file)).hasMessageContaining("mine, yours");
    }

    @Test
    void anEmptyFileIsRefusedAsEmptyNotAsUnknown() throws IOException {
        Path file = Files.createFile(folder.resolve("e.csv"));
        assertThatThrownBy(() -> Profiles.of(null).detect(file)).hasMessageContaining("empty");
    }

    @Test
    void theWrongProfileNamesTheMissingColumns() throws IOException {
        Path file = Files.writeString(folder.resolve("u.csv"), "foo,bar\n1,2\n");
        Csv csv = new Csv(folder);
        assertThatThrownBy(() -> csv.read(file, Profiles.of(null).get("canonical"), IngestOptions.NONE))
                .isInstanceOfSatisfying(TheseusException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(TheseusException.Kind.INPUT);
                    assertThat(refusal.getMessage()).contains("u.csv, line 1", "\"amount\"", "foo, bar");
                    assertThat(refusal.advice()).contains("--profile");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    title: Mine      | titel: Mine                 | line 2 | unknown key "titel"
                    title: Mine      | profile: again              | line 2 | appears twice
                    title: Mine      | encoding: klingon           | line 2 | "klingon" is no known encoding
                    title: Mine      | zone: Mars/Dome             | line 2 | no time zone
                    title: Mine      | observation: some           | line 2 | "some" is not known
                    title: Mine      | delimiter: ab               | line 2 | not one character
                    title: Mine      | skip_lines: few             | line 2 | no whole number
                    title: Mine      | outside: "("                | line 2 | no regular expression
                    title: Mine      | aggregate: maybe            | line 2 | neither true nor false
                    title: Mine      | dates: [{pattern: QQQQQQQ}] | line 2 | no date pattern
                    title: Mine      | dates: today                | line 2 | expected a list
                    title: Mine      | "{"                         | line 3 | no valid YAML
                    profile: mine    | profile: My Bank            | line 1 | no profile name
                    "  time: a"      | "  tiem: a"                 | line 4 | unknown key "tiem"
                    "  time: a"      | "  own_name: a"             | line 4 | "time" is missing
                    "  amount: b"    | "  value_date: b"           | line 4 | neither "amount"
                    "  payer_name: c"| "  debit: c"                | line 4 | does not go with
                    """)
    void aBadProfileIsToldItsLine(String good, String bad, String line, String said) {
        String text = GOOD.replace(good.replace("\"", ""), bad.startsWith("\"  ") ? bad.replace("\"", "") : bad);
        assertThatThrownBy(() -> ProfileReader.read("mine.yaml", text))
                .isInstanceOfSatisfying(TheseusException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(TheseusException.Kind.INPUT);
                    assertThat(refusal.getMessage()).contains("mine.yaml").contains(said);
                    assertThat(refusal.getMessage()).contains(line);
                    assertThat(refusal.advice()).isNotEmpty();
                });
    }

    @Test
    void aFileIsInspectedWithItsDoubts() throws IOException {
        Path file = Files.write(
                folder.resolve("i.csv"),
                (Csv.HEAD + ",till\n1,2023-06-02,C-1,,C-2,,5.00,EUR,MTO,7\n2,x,C-1,,C-2,,5.00,EUR,MTO,\n")
                        .getBytes(StandardCharsets.UTF_8));
        Inspection inspection = Inspection.of(file, Profiles.of(null), null, IngestOptions.NONE, 5);

        assertThat(inspection.profile()).isEqualTo("canonical");
        assertThat(inspection.headerLine()).isEqualTo(1);
        assertThat(inspection.rows()).extracting(Inspection.Row::line).containsExactly(2L, 3L);
        assertThat(inspection.rows().get(1).issue()).isNotNull();
        assertThat(inspection.doubts())
                .containsExactly(
                        "1 of the first 2 rows would be rejected.",
                        "1 of the first 2 rows know the day only; their order within it is unknown.",
                        "Columns that the profile does not know are kept as attributes: till.");
    }
}
