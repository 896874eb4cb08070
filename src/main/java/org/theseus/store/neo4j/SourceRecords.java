package org.theseus.store.neo4j;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Observation;
import org.theseus.store.OwnPeriod;
import org.theseus.store.SourceFile;

/** Imported files as nodes, and the observation of accounts that follows from them. */
final class SourceRecords {

    private static final String LEGAL = "legal.";
    private static final String TOTAL = "total.";
    private static final int BATCH = 10_000;

    private final Neo4jConnection connection;

    SourceRecords(Neo4jConnection connection) {
        this.connection = connection;
    }

    /** Observation first, in idempotent batches; then one transaction that makes the file part of the case. */
    void complete(SourceFile source, int number, Observation observation) {
        if (observation != Observation.SEEN_ONLY) {
            observe(source, number, observation);
        }
        connection.write("write/case#complete", Map.of("sha256", source.sha256(), "properties", properties(source)));
    }

    private void observe(SourceFile source, int number, Observation observation) {
        TreeSet<String> keys = new TreeSet<>(source.own());
        if (keys.remove(SourceFile.EVERY_ACCOUNT)) {
            connection.stream("write/case#keys-of-source", Map.of("prefix", number + ":"), row -> {
                keys.add(row.get("payer").asString());
                keys.add(row.get("payee").asString());
            });
        }
        keys.removeIf(key -> key.startsWith("outside:"));
        List<String> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += BATCH) {
            Map<String, Object> parameters = Map.of(
                    "keys", List.copyOf(all.subList(from, Math.min(all.size(), from + BATCH))),
                    "mark", number + ":" + observation.name(),
                    "observation", observation.name());
            connection.write(tx -> {
                boolean changed = tx.run(CypherLibrary.get("write/case#observe-keys"), parameters)
                        .consume()
                        .counters()
                        .containsUpdates();
                return changed
                        ? tx.run(CypherLibrary.get("write/case#mark-changed")).consume()
                        : null;
            });
        }
    }

    List<SourceFile> all() {
        return connection.list("read/case#sources", Map.of()).stream()
                .map(row -> read(row.get("source").asMap()))
                .sorted(Comparator.comparing(SourceFile::file).thenComparing(SourceFile::sha256))
                .toList();
    }

    private static Map<String, @Nullable Object> properties(SourceFile source) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("file", source.file());
        properties.put("bytes", source.bytes());
        properties.put("profile", source.profile());
        properties.put("profileVersion", source.profileVersion());
        properties.put("encoding", source.encoding());
        properties.put("delimiter", source.delimiter());
        properties.put("namespace", source.namespace());
        properties.put("rowsRead", source.rowsRead());
        properties.put("accepted", source.accepted());
        properties.put("duplicates", source.duplicates());
        properties.put("rejected", source.rejected());
        properties.put("own", source.own());
        properties.put("first", source.first());
        properties.put("last", source.last());
        properties.put("witnessed", source.witnessed());
        properties.put("outOfScope", source.outOfScope());
        properties.put(
                "periods", source.periods().stream().map(OwnPeriod::toText).toList());
        source.legalFrame().forEach((name, value) -> properties.put(LEGAL + name, value));
        source.totals().forEach((name, value) -> properties.put(TOTAL + name, value));
        return properties;
    }

    private static SourceFile read(Map<String, Object> p) {
        return new SourceFile(
                text(p, "file"),
                text(p, "sha256"),
                number(p, "bytes"),
                text(p, "profile"),
                Math.toIntExact(number(p, "profileVersion")),
                text(p, "encoding"),
                text(p, "delimiter"),
                text(p, "namespace"),
                number(p, "rowsRead"),
                number(p, "accepted"),
                number(p, "duplicates"),
                number(p, "rejected"),
                ((List<?>) Objects.requireNonNull(p.get("own")))
                        .stream().map(String.class::cast).toList(),
                prefixed(p, LEGAL),
                prefixed(p, TOTAL),
                (String) p.get("first"),
                (String) p.get("last"),
                p.containsKey("witnessed") ? number(p, "witnessed") : 0,
                p.containsKey("outOfScope") ? number(p, "outOfScope") : 0,
                p.get("periods") instanceof List<?> periods
                        ? periods.stream()
                                .map(text -> OwnPeriod.parse((String) text))
                                .toList()
                        : List.of());
    }

    private static SortedMap<String, String> prefixed(Map<String, Object> properties, String prefix) {
        TreeMap<String, String> found = new TreeMap<>();
        properties.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), (String) value);
            }
        });
        return found;
    }

    private static String text(Map<String, Object> properties, String name) {
        return (String) Objects.requireNonNull(properties.get(name), name);
    }

    private static long number(Map<String, Object> properties, String name) {
        return (Long) Objects.requireNonNull(properties.get(name), name);
    }
}
