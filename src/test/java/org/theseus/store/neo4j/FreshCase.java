package org.theseus.store.neo4j;

import java.util.List;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.theseus.server.Endpoint;
import org.theseus.server.TestServer;

/** An empty case on the test server: the data is deleted, the server stays. */
public final class FreshCase {

    private FreshCase() {}

    /** An empty, prepared store on the one server of this JVM. */
    public static Neo4jCaseStore open() {
        Endpoint endpoint = TestServer.get();
        return open(endpoint.uri().toString(), endpoint.user(), endpoint.password());
    }

    static Neo4jCaseStore open(String uri, String user, String password) {
        run(uri, user, password, "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
        return reopen(uri, user, password);
    }

    static Neo4jCaseStore reopen(String uri, String user, String password) {
        Neo4jCaseStore store = Neo4jCaseStore.open(uri, user, password.toCharArray(), null);
        store.prepareSchema();
        return store;
    }

    /** Rows of a statement that goes past the port. */
    static List<Record> run(String uri, String user, String password, String cypher) {
        try (Driver driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password));
                var session = driver.session()) {
            return session.run(cypher).list();
        }
    }

    /** The same on the test server. */
    static List<Record> run(String cypher) {
        Endpoint endpoint = TestServer.get();
        return run(endpoint.uri().toString(), endpoint.user(), endpoint.password(), cypher);
    }
}
