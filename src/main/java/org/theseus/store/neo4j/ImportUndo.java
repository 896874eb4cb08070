package org.theseus.store.neo4j;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.theseus.model.SourceRow;
import org.theseus.model.TheseusException;

/**
 * Takes a file back in batches that may be interrupted anywhere: first its rows and the transfers that nothing else
 * proves, marking their accounts stale; then, account by account, what is still said of them; last the file itself.
 */
final class ImportUndo {

    private static final int TRANSFERS = 5_000;

    private final Neo4jConnection connection;
    private final SourceNumbers sources;

    ImportUndo(Neo4jConnection connection, SourceNumbers sources) {
        this.connection = connection;
        this.sources = sources;
    }

    /**
     * Undoes or goes on undoing.
     *
     * @throws TheseusException (USAGE) if the case holds no such file
     */
    void undo(String sha256, String keeper) {
        Map<String, Object> file = Map.of("sha256", sha256);
        List<Record> found = connection.list("write/undo#source", file);
        if (found.isEmpty() && isCancelled(file)) {
            return;
        }
        if (found.isEmpty()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "the case holds no file with SHA-256 " + sha256,
                    "Give the very file that was imported; the list of sources shows their digests.");
        }
        String prefix = found.get(0).get("number").asInt() + ":";
        connection.write("write/undo#begin", Map.of("sha256", sha256, "keeper", keeper));
        List<String> ids = new ArrayList<>();
        List<String> several = new ArrayList<>();
        connection.stream(
                "write/undo#find",
                Map.of("prefix", prefix),
                row -> (row.get("several").asBoolean() ? several : ids)
                        .add(row.get("id").asString()));
        takeRecords(several, prefix);
        for (int from = 0; from < ids.size(); from += TRANSFERS) {
            List<String> batch = List.copyOf(ids.subList(from, Math.min(ids.size(), from + TRANSFERS)));
            connection.write("write/undo#take-rows", Map.of("ids", batch, "prefix", prefix));
        }
        markOwn(file);
        sources.load();
        boolean stale = true;
        while (stale) {
            stale = refresh(prefix);
        }
        long dropped = 1;
        while (dropped > 0) {
            dropped = connection.write(tx -> tx.run(CypherLibrary.get("write/undo#drop-identifiers"))
                    .single()
                    .get("dropped")
                    .asLong());
        }
        connection.write("write/undo#finish", file);
        sources.clear();
    }

    private void takeRecords(List<String> several, String prefix) {
        sources.load();
        PaymentRecords records = new PaymentRecords(connection, sources);
        for (int from = 0; from < several.size(); from += TRANSFERS) {
            List<String> batch = List.copyOf(several.subList(from, Math.min(several.size(), from + TRANSFERS)));
            connection.write(tx -> {
                records.takeRows(tx, batch, prefix);
                return true;
            });
        }
    }

    /** An import that was announced and of which nothing was written has no source yet. */
    private boolean isCancelled(Map<String, Object> file) {
        return connection.write(tx -> tx.run(CypherLibrary.get("write/undo#cancel"), file)
                        .single()
                        .get("cancelled")
                        .asLong()
                > 0);
    }

    private void markOwn(Map<String, Object> file) {
        for (Record row : connection.list("write/undo#own-keys", file)) {
            List<String> keys = row.get("own").asList(key -> key.asString());
            connection.write("write/undo#mark-own", Map.of("keys", keys));
        }
    }

    private boolean refresh(String prefix) {
        return connection.write(tx -> {
            List<String> keys = Neo4jConnection.list(tx, "write/undo#stale", Map.of()).stream()
                    .map(row -> row.get("key").asString())
                    .toList();
            if (keys.isEmpty()) {
                return false;
            }
            run(tx, "drop-orphans", Map.of("keys", keys));
            Map<String, AccountFacts> facts = new HashMap<>();
            Map<IdentifierKind, List<List<String>>> links = new EnumMap<>(IdentifierKind.class);
            learn(tx, "paid", MentionColumn.PAYER, keys, facts, links);
            learn(tx, "received", MentionColumn.PAYEE, keys, facts, links);
            run(tx, "forget", Map.of("keys", keys, "prefix", prefix));
            describe(tx, facts);
            links.forEach((kind, rows) -> tx.run(CypherLibrary.get(kind.linkStatement()), Map.of("rows", rows))
                    .consume());
            run(tx, "fresh", Map.of("keys", keys));
            return true;
        });
    }

    private static void run(TransactionContext tx, String block, Map<String, Object> parameters) {
        tx.run(CypherLibrary.get("write/undo#" + block), parameters).consume();
    }

    private void learn(
            TransactionContext tx,
            String block,
            String side,
            List<String> keys,
            Map<String, AccountFacts> facts,
            Map<IdentifierKind, List<List<String>>> links) {
        TransferCodec codec = new TransferCodec(sources);
        tx.run(CypherLibrary.get("write/undo#" + block), Map.of("keys", keys)).forEachRemaining(row -> {
            String key = row.get("key").asString();
            if (key.startsWith("outside:")) {
                return;
            }
            Map<String, Object> transfer = row.get("transfer").asMap();
            SourceRow first =
                    codec.sources(transfer).stream().sorted().findFirst().orElseThrow();
            AccountFacts known = facts.computeIfAbsent(key, none -> new AccountFacts());
            var mention = MentionColumn.read(side, transfer);
            known.add(mention, first);
            known.addIdentifiers(
                    mention,
                    (kind, value) -> links.computeIfAbsent(kind, none -> new ArrayList<>())
                            .add(List.of(key, value)));
        });
    }

    private void describe(TransactionContext tx, Map<String, AccountFacts> facts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        facts.forEach((key, known) -> {
            List<@Nullable Object> row = new ArrayList<>(5);
            row.add(key);
            row.add(known.name);
            row.add(known.nameFrom == null ? null : sources.encode(known.nameFrom));
            row.add(known.country);
            row.add(known.countryFrom == null ? null : sources.encode(known.countryFrom));
            rows.add(row);
        });
        if (!rows.isEmpty()) {
            tx.run(CypherLibrary.get("write/accounts#describe"), Map.of("rows", rows))
                    .consume();
        }
    }
}
