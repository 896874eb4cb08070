package org.theseus.store.neo4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.model.TheseusException;
import org.theseus.store.LedgerView;
import org.theseus.store.QueryResult;

/**
 * An investigative query of the library, as its file documents it.
 *
 * @param description further lines, may be empty
 * @param columns meaning by column, in the order of the result
 */
public record NamedQuery(
        String name,
        String title,
        String description,
        List<QueryParameter> parameters,
        Map<String, String> columns,
        String cypher) {

    static NamedQuery parse(String name, String text) {
        String title = "";
        StringBuilder description = new StringBuilder();
        List<QueryParameter> parameters = new ArrayList<>();
        Map<String, String> columns = new LinkedHashMap<>();
        StringBuilder cypher = new StringBuilder();
        for (String line : text.split("\n")) {
            if (line.startsWith("// title: ")) {
                title = line.substring(10);
            } else if (line.startsWith("// param ")) {
                String[] words = line.substring(9).split(" ", 4);
                parameters.add(new QueryParameter(
                        words[0],
                        QueryParameter.Type.valueOf(words[1].toUpperCase(Locale.ROOT)),
                        words[2].equals("-") ? null : words[2],
                        words[3]));
            } else if (line.startsWith("// column ")) {
                String[] words = line.substring(10).split(" ", 2);
                columns.put(words[0], words[1]);
            } else if (line.startsWith("// ")) {
                description.append(description.isEmpty() ? "" : " ").append(line.substring(3));
            } else {
                cypher.append(line).append('\n');
            }
        }
        return new NamedQuery(
                name,
                title,
                description.toString(),
                List.copyOf(parameters),
                columns,
                cypher.toString().strip());
    }

    /**
     * Checks what a user gave and fills in what is missing.
     *
     * @throws TheseusException (USAGE) for an unknown, missing or malformed parameter
     */
    public SortedMap<String, Object> bind(Map<String, String> given) {
        SortedMap<String, Object> bound = new TreeMap<>();
        for (QueryParameter parameter : parameters) {
            String text = given.getOrDefault(parameter.name(), parameter.fallback());
            if (text == null) {
                throw usage("query " + name + " needs --param " + parameter.name() + "=...: " + parameter.meaning());
            }
            bound.put(parameter.name(), parameter.parse(text));
        }
        for (String unknown : new TreeMap<>(given).keySet()) {
            if (!bound.containsKey(unknown)) {
                throw usage("query " + name + " has no parameter " + unknown);
            }
        }
        return bound;
    }

    private TheseusException usage(String message) {
        return TheseusException.of(
                TheseusException.Kind.USAGE,
                message,
                "Its parameters: "
                        + String.join(
                                ", ",
                                parameters.stream().map(QueryParameter::name).toList()) + ".");
    }

    /** Runs it on a case. */
    public QueryResult run(LedgerView ledger, Map<String, String> given, int maxRows) {
        return ledger.query(cypher, bind(given), maxRows);
    }
}
