package org.theseus.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Observation;
import org.theseus.model.SourceRow;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;

/** The port in plain collections, slow and obvious: the reference that the real stores are compared with. */
public final class MemoryCaseStore implements CaseStore {

    private @Nullable String detectionRun;

    private static final Comparator<Transfer> ORDER =
            Comparator.comparing(Transfer::time).thenComparing(Transfer::id);

    private record Imported(SourceFile file, Observation observation) {}

    private record Named(SourceRow row, String text) {}

    private final Map<String, Transfer> transfers = new TreeMap<>();
    private final Map<String, String> fileNames = new HashMap<>();
    private final Map<String, Imported> imported = new LinkedHashMap<>();
    private final List<StoredFinding> findings = new ArrayList<>();
    private @Nullable PendingWork pending;
    private String lastImport = "";
    private boolean changed;
    private final String identity = UUID.randomUUID().toString();
    private long revision;
    private long detectedRevision = -1;

    @Override
    public void prepareSchema() {
        // nothing to prepare
    }

    @Override
    public CaseState state() {
        return new CaseState(
                1,
                revision,
                identity + "-" + revision,
                detectedRevision,
                accounts().size(),
                transfers.size());
    }

    @Override
    public Map<String, String> contentHashes(Collection<String> ids) {
        return ids.stream()
                .map(transfers::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Transfer::id, Transfer::contentHash, (one, two) -> one, TreeMap::new));
    }

    @Override
    public Begin beginImport(PendingWork work, long baseRevision) {
        if (pending != null) {
            return pending.id().equals(work.id()) ? Begin.STARTED : Begin.OTHER_WORK_PENDING;
        }
        if (lastImport.equals(work.id())) {
            return Begin.ALREADY_DONE;
        }
        if (revision != baseRevision) {
            return Begin.CASE_CHANGED;
        }
        pending = work;
        return Begin.STARTED;
    }

    @Override
    public Optional<PendingWork> pendingWork() {
        return Optional.ofNullable(pending);
    }

    @Override
    public void writeTransfers(Iterator<Transfer> rows, LongConsumer progress) {
        long written = 0;
        while (rows.hasNext()) {
            write(rows.next());
            progress.accept(++written);
        }
    }

    private void write(Transfer transfer) {
        transfer.sources().forEach(row -> fileNames.putIfAbsent(row.sha256(), row.file()));
        List<SourceRow> renamed = transfer.sources().stream()
                .map(row -> new SourceRow(
                        Objects.requireNonNull(fileNames.get(row.sha256())),
                        row.sha256(),
                        row.archive(),
                        row.sheet(),
                        row.record(),
                        row.line(),
                        row.byteOffset()))
                .toList();
        Transfer present = transfers.get(transfer.id());
        if (present != null && !present.contentHash().equals(transfer.contentHash())) {
            throw TheseusException.of(TheseusException.Kind.STORE, "other content: " + transfer.id(), "");
        }
        Set<SourceRow> rows = new LinkedHashSet<>(present == null ? List.of() : present.sources());
        changed |= rows.addAll(renamed);
        transfers.put(transfer.id(), withRows(transfer, List.copyOf(rows)));
    }

    static Transfer withRows(Transfer t, List<SourceRow> rows) {
        return new Transfer(
                t.id(),
                t.sourceId(),
                t.contentHash(),
                t.time(),
                t.paidTime(),
                t.valueDate(),
                t.from(),
                t.to(),
                t.payer(),
                t.payee(),
                t.amount(),
                t.paid(),
                t.channel(),
                t.status(),
                t.aggregate(),
                t.details(),
                t.attributes(),
                rows);
    }

    @Override
    public void completeImport(SourceFile source, Observation ownObservation) {
        if (changed || !imported.containsKey(source.sha256())) {
            imported.put(source.sha256(), new Imported(source, ownObservation));
            fileNames.put(source.sha256(), source.file());
            revision++;
        }
        changed = false;
        if (pending != null && pending.sha256().equals(source.sha256())) {
            lastImport = pending.id();
            pending = null;
        }
    }

    @Override
    public void undoImport(String sha256) {
        boolean announced = pending != null && pending.sha256().equals(sha256);
        if (fileNames.remove(sha256) == null && !announced) {
            throw TheseusException.of(TheseusException.Kind.USAGE, "no such file: " + sha256, "");
        }
        imported.remove(sha256);
        for (Transfer transfer : List.copyOf(transfers.values())) {
            List<SourceRow> left = transfer.sources().stream()
                    .filter(row -> !row.sha256().equals(sha256))
                    .toList();
            if (left.isEmpty()) {
                transfers.remove(transfer.id());
            } else {
                transfers.put(transfer.id(), withRows(transfer, left));
            }
        }
        pending = null;
        revision++;
    }

    @Override
    public Optional<String> detectionRun() {
        return Optional.ofNullable(detectionRun);
    }

    @Override
    public void replaceFindings(Collection<String> detectors, List<StoredFinding> replacement, String run) {
        detectionRun = run;
        findings.removeIf(finding -> detectors.contains(finding.detector()));
        findings.addAll(replacement);
        detectedRevision = revision;
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
    public List<AccountRecord> accounts() {
        TreeSet<AccountId> ids = new TreeSet<>();
        transfers.values().forEach(transfer -> {
            ids.add(transfer.from());
            ids.add(transfer.to());
        });
        return ids.stream().map(this::account).toList();
    }

    private AccountRecord account(AccountId id) {
        long degree = transfers.values().stream()
                .filter(transfer -> transfer.from().equals(id) || transfer.to().equals(id))
                .count();
        return new AccountRecord(id, first(id, Mention::name), first(id, Mention::country), observation(id), degree);
    }

    private @Nullable String first(AccountId id, java.util.function.Function<Mention, @Nullable String> field) {
        if (id.kind() == AccountId.Kind.OUTSIDE) {
            return null;
        }
        List<Named> named = new ArrayList<>();
        for (Transfer transfer : transfers.values()) {
            String payer = field.apply(transfer.payer());
            String payee = field.apply(transfer.payee());
            for (SourceRow row : transfer.sources()) {
                if (transfer.from().equals(id) && payer != null) {
                    named.add(new Named(row, payer));
                }
                if (transfer.to().equals(id) && payee != null) {
                    named.add(new Named(row, payee));
                }
            }
        }
        named.sort(Comparator.comparing(Named::row));
        return named.isEmpty() ? null : named.get(0).text();
    }

    private Observation observation(AccountId id) {
        return imported.values().stream()
                .filter(source -> owns(source.file(), id))
                .map(Imported::observation)
                .max(Comparator.naturalOrder())
                .orElse(Observation.SEEN_ONLY);
    }

    private boolean owns(SourceFile file, AccountId id) {
        if (id.kind() == AccountId.Kind.OUTSIDE) {
            return false;
        }
        return file.own().contains(id.key())
                || (file.own().contains(SourceFile.EVERY_ACCOUNT)
                        && transfers.values().stream()
                                .filter(t -> t.from().equals(id) || t.to().equals(id))
                                .flatMap(t -> t.sources().stream())
                                .anyMatch(row -> row.sha256().equals(file.sha256())));
    }

    @Override
    public List<AccountRecord> findAccounts(String typed) {
        String bare = typed.strip();
        String folded = fold(bare);
        return accounts().stream()
                .filter(account -> account.id().key().equals(bare)
                        || account.id().number().equals(bare)
                        || account.id()
                                .number()
                                .equals(bare.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
                        || mentions(account.id())
                                .anyMatch(mention -> (mention.name() != null
                                                && fold(mention.name()).equals(folded))
                                        || bare.equals(mention.customerId())))
                .toList();
    }

    private static String fold(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private Stream<Mention> mentions(AccountId id) {
        if (id.kind() == AccountId.Kind.OUTSIDE) {
            return Stream.of();
        }
        return transfers.values().stream()
                .flatMap(t -> Stream.of(t.from().equals(id) ? t.payer() : null, t.to().equals(id) ? t.payee() : null)
                        .filter(Objects::nonNull));
    }

    private List<Transfer> list(Predicate<Transfer> wanted) {
        return transfers.values().stream().filter(wanted).sorted(ORDER).toList();
    }

    @Override
    public void readEdges(Consumer<LedgerEdge> sink) {
        List<AccountId> ids = accounts().stream().map(AccountRecord::id).toList();
        for (Transfer t : list(any -> true)) {
            Long count = t.aggregate() == null ? (Long) 0L : t.aggregate().count();
            sink.accept(new LedgerEdge(
                    t.id(),
                    ids.indexOf(t.from()),
                    ids.indexOf(t.to()),
                    t.time(),
                    t.amount(),
                    t.paid(),
                    t.channel(),
                    t.status(),
                    count == null ? -1 : count,
                    t.detail(Detail.SEND_PLACE),
                    t.detail(Detail.PAY_PLACE),
                    t.detail(Detail.DECLARED_RELATION)));
        }
    }

    @Override
    public void readTransfers(TransferFilter filter, Consumer<Transfer> sink) {
        list(t -> (filter.ids().isEmpty() || filter.ids().contains(t.id()))
                        && (filter.accountKeys().isEmpty()
                                || filter.accountKeys().contains(t.from().key())
                                || filter.accountKeys().contains(t.to().key()))
                        && (filter.afterMillis() == null
                                || (t.time().isKnown() && t.time().epochMillis() >= filter.afterMillis()))
                        && (filter.beforeMillis() == null
                                || (t.time().isKnown() && t.time().epochMillis() < filter.beforeMillis())))
                .stream()
                .limit(filter.limit())
                .forEach(sink);
    }

    @Override
    public List<Transfer> findTransfers(String value) {
        return list(t -> t.id().equals(value)
                || value.equals(t.sourceId())
                || value.equals(t.detail(Detail.MTCN))
                || value.equals(t.detail(Detail.END_TO_END_ID)));
    }

    @Override
    public List<Transfer> search(String text, int limit) {
        List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split(" "));
        return list(t -> words.stream()
                        .allMatch(word -> Stream.of(
                                        t.detail(Detail.REFERENCE),
                                        t.detail(Detail.DECLARED_PURPOSE),
                                        t.payer().name(),
                                        t.payee().name(),
                                        t.payer().address(),
                                        t.payee().address())
                                .filter(Objects::nonNull)
                                .flatMap(field ->
                                        Stream.of(field.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                                .anyMatch(word::equals)))
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<SourceFile> sources() {
        return imported.values().stream()
                .map(Imported::file)
                .sorted(Comparator.comparing(SourceFile::file).thenComparing(SourceFile::sha256))
                .toList();
    }

    @Override
    public QueryResult query(String cypher, SortedMap<String, Object> parameters, int maxRows) {
        throw new UnsupportedOperationException("no Cypher in memory");
    }

    @Override
    public void close() {
        // nothing is open
    }
}
