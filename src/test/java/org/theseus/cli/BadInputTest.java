package org.theseus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that cannot be taken is refused with exit code 3, the place, the value and what to try, and changes nothing. */
class BadInputTest {

    private static final String HEADER = "transfer_id,time,payer_id,payee_id,amount,currency";
    private static final String GOOD = HEADER + "\nt1,2023-06-02T10:14:00Z,A,B,10.00,EUR\n";
    private static final int TEN_MEGABYTES = 10 << 20;
    private static final String COUNTS =
            "MATCH (a:Account) WITH count(a) AS accounts MATCH ()-[t:TRANSFER]->() RETURN accounts, count(t) AS transfers";

    @TempDir
    private Path folder;

    /** What is wrong, the file's text, the profile, what stdout says of the row, what stderr says. */
    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("empty", "", "canonical", List.of(), List.of("bad.csv is empty")),
                arguments("binary", "PK\0\1\2\0\0", "canonical", List.of(), List.of("bad.csv is a binary file", "NUL")),
                arguments(
                        "wrong profile",
                        GOOD,
                        "amlsim",
                        List.of(),
                        List.of("bad.csv, line 1", "profile amlsim needs the column", "tran_id", "--profile")),
                arguments(
                        "missing column",
                        "transfer_id,time,payer_id,payee_id,currency\nt1,2023-06-02T10:14:00Z,A,B,EUR\n",
                        "canonical",
                        List.of(),
                        List.of("bad.csv, line 1", "\"amount\"", "the header has: transfer_id, time")),
                arguments(
                        "impossible date",
                        GOOD + "t2,2023-02-30T10:14:00Z,A,B,10.00,EUR\n",
                        "canonical",
                        List.of("line 3 BAD_DATE: time \"2023-02-30T10:14:00Z\"", "Write ISO-8601"),
                        List.of("1 of 2 rows", "nothing of it was written", "--allow-rejects 1")),
                arguments(
                        "comma amount under a dot profile",
                        GOOD + "t2,2023-06-02T10:14:00Z,A,B,\"1.234,56\",EUR\n",
                        "canonical",
                        List.of("line 3 BAD_AMOUNT: amount \"1.234,56\"", "use a profile that fits"),
                        List.of("1 of 2 rows")),
                arguments(
                        "unknown currency",
                        GOOD + "t2,2023-06-02T10:14:00Z,A,B,10.00,EUX\n",
                        "canonical",
                        List.of("line 3 BAD_CURRENCY: currency \"EUX\"", "Write a code such as EUR"),
                        List.of("1 of 2 rows")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aBadFileIsRefused(String what, String text, String profile, List<String> said, List<String> error)
            throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), text);
        Program.Result result = dryRun(file, profile);
        assertThat(result.exit()).as(what).isEqualTo(3);
        assertThat(said).allSatisfy(words -> assertThat(result.out()).contains(words));
        assertThat(result.out()).contains("bad.csv was refused; nothing of it was written");
        assertThat(error).allSatisfy(words -> assertThat(result.err()).contains(words));
        assertThat(result.err()).startsWith("theseus: ");
        assertThat(result.err().lines().count()).as("a message and what to try").isEqualTo(2);
    }

    @Test
    void aLineOfTenMegabytesIsRefused() throws IOException {
        Path file = folder.resolve("long.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(GOOD + "t2,2023-06-02T10:14:00Z,");
            out.write("x".repeat(TEN_MEGABYTES));
            out.write(",B,10.00,EUR\n");
        }
        Program.Result result = dryRun(file, "canonical");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err())
                .contains("long.csv, line 3", "longer than 10 MB", "a quote is opened and never closed");
    }

    @Test
    void whatIsNoFileIsRefused() throws IOException {
        Program.Result missing = dryRun(folder.resolve("missing.csv"), "canonical");
        assertThat(missing.exit()).isEqualTo(3);
        assertThat(missing.err()).contains("no such file: ", "missing.csv", "Check the path.");

        Program.Result aFolder = dryRun(Files.createDirectory(folder.resolve("folder.csv")), "canonical");
        assertThat(aFolder.exit()).isEqualTo(3);
        assertThat(aFolder.err()).contains("folder.csv is a folder, not a file");

        Program.Result profile = dryRun(Files.writeString(folder.resolve("good.csv"), GOOD), "nowhere");
        assertThat(profile.exit()).isEqualTo(3);
        assertThat(profile.err()).contains("no profile of the name \"nowhere\"", "canonical, ");
    }

    @Test
    void aFileWithoutReadPermissionIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("locked.csv"), GOOD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
        String[] arguments = {"import", "--dry-run", "--profile", "canonical", file.toString()};
        Program program = new Program(Files.createDirectory(folder.resolve("home")));
        Program.Result result = Files.isReadable(file)
                ? program.runInNewJvm(withoutTheSuperusersRights(), arguments)
                : program.run(arguments);
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("cannot read ", "locked.csv: no permission", "Check its owner and rights.");
    }

    /** The superuser reads every file by two rights that a process can give up. */
    private static List<String> withoutTheSuperusersRights() {
        Path setpriv = Path.of("/usr/bin/setpriv");
        Assumptions.assumeTrue(Files.isExecutable(setpriv), "needs setpriv to give up the superuser's rights");
        return List.of(setpriv.toString(), "--bounding-set=-dac_override,-dac_read_search");
    }

    @Test
    void aRefusalInJsonListsTheRows() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), GOOD + "t2,2023-02-30T10:14:00Z,A,B,10.00,EUR\n");
        Program.Result result =
                program().run("import", "--dry-run", "--json", "--profile", "canonical", file.toString());
        assertThat(result.exit()).isEqualTo(3);
        JsonNode rejected = new ObjectMapper().readTree(result.out()).path("rejected");
        assertThat(rejected).hasSize(1);
        assertThat(rejected.get(0).path("line").asInt()).isEqualTo(3);
        assertThat(rejected.get(0).path("code").asText()).isEqualTo("BAD_DATE");
        assertThat(rejected.get(0).path("raw").asText()).isEqualTo("t2,2023-02-30T10:14:00Z,A,B,10.00,EUR");
    }

    /** One case for what happens to a store: a good file, a bad one beside it, and the good one taken back. */
    @Test
    @Tag("server")
    void aRefusedFileLeavesTheCaseAsItWasAndUndoLeavesItEmpty() throws IOException {
        Program program = DemoHome.program();
        Path good = Files.writeString(folder.resolve("good.csv"), GOOD);
        Path bad = Files.writeString(
                folder.resolve("bad.csv"),
                HEADER + "\n" + "t8,2023-06-02T10:14:00Z,C,D,10.00,EUR\nt9,2023-06-31T10:14:00Z,C,D,10.00,EUR\n");
        Path conflict =
                Files.writeString(folder.resolve("conflict.csv"), HEADER + "\nt1,2023-06-02T10:14:00Z,A,B,11.00,EUR\n");

        assertThat(load(program, good).exit()).isZero();
        assertThat(counts(program)).isEqualTo("{\"accounts\":2,\"transfers\":1}");
        assertThat(load(program, bad).exit()).isEqualTo(3);
        Program.Result refused = load(program, conflict);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.out()).contains("line 2 CONFLICT", "10.00", "11.00");
        assertThat(counts(program)).isEqualTo("{\"accounts\":2,\"transfers\":1}");

        Program.Result undone = program.run("import", "--case", "small", "--undo", "good.csv");
        assertThat(undone.exit()).as(undone.err()).isZero();
        assertThat(undone.out()).isEqualTo("took back good.csv (1 transfers of its own)\n");
        assertThat(program.run("accounts", "--case", "small", "--json").out()).isEmpty();
        assertThat(program.run("transfers", "--case", "small", "--json").out()).isEmpty();
        assertThat(program.run("case", "delete", "small", "--yes").exit()).isZero();
    }

    private static Program.Result load(Program program, Path file) {
        return program.run("import", "--case", "small", "--profile", "canonical", file.toString());
    }

    private static String counts(Program program) {
        return program.run("query", "--case", "small", "--json", "--cypher", COUNTS)
                .out()
                .strip();
    }

    /** A dry run without a case needs no store and must not make a home. */
    private Program.Result dryRun(Path file, String profile) {
        Program.Result result = program().run("import", "--dry-run", "--profile", profile, file.toString());
        assertThat(folder.resolve("home")).doesNotExist();
        return result;
    }

    private Program program() {
        return new Program(folder.resolve("home"));
    }
}
