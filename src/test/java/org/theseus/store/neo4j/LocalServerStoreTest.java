package org.theseus.store.neo4j;

import org.junit.jupiter.api.Tag;
import org.theseus.store.CaseStore;
import org.theseus.store.CaseStoreContract;

/** The contract on the local server. */
@Tag("server")
class LocalServerStoreTest extends CaseStoreContract {

    @Override
    protected CaseStore emptyStore() {
        return FreshCase.open();
    }
}
