package org.theseus.ingest;

import org.theseus.format.RawRecord;
import org.theseus.format.RawTable;

/** Gives rows of another width than the header the cells that they lack or joins those that they have too many. */
final class RowWidth {

    private final int columns;
    private final int leastCells;
    private final boolean overflows;
    private final FittedRow fitted;

    RowWidth(Profile profile, RawTable table) {
        this.columns = table.header().size();
        this.leastCells = profile.leastCells;
        int column = profile.overflow == null ? -1 : table.header().indexOf(profile.overflow);
        this.overflows = column >= 0;
        this.fitted = new FittedRow(columns, column, table.delimiter());
    }

    /** The row as wide as the header, as far as the profile allows it. */
    RawRecord fit(RawRecord row) throws RowProblem {
        int size = row.size();
        if (size < columns && leastCells > 0 && size >= leastCells) {
            return fitted.over(row);
        }
        boolean fits = size > columns;
        for (int i = columns; fits && i < size; i++) {
            fits = Cells.trim(row.cell(i)).isEmpty();
        }
        if (!fits && overflows && size > columns) {
            return fitted.over(row);
        }
        if (!fits) {
            throw new RowProblem(
                    "ROW_WIDTH",
                    "the row has " + size + " cells, the header has " + columns
                            + ". Maybe a delimiter stands inside an unquoted cell, or the row is cut off.");
        }
        return row;
    }
}
