package org.theseus.sniff;

import java.util.List;
import java.util.Map;

/**
 * One field of a drafted profile.
 *
 * @param yaml the value as YAML, on one line
 * @param why the evidence, in a few words
 * @param columns names of the columns that it reads
 */
record FieldDraft(String yaml, String why, List<String> columns) {

    static FieldDraft column(ColumnFacts column, String why) {
        return new FieldDraft(Yaml.column(column.name), why, List.of(column.name));
    }

    static FieldDraft constant(String value, String why) {
        return new FieldDraft("{constant: " + Yaml.quoted(value) + "}", why, List.of());
    }

    static FieldDraft mapped(ColumnFacts column, Map<String, String> map, String why) {
        StringBuilder pairs = new StringBuilder();
        map.forEach((key, value) -> pairs.append(pairs.isEmpty() ? "" : ", ")
                .append(Yaml.quoted(key))
                .append(": ")
                .append(value));
        return new FieldDraft(
                "{column: " + Yaml.quoted(column.name) + ", map: {" + pairs + "}}", why, List.of(column.name));
    }

    static FieldDraft joined(List<ColumnFacts> columns, String why) {
        List<String> names = columns.stream().map(column -> column.name).toList();
        return names.size() == 1
                ? new FieldDraft(Yaml.column(names.get(0)), why, names)
                : new FieldDraft("{join: " + Yaml.list(names) + "}", why, names);
    }
}
