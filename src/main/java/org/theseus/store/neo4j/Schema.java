package org.theseus.store.neo4j;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.theseus.model.TheseusException;

/** The database schema and its versions. Version 1 is {@code schema.cypher}, version n {@code migrate/000n.cypher}. */
final class Schema {

    /** What this program writes. */
    static final int VERSION = 3;

    private Schema() {}

    /** Brings the database to {@link #VERSION}; refuses a newer one. One small read if there is nothing to do. */
    static void prepare(Neo4jConnection connection) {
        int found = connection.read(tx -> tx.run(CypherLibrary.get("write/case#read-version"))
                .single()
                .get("version")
                .asInt());
        check(found);
        for (int version = found + 1; version <= VERSION; version++) {
            for (String statement : statements(version)) {
                connection.write(tx -> tx.run(statement).consume());
            }
            int reached = version;
            connection.write("write/case#await-indexes", Map.of());
            connection.write("write/case#set-version", Map.of("version", reached));
        }
    }

    /**
     * Refuses what this program cannot read.
     *
     * @throws TheseusException (STORE) for a newer schema
     */
    static void check(int found) {
        if (found > VERSION) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "the case has schema version " + found + ", this theseus knows " + VERSION,
                    "Use the theseus that wrote it, or a newer one.");
        }
    }

    private static List<String> statements(int version) {
        return CypherLibrary.all(version == 1 ? "schema" : String.format(Locale.ROOT, "migrate/%04d", version));
    }
}
