package org.theseus.app;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.store.LedgerView;
import org.theseus.store.QueryResult;
import org.theseus.store.neo4j.NamedQuery;
import org.theseus.store.neo4j.QueryLibrary;
import org.theseus.table.Column;
import org.theseus.table.Kind;
import org.theseus.table.Table;

/** Named queries and free read-only Cypher as tables. Stateless. */
public final class Queries {

    /** At most so many rows are returned. */
    public static final int MAX_ROWS = 10_000;

    private Queries() {}

    /** The named queries with their parameters. */
    public static Table library() {
        Table.Builder table = Table.of(
                "queries",
                Column.id("name", "Name"),
                Column.text("title", "What it answers").wrapped(),
                Column.text("parameters", "Parameters").wrapped());
        for (String name : QueryLibrary.names()) {
            NamedQuery query = QueryLibrary.get(name);
            table.row(
                    name,
                    query.title(),
                    query.parameters().stream()
                            .map(p -> p.name() + "=" + (p.fallback() == null ? "(needed)" : p.fallback()) + " "
                                    + p.meaning())
                            .collect(Collectors.joining("; ")));
        }
        return table.build();
    }

    /** Runs a named query. */
    public static Table named(LedgerView ledger, String name, SortedMap<String, String> given) {
        return table(name, QueryLibrary.get(name).run(ledger, given, MAX_ROWS));
    }

    /** Runs a user's Cypher; parameters that look like whole numbers are passed as numbers. */
    public static Table free(LedgerView ledger, String cypher, SortedMap<String, String> given) {
        SortedMap<String, Object> parameters = new TreeMap<>();
        given.forEach((key, value) ->
                parameters.put(key, value.matches("-?\\d{1,18}") ? (Object) Long.valueOf(value) : value));
        return table("query", ledger.query(cypher, parameters, MAX_ROWS));
    }

    private static Table table(String name, QueryResult result) {
        Column[] columns = new Column[result.columns().size()];
        for (int i = 0; i < columns.length; i++) {
            int index = i;
            boolean whole = !result.rows().isEmpty()
                    && result.rows().stream().map(row -> row.get(index)).allMatch(cell -> cell instanceof Long);
            columns[i] = Column.of(
                    fieldName(result.columns(), i), result.columns().get(i), whole ? Kind.INTEGER : Kind.TEXT);
        }
        Table.Builder table = Table.of(name, columns);
        for (List<@Nullable Object> row : result.rows()) {
            @Nullable Object[] cells = new @Nullable Object[columns.length];
            for (int i = 0; i < columns.length; i++) {
                Object cell = row.get(i);
                cells[i] = columns[i].kind() == Kind.INTEGER || cell == null ? cell : text(cell);
            }
            table.row(cells);
        }
        if (result.truncated()) {
            table.note("cut off after " + MAX_ROWS + " rows; add LIMIT or narrow the question");
        }
        return table.build();
    }

    private static String fieldName(List<String> columns, int index) {
        String name = columns.get(index).replaceAll("[^A-Za-z0-9_]", "_");
        String safe = name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "c_" + name : name;
        return columns.subList(0, index).stream()
                        .anyMatch(
                                other -> other.replaceAll("[^A-Za-z0-9_]", "_").equals(name))
                ? safe + "_" + index
                : safe;
    }

    private static String text(Object cell) {
        if (cell instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> e.getKey() + ": " + e.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return String.valueOf(cell);
    }
}
