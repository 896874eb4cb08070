package org.theseus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The server's version stands in four places that no tool can join. */
class Neo4jVersionTest {

    @Test
    void theBuildFetchesTheVersionThatTheProgramStarts() throws IOException {
        String number = Neo4jVersion.NUMBER;
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<neo4j.version>" + number + "</neo4j.version>")
                .contains("<missing>${basedir}/target/neo4j/jars-" + number + ".txt</missing>");
        assertThat(Files.readString(Path.of("src/server/pom.xml")))
                .contains("<neo4j.version>" + number + "</neo4j.version>");
        assertThat(ServerOptions.defaults().library().resolve("neo4j-server-" + number + ".jar"))
                .exists();
    }
}
