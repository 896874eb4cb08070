package org.theseus.store.neo4j;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything in a database as sorted lines without internal ids, for comparing two graphs. */
final class GraphDump {

    private GraphDump() {}

    static List<String> of(String uri, String user, String password) {
        Stream<String> nodes = FreshCase.run(
                        uri, user, password, "MATCH (n) RETURN labels(n)[0] AS label, properties(n) AS properties")
                .stream()
                .map(row -> row.get("label").asString() + " "
                        + sorted(row.get("properties").asMap()));
        Stream<String> relationships = FreshCase.run(uri, user, password, """
                        MATCH (a)-[r]->(b)
                        RETURN type(r) + ' ' + coalesce(a.key, a.id, '') + ' > ' + coalesce(b.key, b.value, b.id, '') AS ends,
                               properties(r) AS properties""").stream()
                .map(row -> row.get("ends").asString() + " "
                        + sorted(row.get("properties").asMap()));
        return Stream.concat(nodes, relationships).sorted().toList();
    }

    private static Map<String, String> sorted(Map<String, Object> properties) {
        Map<String, String> sorted = new TreeMap<>();
        properties.forEach((name, value) -> sorted.put(
                name,
                value instanceof List<?> list
                        ? list.stream().map(String::valueOf).sorted().toList().toString()
                        : String.valueOf(value)));
        return sorted;
    }
}
