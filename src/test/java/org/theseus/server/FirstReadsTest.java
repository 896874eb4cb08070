package org.theseus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.store.neo4j.Neo4jCaseStore;

/** What a fresh server makes ready for: it must accept all of it, or commands wait as without. */
@Tag("server")
class FirstReadsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void aCaseAnswersAllThatCommandsAskFirst() throws IOException {
        Endpoint endpoint = TestServer.get();
        try (Neo4jCaseStore store = Neo4jCaseStore.open(
                endpoint.uri().toString(), endpoint.user(), endpoint.password().toCharArray(), null)) {
            store.prepareSchema();
        }
        FirstReads reads = FirstReads.parse(org.theseus.store.neo4j.FirstReads.text());

        assertThat(reads.count()).isGreaterThan(10);
        assertThat(reads.ask(endpoint.uri().getPort(), credentials(endpoint))).isEmpty();
    }

    @Test
    void parametersArriveAndWhatFailsIsTold() throws IOException {
        Endpoint endpoint = TestServer.get();
        FirstReads reads = FirstReads.parse("""
                // texts ids 300
                // number top
                // truth all
                // text word
                RETURN 1 / CASE WHEN size($ids) = 300 AND $ids[299] = '' AND $top = 1 AND $all AND $word = '' THEN 1 ELSE 0 END
                ;
                // a remark is part of its statement
                THIS IS NO STATEMENT
                ;
                RETURN 1
                ;
                """);

        assertThat(reads.ask(endpoint.uri().getPort(), credentials(endpoint)))
                .containsExactly("// a remark is part of its statement\nTHIS IS NO STATEMENT");
    }

    @Test
    void theWatcherAsksThemAndNobodyWaitsForIt() throws IOException, InterruptedException {
        Path home = TestServer.newHome();
        ServerOptions options = TestServer.options().withFirstReads(() -> "CREATE (:Asked)\n;\n");
        try (ServerLease lease = CaseServer.open(home, "ready", options, ProgressListener.SILENT)) {
            Endpoint endpoint = lease.endpoint();
            try (BoltLine line = BoltLine.open(endpoint.uri().getPort())) {
                assertThat(line.logOn(credentials(endpoint).orElseThrow())).isTrue();
                Instant deadline = Instant.now().plus(SOON);
                while (!line.run("MATCH (n:Asked) WITH count(n) AS asked RETURN 1 / asked")) {
                    assertThat(Instant.now()).as("asked within %s", SOON).isBefore(deadline);
                    Thread.sleep(50);
                }
            }
        }
        TestServer.remove(home);
    }

    private static Optional<Credentials> credentials(Endpoint endpoint) {
        return Optional.of(new Credentials(endpoint.user(), endpoint.password()));
    }
}
