package org.theseus.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.theseus.file.OwnerOnly;
import org.theseus.model.TheseusException;

/**
 * Paths of one case's server.
 *
 * @param name the case
 * @param neo4j the server's home, {@code HOME/cases/NAME/neo4j}
 */
record CaseFolder(String name, Path neo4j) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    /** Paths under the home; nothing is created. */
    static CaseFolder of(Path home, String name) {
        if (!NAME.matcher(name).matches()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "'" + name + "' cannot be the name of a case",
                    "Use 1 to 63 letters, digits, '.', '-' or '_', beginning with a letter or digit.");
        }
        return new CaseFolder(name, home.resolve("cases").resolve(name).resolve("neo4j"));
    }

    void create() throws IOException {
        for (Path folder : new Path[] {conf(), data(), logs(), leases(), neo4j.resolve("import"), plugins()}) {
            OwnerOnly.folder(folder);
        }
    }

    Path conf() {
        return neo4j.resolve("conf");
    }

    Path data() {
        return neo4j.resolve("data");
    }

    Path logs() {
        return neo4j.resolve("logs");
    }

    Path leases() {
        return neo4j.resolve("leases");
    }

    Path plugins() {
        return neo4j.resolve("plugins");
    }

    Path credentials() {
        return neo4j.resolve("credentials");
    }

    Path arguments() {
        return conf().resolve("server.args");
    }

    Path firstReads() {
        return conf().resolve("first-reads.cypher");
    }

    Path serverRecord() {
        return neo4j.resolve("server.properties");
    }

    Path idle() {
        return neo4j.resolve("idle");
    }

    Path startLock() {
        return neo4j.resolve("start.lock");
    }

    Path watcherLock() {
        return neo4j.resolve("watcher.lock");
    }
}
