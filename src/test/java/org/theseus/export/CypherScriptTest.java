package org.theseus.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.theseus.server.Endpoint;
import org.theseus.server.TestServer;

/** The script run by a real Neo4j: what stands in it is data, whatever it looks like, and twice is once. */
@Tag("server")
class CypherScriptTest {

    private static Driver driver;

    @BeforeAll
    static void connect() {
        Endpoint at = TestServer.get();
        driver = GraphDatabase.driver(at.uri(), AuthTokens.basic(at.user(), at.password()));
    }

    @AfterAll
    static void clear() {
        try (Session session = driver.session()) {
            session.run("MATCH (n:ExportedNode) DETACH DELETE n").consume();
            session.run("DROP CONSTRAINT exported_node IF EXISTS").consume();
        }
        driver.close();
    }

    @Test
    void hostileNamesArriveAsTheyAreAndNothingElseHappens() {
        SampleExport sample = new SampleExport();
        ExportContent content = sample.content(ExportContents.Granularity.PER_TRANSFER);
        String script = new String(SampleExport.file("cypher", content, "network.cypher"), StandardCharsets.UTF_8);
        try (Session session = driver.session()) {
            for (int run = 0; run < 2; run++) {
                for (String statement : script.split(";\n")) {
                    session.run(statement).consume();
                }
            }
            assertThat(session.run("MATCH (n:ExportedNode) RETURN count(n)")
                            .single()
                            .get(0)
                            .asInt())
                    .isEqualTo(content.nodes().size());
            assertThat(session.run("MATCH (:ExportedNode)-[t:EXPORTED_TRANSFER]->() RETURN count(t)")
                            .single()
                            .get(0)
                            .asInt())
                    .isEqualTo(content.links().size());
            Set<String> names = new HashSet<>();
            session.run("MATCH (n:ExportedNode) WHERE n.name IS NOT NULL RETURN n.name")
                    .forEachRemaining(row -> names.add(row.get(0).asString()));
            content.nodes().stream()
                    .filter(node -> node.name() != null)
                    .forEach(node -> assertThat(names).contains(node.name()));
            assertThat(names).contains("back\\u0027slash ' \\", "}) DETACH DELETE n //");
        }
    }
}
