package org.theseus.table;

/**
 * A part of a table.
 *
 * @param table the rows of this part
 * @param offset position of its first row in the whole table, 0-based
 * @param total rows of the whole table
 */
public record Page(Table table, long offset, long total) {

    /** Whether some rows are not on this page. */
    public boolean isPart() {
        return table.rows().size() < total;
    }

    /** One line for stderr: {@code rows 51 to 100 of 312 shown}. */
    public String shown() {
        int rows = table.rows().size();
        if (!isPart()) {
            return total + (total == 1 ? " row" : " rows");
        }
        return rows == 0
                ? "no row of " + total + " shown"
                : "rows " + (offset + 1) + " to " + (offset + rows) + " of " + total + " shown";
    }
}
