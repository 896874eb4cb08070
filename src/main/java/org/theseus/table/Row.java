package org.theseus.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.model.SourceRow;

/**
 * One line of a table.
 *
 * @param cells one per column, null where there is nothing to say
 * @param sources rows of source files that the line rests on, sorted; empty where the table has no provenance
 */
public record Row(List<@Nullable Object> cells, List<SourceRow> sources) {

    public Row {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
        sources = sources.stream().sorted().distinct().toList();
    }

    /** A line with its proof. */
    public static Row of(List<SourceRow> sources, @Nullable Object... cells) {
        return new Row(Arrays.asList(cells), sources);
    }

    /** The cell of a column by position, null if empty. */
    public @Nullable Object cell(int column) {
        return cells.get(column);
    }
}
