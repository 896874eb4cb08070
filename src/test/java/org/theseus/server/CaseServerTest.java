package org.theseus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real servers: their life from the first start to the idle stop, and what becomes of them when processes are killed. */
@Tag("server")
class CaseServerTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static Path home;

    @BeforeAll
    static void newHome() {
        home = TestServer.newHome();
    }

    @AfterAll
    static void leaveNothingBehind() {
        TestServer.remove(home);
        assertThat(home).doesNotExist();
    }

    @Test
    void aServerIsStartedOnceSharedAndStopped() throws Exception {
        List<String> steps = new ArrayList<>();
        long pid;
        try (ServerLease first = CaseServer.open(home, "shared", TestServer.options(), steps::add)) {
            pid = first.endpoint().pid();
            assertThat(BoltProbe.answers(first.endpoint().uri().getPort())).isTrue();
            try (ServerLease second = CaseServer.open(home, "shared", TestServer.options(), ProgressListener.SILENT)) {
                assertThat(second.endpoint()).isEqualTo(first.endpoint());
                assertThat(status("shared").commands()).isEqualTo(2);
            }
            assertThat(status("shared").state()).isEqualTo(ServerStatus.State.RUNNING);
            assertThat(status("shared").pid()).contains(pid);
            assertThat(status("shared").watched()).isTrue();
            assertThat(commandLine(pid)).doesNotContain(first.endpoint().password());
            assertThat(environmentAndArgumentsOfOurProcesses())
                    .doesNotContain(first.endpoint().password());
        }
        assertThat(steps).contains("starting the local Neo4j server of case 'shared'");
        assertThat(readableByOthers(home)).isEmpty();

        ServerRecord record = record("shared");
        long begunNanos = System.nanoTime();
        assertThat(CaseServer.stop(home, "shared")).isTrue();
        long tookMillis = (System.nanoTime() - begunNanos) / 1_000_000;
        // one second on an idle machine; Neo4j's own default would make it ten
        assertThat(tookMillis).isLessThan(5_000);
        assertThat(record.server().isAlive()).isFalse();
        assertThat(record.watcher().isAlive()).isFalse();
        assertThat(status("shared").state()).isEqualTo(ServerStatus.State.STOPPED);
        assertThat(CaseServer.stop(home, "shared")).isFalse();
    }

    @Test
    void aServerWhoseWatcherWasKilledIsAdoptedAndStillStoppedWhenIdle() {
        long pid;
        try (ServerLease lease = CaseServer.open(home, "adopted", TestServer.options(), ProgressListener.SILENT)) {
            pid = lease.endpoint().pid();
        }
        ProcessId watcher = record("adopted").watcher();
        watcher.find().orElseThrow().destroyForcibly();
        await(() -> !watcher.isAlive());
        assertThat(status("adopted").state()).isEqualTo(ServerStatus.State.RUNNING);
        assertThat(status("adopted").watched()).isFalse();

        ServerOptions shortIdle = TestServer.options().withIdle(Duration.ofSeconds(1));
        ProcessId server = record("adopted").server();
        try (ServerLease lease = CaseServer.open(home, "adopted", shortIdle, ProgressListener.SILENT)) {
            assertThat(lease.endpoint().pid()).isEqualTo(pid);
            await(() -> status("adopted").watched());
            pause(Duration.ofMillis(2500));
            assertThat(server.isAlive())
                    .as("a lease keeps the server up beyond the idle time")
                    .isTrue();
        }
        await(() -> !server.isAlive());
        await(() -> status("adopted").state() == ServerStatus.State.STOPPED);
        await(() -> !Files.exists(folder("adopted").serverRecord()));
    }

    @Test
    void aKilledServerIsRecoveredByTheNextCommandAndEndsWhenItsFolderIsTakenAway() throws IOException {
        long before;
        try (ServerLease lease = CaseServer.open(home, "killed", TestServer.options(), ProgressListener.SILENT)) {
            before = lease.endpoint().pid();
            record("killed").server().find().orElseThrow().destroyForcibly();
            await(() -> status("killed").state() == ServerStatus.State.CRASHED);
        }
        List<String> steps = new ArrayList<>();
        try (ServerLease lease = CaseServer.open(home, "killed", TestServer.options(), steps::add)) {
            assertThat(lease.endpoint().pid()).isNotEqualTo(before);
            assertThat(BoltProbe.answers(lease.endpoint().uri().getPort())).isTrue();
        }
        assertThat(steps)
                .anyMatch(step -> step.startsWith("recovering case 'killed'") && step.contains("process " + before));
        ProcessId recovered = record("killed").server();
        Path away = home.resolve("away");
        Files.move(home.resolve("cases/killed"), away);
        await(() -> !recovered.isAlive());
        Archive.deleteTree(away);
    }

    @Test
    void sixCommandsAtOnceGetOneServerAndAKilledCommandLosesItsLease() throws Exception {
        List<Process> commands = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                commands.add(command("crowded", Duration.ofMinutes(5), Duration.ofSeconds(2)));
            }
            List<String> servers = new ArrayList<>();
            for (Process command : commands) {
                servers.add(firstLine(command).split(" ", 3)[0]);
            }
            assertThat(Set.copyOf(servers)).hasSize(1);
            assertThat(status("crowded").commands()).isEqualTo(6);
        } finally {
            commands.forEach(Process::destroyForcibly);
        }
        ProcessId server = record("crowded").server();
        await(() -> !server.isAlive());
    }

    @Test
    void aTakenPortIsLeftForAnother() throws Exception {
        HomeFolder open = HomeFolder.open(home);
        CaseFolder folder = CaseFolder.of(open.root(), "port");
        folder.create();
        List<String> steps = new ArrayList<>();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Iterator<Integer> ports =
                    List.of(taken.getLocalPort(), BoltProbe.freePort()).iterator();
            Endpoint endpoint =
                    new CaseStart(open, folder, TestServer.options(), steps::add, ports::next).ensureRunning();
            assertThat(endpoint.uri().getPort()).isNotEqualTo(taken.getLocalPort());
            assertThat(BoltProbe.answers(endpoint.uri().getPort())).isTrue();
        }
        assertThat(steps).contains("the port was taken by another program, trying the next");
        assertThat(CaseServer.stop(home, "port")).isTrue();
    }

    private static ServerStatus status(String name) {
        return CaseServer.status(home).stream()
                .filter(status -> status.caseName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static CaseFolder folder(String name) {
        try {
            return CaseFolder.of(home.toRealPath(), name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ServerRecord record(String name) {
        try {
            return ServerRecord.find(folder(name).serverRecord()).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Process command(String name, Duration hold, Duration idle) throws IOException {
        return new ProcessBuilder(
                        JavaCommand.java().toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-D" + ServerOptions.JAVA_PROPERTY + "="
                                + String.join(" ", TestServer.options().java()),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProbeCommand.class.getName(),
                        home.toString(),
                        name,
                        Long.toString(hold.toMillis()),
                        Long.toString(idle.toMillis()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String firstLine(Process command) throws IOException {
        BufferedReader reader = command.inputReader(StandardCharsets.UTF_8);
        String line = reader.readLine();
        assertThat(line).as("the command ended without a server").isNotNull();
        return line;
    }

    private static String commandLine(long pid) throws IOException {
        return Files.readString(Path.of("/proc/" + pid + "/cmdline"));
    }

    private static String environmentAndArgumentsOfOurProcesses() {
        StringBuilder all = new StringBuilder();
        ProcessHandle.allProcesses()
                .map(ProcessHandle::info)
                .forEach(info -> all.append(info.commandLine().orElse("")));
        return all.toString();
    }

    /** Everything in the home that is not for its owner only; the server's public jars are hard links to the build's. */
    private static List<String> readableByOthers(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !file.toString().endsWith(".jar"))
                    .filter(file -> {
                        try {
                            return PosixFilePermissions.toString(
                                            Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS))
                                    .substring(3)
                                    .chars()
                                    .anyMatch(c -> c != '-');
                        } catch (IOException gone) {
                            return false;
                        }
                    })
                    .map(Path::toString)
                    .toList();
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadlineNanos = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting after " + SOON).isLessThan(deadlineNanos);
            pause(Duration.ofMillis(50));
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
