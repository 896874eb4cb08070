package org.theseus.store.neo4j;

import org.junit.jupiter.api.Tag;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;
import org.theseus.store.CaseStore;
import org.theseus.store.CaseStoreContract;

/** The contract on a server that somebody else set up, where Docker exists. */
@Tag("server")
@Testcontainers(disabledWithoutDocker = true)
class ContainerStoreTest extends CaseStoreContract {

    private static final String PASSWORD = "container-only";

    @Container
    private static final Neo4jContainer SERVER = new Neo4jContainer("neo4j:5.26-community").withAdminPassword(PASSWORD);

    @Override
    protected CaseStore emptyStore() {
        return FreshCase.open(SERVER.getBoltUrl(), "neo4j", PASSWORD);
    }
}
