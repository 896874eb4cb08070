package org.theseus.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fixed columns of a format, and rows of them filled by name. Immutable and thread-safe. */
public final class Columns {

    private final List<String> names;
    private final Map<String, Integer> index = new HashMap<>();

    private Columns(List<String> names) {
        this.names = List.copyOf(names);
        for (String name : names) {
            index.put(name, index.size());
        }
        if (index.size() != names.size()) {
            throw new IllegalArgumentException("equal names in " + names);
        }
    }

    /** Columns in this order. */
    public static Columns of(String... names) {
        return new Columns(List.of(names));
    }

    /** Their names. */
    public List<String> names() {
        return names;
    }

    /** A row of empty cells. */
    public Row row() {
        String[] cells = new String[names.size()];
        Arrays.fill(cells, "");
        return new Row(cells);
    }

    /** One row that is being filled. Not thread-safe. */
    public final class Row {

        private final String[] cells;

        private Row(String[] cells) {
            this.cells = cells;
        }

        /** Sets a cell; null leaves it as it is. An unknown name is a bug. */
        public Row set(String name, @Nullable String value) {
            Integer at = index.get(name);
            if (at == null) {
                throw new IllegalArgumentException("no column " + name);
            }
            if (value != null) {
                cells[at] = value;
            }
            return this;
        }

        /** A copy that can be filled further. */
        public Row copy() {
            return new Row(cells.clone());
        }

        /** The cells in the columns' order; not copied. */
        public String[] cells() {
            return cells;
        }
    }
}
