package org.theseus.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Aggregate;
import org.theseus.model.Facts;
import org.theseus.model.Mention;
import org.theseus.model.Observation;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;
import org.theseus.model.Witness;
import org.theseus.store.AccountRecord;
import org.theseus.store.CaseState;
import org.theseus.store.FindingScope;
import org.theseus.store.LedgerEdge;
import org.theseus.store.LedgerView;
import org.theseus.store.PendingWork;
import org.theseus.store.QueryResult;
import org.theseus.store.SourceFile;
import org.theseus.store.StoredFinding;
import org.theseus.store.TransferFilter;

/**
 * A case as if some files had never come (intelligence, or what may not be handed on): the files, their rows, what only they
 * say of a payment, and accounts that only they name are not there. Holds the open transfers in memory; made only where a case has such files.
 */
final class OpenLedger implements LedgerView {

    private final LedgerView whole;
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<SourceFile> sources;
    private final List<AccountRecord> accounts;

    private OpenLedger(LedgerView whole, Predicate<SourceFile> out) {
        this.whole = whole;
        this.sources = whole.sources().stream().filter(out.negate()).toList();
        Set<String> secret =
                whole.sources().stream().filter(out).map(SourceFile::sha256).collect(Collectors.toSet());
        Map<String, Transfer> mixed = new TreeMap<>();
        whole.readTransfers(TransferFilter.ALL, transfer -> {
            if (transfer.sources().stream().noneMatch(row -> secret.contains(row.sha256()))) {
                transfers.add(transfer);
            } else if (transfer.sources().stream().anyMatch(row -> !secret.contains(row.sha256()))) {
                mixed.put(transfer.id(), transfer);
            }
        });
        SortedMap<String, List<Witness>> records = whole.records(mixed.keySet());
        mixed.forEach((id, transfer) ->
                opened(transfer, records.getOrDefault(id, List.of()), secret).ifPresent(transfers::add));
        transfers.sort(Comparator.comparing(Transfer::time).thenComparing(Transfer::id));
        this.accounts = named();
    }

    /** The case without some files, or the case itself if it has none of them. */
    static LedgerView without(LedgerView whole, Predicate<SourceFile> out) {
        return without(whole, whole.sources(), out);
    }

    /** The same where the case's files were read already. */
    static LedgerView without(LedgerView whole, List<SourceFile> sources, Predicate<SourceFile> out) {
        return sources.stream().anyMatch(out) ? new OpenLedger(whole, out) : whole;
    }

    private static Optional<Transfer> opened(Transfer transfer, List<Witness> records, Set<String> secret) {
        List<Witness> all = records.isEmpty() ? List.of(new Witness(transfer, null)) : records;
        List<Witness> open = new ArrayList<>();
        for (Witness witness : all) {
            List<SourceRow> rows = witness.record().sources().stream()
                    .filter(row -> !secret.contains(row.sha256()))
                    .toList();
            if (!rows.isEmpty()) {
                open.add(new Witness(witness.record().withSources(rows), witness.side()));
            }
        }
        if (open.isEmpty()) {
            return Optional.empty();
        }
        boolean leads = open.stream().anyMatch(witness -> witness.record().id().equals(transfer.id()));
        String leader = leads ? transfer.id() : open.get(0).record().id();
        return Optional.of(Witness.together(leader, open));
    }

    private List<AccountRecord> named() {
        Map<AccountId, Long> degrees = new TreeMap<>();
        Map<AccountId, SourceRow> nameRow = new HashMap<>();
        Map<AccountId, String> names = new HashMap<>();
        Map<AccountId, SourceRow> countryRow = new HashMap<>();
        Map<AccountId, String> countries = new HashMap<>();
        for (Transfer transfer : transfers) {
            Set<AccountId> ends = new HashSet<>(List.of(transfer.from(), transfer.to()));
            ends.forEach(end -> degrees.merge(end, 1L, Long::sum));
            SourceRow row = transfer.sources().get(0);
            learn(transfer.from(), transfer.payer(), Mention::name, row, nameRow, names);
            learn(transfer.to(), transfer.payee(), Mention::name, row, nameRow, names);
            learn(transfer.from(), transfer.payer(), Mention::country, row, countryRow, countries);
            learn(transfer.to(), transfer.payee(), Mention::country, row, countryRow, countries);
        }
        Map<String, Observation> seen = new HashMap<>();
        whole.accounts().forEach(account -> seen.put(account.id().key(), account.observation()));
        Set<String> own = new HashSet<>();
        sources.forEach(source -> own.addAll(source.own()));
        boolean every = own.contains(SourceFile.EVERY_ACCOUNT);
        List<AccountRecord> all = new ArrayList<>();
        degrees.forEach((id, degree) -> all.add(new AccountRecord(
                id,
                names.get(id),
                countries.get(id),
                every || own.contains(id.key())
                        ? seen.getOrDefault(id.key(), Observation.SEEN_ONLY)
                        : Observation.SEEN_ONLY,
                degree)));
        return List.copyOf(all);
    }

    private static void learn(
            AccountId id,
            Mention mention,
            Function<Mention, @Nullable String> field,
            SourceRow row,
            Map<AccountId, SourceRow> rows,
            Map<AccountId, String> values) {
        String value = field.apply(mention);
        SourceRow before = rows.get(id);
        if (value != null && id.kind() != AccountId.Kind.OUTSIDE && (before == null || row.compareTo(before) < 0)) {
            rows.put(id, row);
            values.put(id, value);
        }
    }

    @Override
    public CaseState state() {
        CaseState state = whole.state();
        return new CaseState(
                state.schemaVersion(),
                state.revision(),
                "",
                state.detectedRevision(),
                accounts.size(),
                transfers.size());
    }

    @Override
    public List<AccountRecord> accounts() {
        return accounts;
    }

    @Override
    public void readEdges(Consumer<LedgerEdge> sink) {
        Map<AccountId, Integer> positions = new HashMap<>();
        accounts.forEach(account -> positions.put(account.id(), positions.size()));
        for (Transfer t : transfers) {
            Aggregate aggregate = t.aggregate();
            Long count = aggregate == null ? (Long) 0L : aggregate.count();
            sink.accept(new LedgerEdge(
                    t.id(),
                    positions.getOrDefault(t.from(), 0),
                    positions.getOrDefault(t.to(), 0),
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
        Long after = filter.afterMillis();
        Long before = filter.beforeMillis();
        transfers.stream()
                .filter(t -> filter.ids().isEmpty() || filter.ids().contains(t.id()))
                .filter(t -> filter.accountKeys().isEmpty()
                        || filter.accountKeys().contains(t.from().key())
                        || filter.accountKeys().contains(t.to().key()))
                .filter(t -> after == null || (t.time().isKnown() && t.time().epochMillis() >= after))
                .filter(t -> before == null || (t.time().isKnown() && t.time().epochMillis() < before))
                .limit(filter.limit())
                .forEach(sink);
    }

    @Override
    public List<SourceFile> sources() {
        return sources;
    }

    @Override
    public List<Transfer> findTransfers(String idOrReference) {
        throw unasked();
    }

    @Override
    public List<Transfer> search(String text, int limit) {
        throw unasked();
    }

    @Override
    public List<AccountRecord> findAccounts(String typed) {
        throw unasked();
    }

    @Override
    public List<StoredFinding> findings(FindingScope scope, int top) {
        throw unasked();
    }

    @Override
    public Optional<StoredFinding> findFinding(String id) {
        throw unasked();
    }

    @Override
    public Optional<String> detectionRun() {
        throw unasked();
    }

    @Override
    public Optional<PendingWork> pendingWork() {
        return Optional.empty();
    }

    @Override
    public QueryResult query(String cypher, SortedMap<String, Object> parameters, int maxRows) {
        throw unasked();
    }

    private static UnsupportedOperationException unasked() {
        return new UnsupportedOperationException("a report does not search");
    }
}
