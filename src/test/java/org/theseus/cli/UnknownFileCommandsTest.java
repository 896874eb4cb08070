package org.theseus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of a file that no profile knows: what it is, a draft, or a question and exit code 3. */
class UnknownFileCommandsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String CLEAR = """
            Štedionica Čačak
            Račun: RS35260005601001611379

            Datum knjiženja;Naziv partnera;Svrha plaćanja;Zaduženje;Odobrenje;Valuta
            28.06.2023.;Đorđe Živković;Kirija za jun;1.234,50;;RSD
            29.06.2023.;Žaklina Ćirić;Doznaka;;300,00;RSD
            """;

    private static final String OPEN = """
            Date,Counterparty,Description,Amount,Account
            03/04/2023,A,x,-1.500,123456
            05/06/2023,B,y,2.500,123456
            """;

    @TempDir
    private Path folder;

    @Test
    void inspectSaysWhatTheFileIsAndWhy() throws IOException {
        Path file = file(CLEAR, "windows-1250");
        Program.Result seen = program().run("inspect", file.toString());
        assertThat(seen.exit()).as(seen.err()).isZero();
        assertThat(seen.out())
                .contains("encoding windows-1250: reads as")
                .contains("delimiter ';', header on line 4")
                .contains("own_account {preamble:")
                .contains("debit \"Zaduženje\": header \"Zaduženje\" (sr)")
                .contains("2 rows: 2 accepted, 0 duplicates, 0 rejected")
                .contains("2023-06-28 to 2023-06-29  sum 1534.50 RSD  paid 1234.50 RSD  received 300.00 RSD")
                .contains("Kirija za jun");
        JsonNode json = MAPPER.readTree(
                program().run("inspect", "--json", file.toString()).out());
        assertThat(json.path("encoding").asText()).isEqualTo("windows-1250");
        assertThat(json.path("rows").size()).isEqualTo(2);
        assertThat(json.path("totals").path("debit").path("RSD").asText()).isEqualTo("1234.50");
    }

    @Test
    void aFileThatIsOpenStopsTheImportWithTheAlternatives() throws IOException {
        Path file = file(OPEN, "UTF-8");
        Program.Result asked = program().run("import", "--dry-run", "--json", file.toString());
        assertThat(asked.exit()).isEqualTo(3);
        JsonNode questions = MAPPER.readTree(asked.out()).path("question");
        assertThat(questions.findValuesAsText("about"))
                .hasSize(3)
                .anyMatch(about -> about.startsWith("date order"))
                .anyMatch(about -> about.startsWith("decimal sign"))
                .anyMatch(about -> about.startsWith("currency"));
        assertThat(questions.toString()).contains("--date-order dmy: 03/04/2023 is day 3, month 4");
        Program.Result answered = program()
                .run(
                        "import",
                        "--dry-run",
                        "--json",
                        file.toString(),
                        "--date-order",
                        "dmy",
                        "--decimal",
                        ",",
                        "--currency",
                        "eur");
        assertThat(answered.exit()).as(answered.err()).isZero();
        JsonNode totals = MAPPER.readTree(answered.out()).path("totals");
        assertThat(totals.path("debit").path("EUR").asText()).isEqualTo("1500.00");
        assertThat(totals.path("first").asText()).isEqualTo("2023-04-03");
    }

    @Test
    void aDraftIsWrittenOnceAndReadsItsFile() throws IOException {
        Path file = file(CLEAR, "ISO-8859-2");
        Path draft = folder.resolve("mine.yaml");
        Program.Result learnt = program().run("profiles", "learn", file.toString(), "--out", draft.toString());
        assertThat(learnt.exit()).as(learnt.err()).isZero();
        assertThat(Files.readString(draft)).contains("# header \"Datum knjiženja\" (sr); all 2 cells are dates");
        assertThat(program()
                        .run("profiles", "learn", file.toString(), "--out", draft.toString())
                        .exit())
                .isEqualTo(2);
        Program.Result read = program().run("import", "--dry-run", "--profile", draft.toString(), file.toString());
        assertThat(read.exit()).as(read.err()).isZero();
        assertThat(read.out()).contains("2 rows: 2 accepted");
        Program.Result open =
                program().run("profiles", "learn", file(OPEN, "UTF-8").toString());
        assertThat(open.exit()).isEqualTo(3);
        assertThat(open.out()).isEmpty();
        assertThat(open.err()).contains("--decimal , : 1.500 is 1500");
    }

    @Test
    void profilesAreListedAndShown() {
        assertThat(program().run("profiles", "list").out())
                .contains("canonical")
                .contains("sample-donaubank-at");
        assertThat(program().run("profiles", "show", "sample-donaubank-at").out())
                .startsWith("# Invented bank")
                .contains("counterparty_account: Partner IBAN");
        assertThat(program().run("profiles", "show", "nope").exit()).isEqualTo(3);
    }

    private Path file(String text, String charset) throws IOException {
        return Files.write(folder.resolve("auszug.csv"), text.getBytes(Charset.forName(charset)));
    }

    private Program program() {
        return new Program(folder.resolve("home"));
    }
}
