package org.theseus.table;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the cells of a column are sorted: by value where there is one, empty cells last in either direction. */
final class CellOrder {

    private CellOrder() {}

    static Comparator<Row> of(Kind kind, int column, boolean descending) {
        return (left, right) -> {
            Object a = left.cell(column);
            Object b = right.cell(column);
            if (a == null || b == null) {
                return Boolean.compare(a == null, b == null);
            }
            int order = compare(kind, a, b);
            return descending ? -order : order;
        };
    }

    @SuppressWarnings("unchecked")
    private static int compare(Kind kind, Object a, Object b) {
        return switch (kind) {
            case LIST, OBJECTS -> Integer.compare(((List<?>) a).size(), ((List<?>) b).size());
            case TEXT, ID, INTEGER, DECIMAL, MONEY, TIME, FLAG -> ((Comparable<Object>) a).compareTo(b);
        };
    }

    /** Whether a cell would be shown as nothing. */
    static boolean isEmpty(@Nullable Object cell) {
        if (cell instanceof Boolean flag) {
            return !flag;
        }
        return cell == null || cell.equals("") || (cell instanceof List<?> list && list.isEmpty());
    }
}
