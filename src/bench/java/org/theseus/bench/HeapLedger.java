package org.theseus.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Facts;
import org.theseus.model.Mention;
import org.theseus.model.Observation;
import org.theseus.model.Transfer;
import org.theseus.store.AccountRecord;
import org.theseus.store.Begin;
import org.theseus.store.CaseState;
import org.theseus.store.CaseStore;
import org.theseus.store.FindingScope;
import org.theseus.store.HeldParty;
import org.theseus.store.LedgerEdge;
import org.theseus.store.PartyLink;
import org.theseus.store.PendingWork;
import org.theseus.store.QueryResult;
import org.theseus.store.RecordLink;
import org.theseus.store.ResolutionRecord;
import org.theseus.store.SourceFile;
import org.theseus.store.StoredFinding;
import org.theseus.store.TransferFilter;

/**
 * A case on the heap for measurements: transfers are read once and never changed, findings are kept. What detection and
 * evaluation do not ask for is not supported. Each answer is linear in the case; not thread-safe.
 */
final class HeapLedger implements CaseStore {

    private static final Comparator<Transfer> ORDER =
            Comparator.comparing(Transfer::time).thenComparing(Transfer::id);

    private final List<Transfer> transfers;
    private final List<SourceFile> sources;
    private final Map<String, Transfer> byId = new HashMap<>();
    private final List<AccountRecord> accounts;
    private List<StoredFinding> findings = List.of();
    private @Nullable String run;

    private HeapLedger(List<Transfer> transfers, List<SourceFile> sources) {
        this.transfers = transfers.stream().sorted(ORDER).toList();
        this.sources = List.copyOf(sources);
        this.transfers.forEach(transfer -> byId.put(transfer.id(), transfer));
        this.accounts = accounts(this.transfers, this.sources);
    }

    /** The case of these rows; files say whose own records they hold. */
    static HeapLedger of(List<Transfer> transfers, List<SourceFile> sources) {
        return new HeapLedger(transfers, sources);
    }

    private static List<AccountRecord> accounts(List<Transfer> transfers, List<SourceFile> sources) {
        Set<String> own = new HashSet<>();
        sources.forEach(source -> own.addAll(source.own()));
        boolean every = own.contains(SourceFile.EVERY_ACCOUNT);
        Map<AccountId, String[]> ends = new LinkedHashMap<>();
        Map<AccountId, Long> counts = new HashMap<>();
        for (Transfer transfer : transfers) {
            note(ends, transfer.from(), transfer.payer());
            note(ends, transfer.to(), transfer.payee());
            counts.merge(transfer.from(), 1L, Long::sum);
            counts.merge(transfer.to(), 1L, Long::sum);
        }
        List<AccountRecord> records = new ArrayList<>();
        for (AccountId id : new TreeSet<>(ends.keySet())) {
            boolean outside = id.kind() == AccountId.Kind.OUTSIDE;
            String[] said = ends.getOrDefault(id, new String[2]);
            records.add(new AccountRecord(
                    id,
                    said[0],
                    said[1],
                    !outside && (every || own.contains(id.key())) ? Observation.FULL : Observation.SEEN_ONLY,
                    counts.getOrDefault(id, 0L)));
        }
        return List.copyOf(records);
    }

    /** The first name and country that rows give an account. */
    private static void note(Map<AccountId, String[]> ends, AccountId id, Mention mention) {
        String[] said = ends.computeIfAbsent(id, fresh -> new String[2]);
        if (id.kind() != AccountId.Kind.OUTSIDE) {
            said[0] = said[0] == null ? mention.name() : said[0];
            said[1] = said[1] == null ? mention.country() : said[1];
        }
    }

    /** Every transfer by its id. */
    Map<String, Transfer> transfers() {
        return byId;
    }

    @Override
    public CaseState state() {
        return new CaseState(3, 1, "heap", run == null ? -1 : 1, accounts.size(), transfers.size());
    }

    @Override
    public List<AccountRecord> accounts() {
        return accounts;
    }

    @Override
    public void readEdges(Consumer<LedgerEdge> sink) {
        Map<AccountId, Integer> numbers = new HashMap<>();
        accounts.forEach(account -> numbers.put(account.id(), numbers.size()));
        for (Transfer t : transfers) {
            Long count = t.aggregate() == null ? (Long) 0L : t.aggregate().count();
            sink.accept(new LedgerEdge(
                    t.id(),
                    numbers.get(t.from()),
                    numbers.get(t.to()),
                    t.time(),
                    t.amount(),
                    t.paid(),
                    t.channel(),
                    t.status(),
                    count == null ? -1 : count,
                    Facts.of(t)));
        }
    }

    @Override
    public void readTransfers(TransferFilter filter, Consumer<Transfer> sink) {
        Collection<Transfer> asked = filter.ids().isEmpty()
                ? transfers
                : filter.ids().stream().map(byId::get).sorted(ORDER).toList();
        asked.stream().filter(filter::matches).limit(filter.limit()).forEach(sink);
    }

    @Override
    public List<SourceFile> sources() {
        return sources;
    }

    @Override
    public List<StoredFinding> findings(FindingScope scope, int top) {
        return findings.stream()
                .filter(finding -> scope == FindingScope.ALL || finding.alert())
                .sorted(Comparator.comparing(StoredFinding::rank).thenComparing(StoredFinding::id))
                .limit(top)
                .toList();
    }

    @Override
    public Optional<StoredFinding> findFinding(String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).findFirst();
    }

    @Override
    public Optional<String> detectionRun() {
        return Optional.ofNullable(run);
    }

    @Override
    public void replaceFindings(Collection<String> detectors, List<StoredFinding> found, String detectionRun) {
        findings = List.copyOf(found);
        run = detectionRun;
    }

    @Override
    public void close() {
        // nothing is open
    }

    private static UnsupportedOperationException no() {
        return new UnsupportedOperationException("not part of a measurement");
    }

    @Override
    public Optional<PendingWork> pendingWork() {
        return Optional.empty();
    }

    @Override
    public List<Transfer> findTransfers(String idOrReference) {
        throw no();
    }

    @Override
    public List<Transfer> search(String text, int limit) {
        throw no();
    }

    @Override
    public List<AccountRecord> findAccounts(String typed) {
        return accounts.stream()
                .filter(account -> account.id().key().equals(typed))
                .toList();
    }

    @Override
    public QueryResult query(String cypher, SortedMap<String, Object> parameters, int maxRows) {
        throw no();
    }

    @Override
    public void prepareSchema() {
        throw no();
    }

    @Override
    public Map<String, String> contentHashes(Collection<String> transferIds) {
        throw no();
    }

    @Override
    public Begin beginImport(PendingWork work, long baseRevision) {
        throw no();
    }

    @Override
    public void writeTransfers(Iterator<Transfer> rows, LongConsumer progress) {
        throw no();
    }

    @Override
    public void joinRecords(List<RecordLink> links) {
        throw no();
    }

    @Override
    public void completeImport(SourceFile source, Observation ownObservation) {
        throw no();
    }

    @Override
    public void undoImport(String sha256) {
        throw no();
    }

    @Override
    public void amendFindings(List<StoredFinding> amended) {
        throw no();
    }

    @Override
    public int replaceParties(ResolutionRecord resolution, List<HeldParty> parties, List<PartyLink> links) {
        throw no();
    }
}
