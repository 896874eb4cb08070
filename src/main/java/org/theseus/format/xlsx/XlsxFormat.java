package org.theseus.format.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.theseus.format.FormatInput;
import org.theseus.format.FormatOptions;
import org.theseus.format.RawTable;
import org.theseus.format.SourceFormat;

/**
 * Workbooks. A sheet is a table if two of its rows have two cells that are filled; other sheets (covers, notes, charts) are
 * passed over. Recognised as a container by what the archive holds, so {@link #claims} never does.
 */
public final class XlsxFormat implements SourceFormat {

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public List<FormatInput> tables(FormatInput input) {
        List<FormatInput> tables = new ArrayList<>();
        try (Workbook book = Workbook.open(input)) {
            for (String sheet : book.sheets()) {
                if (book.isTable(sheet)) {
                    tables.add(input.ofSheet(sheet));
                }
            }
            if (tables.isEmpty()) {
                throw book.refuse("no sheet of the workbook holds a table", "Is it the file that was asked for?");
            }
        }
        return tables;
    }

    @Override
    public RawTable open(FormatInput input, FormatOptions options) {
        Workbook book = Workbook.open(input);
        boolean whole = false;
        try {
            List<String> sheets = book.sheets();
            String sheet = input.sheet() != null ? input.sheet() : sheets.get(0);
            RawTable table = new SheetTable(book, sheet, input, options);
            whole = true;
            return table;
        } finally {
            if (!whole) {
                book.close();
            }
        }
    }
}
