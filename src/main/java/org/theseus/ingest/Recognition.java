package org.theseus.ingest;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.format.RawRecord;
import org.theseus.format.RawTable;

/**
 * By what a file is known beside its header: patterns that the cells of its first rows must match.
 *
 * @param cells pattern by column, found in each cell of it; empty cells count
 * @param fileName found in the file's name, or null if any name will do
 */
record Recognition(Map<String, Pattern> cells, @Nullable Pattern fileName) {

    private static final int ROWS_LOOKED_AT = 30;

    static final Recognition ANY = new Recognition(Map.of(), null);

    boolean fitsName(String name) {
        return fileName == null || fileName.matcher(name).find();
    }

    /**
     * Whether the first rows fit; reads them. Without a header they must have as many cells as there are columns. A file
     * without rows does not fit if there are patterns.
     */
    boolean fitsRows(RawTable table, List<BoundRowRule> passedOver) {
        if (cells.isEmpty()) {
            return true;
        }
        int looked = 0;
        for (RawRecord row = table.read(); row != null && looked < ROWS_LOOKED_AT; row = table.read()) {
            if (BoundRowRule.find(passedOver, row) == null) {
                looked++;
                boolean width =
                        table.headerLine() > 0 || row.size() == table.header().size();
                if (!width || !fits(table.header(), row)) {
                    return false;
                }
            }
        }
        return looked > 0;
    }

    private boolean fits(List<String> header, RawRecord row) {
        for (Map.Entry<String, Pattern> cell : cells.entrySet()) {
            int column = header.indexOf(cell.getKey());
            if (column < 0
                    || column >= row.size()
                    || !cell.getValue().matcher(Cells.trim(row.cell(column))).find()) {
                return false;
            }
        }
        return true;
    }
}
