package org.theseus.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.launch.FakeCheckout.Result;

/** {@code bin/theseus} as a user meets it, on a checkout whose build takes no time. */
@Tag("slow")
class LauncherTest {

    @TempDir
    private Path folder;

    private FakeCheckout checkout;

    @BeforeEach
    void newCheckout() throws IOException {
        checkout = new FakeCheckout(folder);
    }

    @Test
    void theFirstUseBuildsAndTheSecondDoesNot() throws Exception {
        Result first = checkout.run("statement", "C-1 7", "");
        assertThat(first.out()).isEqualTo("statement|C-1 7|\n");
        assertThat(first.err()).contains("building on first use");
        assertThat(checkout.root().resolve("target/theseus.jsa")).exists();

        Result second = checkout.run("x");
        assertThat(second).isEqualTo(new Result(0, "x\n", ""));
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "src/file", "cypher/file", "import/file", "src/new"})
    void anEditedSourceIsBuiltOnce(String edited) throws Exception {
        checkout.run();
        checkout.age();
        assertThat(checkout.run().err()).isEmpty();

        Path file = checkout.root().resolve(edited);
        Files.writeString(file, "edited");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(1)));
        assertThat(checkout.run().err()).contains("the sources have changed");
        assertThat(checkout.run().err()).isEmpty();
        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void aDeletedSourceIsBuiltToo() throws Exception {
        checkout.run();
        checkout.age();
        Files.delete(checkout.root().resolve("src/file"));
        assertThat(checkout.run().err()).contains("the sources have changed");
    }

    @Test
    void symbolicLinksFromAnywhereLeadToTheCheckout() throws Exception {
        Path links = Files.createDirectories(folder.resolve("links/deep"));
        Files.createSymbolicLink(links.resolve("inner"), Path.of("../../check out/bin/theseus"));
        Path outer = Files.createSymbolicLink(folder.resolve("theseus"), links.resolve("inner"));
        Result result = checkout.finish(checkout.start(Map.of(), List.of(outer.toString(), "hello")));
        assertThat(result.out()).isEqualTo("hello\n");
        assertThat(checkout.jar()).exists();
    }

    @Test
    void exitCodesAreTheProgramsOwn() throws Exception {
        for (int code : new int[] {0, 2, 3, 4, 5, 70, 130}) {
            assertThat(checkout.run("exit", Integer.toString(code)).exitCode()).isEqualTo(code);
        }
    }

    @Test
    void signalsReachTheProgramBecauseItIsTheSameProcess() throws Exception {
        checkout.run();
        Process process = checkout.start(Map.of(), List.of(checkout.launcher().toString(), "sleep"));
        for (int i = 0; i < 600 && checkout.out(process).isBlank(); i++) {
            Thread.sleep(50);
        }
        assertThat(checkout.out(process).strip()).isEqualTo(Long.toString(process.pid()));
        process.destroy();
        assertThat(checkout.finish(process).exitCode()).isEqualTo(128 + 15);
    }

    @Test
    void aFailedBuildShowsItsEndAndExitsWithSeventy() throws Exception {
        Result result = checkout.run(Map.of("FAKE_FAILS", "yes"), "x");
        assertThat(result.exitCode()).isEqualTo(70);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("line 40 of the build", "launcher-build.log")
                .doesNotContain("line 3 of");

        assertThat(checkout.run("x")).extracting(Result::exitCode, Result::out).containsExactly(0, "x\n");
    }

    @Test
    void twoFirstUsesBuildOnce() throws Exception {
        List<Process> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(checkout.start(
                    Map.of("FAKE_SECONDS", "1"), List.of(checkout.launcher().toString(), "x")));
        }
        for (Process one : both) {
            assertThat(checkout.finish(one))
                    .extracting(Result::exitCode, Result::out)
                    .containsExactly(0, "x\n");
        }
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void withoutFlockALockLeftByADeadBuildIsBroken() throws Exception {
        Path tools = folder.resolve("few tools");
        Files.createDirectories(tools);
        for (String tool :
                List.of("bash sh env dirname readlink find mkdir touch mv cp tail head cat sleep rm cksum tr java"
                        .split(" "))) {
            Files.createSymbolicLink(tools.resolve(tool), which(tool));
        }
        Files.copy(folder.resolve("tools/mvn"), tools.resolve("mvn"));
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock = Files.createDirectories(checkout.root().resolve("target/.launcher.lock.d"));
        Files.writeString(lock.resolve("pid"), Long.toString(dead.pid()));

        assertThat(checkout.run(Map.of("PATH", tools.toString()), "x").out()).isEqualTo("x\n");
        assertThat(lock).doesNotExist();
        try (Stream<Path> links = Files.list(tools)) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void aReadOnlyCheckoutWithAJarRuns() throws Exception {
        checkout.run();
        Files.delete(checkout.root().resolve("target/theseus.jsa"));
        List<String> asReader = asReader();
        readableOnly();
        Map<String, String> home = Map.of("HOME", "/nonexistent");
        try {
            Result fresh = checkout.finish(checkout.start(home, command(asReader, "x")));
            assertThat(fresh).isEqualTo(new Result(0, "x\n", ""));

            Files.setLastModifiedTime(
                    checkout.root().resolve("pom.xml"),
                    FileTime.from(Instant.now().plusSeconds(5)));
            Result stale = checkout.finish(checkout.start(home, command(asReader, "x")));
            assertThat(stale.out()).isEqualTo("x\n");
            assertThat(stale.err()).contains("read-only");
        } finally {
            writable();
        }
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void aJarByNameSkipsEverything() throws Exception {
        Path alone = folder.resolve("theseus-alone");
        Files.copy(checkout.launcher(), alone);
        Files.setPosixFilePermissions(alone, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> named =
                Map.of("THESEUS_JAR", folder.resolve("program.jar").toString());
        assertThat(checkout.finish(checkout.start(named, List.of(alone.toString(), "x"))))
                .isEqualTo(new Result(0, "x\n", ""));
        assertThat(checkout.builds()).isZero();

        assertThat(checkout.run(Map.of("THESEUS_JAR", "/no/such.jar"), "x"))
                .isEqualTo(new Result(70, "", "theseus: THESEUS_JAR is /no/such.jar, but there is no such file\n"));
    }

    @Test
    void anOldOrAbsentJavaIsNamed() throws Exception {
        Path old = folder.resolve("jdk-11");
        FakeCheckout.executable(old.resolve("bin/java"), "#!/bin/sh\nexit 1\n");
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"11.0.2\"\n");
        Result tooOld = checkout.run(Map.of("JAVA_HOME", old.toString()), "x");
        assertThat(tooOld.exitCode()).isEqualTo(70);
        assertThat(tooOld.err()).contains("Java 17 or later is needed", "11.0.2");

        Result absent = checkout.run(Map.of("JAVA_HOME", folder.toString()), "x");
        assertThat(absent.exitCode()).isEqualTo(70);
        assertThat(absent.err()).contains("JAVA_HOME is " + folder);
        assertThat(checkout.builds()).isZero();
    }

    @Test
    void onlyWhatPaysIsCompiledTwice() throws Exception {
        assertThat(checkout.run("flags").out()).contains("TieredStopAtLevel=1", "SharedArchiveFile=");
        assertThat(checkout.run("flags", "--case", "demo").out()).contains("TieredStopAtLevel=1");
        assertThat(checkout.run("--case", "flags", "import").out()).doesNotContain("TieredStopAtLevel");
        assertThat(checkout.run("import").out()).doesNotContain("TieredStopAtLevel");
        for (String command : List.of("detect", "report")) {
            assertThat(checkout.run(command, "--case", "import").out())
                    .contains("TieredStopAtLevel=1")
                    .doesNotContain("Tier3InvocationThreshold");
        }
    }

    @Test
    void namesInEveryScriptSurviveAnEnvironmentWithoutACharacterSet() throws Exception {
        assertThat(checkout.run(Map.of("LC_ALL", "C"), "Đorđe", "سلام").out()).isEqualTo("Đorđe|سلام\n");
    }

    private List<String> command(List<String> before, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(checkout.launcher().toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Root may write anywhere, so a test that runs as root becomes somebody else. */
    private static List<String> asReader() throws IOException {
        boolean root = Files.getOwner(Path.of("/proc/self"), LinkOption.NOFOLLOW_LINKS)
                .getName()
                .equals("root");
        if (!root) {
            return List.of();
        }
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "needs setpriv to stop being root");
        return List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    }

    private void readableOnly() throws IOException {
        permit("r-xr-xr-x");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void writable() throws IOException {
        permit("rwxr-xr-x");
    }

    private void permit(String permissions) throws IOException {
        try (Stream<Path> files = Files.walk(checkout.root())) {
            for (Path file : files.toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            }
        }
    }

    private static Path which(String tool) {
        for (String folder : System.getenv("PATH").split(":")) {
            Path file = Path.of(folder, tool);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        throw new IllegalStateException("no " + tool + " on the PATH");
    }
}
