package org.theseus.store.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.theseus.model.Transfer;
import org.theseus.store.Provenance;
import org.theseus.store.TransferFilter;

/** Reads whole transfers in (time, id) order. */
final class TransferReader {

    static final Comparator<Transfer> ORDER =
            Comparator.comparing(Transfer::time).thenComparing(Transfer::id);

    private static final long MAX_FETCH = 5_000;

    private final Neo4jConnection connection;
    private final SourceNumbers sources;
    private final TransferCodec codec;

    TransferReader(Neo4jConnection connection, SourceNumbers sources) {
        this.connection = connection;
        this.sources = sources;
        this.codec = new TransferCodec(sources);
    }

    void read(TransferFilter filter, Consumer<Transfer> sink) {
        sources.load();
        if (filter.accountKeys().isEmpty() && filter.ids().isEmpty()) {
            readByTime(filter, sink);
            return;
        }
        boolean byId = !filter.ids().isEmpty();
        List<Transfer> found = list(
                byId ? "read/transfers#by-id" : "read/transfers#by-account",
                byId ? Map.of("ids", List.copyOf(filter.ids())) : Map.of("keys", List.copyOf(filter.accountKeys())));
        found.stream().filter(filter::matches).limit(filter.limit()).forEach(sink);
    }

    /** Rows in the order of the time index; those of one instant are sorted here. Memory: one instant's transfers. */
    private void readByTime(TransferFilter filter, Consumer<Transfer> sink) {
        long[] left = {filter.limit()};
        Long after = filter.afterMillis();
        Long before = filter.beforeMillis();
        if (after == null && before == null) {
            emit(list("read/transfers#undated", Map.of()), sink, left);
        }
        Map<String, Object> window = Map.of(
                "after", after == null ? (Long) Long.MIN_VALUE : after,
                "before", before == null ? (Long) Long.MAX_VALUE : before);
        connection.failures().guard(() -> {
            try (Session session = connection.readSession(Math.max(1, Math.min(MAX_FETCH, filter.limit())));
                    Transaction tx = session.beginTransaction()) {
                var rows = tx.run(CypherLibrary.get("read/transfers#dated"), window);
                List<Transfer> instant = new ArrayList<>();
                while (left[0] > 0 && rows.hasNext()) {
                    Transfer next = transfer(rows.next());
                    if (!instant.isEmpty()
                            && instant.get(0).time().epochMillis()
                                    != next.time().epochMillis()) {
                        emit(instant, sink, left);
                        instant.clear();
                    }
                    instant.add(next);
                }
                emit(instant, sink, left);
                return true;
            }
        });
    }

    private static void emit(List<Transfer> transfers, Consumer<Transfer> sink, long[] left) {
        transfers.sort(ORDER);
        for (Transfer transfer : transfers) {
            if (left[0]-- <= 0) {
                return;
            }
            sink.accept(transfer);
        }
    }

    /** Hands over transfers as a statement gives them, without holding them. */
    void stream(String name, Map<String, Object> parameters, Consumer<Transfer> sink) {
        sources.load();
        connection.failures().guard(() -> {
            try (Session session = connection.readSession(MAX_FETCH);
                    Transaction tx = session.beginTransaction()) {
                tx.run(CypherLibrary.get(name), parameters).forEachRemaining(row -> sink.accept(transfer(row)));
                return true;
            }
        });
    }

    /** Transfers that a statement gives, sorted. */
    List<Transfer> list(String name, Map<String, Object> parameters) {
        List<Transfer> found = unsorted(name, parameters);
        found.sort(ORDER);
        return found;
    }

    /** Transfers in the statement's own order. */
    List<Transfer> unsorted(String name, Map<String, Object> parameters) {
        sources.load();
        return new ArrayList<>(connection.read(
                tx -> tx.run(CypherLibrary.get(name), parameters).list(this::transfer)));
    }

    /** Where transfers stand in the files. */
    List<Provenance> provenance(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        sources.load();
        return connection.read(tx -> tx.run(
                        CypherLibrary.get("read/transfers#provenance"), Map.of("ids", List.copyOf(ids)))
                .list(row -> new Provenance(
                        row.get(0).asString(),
                        row.get(1).asString(null),
                        row.get(2).asList(text -> sources.decode(text.asString())))));
    }

    private Transfer transfer(Record row) {
        return codec.read(
                row.get("payer").asString(),
                row.get("payee").asString(),
                row.get("transfer").asMap());
    }
}
