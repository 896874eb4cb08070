package org.theseus.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Money;
import org.theseus.model.SourceRow;

/**
 * What a renderer writes for one column or part of it: a MONEY column gives its amount and, after the last column of the
 * same currency field, the currency; provenance gives file, line and digest.
 */
record Field(
        String name,
        String heading,
        Kind kind,
        Column.Shown shown,
        Column.Overflow overflow,
        boolean optional,
        Reader reader) {

    /** Takes the value of a field out of a row. */
    interface Reader {
        @Nullable
        Object of(Row row);
    }

    @Nullable
    Object of(Row row) {
        return reader.of(row);
    }

    /** The fields of JSON, CSV and XLSX. */
    static List<Field> forFiles(Table table) {
        List<Field> fields = columns(table);
        fields.removeIf(field -> field.shown == Column.Shown.IN_TEXT);
        if (table.provenance()) {
            fields.add(field("file", "File", Kind.TEXT, ofFirst(SourceRow::file)));
            fields.add(field("line", "Line", Kind.INTEGER, ofFirst(SourceRow::line)));
            fields.add(field("sha256", "SHA-256 of the file", Kind.ID, ofFirst(SourceRow::sha256)));
            fields.add(field("more_sources", "Further sources", Kind.LIST, Field::others));
        }
        return fields;
    }

    /** The fields of a terminal: without columns for files only or without any value; the first source and how many more. */
    static List<Field> forTerminal(Table table) {
        List<Field> fields = columns(table);
        fields.removeIf(field -> switch (field.shown) {
            case ALWAYS, IN_TEXT -> false;
            case IN_FILES -> true;
            case IF_ANY -> table.rows().stream().allMatch(row -> CellOrder.isEmpty(field.of(row)));
        });
        if (table.provenance()) {
            fields.add(new Field(
                    "source",
                    "Source",
                    Kind.TEXT,
                    Column.Shown.ALWAYS,
                    Column.Overflow.SHORTEN_INSIDE,
                    false,
                    Field::firstSource));
        }
        return fields;
    }

    private static @Nullable String firstSource(Row row) {
        int more = row.sources().size() - 1;
        return more < 0 ? null : row.sources().get(0) + (more == 0 ? "" : " +" + more);
    }

    private static List<Field> columns(Table table) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int index = i;
            Column column = table.columns().get(i);
            fields.add(new Field(
                    column.name(),
                    column.heading(),
                    column.kind(),
                    column.shown(),
                    column.overflow(),
                    column.optional(),
                    row -> row.cell(index)));
            String currency = column.currencyField();
            if (currency != null
                    && table.columns().stream().skip(i + 1L).noneMatch(c -> currency.equals(c.currencyField()))) {
                fields.add(new Field(
                        currency,
                        "Currency",
                        Kind.TEXT,
                        currencyShown(table, currency),
                        Column.Overflow.SHORTEN,
                        false,
                        row -> currencyOf(table, row, currency)));
            }
        }
        return fields;
    }

    private static Column.Shown currencyShown(Table table, String currencyField) {
        return table.columns().stream()
                .filter(column -> currencyField.equals(column.currencyField()))
                .map(Column::shown)
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
    }

    private static @Nullable String currencyOf(Table table, Row row, String currencyField) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (currencyField.equals(table.columns().get(i).currencyField()) && row.cell(i) instanceof Money money) {
                return money.currency();
            }
        }
        return null;
    }

    private static Field field(String name, String heading, Kind kind, Reader reader) {
        return new Field(name, heading, kind, Column.Shown.ALWAYS, Column.Overflow.SHORTEN, false, reader);
    }

    private static Reader ofFirst(Function<SourceRow, Object> part) {
        return row -> row.sources().isEmpty() ? null : part.apply(row.sources().get(0));
    }

    private static List<String> others(Row row) {
        return row.sources().stream()
                .skip(1)
                .map(source -> source + " " + source.sha256())
                .toList();
    }
}
