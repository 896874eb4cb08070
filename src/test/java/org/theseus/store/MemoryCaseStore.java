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
import org.theseus.model.Facts;
import org.theseus.model.Mention;
import org.theseus.model.Observation;
import org.theseus.model.Sighting;
import org.theseus.model.SourceRow;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;
import org.theseus.model.Witness;

/** The port in plain collections, slow and obvious: the reference that the real stores are compared with. */
public final class MemoryCaseStore implements CaseStore {

    private @Nullable String detectionRun;
    private final List<ResolutionRecord> resolutions = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();
    private List<HeldParty> parties = List.of();
    private List<PartyLink> partyLinks = List.of();

    private static final Comparator<Transfer> ORDER =
            Comparator.comparing(Transfer::time).thenComparing(Transfer::id);

    private record Imported(SourceFile file, Observation observation) {}

    private record Named(SourceRow row, String text) {}

    /** Every record as its rows say it, by id; {@link #paymentOf} says which tell of one payment. */
    private final Map<String, Transfer> records = new TreeMap<>();

    private final Map<String, String> paymentOf = new HashMap<>();
    private final Map<String, Sighting.@Nullable Side> sides = new HashMap<>();
    private final List<String> arrivals = new ArrayList<>();
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
                3,
                revision,
                identity + "-" + revision,
                detectedRevision,
                accounts().size(),
                payments().size());
    }

    @Override
    public Map<String, String> contentHashes(Collection<String> ids) {
        return ids.stream()
                .map(records::get)
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
        forget();
        transfer.sources().forEach(row -> {
            if (fileNames.putIfAbsent(row.sha256(), row.file()) == null) {
                arrivals.add(row.sha256());
            }
        });
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
        Transfer present = records.get(transfer.id());
        if (present != null && !present.contentHash().equals(transfer.contentHash())) {
            throw TheseusException.of(TheseusException.Kind.STORE, "other content: " + transfer.id(), "");
        }
        Set<SourceRow> rows = new LinkedHashSet<>(present == null ? List.of() : present.sources());
        changed |= rows.addAll(renamed);
        records.put(transfer.id(), withRows(transfer, List.copyOf(rows)));
    }

    private @Nullable Map<String, List<Witness>> grouped;
    private @Nullable Map<String, Transfer> derived;

    private Map<String, List<Witness>> groups() {
        if (grouped == null) {
            grouped = group();
        }
        return grouped;
    }

    private void forget() {
        grouped = null;
        derived = null;
        recordsAt = null;
        paymentsAt = null;
    }

    private @Nullable Map<AccountId, List<Transfer>> recordsAt;
    private @Nullable Map<AccountId, List<Transfer>> paymentsAt;

    private List<Transfer> recordsAt(AccountId id) {
        if (recordsAt == null) {
            recordsAt = byEnd(records.values());
        }
        return recordsAt.getOrDefault(id, List.of());
    }

    private List<Transfer> paymentsAt(AccountId id) {
        if (paymentsAt == null) {
            paymentsAt = byEnd(payments().values());
        }
        return paymentsAt.getOrDefault(id, List.of());
    }

    private static Map<AccountId, List<Transfer>> byEnd(Collection<Transfer> transfers) {
        Map<AccountId, List<Transfer>> byEnd = new HashMap<>();
        transfers.forEach(transfer -> {
            for (AccountId end : new TreeSet<>(List.of(transfer.from(), transfer.to()))) {
                byEnd.computeIfAbsent(end, none -> new ArrayList<>()).add(transfer);
            }
        });
        return byEnd;
    }

    private Map<String, List<Witness>> group() {
        Map<String, List<Witness>> groups = new TreeMap<>();
        records.values()
                .forEach(record -> groups.computeIfAbsent(
                                paymentOf.getOrDefault(record.id(), record.id()), none -> new ArrayList<>())
                        .add(new Witness(record, sides.get(record.id()))));
        return groups;
    }

    private Map<String, Transfer> payments() {
        if (derived == null) {
            Map<String, Transfer> payments = new TreeMap<>();
            groups().forEach((id, group) -> payments.put(id, Witness.together(id, group)));
            derived = payments;
        }
        return derived;
    }

    @Override
    public SortedMap<String, List<Witness>> records(Collection<String> ids) {
        SortedMap<String, List<Witness>> found = new TreeMap<>();
        for (String id : ids) {
            List<Witness> group = groups().getOrDefault(id, List.of());
            if (group.size() > 1) {
                found.put(id, group);
            }
        }
        return found;
    }

    @Override
    public void joinRecords(List<RecordLink> links) {
        forget();
        for (RecordLink link : links) {
            sides.putIfAbsent(link.id(), link.side());
            sides.putIfAbsent(link.witnessId(), link.witnessSide());
            String keeps = paymentOf.getOrDefault(link.id(), link.id());
            String joins = paymentOf.getOrDefault(link.witnessId(), link.witnessId());
            if (!keeps.equals(joins)) {
                paymentOf.replaceAll((id, payment) -> payment.equals(joins) ? keeps : payment);
                paymentOf.put(joins, keeps);
                changed = true;
            }
        }
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
        for (Transfer record : List.copyOf(records.values())) {
            List<SourceRow> left = record.sources().stream()
                    .filter(row -> !row.sha256().equals(sha256))
                    .toList();
            if (left.isEmpty()) {
                records.remove(record.id());
            } else {
                records.put(record.id(), withRows(record, left));
            }
        }
        arrivals.remove(sha256);
        forget();
        groups().forEach((payment, group) -> {
            String leader = group.stream().anyMatch(w -> w.record().id().equals(payment))
                    ? payment
                    : Witness.nextLeader(group, row -> arrivals.indexOf(row.sha256()));
            group.forEach(witness -> {
                if (group.size() == 1) {
                    paymentOf.remove(witness.record().id());
                    sides.remove(witness.record().id());
                } else {
                    paymentOf.put(witness.record().id(), leader);
                }
            });
        });
        paymentOf.keySet().retainAll(records.keySet());
        sides.keySet().retainAll(records.keySet());
        forget();
        pending = null;
        revision++;
    }

    @Override
    public Optional<String> detectionRun() {
        return Optional.ofNullable(detectionRun);
    }

    @Override
    public int replaceParties(ResolutionRecord resolution, List<HeldParty> held, List<PartyLink> links) {
        int number = resolutions.size() + 1;
        Map<String, String> now = new TreeMap<>();
        held.forEach(party -> party.accountKeys().forEach(key -> now.put(key, party.id())));
        holdings.replaceAll(
                holding -> holding.until() == 0 && !holding.partyId().equals(now.get(holding.accountKey()))
                        ? new Holding(holding.accountKey(), holding.partyId(), holding.from(), number)
                        : holding);
        now.forEach((key, id) -> {
            if (holdings.stream()
                    .noneMatch(other -> other.until() == 0 && other.accountKey().equals(key))) {
                holdings.add(new Holding(key, id, number, 0));
            }
        });
        parties = List.copyOf(held);
        partyLinks = List.copyOf(links);
        resolutions.add(new ResolutionRecord(
                number,
                resolution.at(),
                resolution.author(),
                resolution.stamp(),
                resolution.basis(),
                resolution.outcome(),
                resolution.figures(),
                resolution.places(),
                resolution.names()));
        return number;
    }

    @Override
    public Optional<ResolutionRecord> resolution() {
        return resolutions.isEmpty() ? Optional.empty() : Optional.of(resolutions.get(resolutions.size() - 1));
    }

    @Override
    public List<ResolutionRecord> resolutions() {
        return List.copyOf(resolutions);
    }

    @Override
    public List<HeldParty> parties() {
        return parties;
    }

    @Override
    public List<PartyLink> partyLinks(PartyLink.Kind kind) {
        return partyLinks.stream().filter(link -> link.kind() == kind).toList();
    }

    @Override
    public List<Holding> holdings(List<String> accountKeys) {
        return holdings.stream()
                .filter(holding -> accountKeys.contains(holding.accountKey()))
                .toList();
    }

    @Override
    public void replaceFindings(Collection<String> detectors, List<StoredFinding> replacement, String run) {
        detectionRun = run;
        findings.removeIf(finding -> detectors.contains(finding.detector()));
        findings.addAll(replacement);
        detectedRevision = revision;
    }

    @Override
    public void amendFindings(List<StoredFinding> amended) {
        for (StoredFinding finding : amended) {
            if (findings.removeIf(known -> known.id().equals(finding.id()))) {
                findings.add(finding);
            }
        }
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
        records.values().forEach(transfer -> {
            ids.add(transfer.from());
            ids.add(transfer.to());
        });
        payments().values().forEach(transfer -> {
            ids.add(transfer.from());
            ids.add(transfer.to());
        });
        return ids.stream().map(this::account).toList();
    }

    private AccountRecord account(AccountId id) {
        long degree = paymentsAt(id).size();
        return new AccountRecord(id, first(id, Mention::name), first(id, Mention::country), observation(id), degree);
    }

    private @Nullable String first(AccountId id, java.util.function.Function<Mention, @Nullable String> field) {
        if (id.kind() == AccountId.Kind.OUTSIDE) {
            return null;
        }
        List<Named> named = new ArrayList<>();
        for (Transfer transfer : recordsAt(id)) {
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
                        && recordsAt(id).stream()
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
        return records.values().stream()
                .flatMap(t -> Stream.of(t.from().equals(id) ? t.payer() : null, t.to().equals(id) ? t.payee() : null)
                        .filter(Objects::nonNull));
    }

    private List<Transfer> list(Predicate<Transfer> wanted) {
        return payments().values().stream().filter(wanted).sorted(ORDER).toList();
    }

    @Override
    public void readEdges(Consumer<LedgerEdge> sink) {
        Map<AccountId, Integer> ids = new HashMap<>();
        accounts().forEach(account -> ids.put(account.id(), ids.size()));
        for (Transfer t : list(any -> true)) {
            Long count = t.aggregate() == null ? (Long) 0L : t.aggregate().count();
            sink.accept(new LedgerEdge(
                    t.id(),
                    Objects.requireNonNull(ids.get(t.from())),
                    Objects.requireNonNull(ids.get(t.to())),
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
        Set<String> named = records.values().stream()
                .filter(t -> t.id().equals(value)
                        || value.equals(t.sourceId())
                        || value.equals(t.detail(Detail.MTCN))
                        || value.equals(t.detail(Detail.END_TO_END_ID)))
                .map(t -> paymentOf.getOrDefault(t.id(), t.id()))
                .collect(Collectors.toSet());
        return list(t -> named.contains(t.id()));
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
