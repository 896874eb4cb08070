package org.theseus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.format.FormatSamples;
import org.theseus.server.TestServer;
import org.theseus.store.neo4j.FreshCase;

/** A file is walked back to with the profile and the answers of its import, whatever became of the profile. */
@Tag("server")
class KeptReadingTest {

    private static final String PROFILE = """
            profile: of-one-bank
            version: 1
            title: one bank
            basis: invented
            observation: own
            encoding: windows-1250
            delimiter: ";"
            headers:
              - columns: [Datum, Racun, Naziv, Iznos]
            decimal: ","
            zone: Europe/Belgrade
            dates:
              - pattern: dd.MM.uuuu
            fields:
              time: Datum
              own_account: Racun
              counterparty_name: Naziv
              amount: Iznos
              currency: {constant: RSD}
            """;

    private final Program program = new Program(TestServer.home());

    @TempDir
    private Path folder;

    @BeforeEach
    void emptyCase() {
        FreshCase.open().close();
    }

    private void verifies() {
        Program.Result verified = program.run("verify");
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out()).contains("source ");
    }

    @Test
    void aProfileInAFileOfTheUsersMayGo() throws IOException {
        Path profile = Files.writeString(folder.resolve("bank.yaml"), PROFILE);
        Path file = Files.writeString(
                folder.resolve("izvod.csv"),
                "Datum;Racun;Naziv;Iznos\n28.06.2023;160-1-11;Đorđe;-12,50\n",
                Charset.forName("windows-1250"));
        Program.Result loaded = program.run("import", "--profile", profile.toString(), file.toString());
        assertThat(loaded.exit()).as(loaded.out() + loaded.err()).isZero();
        Files.delete(profile);
        Files.delete(file);

        verifies();
        assertThat(program.run("show", "row", "izvod.csv:2").out()).contains("Đorđe");
    }

    @Test
    void whatTheUserSaidOfTheCurrencyIsKept() throws IOException {
        Path file = Files.write(folder.resolve("kl_to_1c.txt"), FormatSamples.CLIENT_BANK.getBytes(UTF_8));
        Program.Result loaded = program.run("import", "--currency", "MDL", file.toString());
        assertThat(loaded.exit()).as(loaded.out() + loaded.err()).isZero();

        verifies();
    }
}
