package org.theseus.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
    private static long wholeMillis;

    @BeforeAll
    static void importUndisturbed() throws IOException, InterruptedException {
        home = TestServer.newHome();
        try (ServerLease lease = open()) {
            reopen(lease.endpoint()).close();
            long before = System.nanoTime();
            assertThat(start(folder.resolve("whole"), lease.endpoint()).waitFor())
                    .isZero();
            wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
            whole = dump(lease.endpoint());
        }
        assertThat(whole).hasSizeGreaterThan(ImportProcess.ROWS / 2);
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
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A repeated import that finds nothing new is an import of its own, at another base revision. */
    private static List<String> dump(Endpoint endpoint) {
        return GraphDump.of(endpoint.uri().toString(), endpoint.user(), endpoint.password()).stream()
                .map(line -> line.replaceAll("lastImport=[^,}]*", "lastImport"))
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
        Random random = new Random(4);
        int cutShort = 0;
        try (ServerLease lease = open()) {
            Endpoint endpoint = lease.endpoint();
            for (int kill = 0; kill < KILLS; kill++) {
                empty(endpoint);
                Path caseFolder = folder.resolve("killed-" + kill);
                long delay = wholeMillis / 4 + random.nextInt((int) (wholeMillis * 3 / 4));
                Process process = start(caseFolder, endpoint);
                if (!process.waitFor(delay, TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly().waitFor();
                    cutShort++;
                }
                try (Neo4jCaseStore store = reopen(endpoint)) {
                    boolean sameImport = kill % 2 == 0;
                    if (sameImport || Spool.at(caseFolder, "test").waiting().isEmpty()) {
                        ImportProcess.importInto(store, caseFolder);
                    } else {
                        Spool.at(caseFolder, "test").finishPending(store, SpoolListener.SILENT);
                    }
                }
                assertThat(dump(endpoint))
                        .as("killed after %d ms of %d", delay, wholeMillis)
                        .isEqualTo(whole);
            }
        }
        assertThat(cutShort).isPositive();
    }

    @Test
    void aKilledServerLosesNothing() throws IOException, InterruptedException {
        Path caseFolder = folder.resolve("server-killed");
        try (ServerLease lease = open()) {
            Endpoint endpoint = lease.endpoint();
            empty(endpoint);
            Process process = start(caseFolder, endpoint);
            while (process.isAlive() && Spool.at(caseFolder, "test").waiting().isEmpty()) {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
            process.waitFor(300, TimeUnit.MILLISECONDS);
            ProcessHandle server = ProcessHandle.of(endpoint.pid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
            process.destroyForcibly().waitFor();
        }
        try (ServerLease lease = open()) {
            try (Neo4jCaseStore store = reopen(lease.endpoint())) {
                ImportProcess.importInto(store, caseFolder);
            }
            assertThat(dump(lease.endpoint())).isEqualTo(whole);
        }
    }
}
