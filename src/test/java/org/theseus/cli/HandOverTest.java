package org.theseus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.server.TestServer;

/** What leaves a case for somebody else: handling codes, the recipient in the log, a package and its way into another case. */
@Tag("server")
class HandOverTest {

    private static final List<String> RECIPIENT =
            List.of("--to", "RS-MUP SBPOK", "--country", "RS", "--legal", "PCC-SEE");

    @TempDir
    Path folder;

    private static String[] toRecipient(String... arguments) {
        return Stream.concat(Stream.of(arguments), RECIPIENT.stream()).toArray(String[]::new);
    }

    @Test
    void fromOneCaseIntoAnother() throws IOException {
        Program program = new Program(TestServer.newHome());
        Path rows = Files.writeString(folder.resolve("wu.csv"), rows("W", "2023-06-0"));
        Path strict = Files.writeString(folder.resolve("strict.csv"), rows("S", "2023-07-0"));
        run(
                program,
                "import",
                "--profile",
                "canonical",
                "--handling",
                "H1",
                "--grade",
                "A2",
                "--source",
                "wu",
                rows.toString());
        run(program, "import", "--profile", "canonical", "--handling", "H2", "--source", "AT-FIU", strict.toString());
        run(program, "detect");

        Path out = folder.resolve("case.zip");
        Program.Result blocked = program.run(toRecipient("export", "--package", "--out", out.toString()));
        assertThat(blocked.exit()).as(blocked.err()).isEqualTo(5);
        assertThat(blocked.err()).contains("carry H2 (provider: AT-FIU)").contains("--redact-blocked");
        assertThat(out).doesNotExist();

        Program.Result sent = run(
                program,
                toRecipient(
                        "export",
                        "--package",
                        "--max-handling",
                        "H1",
                        "--redact-blocked",
                        "--out",
                        out.toString(),
                        "--sign-with",
                        "cp {package} {signature}"));
        assertThat(sent.out()).contains("H1");
        assertThat(run(program, "audit", "list").out()).contains("to RS-MUP SBPOK, RS, PCC-SEE (third country)");
        assertThat(folder.resolve("case.zip.sig")).exists();
        Program.Result checked = run(program, "verify", out.toString(), "--check-with", "cmp {package} {signature}");
        assertThat(checked.out())
                .contains("RS-MUP SBPOK")
                .contains("handling=H1")
                .doesNotContain("strict");
        assertThat(checked.err()).contains("everything holds");

        // names of files stand in a zip as they are
        assertThat(Files.readString(out, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("strict");

        Path report = folder.resolve("report");
        Program.Result refused = program.run("report", "--max-handling", "H1", "--out", report.toString());
        assertThat(refused.exit()).as(refused.err()).isEqualTo(5);
        assertThat(refused.err()).contains("carry H2 (provider: AT-FIU)");
        assertThat(report).doesNotExist();
        run(program, "report", "--max-handling", "H1", "--redact-blocked", "--out", report.toString());
        assertThat(Files.readString(report.resolve("report.html")))
                .contains("wu.csv")
                .doesNotContain("strict.csv")
                .contains("H1");

        Program.Result taken = run(program, "import", out.toString(), "--case", "partner");
        assertThat(taken.out()).contains("001-wu.csv");
        List<String> transfers =
                run(program, "transfers", "--json", "--case", "partner").lines();
        assertThat(transfers).as("eight in and the one that passes them on").hasSize(9);
        assertThat(transfers).noneMatch(line -> line.contains("Payer W") || line.contains("Payer S"));
        assertThat(run(program, "import", out.toString(), "--case", "partner").exit())
                .isZero();
        assertThat(run(program, "transfers", "--json", "--case", "partner").lines())
                .isEqualTo(transfers);
        assertThat(run(program, "verify", "--case", "partner").err()).contains("everything holds");
        run(program, "detect", "--case", "partner");
        Program.Result onward = program.run(
                "export",
                "--format",
                "json",
                "--max-handling",
                "H0",
                "--out",
                folder.resolve("on.json").toString(),
                "--case",
                "partner");
        assertThat(onward.exit()).as("the restriction came with the rows").isEqualTo(5);

        byte[] bytes = Files.readAllBytes(out);
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.zip"), bytes);
        assertThat(program.run("verify", damaged.toString()).exit()).isNotZero();
        assertThat(program.run("import", damaged.toString(), "--case", "partner")
                        .exit())
                .isEqualTo(3);
        program.run("server", "stop");
    }

    private static Program.Result run(Program program, String... arguments) {
        Program.Result result = program.run(arguments);
        assertThat(result.exit()).as("%s: %s", List.of(arguments), result.err()).isZero();
        return result;
    }

    /** Eight pay one, who passes it on. */
    private static String rows(String prefix, String day) {
        StringBuilder rows =
                new StringBuilder("transfer_id,time,payer_id,payer_name,payee_id,payee_name,amount,currency,channel\n");
        for (int payer = 1; payer <= 8; payer++) {
            rows.append(prefix + payer + "," + day + "1T0" + payer + ":00:00Z,K-" + prefix + payer + ",Payer " + prefix
                    + payer + ",C-" + prefix + ",Collector " + prefix + ",500.00,EUR,MTO\n");
        }
        return rows.append(prefix + "9," + day + "2T10:00:00Z,C-" + prefix + ",Collector " + prefix + ",N-" + prefix
                        + ",Next " + prefix + ",3600.00,EUR,MTO\n")
                .toString();
    }
}
