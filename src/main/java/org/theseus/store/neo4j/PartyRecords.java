package org.theseus.store.neo4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.theseus.store.HeldParty;
import org.theseus.store.Holding;
import org.theseus.store.PartyLink;
import org.theseus.store.ResolutionRecord;

/**
 * Parties as nodes above the accounts. A holding is never deleted, it ends: {@code HELD_BY.until} is the number of the
 * resolution that ended it. Written in batches between two marks; what was interrupted is no resolution, and the next one
 * writes what is missing.
 */
final class PartyRecords {

    private static final int BATCH = 5_000;

    private final Neo4jConnection connection;

    PartyRecords(Neo4jConnection connection) {
        this.connection = connection;
    }

    int replace(ResolutionRecord resolution, List<HeldParty> parties, List<PartyLink> links) {
        int number = connection.write(tx ->
                tx.run(CypherLibrary.get("write/parties#begin")).single().get(0).asInt());
        Map<String, HeldParty> before = new HashMap<>();
        parties().forEach(party -> before.put(party.id(), party));
        Map<String, String> holder = new TreeMap<>();
        before.values().forEach(party -> party.accountKeys().forEach(key -> holder.put(key, party.id())));
        List<Object> written = new ArrayList<>();
        List<Object> held = new ArrayList<>();
        List<Object> ended = new ArrayList<>();
        for (HeldParty party : parties) {
            HeldParty old = before.remove(party.id());
            if (old == null
                    || !old.mentions().equals(party.mentions())
                    || !old.reasons().equals(party.reasons())) {
                written.add(List.of(party.id(), party.mentions(), party.reasons()));
            }
            for (String key : party.accountKeys()) {
                String was = holder.remove(key);
                if (was != null && !was.equals(party.id())) {
                    ended.add(key);
                }
                if (was == null || !was.equals(party.id())) {
                    held.add(List.of(key, party.id()));
                }
            }
        }
        ended.addAll(holder.keySet());
        batches("write/parties#end-holdings", "keys", ended, number);
        batches("write/parties#end-parties", "ids", List.copyOf(before.keySet()), number);
        batches("write/parties#parties", "rows", written, number);
        batches("write/parties#holdings", "rows", held, number);
        links(links, number);
        connection.write(
                "write/parties#finish",
                Map.of(
                        "number", number,
                        "at", resolution.at(),
                        "author", resolution.author(),
                        "stamp", resolution.stamp(),
                        "basis", resolution.basis(),
                        "outcome", resolution.outcome(),
                        "figures", resolution.figures(),
                        "places", resolution.places(),
                        "names", resolution.names()));
        return number;
    }

    private void links(List<PartyLink> links, int number) {
        while (connection.write(tx -> tx.run(CypherLibrary.get("write/parties#drop-links"))
                        .single()
                        .get(0)
                        .asInt())
                > 0) {
            // the next part
        }
        List<Object> maybe = new ArrayList<>();
        List<Object> shared = new ArrayList<>();
        for (PartyLink link : links) {
            List<Object> rows = link.kind() == PartyLink.Kind.MAY_BE ? maybe : shared;
            rows.add(List.of(link.one(), link.other(), rows.size(), link.text(), link.mark()));
        }
        batches("write/parties#may-be", "rows", maybe, number);
        batches("write/parties#shares", "rows", shared, number);
    }

    private void batches(String statement, String parameter, List<?> rows, int number) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<?> batch = List.copyOf(rows.subList(from, Math.min(rows.size(), from + BATCH)));
            connection.write(statement, Map.of(parameter, batch, "number", number));
        }
    }

    Optional<ResolutionRecord> resolution() {
        return connection.list("read/parties#resolution", Map.of()).stream()
                .map(PartyRecords::resolution)
                .findFirst();
    }

    List<ResolutionRecord> resolutions() {
        return connection.list("read/parties#resolutions", Map.of()).stream()
                .map(PartyRecords::resolution)
                .toList();
    }

    private static ResolutionRecord resolution(Record row) {
        return new ResolutionRecord(
                row.get(0).asInt(),
                row.get(1).asString(),
                row.get(2).asString(),
                row.get(3).asString(),
                row.get(4).asString(),
                row.get(5).asString(),
                row.get(6).asString(),
                row.get(7).asList(Value::asString),
                row.get(8).asList(Value::asString, List.of()));
    }

    /** All that stand, by id. */
    List<HeldParty> parties() {
        Map<String, List<String>> accounts = new HashMap<>();
        for (Record row : connection.list("read/parties#holdings", Map.of())) {
            accounts.computeIfAbsent(row.get(1).asString(), none -> new ArrayList<>(2))
                    .add(row.get(0).asString());
        }
        TreeMap<String, HeldParty> parties = new TreeMap<>();
        for (Record row : connection.list("read/parties#parties", Map.of())) {
            String id = row.get(0).asString();
            parties.put(
                    id,
                    new HeldParty(
                            id,
                            accounts.getOrDefault(id, List.of()).stream()
                                    .sorted()
                                    .toList(),
                            row.get(1).asList(Value::asString),
                            row.get(2).asList(Value::asString)));
        }
        return List.copyOf(parties.values());
    }

    List<PartyLink> links(PartyLink.Kind kind) {
        String statement = kind == PartyLink.Kind.MAY_BE ? "read/parties#may-be" : "read/parties#shares";
        return connection.list(statement, Map.of()).stream()
                .map(row -> new PartyLink(
                        row.get(0).asString(),
                        row.get(1).asString(),
                        kind,
                        row.get(3).asString(),
                        row.get(4).asString()))
                .toList();
    }

    List<Holding> holdings(List<String> accountKeys) {
        return connection.list("read/parties#holdings-of", Map.of("keys", accountKeys)).stream()
                .map(row -> new Holding(
                        row.get(0).asString(),
                        row.get(1).asString(),
                        row.get(2).asInt(),
                        row.get(3).asInt()))
                .toList();
    }
}
