package org.theseus.store;

/** The reference obeys the contract that it is the measure of. */
class MemoryCaseStoreTest extends CaseStoreContract {

    @Override
    protected CaseStore emptyStore() {
        return new MemoryCaseStore();
    }
}
