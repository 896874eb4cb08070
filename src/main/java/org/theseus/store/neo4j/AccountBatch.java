package org.theseus.store.neo4j;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;

/**
 * The accounts of one batch of transfers: created if absent, their name and country kept at the first in (file, record)
 * order, their identifiers linked. Works inside one transaction; the facts it is given outlive it and save reading the
 * same accounts again.
 */
final class AccountBatch {

    private final SourceNumbers sources;
    private final Map<String, AccountFacts> facts;
    private final Map<String, AccountId> created = new HashMap<>();
    private final Set<String> described = new LinkedHashSet<>();
    private final Map<IdentifierKind, List<List<String>>> links = new EnumMap<>(IdentifierKind.class);

    AccountBatch(SourceNumbers sources, Map<String, AccountFacts> facts) {
        this.sources = sources;
        this.facts = facts;
    }

    /** Writes what these transfers say of their accounts. */
    void write(TransactionContext tx, Iterable<Transfer> transfers) {
        learn(tx, transfers);
        for (Transfer transfer : transfers) {
            SourceRow first = transfer.sources().get(0);
            add(transfer.from(), transfer.payer(), first);
            add(transfer.to(), transfer.payee(), first);
        }
        run(
                tx,
                "write/accounts#create",
                new TreeSet<>(created.keySet()).stream().map(this::creation).toList());
        run(
                tx,
                "write/accounts#describe",
                described.stream().map(this::description).toList());
        links.forEach((kind, rows) -> run(tx, kind.linkStatement(), rows));
    }

    private void learn(TransactionContext tx, Iterable<Transfer> transfers) {
        Map<String, AccountId> unknown = new HashMap<>();
        for (Transfer transfer : transfers) {
            for (AccountId id : List.of(transfer.from(), transfer.to())) {
                String key = id.key();
                if (!facts.containsKey(key)) {
                    unknown.put(key, id);
                }
            }
        }
        if (unknown.isEmpty()) {
            return;
        }
        for (Record found :
                Neo4jConnection.list(tx, "write/accounts#known", Map.of("keys", List.copyOf(unknown.keySet())))) {
            AccountFacts known = new AccountFacts();
            known.name = text(found, "name");
            known.nameFrom = row(found, "nameFrom");
            known.country = text(found, "country");
            known.countryFrom = row(found, "countryFrom");
            String key = found.get("key").asString();
            facts.put(key, known);
            unknown.remove(key);
        }
        unknown.forEach((key, id) -> {
            facts.put(key, new AccountFacts());
            created.put(key, id);
        });
    }

    private static @Nullable String text(Record found, String column) {
        return found.get(column).isNull() ? null : found.get(column).asString();
    }

    private @Nullable SourceRow row(Record found, String column) {
        String text = text(found, column);
        return text == null ? null : sources.decode(text);
    }

    private void add(AccountId id, Mention mention, SourceRow row) {
        if (id.kind() == AccountId.Kind.OUTSIDE || mention.equals(Mention.NONE)) {
            return;
        }
        String key = id.key();
        AccountFacts known = of(key);
        if (known.add(mention, row) && !created.containsKey(key)) {
            described.add(key);
        }
        known.addIdentifiers(
                mention,
                (kind, value) ->
                        links.computeIfAbsent(kind, none -> new ArrayList<>()).add(List.of(key, value)));
    }

    private AccountFacts of(String key) {
        AccountFacts known = facts.get(key);
        if (known == null) {
            throw new IllegalStateException("not read before: " + key);
        }
        return known;
    }

    private List<@Nullable Object> creation(String key) {
        AccountId id = created.get(key);
        List<@Nullable Object> row = new ArrayList<>(8);
        row.add(key);
        row.add(id == null ? null : id.kind().name());
        row.add(id == null ? null : id.institution());
        row.add(id == null ? null : id.number());
        row.addAll(description(key).subList(1, 5));
        return row;
    }

    private List<@Nullable Object> description(String key) {
        AccountFacts known = of(key);
        List<@Nullable Object> row = new ArrayList<>(5);
        row.add(key);
        row.add(known.name);
        row.add(known.nameFrom == null ? null : sources.encode(known.nameFrom));
        row.add(known.country);
        row.add(known.countryFrom == null ? null : sources.encode(known.countryFrom));
        return row;
    }

    private static void run(TransactionContext tx, String statement, List<?> rows) {
        if (!rows.isEmpty()) {
            tx.run(CypherLibrary.get(statement), Map.of("rows", rows)).consume();
        }
    }
}
