package org.theseus.project;

import org.theseus.store.LedgerView;

/** Where a command gets a case's graph from. */
@FunctionalInterface
public interface GraphSource {

    /** Reads the whole case from its store each time. */
    GraphSource STORE = CaseGraphBuilder::load;

    /**
     * The graph of a case as it is now.
     *
     * @param maxBytes heap that it may take
     * @throws org.theseus.model.TheseusException (STORE) with the figures if it would take more
     */
    CaseGraph load(LedgerView ledger, long maxBytes);
}
