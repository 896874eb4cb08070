package org.theseus.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.ingest.Profile;
import org.theseus.model.AccountId;
import org.theseus.model.Detail;
import org.theseus.model.Identifier;
import org.theseus.model.Sighting;
import org.theseus.model.Transfer;
import org.theseus.model.Witness;
import org.theseus.reconcile.Conflict;
import org.theseus.reconcile.Entry;
import org.theseus.reconcile.Exchange;
import org.theseus.reconcile.Match;
import org.theseus.reconcile.Reconciler;
import org.theseus.store.LedgerView;
import org.theseus.store.RecordLink;
import org.theseus.store.SourceFile;
import org.theseus.store.TransferFilter;

/**
 * Which new rows of a file tell of payments that another row of the file or the case tells of. Rows are added while the file
 * is read; {@link #finish} looks into the case once. Use once, one thread.
 */
final class FileReconciliation {

    /** Above this many identifiers the case is read by time instead of by index. */
    private static final int MAX_LOOKUPS = 20_000;

    private static final long REACH_MILLIS = 30L * 86_400_000L;

    private final LedgerView ledger;
    private final Reconciler reconciler;
    private final String layout;
    private final String namespace;
    private final boolean caseIsEmpty;
    private final HeldEntries held;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<Identifier> wanted = new TreeSet<>();
    private final boolean others;

    /** What came of it. */
    record Outcome(List<RecordLink> links, long witnessed, List<Conflict> conflicts) {

        static final Outcome NOTHING = new Outcome(List.of(), 0, List.of());
    }

    FileReconciliation(LedgerView ledger, Exchange exchange, Profile profile, String namespace) {
        this.ledger = ledger;
        this.reconciler = new Reconciler(exchange);
        this.layout = profile.name();
        this.namespace = namespace;
        this.caseIsEmpty = ledger.state().transfers() == 0;
        List<SourceFile> files = ledger.sources();
        this.held = new HeldEntries(files);
        // A list never witnesses another list of the same institution: there, other rows are other payments.
        this.others = profile.isExtract()
                || files.stream()
                        .anyMatch(source ->
                                !source.own().isEmpty() || !source.namespace().equals(namespace));
    }

    /** Takes a row whose transfer the case does not hold. */
    void add(Transfer row, @Nullable AccountId own) {
        boolean alone = caseIsEmpty && own == null && row.sources().get(0).sheet() == null;
        if ((!others && own == null) || alone || entries.containsKey(row.id())) {
            return;
        }
        Sighting.@Nullable Side side =
                own == null ? null : own.equals(row.from()) ? Sighting.Side.PAYER : Sighting.Side.PAYEE;
        entries.put(row.id(), Entry.of(row, side, own == null ? HeldEntries.list(row, namespace) : own.key(), layout));
        if (!caseIsEmpty && wanted.size() <= MAX_LOOKUPS) {
            Sighting.allIn(row).stream()
                    .map(Sighting::identifier)
                    .filter(identifier -> isTelling(identifier, row))
                    .forEach(wanted::add);
        }
    }

    /** Names only where an end has no number: a name is shared by too many payments. */
    private static boolean isTelling(Identifier identifier, Transfer row) {
        return switch (identifier.kind()) {
            case ACCOUNT, MTCN -> true;
            case REFERENCE -> identifier.value().equals(row.detail(Detail.END_TO_END_ID));
            case NAME -> !isNumbered(row.from()) && !isNumbered(row.to());
            default -> false;
        };
    }

    private static boolean isNumbered(AccountId id) {
        return id.kind() == AccountId.Kind.ACCOUNT || id.kind() == AccountId.Kind.CUSTOMER;
    }

    /** Compares the file with itself and with the case. */
    Outcome finish() {
        if (entries.isEmpty()) {
            return Outcome.NOTHING;
        }
        List<RecordLink> links = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        Map<String, Entry> left = new LinkedHashMap<>(entries);
        long witnessed = withinFile(left, links, conflicts);
        Map<String, Entry> known = caseIsEmpty ? Map.of() : ofCase();
        if (!known.isEmpty()) {
            Reconciler.Outcome found = reconciler.match(List.copyOf(left.values()), List.copyOf(known.values()));
            for (Match match : found.matches()) {
                Entry there = known.get(match.right());
                Entry here = left.get(match.left());
                if (there != null && here != null) {
                    links.add(new RecordLink(there.id(), there.side(), here.id(), here.side()));
                    witnessed++;
                }
            }
            conflicts.addAll(found.conflicts());
        }
        return new Outcome(links, witnessed, conflicts);
    }

    /** Both ends in one file: an order's answer for several accounts, a sheet of sending and one of paying out. */
    private long withinFile(Map<String, Entry> left, List<RecordLink> links, List<Conflict> conflicts) {
        SortedSet<String> tellers = new TreeSet<>();
        entries.values().forEach(entry -> tellers.addAll(entry.tellers()));
        if (tellers.size() < 2) {
            return 0;
        }
        String first = tellers.first();
        List<Entry> senders = new ArrayList<>();
        List<Entry> receivers = new ArrayList<>();
        for (Entry entry : entries.values()) {
            boolean sends =
                    entry.side() == null ? entry.tellers().contains(first) : entry.side() == Sighting.Side.PAYER;
            (sends ? senders : receivers).add(entry);
        }
        Reconciler.Outcome found = reconciler.match(senders, receivers);
        for (Match match : found.matches()) {
            Entry sent = left.get(match.left());
            Entry got = left.remove(match.right());
            if (sent != null && got != null) {
                links.add(new RecordLink(sent.id(), sent.side(), got.id(), got.side()));
                left.put(sent.id(), Entry.together(sent, got));
            }
        }
        conflicts.addAll(found.conflicts());
        return found.matches().size();
    }

    private Map<String, Entry> ofCase() {
        Map<String, Transfer> near = new HashMap<>();
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (Entry entry : entries.values()) {
            for (long day : entry.days()) {
                from = Math.min(from, day * 86_400_000L);
                to = Math.max(to, day * 86_400_000L);
            }
        }
        long earliest = from - REACH_MILLIS;
        long latest = to + REACH_MILLIS;
        if (from > to) {
            return Map.of();
        }
        if (wanted.size() > MAX_LOOKUPS) {
            ledger.readTransfers(
                    new TransferFilter(new TreeSet<>(), new TreeSet<>(), earliest, latest, Long.MAX_VALUE),
                    transfer -> near.put(transfer.id(), transfer));
        } else {
            ledger.readSightings(wanted, (transfer, sighting) -> {
                long at = transfer.time().epochMillis();
                if (transfer.time().isKnown() && at >= earliest && at < latest) {
                    near.putIfAbsent(transfer.id(), transfer);
                }
            });
        }
        Set<String> several = new HashSet<>();
        near.values().stream()
                .filter(transfer -> transfer.sources().size() > 1)
                .forEach(transfer -> several.add(transfer.id()));
        Map<String, List<Witness>> records = ledger.records(several);
        Map<String, Entry> known = new LinkedHashMap<>();
        near.values().stream()
                .sorted(Comparator.comparing(Transfer::id))
                .forEach(transfer -> known.put(
                        transfer.id(), held.payment(transfer, records.getOrDefault(transfer.id(), List.of()))));
        return known;
    }
}
