package org.theseus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.server.TestServer;

/**
 * Everything that a generated case gives away, searched for everybody who may not be named. {@code -Dtheseus.leakRows=100000}
 * makes the case larger (a quarter of an hour, 6 GB).
 */
@Tag("server")
@Tag("long")
class LeakSearchTest {

    private static final int ROWS = Integer.getInteger("theseus.leakRows", 3_000);

    @TempDir
    Path folder;

    @Test
    void noOutputOfAGeneratedCaseNamesAHiddenParty() throws IOException {
        Program program = new Program(TestServer.newHome());
        Path made = folder.resolve("case");
        Path rows = made.resolve("transfers.csv");
        Path out = Files.createDirectory(folder.resolve("out"));
        run(
                program,
                "generate",
                "--seed",
                "7",
                "--rows",
                String.valueOf(ROWS),
                "--prevalence",
                "40",
                "--aliases",
                "--out",
                made.toString());
        run(
                program,
                "import",
                rows.toString(),
                "--profile",
                made.resolve("profile.yaml").toString());
        run(program, "resolve");
        run(program, "detect");
        List<String> findings = run(program, "findings", "--all", "--json").lines();
        run(program, "report", "--pdf", "--out", out.resolve("report").toString());
        for (String format : List.of("ftm", "graphml", "gexf", "i2", "csv", "xlsx", "json", "cypher")) {
            run(
                    program,
                    "export",
                    "--format",
                    format,
                    "--out",
                    out.resolve(format).toString());
        }
        run(program, "export", "--package", "--out", out.resolve("package.zip").toString());
        program.run("server", "stop");

        LeakSearch search = new LeakSearch(rows, findings);
        assertThat(search.hidden()).isGreaterThan(500);
        assertThat(search.named()).isGreaterThan(50);
        assertThat(search.in(out)).isEmpty();

        Path named = Files.createDirectory(folder.resolve("named"));
        Files.copy(rows, named.resolve("transfers.csv"));
        assertThat(search.in(named)).as("it finds what is there").hasSizeGreaterThan(ROWS);
    }

    private static Program.Result run(Program program, String... arguments) {
        Program.Result result = program.run(arguments);
        assertThat(result.exit()).as("%s: %s", List.of(arguments), result.err()).isZero();
        return result;
    }
}
