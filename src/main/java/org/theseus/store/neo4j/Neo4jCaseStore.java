package org.theseus.store.neo4j;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.theseus.model.AccountId;
import org.theseus.model.Identifier;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.model.Sighting;
import org.theseus.model.SourceRow;
import org.theseus.model.Status;
import org.theseus.model.Transfer;
import org.theseus.model.Witness;
import org.theseus.store.AccountRecord;
import org.theseus.store.Begin;
import org.theseus.store.CaseState;
import org.theseus.store.CaseStore;
import org.theseus.store.FindingScope;
import org.theseus.store.HeldParty;
import org.theseus.store.Holding;
import org.theseus.store.LedgerEdge;
import org.theseus.store.LedgerTotals;
import org.theseus.store.PartyLink;
import org.theseus.store.PendingWork;
import org.theseus.store.Provenance;
import org.theseus.store.QueryResult;
import org.theseus.store.RecordLink;
import org.theseus.store.ResolutionRecord;
import org.theseus.store.SourceFile;
import org.theseus.store.StoredFinding;
import org.theseus.store.TransferFilter;

/**
 * A case in a Neo4j database, local or remote alike. For one thread; its parts do the work, each on its own statements.
 * Failures of the store are {@link org.theseus.model.TheseusException} of kind STORE.
 */
public final class Neo4jCaseStore implements CaseStore {

    private static final int IDS = 20_000;

    private final Neo4jConnection connection;
    private final SourceNumbers sources;
    private final TransferReader reader;
    private final FindingRecords findings;
    private final PaymentRecords records;
    private final PartyRecords parties;
    private final String keeper;
    private int batchSize = TransferWriter.BATCH;

    private Neo4jCaseStore(Neo4jConnection connection, String keeper) {
        this.connection = connection;
        this.sources = new SourceNumbers(connection);
        this.reader = new TransferReader(connection, sources);
        this.findings = new FindingRecords(connection);
        this.records = new PaymentRecords(connection, sources);
        this.parties = new PartyRecords(connection);
        this.keeper = keeper;
    }

    /**
     * Connects to a case and signs in; {@link #prepareSchema} comes next.
     *
     * @param uri {@code bolt://127.0.0.1:PORT} or {@code neo4j+s://HOST}
     * @param password is overwritten before this returns
     * @param database name of the remote database, null for the user's home database
     * @throws org.theseus.model.TheseusException (STORE) if it does not answer or refuses the user; (USAGE) for a
     *     malformed address
     */
    public static Neo4jCaseStore open(String uri, String user, char[] password, @Nullable String database) {
        try {
            return new Neo4jCaseStore(Neo4jConnection.open(uri, user, password, database), user);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Smaller transactions, for tests that need many of them in few rows. */
    Neo4jCaseStore inBatchesOf(int transfers) {
        batchSize = transfers;
        return this;
    }

    @Override
    public void prepareSchema() {
        Schema.prepare(connection);
    }

    @Override
    public CaseState state() {
        Record row = connection.read(
                tx -> tx.run(CypherLibrary.get("read/case#state")).single());
        return new CaseState(
                row.get("schemaVersion").asInt(),
                row.get("revision").asLong(),
                row.get("stamp").asString(),
                row.get("detectedRevision").asLong(),
                row.get("accounts").asLong(),
                row.get("transfers").asLong());
    }

    @Override
    public Map<String, String> contentHashes(Collection<String> transferIds) {
        Map<String, String> hashes = new TreeMap<>();
        List<String> ids = List.copyOf(transferIds);
        boolean several = records.exist();
        for (int from = 0; from < ids.size(); from += IDS) {
            List<String> part = List.copyOf(ids.subList(from, Math.min(ids.size(), from + IDS)));
            for (Record row : connection.list("write/transfers#hashes", Map.of("ids", part))) {
                hashes.put(row.get("id").asString(), row.get("contentHash").asString());
            }
            if (several) {
                for (Record row : connection.list("write/records#hashes", Map.of("ids", part))) {
                    hashes.put(row.get("id").asString(), row.get("contentHash").asString());
                }
            }
        }
        return hashes;
    }

    @Override
    public SortedMap<String, List<Witness>> records(Collection<String> transferIds) {
        return transferIds.isEmpty() ? new TreeMap<>() : records.of(transferIds);
    }

    @Override
    public void joinRecords(List<RecordLink> links) {
        records.join(links);
    }

    @Override
    public Optional<PendingWork> pendingWork() {
        return new ImportIntent(connection).find();
    }

    @Override
    public Begin beginImport(PendingWork work, long baseRevision) {
        return new ImportIntent(connection).begin(work, baseRevision);
    }

    @Override
    public void writeTransfers(Iterator<Transfer> transfers, LongConsumer progress) {
        new TransferWriter(connection, sources, batchSize).write(transfers, progress);
    }

    @Override
    public void completeImport(SourceFile source, Observation ownObservation) {
        SourceRow anyRow = new SourceRow(source.file(), source.sha256(), null, null, 1, 1, null);
        int number = SourceRowCodec.number(sources.encode(anyRow));
        new SourceRecords(connection).complete(source, number, ownObservation);
    }

    @Override
    public void undoImport(String sha256) {
        new ImportUndo(connection, sources).undo(sha256, keeper);
    }

    @Override
    public void replaceFindings(Collection<String> detectors, List<StoredFinding> replacement, String run) {
        findings.replace(detectors, replacement, run);
    }

    @Override
    public void amendFindings(List<StoredFinding> amended) {
        findings.amend(amended);
    }

    @Override
    public Optional<String> detectionRun() {
        return findings.run();
    }

    @Override
    public int replaceParties(ResolutionRecord resolution, List<HeldParty> held, List<PartyLink> links) {
        return parties.replace(resolution, held, links);
    }

    @Override
    public Optional<ResolutionRecord> resolution() {
        return parties.resolution();
    }

    @Override
    public List<ResolutionRecord> resolutions() {
        return parties.resolutions();
    }

    @Override
    public List<HeldParty> parties() {
        return parties.parties();
    }

    @Override
    public List<PartyLink> partyLinks(PartyLink.Kind kind) {
        return parties.links(kind);
    }

    @Override
    public List<Holding> holdings(List<String> accountKeys) {
        return parties.holdings(accountKeys);
    }

    @Override
    public List<StoredFinding> findingsOfOthers(Collection<String> detectors) {
        return findings.others(detectors);
    }

    @Override
    public List<StoredFinding> findings(FindingScope scope, int top) {
        return findings.top(scope, top);
    }

    @Override
    public Optional<StoredFinding> findFinding(String id) {
        return findings.find(id);
    }

    @Override
    public List<AccountRecord> accounts() {
        return accounts("read/accounts#all", Map.of());
    }

    @Override
    public List<AccountRecord> findAccounts(String typed) {
        String bare = typed.strip();
        String name = IdentifierKind.NAME.normalise(bare);
        return accounts(
                "read/accounts#find",
                Map.of(
                        "typed",
                        bare,
                        "compact",
                        bare.replaceAll("\\s", "").toUpperCase(Locale.ROOT),
                        "customerId",
                        bare,
                        "name",
                        name == null ? "" : name));
    }

    private List<AccountRecord> accounts(String statement, Map<String, Object> parameters) {
        return connection.list(statement, parameters).stream()
                .map(row -> new AccountRecord(
                        AccountId.parse(row.get("key").asString()),
                        row.get("name").isNull() ? null : row.get("name").asString(),
                        row.get("country").isNull() ? null : row.get("country").asString(),
                        Observation.valueOf(row.get("observation").asString()),
                        row.get("transfers").asLong()))
                .sorted(Comparator.comparing(AccountRecord::id))
                .toList();
    }

    @Override
    public void readEdges(Consumer<LedgerEdge> sink) {
        new EdgeReader(connection).read(sink);
    }

    @Override
    public LedgerTotals totals() {
        return connection.list("read/transfers#totals", Map.of()).stream()
                .map(row -> LedgerTotals.of(
                        Status.valueOf(row.get(0).asString()),
                        new Money(row.get(3).asLong(), row.get(1).asString()),
                        row.get(2).asLong(),
                        row.get(4).asLong(),
                        row.get(5).asLong(),
                        row.get(6).isNull() ? null : row.get(6).asLong(),
                        row.get(7).isNull() ? null : row.get(7).asLong()))
                .reduce(LedgerTotals.NONE, LedgerTotals::plus);
    }

    @Override
    public void readTransfers(TransferFilter filter, Consumer<Transfer> sink) {
        reader.read(filter, sink);
    }

    @Override
    public void readProvenance(Collection<String> transferIds, Consumer<Provenance> sink) {
        reader.provenance(transferIds).forEach(sink);
    }

    @Override
    public List<Transfer> findTransfers(String idOrReference) {
        return reader.list("read/transfers#by-reference", Map.of("value", idOrReference.strip()));
    }

    /** By the index of identifiers: reads what matches, not the case. */
    @Override
    public void readSightings(Set<Identifier> wanted, BiConsumer<Transfer, Sighting> sink) {
        new SightingIndex(connection, reader, records).read(wanted, sink);
    }

    /** One pass over the rows of all transfers inside the database; only what stands on the line is read. */
    @Override
    public List<Transfer> findTransfersAt(String sha256, long line) {
        return reader.list("read/transfers#at-line", Map.of("sha256", sha256, "line", Long.toString(line)));
    }

    @Override
    public void readTransfersIn(Set<String> sha256s, Consumer<Transfer> sink) {
        reader.stream("read/transfers#in-files", Map.of("sha256s", List.copyOf(sha256s)), sink);
    }

    @Override
    public List<Transfer> search(String text, int limit) {
        String query = FullTextQuery.of(text);
        return query.isEmpty()
                ? List.of()
                : List.copyOf(reader.unsorted("read/transfers#search", Map.of("query", query, "limit", limit)));
    }

    @Override
    public List<SourceFile> sources() {
        return new SourceRecords(connection).all();
    }

    @Override
    public QueryResult query(String cypher, SortedMap<String, Object> parameters, int maxRows) {
        return new ReadOnlyCypher(connection).run(cypher, parameters, maxRows);
    }

    @Override
    public void close() {
        connection.close();
    }
}
