package org.theseus.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.theseus.model.Transfer;

/**
 * Reading a case. Every list and stream has a fixed order: accounts by key, transfers by (time, id), sources by (file,
 * digest), findings by rank. Failures of the store are {@link org.theseus.model.TheseusException} of kind STORE.
 */
public interface LedgerView {

    /** Where the case stands. */
    CaseState state();

    /** All accounts, by key. */
    List<AccountRecord> accounts();

    /** All transfers as the projection needs them, by (time, id); {@code from} and {@code to} index {@link #accounts()}. */
    void readEdges(Consumer<LedgerEdge> sink);

    /** Transfers with everything the rows say, by (time, id). */
    void readTransfers(TransferFilter filter, Consumer<Transfer> sink);

    /** Transfers by an exact, indexed value: transfer id, source id, MTCN or end-to-end id. */
    List<Transfer> findTransfers(String idOrReference);

    /**
     * Full text over references, purposes, names and addresses in every script; by (score, id).
     *
     * @param limit at most so many hits
     */
    List<Transfer> search(String text, int limit);

    /** Accounts that match what a user typed: key, number, customer number or exact name (any case); by key. */
    List<AccountRecord> findAccounts(String typed);

    /** Imported files. */
    List<SourceFile> sources();

    /** All findings by rank. */
    default List<StoredFinding> findings() {
        return findings(FindingScope.ALL, Integer.MAX_VALUE);
    }

    /** The first {@code top} findings by rank; one small read, whatever the size of the case. */
    List<StoredFinding> findings(FindingScope scope, int top);

    /** One finding. */
    Optional<StoredFinding> findFinding(String id);

    /** What was begun and not finished; empty in a case that may be read. */
    Optional<PendingWork> pendingWork();

    /**
     * Runs a statement that only reads, within a time limit of the implementation's.
     *
     * @param maxRows stops after so many rows
     * @throws org.theseus.model.TheseusException (USAGE) if it writes, administers, loads files, calls a procedure that
     *     is not listed as harmless, or is no valid statement; nothing was run then
     */
    QueryResult query(String cypher, SortedMap<String, Object> parameters, int maxRows);
}
