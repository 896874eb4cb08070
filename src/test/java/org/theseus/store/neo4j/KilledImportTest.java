package org.theseus.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.server.CaseServer;
import org.theseus.server.Endpoint;
import org.theseus.server.ProgressListener;
import org.theseus.server.ServerLease;
import org.theseus.server.TestServer;
import org.theseus.spool.Spool;
import org.theseus.spool.SpoolListener;

/** kill -9 of the importing process or of the server at any moment, then the same import: the same graph. */
@Tag("server")
class KilledImportTest {

    private static final int KILLS = Integer.getInteger("theseus.kills", 3);

    @TempDir
    static Path folder;

    /** One server for all kills; the one that is killed comes back in the same home. */
    private static Path home = Path.of("");

    private static List<String> whole = List.of();

    /** What an import that nobody disturbs says, line by line. */
    private static final List<String> steps = new ArrayList<>();

    @BeforeAll
    static void importUndisturbed() throws IOException, InterruptedException {
        home = TestServer.newHome();
        try (ServerLease lease = open()) {
            reopen(lease.endpoint()).close();
            Process process = start(folder.resolve("whole"), lease.endpoint());
            process.inputReader().lines().forEach(steps::add);
            assertThat(process.waitFor()).isZero();
            whole = dump(lease.endpoint());
        }
        assertThat(whole).hasSizeGreaterThan(ImportProcess.ROWS / 2);
        assertThat(steps).hasSizeGreaterThan(KILLS + 1);
    }

    private static Process start(Path caseFolder, Endpoint endpoint) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ImportProcess.class.getName(),
                caseFolder.toString(),
                endpoint.uri().toString(),
                endpoint.user());
        builder.environment().put("STORE_PASSWORD", endpoint.password());
        return builder.redirectErrorStream(true).start();
    }

    /** Kills the process as soon as it has said that line, that is between it and the next. */
    private static void killAfter(Process process, String step) throws IOException, InterruptedException {
        try (BufferedReader said = process.inputReader()) {
            String line = said.readLine();
            while (line != null && !line.equals(step)) {
                line = said.readLine();
            }
            assertThat(line).as("a line of the import").isEqualTo(step);
            assertThat(process.isAlive()).isTrue();
            process.destroyForcibly().waitFor();
        }
    }

    /** A repeated import that finds nothing new is an import of its own, at another base revision; a stamp is random. */
    private static List<String> dump(Endpoint endpoint) {
        return GraphDump.of(endpoint.uri().toString(), endpoint.user(), endpoint.password()).stream()
                .map(line -> line.replaceAll("(lastImport|stamp)=[^,}]*", "$1"))
                .toList();
    }

    private static Neo4jCaseStore reopen(Endpoint endpoint) {
        return FreshCase.reopen(endpoint.uri().toString(), endpoint.user(), endpoint.password());
    }

    private static void empty(Endpoint endpoint) {
        FreshCase.open(endpoint.uri().toString(), endpoint.user(), endpoint.password())
                .close();
    }

    private static ServerLease open() {
        return CaseServer.open(home, "default", TestServer.options(), ProgressListener.SILENT);
    }

    @Test
    void aKilledCommandLeavesWhatTheNextOneFinishes() throws IOException, InterruptedException {
        try (ServerLease lease = open()) {
            Endpoint endpoint = lease.endpoint();
            for (int kill = 0; kill < KILLS; kill++) {
                empty(endpoint);
                Path caseFolder = folder.resolve("killed-" + kill);
                String step = steps.get(kill * (steps.size() - 2) / KILLS);
                killAfter(start(caseFolder, endpoint), step);
                try (Neo4jCaseStore store = reopen(endpoint)) {
                    boolean sameImport = kill % 2 == 0;
                    if (sameImport || Spool.at(caseFolder, "test").waiting().isEmpty()) {
                        ImportProcess.importInto(store, caseFolder);
                    } else {
                        Spool.at(caseFolder, "test").finishPending(store, SpoolListener.SILENT);
                    }
                }
                assertThat(dump(endpoint)).as("killed after \"%s\"", step).isEqualTo(whole);
            }
        }
    }

    @Test
    void aKilledServerLosesNothing() throws IOException, InterruptedException {
        Path caseFolder = folder.resolve("server-killed");
        try (ServerLease lease = open()) {
            Endpoint endpoint = lease.endpoint();
            empty(endpoint);
            Process process = start(caseFolder, endpoint);
            ProcessHandle server = ProcessHandle.of(endpoint.pid()).orElseThrow();
            try (BufferedReader said = process.inputReader()) {
                String line = said.readLine();
                while (line != null && !line.equals(steps.get(steps.size() / 2))) {
                    line = said.readLine();
                }
                assertThat(line).isNotNull();
                server.destroyForcibly();
                server.onExit().join();
                process.destroyForcibly().waitFor();
            }
        }
        try (ServerLease lease = open()) {
            try (Neo4jCaseStore store = reopen(lease.endpoint())) {
                ImportProcess.importInto(store, caseFolder);
            }
            assertThat(dump(lease.endpoint())).isEqualTo(whole);
        }
    }
}
