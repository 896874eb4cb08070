package org.theseus.store.neo4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.theseus.model.SourceRow;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;

/**
 * Writes transfers: one transaction per batch, accounts first, insert if absent, else add the source rows that are new.
 * One writer and lists as rows: two writers gain nothing on two cores and maps cost a third more.
 */
final class TransferWriter {

    /** Transfers in one transaction. */
    static final int BATCH = 5_000;

    /** Accounts whose facts are kept between batches; all are dropped when there are more. */
    private static final int MAX_FACTS = 300_000;

    private static final int LAST = 11;

    private final Neo4jConnection connection;
    private final SourceNumbers sources;
    private final TransferCodec codec;
    private final boolean several;
    private final int batchSize;
    private final Map<String, AccountFacts> facts = new HashMap<>();

    TransferWriter(Neo4jConnection connection, SourceNumbers sources, int batchSize) {
        this.connection = connection;
        this.sources = sources;
        this.codec = new TransferCodec(sources);
        this.several = new PaymentRecords(connection, sources).exist();
        this.batchSize = batchSize;
    }

    void write(Iterator<Transfer> transfers, LongConsumer progress) {
        Map<String, Transfer> batch = new LinkedHashMap<>();
        long rows = 0;
        while (transfers.hasNext()) {
            Transfer next = transfers.next();
            batch.merge(next.id(), next, TransferWriter::union);
            rows++;
            if (batch.size() >= batchSize || !transfers.hasNext()) {
                flush(batch);
                batch.clear();
                progress.accept(rows);
            }
        }
    }

    private static Transfer union(Transfer one, Transfer two) {
        if (!one.contentHash().equals(two.contentHash())) {
            throw conflict(two);
        }
        List<SourceRow> rows = Stream.concat(one.sources().stream(), two.sources().stream())
                .distinct()
                .toList();
        return withRows(one, rows);
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

    private static TheseusException conflict(Transfer transfer) {
        return TheseusException.of(
                TheseusException.Kind.STORE,
                "transfer " + transfer.id() + " (" + transfer.sources().get(0) + ") is in the case with other content",
                "Somebody else wrote it meanwhile: take this file back with import --undo and import it again.");
    }

    private void flush(Map<String, Transfer> batch) {
        Map<String, List<@Nullable Object>> rows = new LinkedHashMap<>();
        batch.values().forEach(transfer -> rows.put(transfer.id(), codec.row(transfer)));
        boolean written = false;
        try {
            int[] attempt = {0};
            connection.write(tx -> {
                if (attempt[0]++ > 0) {
                    facts.clear();
                }
                write(tx, batch, rows);
                return true;
            });
            written = true;
        } finally {
            if (!written || facts.size() > MAX_FACTS) {
                facts.clear();
            }
        }
    }

    private void write(TransactionContext tx, Map<String, Transfer> batch, Map<String, List<@Nullable Object>> rows) {
        Map<String, Set<String>> known = known(tx, "write/transfers#known", batch);
        Map<String, Set<String>> records = several ? known(tx, "write/records#known", batch) : Map.of();
        known.putAll(records);
        List<Transfer> touched = new ArrayList<>();
        List<List<@Nullable Object>> plain = new ArrayList<>();
        List<List<@Nullable Object>> detailed = new ArrayList<>();
        List<List<Object>> added = new ArrayList<>();
        List<List<Object>> addedToRecords = new ArrayList<>();
        batch.forEach((id, transfer) -> {
            Set<String> present = known.get(id);
            if (present == null) {
                List<@Nullable Object> row = java.util.Objects.requireNonNull(rows.get(id));
                (((Map<?, ?>) java.util.Objects.requireNonNull(row.get(LAST))).isEmpty() ? plain : detailed).add(row);
                touched.add(transfer);
                return;
            }
            List<SourceRow> fresh = transfer.sources().stream()
                    .filter(row -> !present.contains(sources.encode(row)))
                    .toList();
            if (!fresh.isEmpty()) {
                (records.containsKey(id) ? addedToRecords : added).add(List.of(id, codec.rows(fresh)));
                touched.add(withRows(transfer, fresh));
            }
        });
        if (touched.isEmpty()) {
            return;
        }
        new AccountBatch(sources, facts).write(tx, touched);
        run(tx, "write/transfers#insert", plain);
        run(tx, "write/transfers#insert-detailed", detailed);
        run(tx, "write/transfers#add-rows", added);
        run(tx, "write/records#add-rows", addedToRecords);
        tx.run(CypherLibrary.get("write/case#mark-changed")).consume();
    }

    /** Rows by the id of those transfers or records of the batch that are there; a record's count, not its payment's. */
    private static Map<String, Set<String>> known(
            TransactionContext tx, String statement, Map<String, Transfer> batch) {
        Map<String, Set<String>> known = new TreeMap<>();
        for (Record found : Neo4jConnection.list(tx, statement, Map.of("ids", List.copyOf(batch.keySet())))) {
            Transfer transfer = batch.get(found.get("id").asString());
            if (transfer == null
                    || !transfer.contentHash().equals(found.get("contentHash").asString())) {
                throw transfer == null ? new IllegalStateException("an id nobody asked for") : conflict(transfer);
            }
            known.put(transfer.id(), new HashSet<>(found.get("sources").asList(row -> row.asString())));
        }
        return known;
    }

    private static void run(TransactionContext tx, String statement, List<?> rows) {
        if (!rows.isEmpty()) {
            tx.run(CypherLibrary.get(statement), Map.of("rows", rows)).consume();
        }
    }
}
