package org.theseus.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.theseus.model.Identifier;
import org.theseus.model.Sighting;
import org.theseus.model.Transfer;
import org.theseus.model.Witness;

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

    /** What all transfers come to; a store may count better than one by one. */
    default LedgerTotals totals() {
        return LedgerTotals.of(this);
    }

    /** Transfers with everything the rows say, by (time, id). */
    void readTransfers(TransferFilter filter, Consumer<Transfer> sink);

    /**
     * Where these transfers stand in the files, in no order; one that is not in the case is left out. This default reads whole
     * transfers; a store may do better.
     */
    default void readProvenance(Collection<String> transferIds, Consumer<Provenance> sink) {
        if (!transferIds.isEmpty()) {
            readTransfers(TransferFilter.ofIds(transferIds), transfer -> sink.accept(Provenance.of(transfer)));
        }
    }

    /** Transfers by an exact, indexed value of any of their records: transfer id, source id, MTCN or end-to-end id. */
    List<Transfer> findTransfers(String idOrReference);

    /**
     * The records behind those of these transfers that several records tell of, by transfer id; the records by id. A transfer
     * that is not among the keys is its only record.
     */
    default SortedMap<String, List<Witness>> records(Collection<String> transferIds) {
        return new TreeMap<>();
    }

    /**
     * Full text over references, purposes, names and addresses in every script; by (score, id).
     *
     * @param limit at most so many hits
     */
    List<Transfer> search(String text, int limit);

    /** Accounts that match what a user typed: key, number, customer number or exact name (any case); by key. */
    List<AccountRecord> findAccounts(String typed);

    /**
     * Every place where one of these identifiers stands: transfers by (time, id), the sightings of one transfer in the order
     * of {@link Sighting#allIn(Transfer, List)}. This default reads the whole case once, whatever the number of identifiers; a store with
     * an index of identifiers may do better, but must report the same sightings.
     */
    default void readSightings(Set<Identifier> wanted, BiConsumer<Transfer, Sighting> sink) {
        readTransfers(
                TransferFilter.ALL,
                transfer ->
                        Sighting.allIn(transfer, records(List.of(transfer.id())).getOrDefault(transfer.id(), List.of()))
                                .stream()
                                .filter(sighting -> wanted.contains(sighting.identifier()))
                                .forEach(sighting -> sink.accept(transfer, sighting)));
    }

    /**
     * The transfers that a line of a source file proves, by (time, id); several where one line states several, none for
     * lines that are no record. This default reads the whole case.
     *
     * @param sha256 digest of the file
     * @param line 1-based physical line on which the record begins
     */
    default List<Transfer> findTransfersAt(String sha256, long line) {
        List<Transfer> found = new ArrayList<>();
        readTransfers(TransferFilter.ALL, transfer -> {
            if (transfer.sources().stream()
                    .anyMatch(row -> row.line() == line && row.sha256().equals(sha256))) {
                found.add(transfer);
            }
        });
        return found;
    }

    /**
     * The transfers that a row of one of these files proves, in no order. This default reads the whole case.
     *
     * @param sha256s digests of files
     */
    default void readTransfersIn(Set<String> sha256s, Consumer<Transfer> sink) {
        readTransfers(TransferFilter.ALL, transfer -> {
            if (transfer.sources().stream().anyMatch(row -> sha256s.contains(row.sha256()))) {
                sink.accept(transfer);
            }
        });
    }

    /** Imported files. */
    List<SourceFile> sources();

    /** All findings by rank. */
    default List<StoredFinding> findings() {
        return findings(FindingScope.ALL, Integer.MAX_VALUE);
    }

    /** The findings of all detectors but these, by rank. */
    default List<StoredFinding> findingsOfOthers(Collection<String> detectors) {
        return findings().stream()
                .filter(finding -> !detectors.contains(finding.detector()))
                .toList();
    }

    /** The first {@code top} findings by rank; one small read, whatever the size of the case. */
    List<StoredFinding> findings(FindingScope scope, int top);

    /** One finding. */
    Optional<StoredFinding> findFinding(String id);

    /** What the last detection said of itself, as it was given; empty if nothing was looked for yet. */
    Optional<String> detectionRun();

    /** The last resolution of who is who; empty if there was none, or the last one was interrupted. */
    default Optional<ResolutionRecord> resolution() {
        return Optional.empty();
    }

    /** All resolutions, by number. */
    default List<ResolutionRecord> resolutions() {
        return List.of();
    }

    /**
     * Who is who as the last resolution found it, by id. Accounts that came since are in no party, and what was taken back may
     * still be named: see {@link ResolutionRecord#stamp}.
     */
    default List<HeldParty> parties() {
        return List.of();
    }

    /** What stands between parties, in the resolution's order. */
    default List<PartyLink> partyLinks(PartyLink.Kind kind) {
        return List.of();
    }

    /** Who held these accounts when, in no order; ended holdings, too. */
    default List<Holding> holdings(List<String> accountKeys) {
        return List.of();
    }

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
