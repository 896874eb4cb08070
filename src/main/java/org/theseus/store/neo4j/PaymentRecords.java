package org.theseus.store.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.theseus.model.Sighting;
import org.theseus.model.SourceRow;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;
import org.theseus.model.Witness;
import org.theseus.store.RecordLink;

/**
 * Payments that several records tell of: one RECORD relationship for each record, unchanged, and one TRANSFER that is derived
 * from them. A payment with one record is that TRANSFER alone. Every change is one transaction over whole payments, so that
 * an interruption leaves none half joined.
 */
final class PaymentRecords {

    private static final int BATCH = 2_000;
    private static final String SEVERAL = "records";

    private final Neo4jConnection connection;
    private final SourceNumbers sources;
    private final TransferCodec codec;

    PaymentRecords(Neo4jConnection connection, SourceNumbers sources) {
        this.connection = connection;
        this.sources = sources;
        this.codec = new TransferCodec(sources);
    }

    /** Whether the case has any; one look at a counter. */
    boolean exist() {
        return connection
                        .list("write/records#count", Map.of())
                        .get(0)
                        .get("records")
                        .asLong()
                > 0;
    }

    /** See {@link org.theseus.store.LedgerView#records}. */
    SortedMap<String, List<Witness>> of(Collection<String> ids) {
        sources.load();
        SortedMap<String, List<Witness>> found = new TreeMap<>();
        List<String> all = List.copyOf(new TreeSet<>(ids));
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> part = List.copyOf(all.subList(from, Math.min(all.size(), from + BATCH)));
            found.putAll(connection.read(tx -> several(tx, part)));
        }
        return found;
    }

    private SortedMap<String, List<Witness>> several(TransactionContext tx, List<String> ids) {
        SortedMap<String, List<Witness>> groups = new TreeMap<>();
        for (Record row : Neo4jConnection.list(tx, "write/records#of", Map.of("ids", ids))) {
            groups.computeIfAbsent(row.get("payment").asString(), none -> new ArrayList<>())
                    .add(new Witness(
                            transfer(row),
                            row.get("side").isNull()
                                    ? null
                                    : Sighting.Side.valueOf(row.get("side").asString())));
        }
        groups.values()
                .forEach(group -> group.sort(
                        Comparator.comparing(witness -> witness.record().id())));
        return groups;
    }

    private Transfer transfer(Record row) {
        return codec.read(
                row.get("payer").asString(),
                row.get("payee").asString(),
                row.get("transfer").asMap());
    }

    /** See {@link org.theseus.store.CaseStore#joinRecords}. */
    void join(List<RecordLink> links) {
        sources.load();
        for (int from = 0; from < links.size(); from += BATCH) {
            List<RecordLink> part = List.copyOf(links.subList(from, Math.min(links.size(), from + BATCH)));
            connection.write(tx -> {
                join(tx, part);
                return true;
            });
        }
    }

    private void join(TransactionContext tx, List<RecordLink> links) {
        Map<String, Sighting.@Nullable Side> sides = new HashMap<>();
        TreeSet<String> ids = new TreeSet<>();
        for (RecordLink link : links) {
            sides.put(link.id(), link.side());
            sides.put(link.witnessId(), link.witnessSide());
            ids.add(link.id());
            ids.add(link.witnessId());
        }
        Map<String, String> payments = payments(tx, ids);
        SortedMap<String, List<Witness>> groups = groups(tx, new TreeSet<>(payments.values()), sides);
        List<String> gone = new ArrayList<>();
        Map<String, List<Witness>> joined = new TreeMap<>();
        for (RecordLink link : links) {
            String keeps = Objects.requireNonNull(payments.get(link.id()));
            String joins = Objects.requireNonNull(payments.get(link.witnessId()));
            if (keeps.equals(joins)) {
                continue;
            }
            List<Witness> all = new ArrayList<>(Objects.requireNonNull(groups.get(keeps)));
            all.addAll(Objects.requireNonNull(groups.remove(joins)));
            groups.put(keeps, all);
            joined.remove(joins);
            joined.put(keeps, all);
            gone.add(joins);
            payments.replaceAll((id, payment) -> payment.equals(joins) ? keeps : payment);
        }
        if (joined.isEmpty()) {
            return;
        }
        gone.addAll(joined.keySet());
        drop(tx, gone);
        joined.forEach((id, group) -> write(tx, id, group));
        tx.run(CypherLibrary.get("write/case#mark-changed")).consume();
    }

    private static Map<String, String> payments(TransactionContext tx, Set<String> ids) {
        Map<String, String> payments = new HashMap<>();
        for (Record row : Neo4jConnection.list(tx, "write/records#payments", Map.of("ids", List.copyOf(ids)))) {
            payments.put(row.get("id").asString(), row.get("payment").asString());
        }
        for (String id : ids) {
            if (!payments.containsKey(id)) {
                throw TheseusException.of(
                        TheseusException.Kind.STORE,
                        "the case holds no record " + id + " to join",
                        "Take the file back with import --undo and import it again.");
            }
        }
        return payments;
    }

    private SortedMap<String, List<Witness>> groups(
            TransactionContext tx, Set<String> payments, Map<String, Sighting.@Nullable Side> sides) {
        List<String> ids = List.copyOf(payments);
        SortedMap<String, List<Witness>> groups = several(tx, ids);
        for (Record row : Neo4jConnection.list(tx, "write/records#only", Map.of("ids", ids))) {
            Transfer only = transfer(row);
            groups.put(only.id(), List.of(new Witness(only, sides.get(only.id()))));
        }
        return groups;
    }

    private static void drop(TransactionContext tx, List<String> payments) {
        tx.run(CypherLibrary.get("write/records#drop"), Map.of("ids", payments)).consume();
    }

    /** Writes a payment and, if there are several, its records; nothing of it may be there. */
    private void write(TransactionContext tx, String id, List<Witness> group) {
        List<@Nullable Object> row = codec.row(Witness.together(id, group));
        if (group.size() > 1) {
            Map<String, Object> rest = rest(row);
            rest.put(SEVERAL, (long) group.size());
            String sought = group.stream()
                    .map(witness -> SightingIndex.sought(witness.record()))
                    .filter(Objects::nonNull)
                    .flatMap(tokens -> List.of(tokens.split(" ")).stream())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(" "));
            if (!sought.isEmpty()) {
                rest.put("sought", sought);
            }
            List<List<@Nullable Object>> records = new ArrayList<>();
            for (Witness witness : group) {
                List<@Nullable Object> record = codec.row(witness.record());
                rest(record).remove("sought");
                record.add(id);
                Sighting.@Nullable Side side = witness.side();
                record.add(side == null ? null : side.name());
                records.add(record);
            }
            tx.run(CypherLibrary.get("write/records#insert"), Map.of("rows", records))
                    .consume();
        }
        tx.run(CypherLibrary.get("write/transfers#insert-detailed"), Map.of("rows", List.of(row)))
                .consume();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> rest(List<@Nullable Object> row) {
        return (Map<String, Object>) Objects.requireNonNull(row.get(11));
    }

    /**
     * Takes the rows of one file from payments with several records. Records without a row vanish; who leads is decided
     * anew if the leader did.
     */
    void takeRows(TransactionContext tx, List<String> payments, String prefix) {
        SortedMap<String, List<Witness>> groups = several(tx, payments);
        TreeSet<String> touched = new TreeSet<>();
        drop(tx, List.copyOf(groups.keySet()));
        groups.forEach((id, group) -> {
            List<Witness> left = new ArrayList<>();
            for (Witness witness : group) {
                touched.add(witness.record().from().key());
                touched.add(witness.record().to().key());
                List<SourceRow> rows = witness.record().sources().stream()
                        .filter(row -> !sources.encode(row).startsWith(prefix))
                        .toList();
                if (!rows.isEmpty()) {
                    left.add(new Witness(TransferWriter.withRows(witness.record(), rows), witness.side()));
                }
            }
            if (!left.isEmpty()) {
                boolean leads = left.stream().anyMatch(w -> w.record().id().equals(id));
                write(tx, leads ? id : Witness.nextLeader(left, this::arrival), left);
            }
        });
        tx.run(CypherLibrary.get("write/records#mark-stale"), Map.of("keys", List.copyOf(touched)))
                .consume();
    }

    private int arrival(SourceRow row) {
        return SourceRowCodec.number(sources.encode(row));
    }
}
