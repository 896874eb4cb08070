package org.theseus.store;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.theseus.model.Observation;
import org.theseus.model.Transfer;

/**
 * A case's store, open for reading and writing. One writer at a time; close it when done. Batches are idempotent: writing
 * a transfer that is already there with the same content only adds its source row.
 */
public interface CaseStore extends LedgerView, AutoCloseable {

    /** Creates or migrates the schema; refuses a store of a newer version (STORE). */
    void prepareSchema();

    /** Content hashes of those ids that the case holds, for duplicates and conflicts. */
    Map<String, String> contentHashes(Collection<String> transferIds);

    /**
     * Writes transfers in batches. Safe to repeat after a crash: the outcome is the same.
     *
     * @param progress is told the number of rows written so far
     */
    void writeTransfers(Iterator<Transfer> transfers, java.util.function.LongConsumer progress);

    /** Marks a file as wholly imported, sets the observation of its own accounts and advances the revision; idempotent per file. */
    void completeImport(SourceFile source, Observation ownObservation);

    /** Takes a file back: its rows vanish, transfers without another source row and accounts without transfers with them. */
    void undoImport(String sha256);

    /** Replaces the findings of the given detectors and notes the revision they were computed at; others stay. */
    void replaceFindings(Collection<String> detectors, List<StoredFinding> findings);

    @Override
    void close();
}
