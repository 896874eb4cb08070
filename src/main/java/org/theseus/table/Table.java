package org.theseus.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Money;
import org.theseus.model.SourceRow;
import org.theseus.model.TheseusException;

/**
 * A typed table. Immutable and thread-safe; rows keep the order in which they were given.
 *
 * @param name short name, becomes the sheet's name
 * @param provenance whether rows carry the rows of source files that prove them; files then get the fields
 *     {@code file}, {@code line}, {@code sha256} of the first and {@code more_sources} for the others
 * @param footer sums, one line each; shown under a rule on a terminal and on a second sheet in XLSX, never among the
 *     lines of JSON and CSV
 * @param notes what a reader must know of this table, one sentence each; the caller shows them on stderr
 */
public record Table(
        String name, List<Column> columns, boolean provenance, List<Row> rows, List<Row> footer, List<String> notes) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        footer = List.copyOf(footer);
        notes = List.copyOf(notes);
        check(columns, rows);
        check(columns, footer);
    }

    /** Starts a table whose rows carry no provenance. */
    public static Builder of(String name, Column... columns) {
        return new Builder(name, List.of(columns), false);
    }

    /** Starts a table whose rows carry the rows of source files that prove them. */
    public static Builder withProvenance(String name, Column... columns) {
        return new Builder(name, List.of(columns), true);
    }

    /**
     * The same rows sorted by one column; equal cells keep their order and empty cells come last. Amounts of different
     * currencies are sorted by currency first.
     *
     * @throws TheseusException USAGE if there is no such column; it lists those that there are
     */
    public Table sortedBy(String column, boolean descending) {
        int index = indexOf(column);
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(CellOrder.of(columns.get(index).kind(), index, descending));
        return new Table(name, columns, provenance, sorted, footer, notes);
    }

    /** The same with one more sentence about it. */
    public Table withNote(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new Table(name, columns, provenance, rows, footer, all);
    }

    /** A part of the rows; offset and limit beyond the end are allowed. */
    public Page page(long offset, long limit) {
        if (offset < 0 || limit < 0) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "offset " + offset + " and limit " + limit + " must not be negative",
                    "use --offset 0 for the first row");
        }
        int from = (int) Math.min(offset, rows.size());
        int to = (int) Math.min((long) from + Math.min(limit, rows.size()), rows.size());
        Table part = new Table(name, columns, provenance, rows.subList(from, to), footer, notes);
        return new Page(part, from, rows.size());
    }

    /** Position of a column; USAGE if there is none of that name. */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        throw TheseusException.of(
                TheseusException.Kind.USAGE,
                "there is no column \"" + column + "\" in " + name,
                "columns: " + columns.stream().map(Column::name).collect(Collectors.joining(", ")));
    }

    /** The cell of a row by the column's name, null if empty. */
    public @Nullable Object cell(int row, String column) {
        return rows.get(row).cell(indexOf(column));
    }

    private static void check(List<Column> columns, List<Row> rows) {
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.cells().size() + " cells in a table of " + columns.size() + " columns");
            }
            Map<String, String> currencies = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                checkCell(columns.get(i), row.cell(i), currencies);
            }
        }
    }

    private static void checkCell(Column column, @Nullable Object cell, Map<String, String> currencies) {
        if (cell == null) {
            return;
        }
        if (!column.kind().accepts(cell)) {
            throw new IllegalArgumentException(column.name() + " is " + column.kind() + ", not " + cell.getClass());
        }
        if (cell instanceof Money money && column.currencyField() != null) {
            String other = currencies.putIfAbsent(column.currencyField(), money.currency());
            if (other != null && !other.equals(money.currency())) {
                throw new IllegalArgumentException(
                        column.name() + " mixes " + other + " and " + money.currency() + " in one row");
            }
        }
    }

    /** Collects the rows of a table; used once, by one thread. */
    public static final class Builder {

        private final String name;
        private final List<Column> columns;
        private final boolean provenance;
        private final List<Row> rows = new ArrayList<>();
        private final List<Row> footer = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        private Builder(String name, List<Column> columns, boolean provenance) {
            this.name = name;
            this.columns = columns;
            this.provenance = provenance;
        }

        /** Adds a row with its proof. */
        public Builder sourced(List<SourceRow> sources, @Nullable Object... cells) {
            rows.add(Row.of(sources, cells));
            return this;
        }

        /** Adds a row of a table without provenance. */
        public Builder row(@Nullable Object... cells) {
            return sourced(List.of(), cells);
        }

        /** Adds a line of sums. */
        public Builder footer(@Nullable Object... cells) {
            footer.add(Row.of(List.of(), cells));
            return this;
        }

        /** Adds a sentence about the table. */
        public Builder note(String note) {
            notes.add(note);
            return this;
        }

        public Table build() {
            return new Table(name, columns, provenance, rows, footer, notes);
        }
    }
}
