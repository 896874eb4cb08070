package org.theseus.format.xlsx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FlatTable;
import org.theseus.format.XmlCursor;

/** Streams through the rows of a sheet. Not thread-safe. */
final class SheetRows implements AutoCloseable {

    private static final int MAX_ROWS = 1_048_576;
    private static final int MAX_COLUMNS = 2_000;
    private static final int LETTERS = 26;

    private final Workbook book;
    private final XmlCursor xml;
    private long number;

    SheetRows(Workbook book, XmlCursor xml) {
        this.book = book;
        this.xml = xml;
    }

    /** The next row that has a cell, or null at the end. */
    @Nullable
    SheetRow next() {
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals("row")) {
                number = number(xml.attribute("r"));
                SheetRow row = row();
                if (!row.cells().isEmpty()) {
                    return row;
                }
            }
        }
        return null;
    }

    private long number(@Nullable String written) {
        long next = number + 1;
        if (written != null) {
            try {
                next = Long.parseLong(written);
            } catch (NumberFormatException none) {
                throw xml.refusal("the row number \"" + written + "\" is none", "The workbook is damaged.");
            }
        }
        if (next <= number || next > MAX_ROWS) {
            throw xml.refusal(
                    "row " + next + " follows row " + number + ", of at most " + MAX_ROWS, "The workbook is damaged.");
        }
        return next;
    }

    private SheetRow row() {
        int outer = xml.depth();
        List<String> cells = new ArrayList<>();
        BitSet numbers = new BitSet();
        StringBuilder stored = new StringBuilder();
        int column = -1;
        while (xml.next() && xml.depth() >= outer) {
            if (xml.isStart() && xml.name().equals("c")) {
                column = column(xml.attribute("r"), column);
                String text = cell(stored, column, numbers);
                if (!text.isEmpty()) {
                    while (cells.size() < column) {
                        cells.add("");
                    }
                    cells.add(text);
                }
            }
        }
        return new SheetRow(number, cells, numbers, stored.toString());
    }

    /** 0-based column of a cell, behind the last one. */
    private int column(@Nullable String reference, int last) {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && column <= MAX_COLUMNS; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * LETTERS + c - 'A' + 1;
        }
        int index = reference == null ? last + 1 : column - 1;
        if (index <= last || index >= MAX_COLUMNS) {
            throw xml.refusal(
                    "row " + number + ": the cell \"" + reference + "\" is out of place or beyond column "
                            + MAX_COLUMNS,
                    "The workbook is damaged, or no table of payments.");
        }
        return index;
    }

    private String cell(StringBuilder stored, int column, BitSet numbers) {
        String type = String.valueOf(xml.attribute("t"));
        String style = xml.attribute("s");
        int outer = xml.depth();
        String value = "";
        while (xml.next() && xml.depth() >= outer) {
            if (xml.isStart() && xml.name().equals("is")) {
                value = SharedStrings.text(xml);
            } else if (!xml.isStart() && xml.name().equals("v")) {
                value = xml.text();
            }
        }
        String text = text(type, style, value);
        numbers.set(
                column,
                isNumber(type) && !text.isEmpty() && book.formats().of(style).isBare());
        if (!text.isEmpty() && stored.length() <= FlatTable.RAW_LIMIT) {
            stored.append(stored.length() == 0 ? "" : " | ")
                    .append(name(column))
                    .append(number)
                    .append(": ")
                    .append(text);
            if (isNumber(type)) {
                stored.append(text.equals(value) ? " (number)" : " (number " + value + ")");
            }
        }
        return text;
    }

    private static boolean isNumber(String type) {
        return type.equals("n") || type.equals("null");
    }

    private String text(String type, @Nullable String style, String value) {
        switch (type) {
            case "s" -> {
                String shared = value.isEmpty() ? "" : book.strings().find(value);
                if (shared == null) {
                    throw xml.refusal(
                            "row " + number + ": there is no shared string " + value, "The workbook is damaged.");
                }
                return shared;
            }
            case "b" -> {
                return value.equals("1") ? "TRUE" : value.equals("0") ? "FALSE" : value;
            }
            case "n", "null" -> {
                return value.isEmpty()
                        ? ""
                        : CellNumber.text(value, book.formats().of(style), book.from1904());
            }
            default -> {
                return value;
            }
        }
    }

    private static String name(int column) {
        StringBuilder name = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
            name.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return name.toString();
    }

    String encoding() {
        return xml.encoding();
    }

    long bytesRead() {
        return xml.bytesRead();
    }

    @Override
    public void close() {
        xml.close();
    }
}
