package org.theseus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The statements whose classes go into the archive must be ones that the server accepts, or they warm nothing. */
@Tag("server")
class WarmUpTest {

    @Test
    void everyStatementRuns() throws IOException {
        Path home = TestServer.newHome();
        try (ServerLease lease = CaseServer.open(home, "warm-up", TestServer.options(), ProgressListener.SILENT)) {
            Endpoint endpoint = lease.endpoint();
            List<String> failed = new ArrayList<>();
            try (BoltLine line = BoltLine.open(endpoint.uri().getPort())) {
                assertThat(line.logOn(new Credentials(endpoint.user(), endpoint.password())))
                        .isTrue();
                for (String statement : Archive.warmUpStatements()) {
                    if (!line.run(statement)) {
                        failed.add(statement);
                    }
                }
                assertThat(failed).isEmpty();
                assertThat(line.run("THIS IS NO STATEMENT")).isFalse();
                assertThat(line.run("RETURN 1")).as("the line recovers").isTrue();
            }
            try (BoltLine stranger = BoltLine.open(endpoint.uri().getPort())) {
                assertThat(stranger.logOn(new Credentials("neo4j", "guessed"))).isFalse();
            }
        }
        TestServer.remove(home);
    }
}
