package org.theseus.format.xlsx;

import java.util.BitSet;
import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number 1-based row of the sheet
 * @param cells texts by column, empty ones up to the last that is filled
 * @param numbers columns whose cells are stored as bare numbers: no date, and no format with zeros before them
 * @param stored how cells are stored where that differs from the text, for showing the row
 */
record SheetRow(long number, List<String> cells, BitSet numbers, String stored) {

    long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
