package org.theseus.store;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.theseus.model.Observation;
import org.theseus.model.Transfer;

/**
 * A case's store, open for reading and writing. One writer at a time; close it when done. Batches are idempotent: writing
 * a transfer that is already there with the same content only adds its source row.
 */
public interface CaseStore extends LedgerView, AutoCloseable {

    /** Creates or migrates the schema; refuses a store of a newer version (STORE). */
    void prepareSchema();

    /** Content hashes of those ids that the case holds, records of a payment with several included. */
    Map<String, String> contentHashes(Collection<String> transferIds);

    /**
     * Announces an import before its first row is written, so that no command reads half of it. Repeating it for the
     * same {@link PendingWork#id} changes nothing.
     *
     * @param baseRevision the revision at which the file was checked against the case
     */
    Begin beginImport(PendingWork work, long baseRevision);

    /**
     * Writes transfers in batches. Safe to repeat after a crash: the outcome is the same.
     *
     * @param progress is told the number of rows written so far
     * @throws org.theseus.model.TheseusException (STORE) if a transfer is there with other content
     */
    void writeTransfers(Iterator<Transfer> transfers, LongConsumer progress);

    /**
     * Makes records that are in the case one payment: the records stay as they are (see {@link LedgerView#records}), the
     * payment is {@link org.theseus.model.Witness#together} under the id of {@link RecordLink#id}. Both ids may stand for
     * several records already. Safe to repeat after a crash.
     *
     * @throws org.theseus.model.TheseusException (STORE) if the case holds no such record
     */
    void joinRecords(List<RecordLink> links);

    /**
     * Marks a file as wholly imported, sets the observation of its own accounts, advances the revision if anything
     * changed and ends the pending import; idempotent per file. An account that has been FULL stays so.
     */
    void completeImport(SourceFile source, Observation ownObservation);

    /**
     * Takes a file back: its rows vanish, transfers without another source row and accounts without transfers with them. A
     * payment that several records tell of is derived anew from those that are left; the last one is again exactly the
     * transfer that it was.
     * Interrupted, it stays pending; calling it again finishes it. A pending import of that file ends with it, even if
     * nothing of it was written; one of another file must not be pending.
     *
     * @throws org.theseus.model.TheseusException (USAGE) if the case holds no such file
     */
    void undoImport(String sha256);

    /**
     * Replaces the findings of the given detectors and notes the revision they were computed at; others stay.
     *
     * @param run what the run says of itself, for {@link #detectionRun}
     */
    void replaceFindings(Collection<String> detectors, List<StoredFinding> findings, String run);

    /** Sets rank, alert flag and text of findings that are there; nothing else of the case changes. */
    void amendFindings(List<StoredFinding> findings);

    /**
     * Sets who is who: what changed is written, what no longer holds is ended and kept. Interrupted, the case has no resolution;
     * calling it again finishes it.
     *
     * @param resolution its number is not read: the store gives the next one
     * @return the number given
     */
    int replaceParties(ResolutionRecord resolution, List<HeldParty> parties, List<PartyLink> links);

    @Override
    void close();
}
