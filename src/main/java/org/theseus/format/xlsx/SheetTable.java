package org.theseus.format.xlsx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.theseus.format.FlatTable;
import org.theseus.format.FormatInput;
import org.theseus.format.FormatOptions;
import org.theseus.format.SourcePlace;

/** A sheet below its header row. Lines are rows of the sheet; rows have no byte offsets. */
final class SheetTable extends FlatTable {

    private final Workbook book;
    private final SheetRows rows;
    private final Head head;
    private BitSet numbers = new BitSet();

    /** The header row and what stands above it. */
    private record Head(SheetRows rows, List<String> names, long number, List<String> preamble) {

        static Head read(Workbook book, String sheet, FormatOptions options) {
            SheetRows rows = book.rows(sheet);
            boolean whole = false;
            try {
                List<String> preamble = new ArrayList<>();
                for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                    if (row.number() > options.skipLines() && row.filled() >= 2) {
                        whole = true;
                        return new Head(rows, namesOf(row.cells()), row.number(), List.copyOf(preamble));
                    }
                    preamble.add(String.join(" ", row.cells()).strip());
                }
                throw book.refuse(
                        "sheet " + sheet + " has no header row after " + options.skipLines() + " rows",
                        "Check skip_lines of the profile, or choose another profile.");
            } finally {
                if (!whole) {
                    rows.close();
                }
            }
        }

        private static List<String> namesOf(List<String> cells) {
            Map<String, Integer> seen = new HashMap<>();
            List<String> names = new ArrayList<>();
            for (String cell : cells) {
                String name = cell.strip();
                int count = seen.merge(name, 1, Integer::sum);
                names.add(count == 1 ? name : name + "#" + count);
            }
            return names;
        }
    }

    SheetTable(Workbook book, String sheet, FormatInput input, FormatOptions options) {
        this(book, input, Head.read(book, sheet, options));
    }

    private SheetTable(Workbook book, FormatInput input, Head head) {
        super(input, head.names());
        this.book = book;
        this.rows = head.rows();
        this.head = head;
    }

    @Override
    protected boolean advance() {
        for (SheetRow row = rows.next(); row != null; row = rows.next()) {
            if (row.filled() > 0) {
                numbers = row.numbers();
                row(cells(row), new SourcePlace(row.number(), null, SourcePlace.cut(row.stored())), -1);
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isStoredAsNumber(int index) {
        return numbers.get(index);
    }

    private String[] cells(SheetRow row) {
        int width = header().size();
        for (int i = width; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isBlank()) {
                throw book.refuse(
                        "row " + row.number() + " of sheet " + input().sheet()
                                + " has a cell beyond the last column of the header",
                        "Give that column a name in the header row.");
            }
        }
        String[] cells = new String[width];
        for (int i = 0; i < width; i++) {
            cells[i] = i < row.cells().size() ? row.cells().get(i) : "";
        }
        return cells;
    }

    @Override
    public String encoding() {
        return rows.encoding();
    }

    @Override
    public List<String> preamble() {
        return head.preamble();
    }

    @Override
    public long headerLine() {
        return head.number();
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public void close() {
        rows.close();
        book.close();
    }
}
